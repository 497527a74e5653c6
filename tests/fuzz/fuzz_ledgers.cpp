// A ledger file with bytes changed, or its end cut off: whatever reads it ends with words, and audit verify calls it sound
// only where every cell of every table is what it was.
//
// Input is a list of changes, six bytes each: where (three bytes), how (one), with what (two).
#include <sqlite3.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "../property/bank.hpp"
#include "../unit/store/small_ledger.hpp"
#include "calendar/calendar.hpp"
#include "checks/checks.hpp"
#include "desk/evidence.hpp"
#include "desk/pair.hpp"
#include "desk/report.hpp"
#include "store/verify.hpp"

namespace {

std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every cell of every table, by SQLite alone; of `tally` not the exact units, which rules recompute and nobody signs.
std::string dump(const std::string& path) {
  sqlite3* db = nullptr;
  std::string out;
  sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  const auto take = [](void* to, int count, char** values, char**) {
    for (int i = 0; i < count; ++i) *static_cast<std::string*>(to) += std::string(values[i] == nullptr ? "" : values[i]) + "|";
    return 0;
  };
  std::string queries;
  const char* const each =
      "SELECT 'SELECT ' || group_concat('quote(' || c.name || ')', '||'',''||') || ' FROM ' || t.name || ' ORDER BY 1' FROM "
      "sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' "
      "AND NOT (t.name = 'tally' AND c.name = 'units') GROUP BY t.name ORDER BY t.name";
  sqlite3_exec(db, "SELECT type, name, sql FROM sqlite_schema ORDER BY 2", take, &out, nullptr);
  sqlite3_exec(db, each, take, &queries, nullptr);
  for (std::size_t at = 0; at < queries.size();) {
    const auto end = queries.find("|SELECT", at);
    out += queries.substr(at, end - at);
    std::string query = queries.substr(at, end - at);
    while (!query.empty() && query.back() == '|') query.pop_back();
    if (sqlite3_exec(db, query.c_str(), take, &out, nullptr) != SQLITE_OK) out += "unreadable";
    at = end == queries.npos ? queries.size() : end + 1;
  }
  sqlite3_close(db);
  return out;
}

// One ledger that is damaged again and again, in a folder of its own.
class Subject {
 public:
  Subject(const std::string& sound, std::function<void(const std::string&)> read, std::function<bool(const std::string&)> sound_by_verify)
      : bytes_(read_bytes(sound)), dump_(dump(sound)), read_(std::move(read)), verified_(std::move(sound_by_verify)) {
    std::ofstream(folder_.file("l.db"), std::ios::binary) << bytes_;
    model::ensure(verified_(folder_.file("l.db")), "the ledger is sound to begin with");
    model::ensure(dump_.size() > 1000, "and has something in it");
  }

  void try_changes(const std::uint8_t* data, std::size_t size) const {
    std::string changed = bytes_;
    for (; size >= 6; data += 6, size -= 6) change(changed, data);
    const std::string path = folder_.file("l.db");
    for (const char* ending : {"-journal", "-wal", "-shm"}) ::unlink((path + ending).c_str());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << changed;
    try {
      read_(path);
    } catch (const model::Fault& fault) {
      model::ensure(*fault.what() != '\0', "a fault says why");
    } catch (const std::exception&) {
      // Told by main: what a row leads to is not there.
    }
    try {
      if (!verified_(path)) return;
    } catch (const model::Fault& fault) {
      model::ensure(*fault.what() != '\0', "a fault says why");
      return;
    }
    model::ensure(dump(path) == dump_, "what audit verify calls sound is what was written");
  }

 private:
  static void change(std::string& bytes, const std::uint8_t* how) {
    if (bytes.empty()) return;
    const std::size_t at = (static_cast<std::size_t>(how[0]) << 16 | static_cast<std::size_t>(how[1]) << 8 | how[2]) % bytes.size();
    const std::size_t length = std::min<std::size_t>(how[4] + std::size_t{1}, bytes.size() - at);
    switch (how[3] % 5) {
      case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << how[5] % 8)); break;
      case 1: bytes[at] = static_cast<char>(how[5]); break;
      case 2: bytes.replace(at, length, length, static_cast<char>(how[5])); break;
      case 3: bytes.replace(at, length, bytes.substr((at + how[5] * std::size_t{512}) % (bytes.size() - length + 1), length)); break;
      default:
        if (how[5] % 8 == 0) bytes.resize(at);  // most cuts are told at once
    }
  }

  sample::Folder folder_;
  std::string bytes_, dump_;
  std::function<void(const std::string&)> read_;
  std::function<bool(const std::string&)> verified_;
};

// Everybody at the desk who only looks.
void look(const store::Ledger& open, store::Ledger& ledger, const seal::KeyRing& keys) {
  desk::Setting setting;
  setting.by = "A";
  setting.today = *model::Day::parse(property::today);
  setting.now = 1'754'000'000'000;
  setting.key_file.read = [&keys] { return keys; };
  desk::Counter at(ledger, setting);
  const auto period = *calendar::parse_period("2025Q3");
  const auto try_one = [](auto work) {
    try {
      work();
    } catch (const model::Fault&) {
      // Told; the next report is another command.
    } catch (const std::exception&) {
      // Told by main.
    }
  };
  try_one([&] { desk::service_list(at, {}); });
  try_one([&] { desk::people_list(at, "", "", true); });
  try_one([&] { desk::register_sheet(at, false); });
  try_one([&] { desk::pair_list(at, true); });
  try_one([&] { desk::balances(at); });
  try_one([&] { desk::backlog(at); });
  try_one([&] { desk::indicator_sheet(at, period, true); });
  try_one([&] { checks::run_all({open, at.book(), at.today(), &keys}); });
}

const Subject& bank() {
  static const Subject subject = [] {
    property::Bank made;
    made.services("ref,day,start,minutes,volunteer,elder,category,note\n"
                  "S1,2025-07-01,9:00,90,V1;V2,E1,助餐,带了粥\nS2,2025-07-02,9:00,600,V3,E2,助餐,\nS3,2025-07-03,9:00,60,V4,E3,助餐,\n");
    made.act(desk::ServiceAct::verify, {});
    made.act(desk::ServiceAct::approve, {"S1", "S2"});
    static const seal::KeyRing keys = made.keys();
    {
      auto at = made.counter("A");
      desk::checkpoint(at, made.ledger().path() + ".signed");
    }
    const auto read = [](const std::string& path) {
      auto ledger = store::Ledger::open(path, store::Mode::read);
      look(ledger, ledger, keys);
    };
    const auto verified = [](const std::string& path) { return desk::verify(path, {}, &keys).status() == 4; };
    return Subject(made.ledger().path(), read, verified);
  }();
  return subject;
}

// With a fact of every kind; its rule pack is none, so only the store reads it.
const Subject& sample_ledger() {
  static const Subject subject = [] {
    const sample::Folder folder;
    sample::found(folder.file("s.db"));
    const auto verified = [](const std::string& path) { return sample::damages(path, &sample::ring()).empty(); };
    return Subject(folder.file("s.db"), [](const std::string&) {}, verified);
  }();
  return subject;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bank().try_changes(data, size);
  sample_ledger().try_changes(data, size);
  return 0;
}
