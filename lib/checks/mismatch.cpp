// Services that do not fit: a programme by or for others, and care that meets no need the elder ticked.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "checks/computed.hpp"
#include "checks/serving.hpp"
#include "store/facts.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

using store::EntryId;

// What a person was on a day, as far as these checks ask.
class Standings {
 public:
  struct Span {
    std::string from, to, tags, needs, helper_kind;
  };
  explicit Standings(const Context& context) {
    store::Query row(context.ledger, "SELECT person, from_day, to_day, tags, needs, helper_kind FROM standing");
    while (row.step()) spans_[row.integer(0)].push_back({row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
  }
  const Span* on(EntryId person, const std::string& day) const {
    const auto found = spans_.find(person);
    if (found == spans_.end()) return nullptr;
    const auto span = std::find_if(found->second.begin(), found->second.end(), [&](const Span& s) { return s.from <= day && day <= s.to; });
    return span == found->second.end() ? nullptr : &*span;
  }

 private:
  std::unordered_map<EntryId, std::vector<Span>> spans_;
};

bool holds_one(const std::string& list, const rules::Words& words) {
  return std::any_of(words.begin(), words.end(), [&](const auto& word) { return list.find(";" + word + ";") != std::string::npos; });
}

std::string listed(const rules::Words& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(words::tr(", "))) + word;
  return out;
}

bool any_programme(const rules::Book& book, bool (*wanted)(const rules::Programme&)) {
  return std::any_of(book.adopted().begin(), book.adopted().end(),
                     [&](const auto& adopted) { return std::any_of(adopted.pack.programmes.begin(), adopted.pack.programmes.end(), wanted); });
}

bool says_by_whom(const rules::Programme& p) { return !p.helper_kinds.empty() || !p.helper_band.empty() || !p.categories.empty(); }
bool says_for_whom(const rules::Programme& p) { return !p.elder_tags.empty(); }
bool says_band(const rules::Programme& p) { return !p.helper_band.empty(); }

// The first such service of a person in a programme, and how many there were.
struct First {
  std::string day, detail;
  std::int64_t services = 0;
  EntryId entry = 0;
};
using Firsts = std::map<std::tuple<EntryId, std::string, int>, First>;

class ProgrammeCheck {
 public:
  explicit ProgrammeCheck(const Context& context)
      : context_(context), standings_(context), born_(context, any_programme(context.book, says_band)) {}

  std::vector<Finding> found() {
    const Codes codes(context_);
    each_attendance(context_, true, [&](const Attendance& at) { volunteer(at); });
    if (any_programme(context_.book, says_for_whom)) each_attendance(context_, false, [&](const Attendance& at) { elder(at); });
    std::vector<Finding> out;
    for (const auto& [key, first] : firsts_)
      out.push_back({"programme-mismatch", false, codes.of(std::get<0>(key)),
                     words::say("{}; on {}, the first of {} such services", first.detail, first.day, first.services), first.entry});
    return out;
  }

 private:
  void volunteer(const Attendance& at) {
    const auto& pack = context_.book.on(*at.day);
    const auto* programme = pack.programme(at.programme);
    if (programme == nullptr || !says_by_whom(*programme)) return;
    const std::string day = at.day->iso();
    const auto* then = standings_.on(at.person, day);
    const auto& taken = programme->categories;
    if (!taken.empty() && std::find(taken.begin(), taken.end(), at.category) == taken.end())
      note(at, day, 3, [&] { return words::say("{} is not done in {}", pack.category_vocabulary().name_of(at.category), programme->name); });
    const auto& kinds = programme->helper_kinds;
    if (then != nullptr && !kinds.empty() && std::find(kinds.begin(), kinds.end(), then->helper_kind) == kinds.end())
      note(at, day, 0, [&] { return words::say("{} is by {}", programme->name, listed(kinds)); });
    const auto* band = pack.band(programme->helper_band);
    const auto born = born_.of(at.person);
    if (band == nullptr || !born) return;
    const int age = model::age_on(*born, *at.day);
    if (age < band->from || age > band->to)
      note(at, day, 1, [&] { return words::say("{} is by {}, from {} to {} years", programme->name, band->name, band->from, band->to); });
  }

  void elder(const Attendance& at) {
    const auto* programme = context_.book.on(*at.day).programme(at.programme);
    if (programme == nullptr || !says_for_whom(*programme)) return;
    const std::string day = at.day->iso();
    const auto* then = standings_.on(at.person, day);
    if (then != nullptr && !holds_one(then->tags, programme->elder_tags))
      note(at, day, 2, [&] { return words::say("{} is for {}", programme->name, listed(programme->elder_tags)); });
  }

  template <class Say>
  void note(const Attendance& at, const std::string& day, int what, Say say) {
    First& first = firsts_[{at.person, at.programme, what}];
    if (first.services++ == 0 || day < first.day) {
      first.day = day;
      first.detail = say();
    }
    first.entry = std::max(first.entry, at.service);
  }

  const Context& context_;
  Standings standings_;
  Birthdays born_;
  Firsts firsts_;
};

}  // namespace

std::vector<Finding> programme_mismatch(const Context& context) {
  if (!any_programme(context.book, says_by_whom) && !any_programme(context.book, says_for_whom)) return {};
  return ProgrammeCheck(context).found();
}

bool programmes_look_at_ages(const Context& context) { return any_programme(context.book, says_band); }

// Harbin H07: the archive of what an elder needs decides what help there is.
std::vector<Finding> need_mismatch(const Context& context) {
  const auto meets_any = [](const auto& adopted) {
    return std::any_of(adopted.pack.categories.begin(), adopted.pack.categories.end(), [](const auto& c) { return !c.meets.empty(); });
  };
  if (std::none_of(context.book.adopted().begin(), context.book.adopted().end(), meets_any)) return {};
  const Standings standings(context);
  const Codes codes(context);
  std::vector<Finding> out;
  each_attendance(context, false, [&](const Attendance& at) {
    const auto* category = context.book.on(*at.day).category(at.category);
    if (category == nullptr || category->meets.empty()) return;
    const auto* then = standings.on(at.person, at.day->iso());
    if (then == nullptr || then->needs.empty() || holds_one(then->needs, category->meets)) return;
    out.push_back({"need-mismatch", false, at.ref,
                   words::say("{} meets {}, and {} ticked {}", category->name, listed(category->meets), codes.of(at.person), listed(store::split(then->needs))),
                   at.service});
  });
  return out;
}

}  // namespace checks
