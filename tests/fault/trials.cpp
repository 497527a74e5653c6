#include "trials.hpp"

#include <fstream>
#include <iterator>

#include "store/query.hpp"
#include "store/verify.hpp"

namespace trials {
namespace {

constexpr const char* today = "2025-07-31";
constexpr int first_count = 30;

std::string numbered(const std::string& word, int n) { return word + std::to_string(n); }

std::string people_csv(int from, int to) {
  std::string csv = "code,role,name,born,community,joined\n";
  for (int n = from; n < to; ++n) {
    csv += numbered("V", n) + ",volunteer," + numbered("甲", n) + ",1960-01-01,C1a,2025-01-01\n";
    csv += numbered("E", n) + ",elder," + numbered("乙", n) + ",1940-01-01,C1a,2025-01-01\n";
  }
  return csv;
}

std::string services_csv(const std::string& prefix, int hour, int count) {
  std::string csv = "ref,day,start,minutes,volunteer,elder,category,note\n";
  for (int n = 0; n < count; ++n)
    csv += numbered(prefix, n) + ",2025-07-" + (n % 28 < 9 ? "0" : "") + std::to_string(n % 28 + 1) + "," + numbered("", hour + n / 28) +
           ":00," + numbered("", 30 + n) + "," + numbered("V", n % 4) + "," + numbered("E", n % 4) + ",visit," + numbered("第", n) + "\n";
  return csv;
}

// Those of the first import by name: what came later is not theirs, when the acts are repeated.
desk::Selection of_first_import() {
  desk::Selection chosen;
  for (int n = 0; n < first_count; ++n) chosen.refs.push_back(numbered("A", n));
  return chosen;
}

void import_services(desk::Counter& at, const std::string& csv) {
  desk::import_services(at, intake::Table::from_bytes(csv, "services.csv", intake::service_headers()), {"services.csv", "", false});
}

void enroll(desk::Counter& at, const std::string& csv) {
  const auto lexicon = desk::lexicon_of(at.pack());
  const auto table = intake::Table::from_bytes(csv, "people.csv", intake::person_headers(lexicon));
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_people(table, lexicon, at.today(), rows, refused);
  desk::enroll_people(at, rows, refused, {"people.csv", "", false}, {});
}

}  // namespace

Town::Town() : bank_("fault"), path_((bank_.folder() / "tried.db").string()) {
  REQUIRE(bank_.people(people_csv(0, 4), today).added == 8);
  bank_.ledger().backup(path_);
  std::ifstream in(path_, std::ios::binary);
  founded_.assign(std::istreambuf_iterator<char>(in), {});
  auto ledger = store::Ledger::open(path_, store::Mode::write);
  expected_.push_back(counted(ledger));
  for (std::size_t i = 0; i < acts; ++i) {
    act(ledger, i);
    expected_.push_back(counted(ledger));
    REQUIRE(expected_[i] != expected_[i + 1]);
  }
}

desk::Setting Town::setting() const {
  desk::Setting s;
  s.by = "S1";
  s.today = small_bank::day(today);
  s.now = 1'753'900'000'000 + 1000 * ++clock_;
  s.key_file.read = [this] { return bank_.keys(); };
  return s;
}

void Town::act(store::Ledger& ledger, std::size_t which) const {
  desk::Counter at(ledger, setting());
  switch (which) {
    case 0: return import_services(at, services_csv("A", 8, first_count));
    case 1: desk::act_on_services(at, desk::ServiceAct::verify, of_first_import(), ""); return;
    case 2: desk::act_on_services(at, desk::ServiceAct::approve, of_first_import(), ""); return;
    case 3: return enroll(at, people_csv(4, 10));
    default: return import_services(at, services_csv("B", 18, 4));
  }
}

std::string Town::counted(const store::Ledger& ledger) {
  std::string out;
  const auto count = [&](const char* what, const char* sql) {
    store::Query rows(ledger, sql);
    while (rows.step()) out += std::string(what) + " " + std::string(rows.text(0)) + " " + std::to_string(rows.integer(1)) + "\n";
  };
  count("services", "SELECT coalesce(t.state, 'recorded'), count(*) FROM service s LEFT JOIN service_state t ON t.service = s.id GROUP BY 1");
  count("people", "SELECT 'all', count(DISTINCT person) FROM person");
  count("batches", "SELECT command, count(*) FROM batch GROUP BY command");
  for (const auto& a : store::accounts(ledger)) out += std::to_string(a.person) + ": " + std::to_string(a.balance) + "\n";
  return out;
}

void Town::lay_down(const std::map<std::string, std::string>& files) const {
  for (const std::string& name : {path_, path_ + "-journal"}) std::filesystem::remove(name);
  for (const auto& [name, content] : files) {
    std::ofstream out(name, std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    REQUIRE(out.good());
  }
}

std::size_t Town::recover(std::size_t acknowledged) const {
  std::size_t there = 0;
  {
    auto ledger = store::Ledger::open(path_, store::Mode::read);
    const auto now = counted(ledger);
    while (there < acts && expected_[there] != now) ++there;
    INFO("found " << now);
    REQUIRE(expected_[there] == now);
    REQUIRE(there >= acknowledged);
    REQUIRE(there <= acknowledged + 1);
    const auto found = store::verify_log(ledger, {&bank_.keys(), {}});
    for (const auto& damage : found.damages) FAIL_CHECK(damage.sentence);
    REQUIRE(found.damages.empty());
  }
  auto ledger = store::Ledger::open(path_, store::Mode::write);
  for (std::size_t i = 0; i < acts; ++i) act(ledger, i);
  REQUIRE(counted(ledger) == expected_[acts]);
  return there;
}

bool Town::survives(std::size_t acknowledged) const {
  try {
    const auto ledger = store::Ledger::open(path_, store::Mode::read);
    if (!store::verify_log(ledger, {&bank_.keys(), {}}).damages.empty()) return false;
    const auto now = counted(ledger);
    for (std::size_t i = acknowledged; i <= acts; ++i)
      if (expected_[i] == now) return true;
    return false;
  } catch (const model::Fault&) {
    return false;
  }
}

}  // namespace trials
