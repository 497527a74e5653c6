#include "bank.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "checks/checks.hpp"
#include "desk/staff_keys.hpp"
#include "render/render.hpp"
#include "seal/note.hpp"
#include "seal/own_key.hpp"
#include "store/query.hpp"
#include "store/verify.hpp"
#include "words/words.hpp"

namespace property {

namespace fs = std::filesystem;

namespace {

constexpr const char* orgs_csv =
    "code,kind,name,parent\nD,district,云台区,\nJ1,street,青石街道,D\nJ2,street,白露街道,D\n"
    "C11,community,银杏社区,J1\nC12,community,桂花社区,J1\nC21,community,芦花社区,J2\n";
constexpr const char* staff_csv =
    "code,role,name,duties,org\nR,staff,吴登记,record,\nK,staff,何核实,verify,\nP,staff,潘审核,approve,\nX,staff,"
    "钱兑换,redeem,\n";
constexpr const char* people_csv =
    "code,role,name,born,community,tags,joined\nV1,volunteer,江一,1960-03-01,C11,,2025-04-01\nV2,volunteer,江二,1961-"
    "03-01,C11,,2025-04-01\n"
    "V3,volunteer,江三,1962-03-01,C12,,2025-04-01\nV4,volunteer,江四,1963-03-01,C21,,2025-04-01\nV5,volunteer,江五,"
    "1964-03-01,C21,,2025-04-01\n"
    "E1,elder,宋一,1940-03-01,C11,独居,2025-04-01\nE2,elder,宋二,1941-03-01,C12,空巢,2025-04-01\nE3,elder,宋三,1942-03-"
    "01,C21,留守,2025-04-01\n";

// In memory where the machine has such a place: a trial commits a hundred times, and each commit waits for the disk.
fs::path scratch() {
  const fs::path memory = "/dev/shm";
  const fs::path base = ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
  // What a killed run left behind must not be met again.
  std::string name = (base / "carebank-law-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw fs::filesystem_error("no folder for a trial", base, std::error_code(errno, std::generic_category()));
  return name;
}

const seal::KeyRing& ring() {
  static const seal::KeyRing keys = seal::KeyRing::make("example.org/laws");
  return keys;
}

void found(store::Ledger& ledger) {
  store::Stamp stamp;
  stamp.at = 1'743'000'000'000;
  stamp.day = *model::Day::parse("2025-03-28");
  store::Writer writer(ledger, stamp, &ring());
  writer.add(store::Founding{ring().origin, seal::Signer(ring().origin, ring().signing_seed).verifier().text(),
                             ring().mark()});
  const auto base = rules::built_in("rules.toml"), pack = rules::built_in("420112");
  writer.add(store::PackFact{"420112", "2025-03", "2025-03-04", ""}, {{base.name, base.text}, {pack.name, pack.text}});
  desk::found_staff(writer, "A", "");
  writer.commit();
}

// P signs what they do, K does not.
std::shared_ptr<const seal::OwnKey> own_key() {
  static const auto own = std::make_shared<const seal::OwnKey>(seal::OwnKey::make("P"));
  return own;
}

// The founded ledger that every trial begins with a copy of.
struct Mould {
  fs::path folder = scratch();
  Mould() {
    auto ledger = store::Ledger::create((folder / "founded.db").string());
    found(ledger);
  }
  ~Mould() { fs::remove_all(folder); }
};

store::Ledger opened(const fs::path& folder) {
  static const Mould mould;
  fs::copy_file(mould.folder / "founded.db", folder / "bank.db");
  return store::Ledger::open((folder / "bank.db").string(), store::Mode::write);
}

}  // namespace

Bank::Bank(With with, const fs::path& folder) : folder_(folder), keys_(ring()), ledger_(opened(folder)) {
  words::choose(words::Language::en);
  {
    auto at = counter("A");
    const auto lexicon = desk::lexicon_of(at.pack());
    const auto table = intake::Table::from_bytes(orgs_csv, "orgs.csv", intake::person_headers(lexicon));
    std::vector<intake::OrgRow> rows;
    std::vector<intake::Refused> refused;
    intake::read_orgs(table, lexicon, at.today(), rows, refused);
    model::ensure(desk::enroll_orgs(at, rows, refused, {"orgs.csv", "", false}).added == 6,
                  "the organisations are not founded");
  }
  model::ensure(people(staff_csv, "A").added == 4, "the staff are not enrolled");
  auto at = counter("A");
  model::ensure(desk::register_key(at, "P", own_key()->signer(seal::KeyType::log).verifier().text()).added == 1, "P has no key");
  if (with == With::people) model::ensure(people(people_csv).added == 8, "the people are not enrolled");
}

Bank::Bank(With with) : Bank(with, scratch()) {}
Bank::~Bank() { fs::remove_all(folder_); }

desk::Counter Bank::counter(const std::string& by) {
  desk::Setting setting;
  setting.by = by;
  setting.today = *model::Day::parse(today);
  setting.now = 1'753'900'000'000 + 1000 * ++clock_;
  setting.dry_run = dry_;
  setting.key_file.read = [this] { return keys_; };
  return desk::Counter(ledger_, setting);
}

desk::Outcome Bank::people(const std::string& csv, const std::string& by) {
  auto at = counter(by);
  const auto lexicon = desk::lexicon_of(at.pack());
  const auto table = intake::Table::from_bytes(csv, "people.csv", intake::person_headers(lexicon));
  std::vector<intake::PersonRow> rows;
  std::vector<intake::Refused> refused;
  intake::read_people(table, lexicon, at.today(), rows, refused);
  return desk::enroll_people(at, rows, refused, {"people.csv", "", false}, {});
}

desk::Outcome Bank::services(const std::string& csv) {
  auto at = counter("R");
  const auto table = intake::Table::from_bytes(csv, "services.csv", intake::service_headers());
  return desk::import_services(at, table, {"services.csv", "", false});
}

desk::Outcome Bank::act(desk::ServiceAct what, const std::vector<std::string>& refs) {
  auto at = counter(what == desk::ServiceAct::verify ? "K" : "P");
  if (what != desk::ServiceAct::verify) at.sign_with(own_key());
  return desk::act_on_services(at, what, {refs, 0, refs.empty()}, "因");
}

desk::Outcome Bank::redeem(const desk::RedeemOrder& order) {
  auto at = counter("X");
  return desk::redeem(at, order);
}

desk::Outcome Bank::cancel(const std::string& ref) {
  auto at = counter("X");
  return desk::cancel(at, ref, "因");
}

desk::Outcome Bank::deliver(const std::string& ref) {
  auto at = counter("X");
  return desk::deliver(at, {ref});
}

desk::Outcome Bank::undo(store::EntryId batch) {
  auto at = counter("R");
  return desk::undo_batch(at, batch, "错表");
}

desk::Outcome Bank::merge(const std::string& duplicate, const std::string& kept) {
  auto at = counter("R");
  return desk::merge_people(at, duplicate, kept, "重复");
}

std::string Bank::list() {
  auto at = counter("R");
  return render::csv(desk::service_list(at, {}));
}

std::string Bank::register_() {
  auto at = counter("A");
  return render::csv(desk::register_sheet(at, false));
}

std::map<store::EntryId, std::int64_t> Bank::balances() const {
  std::map<store::EntryId, std::int64_t> all;
  for (const auto& account : store::accounts(ledger_)) all[account.person] = account.balance;
  return all;
}

std::string Bank::accounts() {
  std::string out;
  const auto people = store::Register::load(ledger_);
  for (const auto& a : store::accounts(ledger_)) {
    out += people.code_of(a.person);
    for (const auto milli : {a.earned, a.received, a.granted, a.redeemed, a.given, a.donated, a.expired, a.balance})
      out += " " + std::to_string(milli);
    out += "\n";
  }
  return out;
}

std::vector<std::string> Bank::findings() {
  auto at = counter("A");
  std::vector<std::string> ids;
  for (const auto& f : checks::run_all({ledger_, at.book(), at.today(), &keys_}).findings) ids.push_back(f.check);
  return ids;
}

std::vector<std::string> Bank::damages() const {
  std::vector<std::string> sentences;
  for (const auto& damage : store::verify_log(ledger_, {&keys_, {}}).damages) sentences.push_back(damage.sentence);
  return sentences;
}

std::vector<std::string> Bank::unbalanced() const {
  std::vector<std::string> wrong;
  store::Query entries(
      ledger_, "SELECT entry, sum(points_milli) FROM posting GROUP BY entry, scheme HAVING sum(points_milli) <> 0");
  while (entries.step())
    wrong.push_back("entry " + std::to_string(entries.integer(0)) + " sums to " + std::to_string(entries.integer(1)));
  store::Query book(ledger_,
                    "SELECT scheme, sum(points_milli) FROM posting GROUP BY scheme HAVING sum(points_milli) <> 0");
  while (book.step()) wrong.push_back("the book sums to " + std::to_string(book.integer(1)));
  return wrong;
}

store::EntryId Bank::person(const std::string& code) {
  return store::Register::load(ledger_).by_code(code)->latest.person;
}

}  // namespace property
