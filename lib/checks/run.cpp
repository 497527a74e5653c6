#include <fmt/args.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "checks/computed.hpp"
#include "checks/serving.hpp"
#include "rules/titles.hpp"
#include "store/query.hpp"
#include "store/query_file.hpp"
#include "words/words.hpp"

namespace checks {
std::string_view query(std::string_view name);  // embedded; see embed.cmake
std::span<const std::string_view> query_names();

namespace {

// "title, place" in the language chosen, where the file says that these are words of ours.
std::string translated(const std::string& list, const std::set<std::string>& known) {
  std::string out;
  std::size_t at = 0;
  while (at <= list.size()) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    const std::string word = list.substr(at, end - at);
    if (at > 0) out += words::tr(", ");
    out += known.contains(word) ? std::string(words::tr(word)) : word;
    at = end + 2;
  }
  return out;
}

std::set<std::string> set_of(const std::string& list) {
  std::set<std::string> out;
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t end = std::min(list.find(", ", at), list.size());
    out.insert(list.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

// The findings of a check's query. Columns are told by their names: subject, entry, level, variant (which detail sentence),
// points... (thousandths, printed as points), scheme (printed as the latest pack calls it); every other one fills the next
// place of the sentence. What is the same for every row is looked up once: there may be as many rows as services.
class Asked {
 public:
  Asked(const Context& context, const store::QueryFile& file)
      : context_(context), file_(file), known_(set_of(file["words"])), row_(context.ledger, file.sql), error_(file["severity"] == "error") {
    for (int i = 0; i < row_.columns(); ++i) columns_.push_back(row_.column_name(i));
  }

  template <class Add>
  void each(const Add& add) {
    while (row_.step()) add(finding());
  }

 private:
  Finding finding() {
    Finding out{file_["id"], error_, "", "", 0};
    std::int64_t variant = 1;
    places_.clear();
    for (int i = 0; i < row_.columns(); ++i) {
      const std::string& name = columns_[static_cast<std::size_t>(i)];
      if (name == "subject")
        out.subject = row_.view(i);
      else if (name == "entry")
        out.entry = row_.null(i) ? 0 : row_.integer(i);
      else if (name == "level")
        out.error = out.error && row_.view(i) != "soft";
      else if (name == "variant")
        variant = row_.integer(i);
      else
        add_place(name, i);
    }
    out.detail = fmt::vformat(sentence(variant), places_);
    return out;
  }

  void add_place(const std::string& name, int i) {
    if (name.starts_with("points"))
      places_.push_back(model::to_string(model::Points{row_.integer(i)}));
    else if (name == "scheme")
      places_.push_back(rules::scheme_title(context_.book.latest(), row_.text(i)));
    else if (const model::Cell cell = row_.cell(i); const auto* number = std::get_if<std::int64_t>(&cell))
      places_.push_back(*number);
    else
      places_.push_back(translated(row_.text(i), known_));
  }

  const std::string& sentence(std::int64_t variant) {
    auto& text = sentences_[variant];
    if (text.empty()) text = words::tr(file_[variant == 1 ? "detail" : "detail_" + std::to_string(variant)]);
    return text;
  }

  const Context& context_;
  const store::QueryFile& file_;
  std::set<std::string> known_;
  store::Query row_;
  bool error_;
  std::vector<std::string> columns_;
  std::map<std::int64_t, std::string> sentences_;
  fmt::dynamic_format_arg_store<fmt::format_context> places_;
};

// A check whose file asks instead of computing.
struct Check : Computed {
  const store::QueryFile* file = nullptr;
};

std::vector<Check> everything() {
  std::vector<Check> all;
  for (const auto& check : computed()) all.push_back({check});
  for (const auto name : query_names()) {
    static std::map<std::string_view, store::QueryFile> files;
    const auto& file = files.try_emplace(name, store::QueryFile::parse(query(name))).first->second;
    all.push_back({{file["id"].c_str(), file["title"].c_str(), file["severity"] == "error", file["needs"] == "key", {}}, &file});
  }
  std::sort(all.begin(), all.end(), [](const Check& a, const Check& b) { return std::string_view(a.id) < b.id; });
  return all;
}

// What `audit accept` quiets today.
std::set<std::pair<std::string, std::string>> accepted(const Context& context) {
  std::set<std::pair<std::string, std::string>> out;
  store::Query row(context.ledger, "SELECT check_id, subject FROM accept JOIN scope ON until >= scope.today");
  while (row.step()) out.emplace(row.text(0), row.text(1));
  return out;
}

}  // namespace

const std::vector<Computed>& computed() {
  static const std::vector<Computed> all = {
      {"consent-missing", words::mark("A consent that is not given, or was withdrawn"), false, false, consent_missing,
       children_may_serve},
      {"credential-missing", words::mark("A service without what its rules ask of its people"), true, false, credential_missing,
       [](const Context& c) { return looks_at_ages(c, "credential-missing"); }},
      {"credit-mismatch", words::mark("A credit that the rules of its day do not give"), true, false, credit_mismatch},
      {"duplicate-person", words::mark("One person enrolled under two codes"), true, true, duplicate_person},
      {"four-knows-gap", words::mark("Facts that the helper of a pair is to know of the elder and does not"), false, false,
       four_knows_gap},
      {"gift-ring", words::mark("Gifts that go round in a circle of at most 4 within 92 days"), false, false,
       gift_ring},
      {"obligation-gap", words::mark("What was owed to an elder in a period and not done"), false, false, obligation_gap},
      {"invalid-id-number", words::mark("An ID number that cannot be right"), true, true, invalid_id_number},
      {"missing-fields", words::mark("What the record of a volunteer or of a service must hold is missing"), false, false, missing_fields},
      {"points-expired", words::mark("Points that expired and are still in their account"), false, false,
       points_expired},
      {"request-waiting", words::mark("A request that waits too long for a volunteer"), false, false, request_waiting},
      {"need-mismatch", words::mark("A service that meets no need which its elder ticked"), false, false, need_mismatch},
      {"not-volunteering", words::mark("Entered as a service, and no volunteering"), true, false, not_volunteering},
      {"programme-mismatch", words::mark("A service of a programme that is by or for others"), false, false, programme_mismatch,
       programmes_look_at_ages},
      {"uninsured-service", words::mark("A service outside the cover that it requires"), true, false, uninsured_service,
       [](const Context& c) { return looks_at_ages(c, "uninsured-service"); }},
      {"unqualified-service", words::mark("Professional work without the qualification"), true, false, unqualified_service,
       [](const Context& c) { return looks_at_ages(c, "unqualified-service"); }},
      {"untrained-service", words::mark("A service without the training that it requires"), true, false, untrained_service,
       [](const Context& c) { return looks_at_ages(c, "untrained-service"); }},
  };
  return all;
}

Outcome run_all(const Context& context) {
  const Prepared prepared = prepare(context);
  Outcome outcome;
  const auto quiet = accepted(context);
  const auto add = [&](Finding found) {
    if (!quiet.empty() && quiet.contains({found.check, found.subject}))
      ++outcome.accepted;
    else
      outcome.findings.push_back(std::move(found));
  };
  for (const auto& check : everything()) {
    if (check.needs_key && context.keys == nullptr) {
      outcome.skipped.emplace_back(check.id);
      continue;
    }
    if (check.partly && context.keys == nullptr && check.partly(context))
      outcome.skipped.emplace_back(check.id);
    else
      ++outcome.checks;
    if (check.file != nullptr)
      Asked(context, *check.file).each(add);
    else
      for (auto& found : check.run(prepared)) add(std::move(found));
  }
  std::sort(outcome.findings.begin(), outcome.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.check, a.subject, a.detail) < std::tie(b.check, b.subject, b.detail);
  });
  return outcome;
}

std::vector<About> list() {
  std::vector<About> all;
  for (const auto& check : everything()) all.push_back({check.id, std::string(words::tr(check.title)), check.error});
  return all;
}

}  // namespace checks
