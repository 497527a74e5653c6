// A bank for the tests: one district with two streets, a ledger in a temporary folder, and acts by the day.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "desk/counter.hpp"
#include "desk/enroll.hpp"
#include "desk/log.hpp"
#include "seal/note.hpp"
#include "words/words.hpp"

namespace small_bank {

inline model::Day day(const char* iso) { return *model::Day::parse(iso); }

// Over config/rules.toml: 1 point an hour in steps of 0.5, two elders a volunteer, three parties.
inline constexpr const char* rules = R"([pack]
id = "town"
name = "小城"
version = "1"
[[scheme]]
id = "points"
unit_name = "积分"
storage_unit = 0.5
[[programme]]
id = "mutual"
name = "互助养老"
scheme = "points"
default = true
[[category]]
id = "visit"
name = "探访"
[[category]]
id = "meals"
name = "助餐"
coefficient = 1.2
[[item]]
id = "haircut"
name = "理发"
scheme = "points"
kind = "service"
points = 1
[pair]
capacity = 2
parties = ["street", "community", "elder"]
)";

class Bank {
 public:
  explicit Bank(const std::string& name, const std::string& more_rules = "")
      : folder_(std::filesystem::temp_directory_path() / ("carebank-desk-" + name + "-" + std::to_string(::getpid()))),
        keys_(seal::KeyRing::make("example.org/town")),
        ledger_(made()) {
    words::choose(words::Language::en);
    found(more_rules);
  }
  ~Bank() { std::filesystem::remove_all(folder_); }
  Bank(const Bank&) = delete;
  Bank& operator=(const Bank&) = delete;

  desk::Setting setting(const char* today, const std::string& by = "S1") {
    desk::Setting s;
    s.by = by;
    s.today = day(today);
    s.now = 1'750'000'000'000 + 1000 * ++clock_;
    s.key_file.read = [this] { return keys_; };
    return s;
  }
  desk::Counter counter(const char* today, const std::string& by = "S1") {
    return desk::Counter(ledger_, setting(today, by));
  }
  store::Ledger& ledger() { return ledger_; }
  const seal::KeyRing& keys() const { return keys_; }
  const std::filesystem::path& folder() const { return folder_; }

  // People as a table with an English header.
  desk::Outcome people(const std::string& csv, const char* today = "2025-07-01") {
    auto at = counter(today);
    const auto lexicon = desk::lexicon_of(at.pack());
    const auto table = intake::Table::from_bytes(csv, "people.csv", intake::person_headers(lexicon));
    std::vector<intake::PersonRow> rows;
    std::vector<intake::Refused> refused;
    intake::read_people(table, lexicon, at.today(), rows, refused);
    auto outcome = desk::enroll_people(at, rows, refused, {"people.csv", "", false}, {});
    for (const auto& no : outcome.refusals) MESSAGE(no.code << ": " << no.reason);
    return outcome;
  }
  desk::Outcome services(const std::string& csv, const char* today) {
    auto at = counter(today);
    const auto table = intake::Table::from_bytes(csv, "services.csv", intake::service_headers());
    return desk::import_services(at, table, {"services.csv", "", false});
  }
  desk::Outcome act(desk::ServiceAct what, const std::vector<std::string>& refs, const char* today,
                    const std::string& reason = "") {
    auto at = counter(today);
    return desk::act_on_services(at, what, {refs, 0, refs.empty()}, reason);
  }
  // Recorded, verified and approved.
  void served(const std::string& csv, const char* today) {
    services(csv, today);
    act(desk::ServiceAct::verify, {}, today);
    act(desk::ServiceAct::approve, {}, today);
  }

 private:
  store::Ledger made() {
    std::filesystem::create_directories(folder_);
    return store::Ledger::create((folder_ / "bank.db").string());
  }

  void found(const std::string& more_rules) {
    store::Stamp stamp;
    stamp.at = 1'749'000'000'000;
    stamp.day = day("2025-01-01");
    store::Writer writer(ledger_, stamp, &keys_);
    writer.add(store::Founding{keys_.origin, seal::Signer(keys_.origin, keys_.signing_seed).verifier().text(), keys_.mark()});
    const auto base = rules::built_in("rules.toml");
    writer.add(store::PackFact{"town", "1", "2025-01-01", ""},
               {{base.name, base.text}, {"town.toml", std::string(small_bank::rules) + more_rules}});
    desk::found_staff(writer, "S1", "");
    const auto district = writer.add(store::Org{0, "D", "district", "小城区", 0});
    for (const char* street : {"1", "2"}) {
      const std::string n = street;
      const auto above = writer.add(store::Org{0, "J" + n, "street", n + "号街道", district});
      for (const char* community : {"a", "b"})
        writer.add(store::Org{0, "C" + n + community, "community", n + community + "社区", above});
    }
    writer.commit();
  }

  std::filesystem::path folder_;
  seal::KeyRing keys_;
  store::Ledger ledger_;
  std::int64_t clock_ = 0;
};

}  // namespace small_bank
