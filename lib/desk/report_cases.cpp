// The compendium of typical cases (典型案例汇编, P27): what a district prints and passes on.
#include <algorithm>
#include <map>

#include "desk/access.hpp"
#include "desk/report_parts.hpp"
#include "desk/report_records.hpp"
#include "intake/happenings.hpp"
#include "store/records.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

class CaseBook {
 public:
  CaseBook(Counter& counter, bool named) : counter_(counter), sight_(counter), named_(named) {}

  Section section(const store::RecordHead& record) {
    const auto& fact = record.fact;
    store::Private values;
    if (named_ && record.sealed && sight_.of(fact.org))
      values = counter_.vault().open(store::Record::kind, record.id);
    Section out;
    const std::string title = store::value_of(values, "title");
    out.title = title.empty() ? fact.ref : title;
    if (const std::string story = store::value_of(values, "note"); !story.empty()) out.paragraphs.push_back(story);
    out.table.columns = {column("what", words::mark("what")), column("is", words::mark("it is"))};
    const auto line = [&](const char* what, const std::string& is) {
      if (!is.empty()) out.table.rows.push_back({std::string(tr(what)), is});
    };
    line(words::mark("ref"), fact.ref);
    line(words::mark("day"), fact.day);
    line(words::mark("organisation"), counter_.orgs().name_of(fact.org));
    line(words::mark("topic"), fact.topic);
    line(words::mark("level"), fact.level);
    line(words::mark("provider"), fact.provider);
    line(words::mark("channel"), fact.channel);
    line(words::mark("project"), fact.project);
    line(words::mark("people"), people_of(fact.people));
    line(words::mark("who was in charge"), store::value_of(values, "lead"));
    line(words::mark("place"), store::value_of(values, "place"));
    return out;
  }

 private:
  std::string people_of(const std::string& list) {
    std::string out;
    for (const auto& id : store::split(list)) {
      const auto* member = counter_.people().by_id(counter_.kept_of(std::stoll(id)));
      if (member == nullptr) continue;
      const std::string name = named_ && sight_.of(*member) ? store::value_of(counter_.private_of(*member), "name") : "";
      out += (out.empty() ? "" : std::string(tr("; "))) +
             (name.empty() ? member->latest.code : say("{} ({})", name, member->latest.code));
    }
    return out;
  }

  Counter& counter_;
  Sight sight_;
  bool named_;
};

// Streets by code, those of no street behind; within one by day, then ref.
using ByStreet = std::map<std::pair<bool, std::string>, std::vector<store::RecordHead>>;

ByStreet cases_of(const Counter& counter, const calendar::Period& period) {
  ByStreet streets;
  const std::string from = period.from.iso(), to = period.to.iso();
  store::each_record(counter.ledger(), [&](const store::RecordHead& record) {
    if (record.fact.type != "case" || record.outcome == "void" || record.fact.day < from || record.fact.day > to)
      return;
    const auto* street = counter.orgs().by_id(counter.orgs().nearest(record.fact.org, "street"));
    streets[{street == nullptr, street == nullptr ? "" : street->code}].push_back(record);
  });
  return streets;
}

}  // namespace

std::string cases_report(Counter& counter, const calendar::Period& period, bool named, bool as_html) {
  CaseBook book(counter, named);
  std::vector<Section> sections;
  std::int64_t cases = 0;
  for (const auto& [street, records] : cases_of(counter, period)) {
    const auto* org = counter.orgs().by_code(street.second);
    for (const auto& record : records) {
      sections.push_back(book.section(record));
      sections.back().title =
          say("{}: {}", org == nullptr ? std::string(tr("no street")) : org->name, sections.back().title);
      ++cases;
    }
  }
  Section head;
  head.title = std::string(tr("Overview"));
  head.paragraphs.push_back(say("{} typical cases.", cases));
  if (!named)
    head.paragraphs.emplace_back(
        tr("Nobody is named here: titles and stories need the key and a staff member with any duty."));
  sections.insert(sections.begin(), std::move(head));
  const std::string title = say("Typical cases, {}", period.name);
  return as_html ? html_of(title, sections) : markdown_of(title, sections);
}

}  // namespace desk
