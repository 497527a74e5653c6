#include "small_ledger.hpp"

#include <algorithm>
#include <stdexcept>

#include "seal/cosign.hpp"
#include "store/cosignatures.hpp"
#include "store/erasure.hpp"
#include "store/services.hpp"
#include "store/staff_keys.hpp"
#include "words/words.hpp"

namespace sample {

Folder::Folder() : path_((std::filesystem::temp_directory_path() / "carebank-test-XXXXXX").string()) {
  if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
}
Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

const seal::KeyRing& ring_of(std::uint32_t epoch) {
  static const seal::KeyRing first = seal::KeyRing::make("example.org/district"), second = first.with_next().advanced(),
                             third = second.with_next().advanced();
  return epoch == 1 ? first : epoch == 2 ? second : third;
}
const seal::KeyRing& ring() { return ring_of(3); }

store::Stamp stamp(std::int64_t at) { return {1'751'500'000'000 + at, 3, 1000, *model::Day::parse("2025-07-02")}; }

const seal::Signer& staff_signer() {
  static const seal::Signer signer("S1", {1, 2, 3});
  return signer;
}

store::EntryId sign(store::Ledger& ledger, store::Writer& w, const seal::Signer& signer, store::Signature over) {
  over.signature = seal::sign_acts(signer, store::acts_between(ledger, over.first, over.until));
  return w.add(over, {});
}

Founded::Founded() {
  words::choose(words::Language::en);
  found(path);
}

void keep_checkpoint(store::Ledger& ledger) {
  const std::int64_t size = ledger.size();
  const seal::Signer signer(ring().origin, ring().signing_seed);
  const std::string note = signer.sign(seal::Checkpoint{ring().origin, static_cast<std::uint64_t>(size), ledger.root(size)}.body());
  store::Writer writer(ledger, stamp(90), &ring());
  writer.keep_checkpoint(size, note);
  writer.commit();
}

namespace {

// Lines of so many witnesses under the latest checkpoint.
void cosign(store::Ledger& ledger, std::uint8_t witnesses) {
  const auto checkpoint = store::checkpoints(ledger).back();
  const std::string body = checkpoint.note.substr(0, checkpoint.note.rfind("\n\n") + 1);
  for (std::uint8_t i = 1; i <= witnesses; ++i) {
    seal::Hash seed{};
    seed[0] = i;
    const seal::Signer witness("witness.example/" + std::to_string(i), seed, seal::KeyType::cosigner);
    store::keep_cosignature(ledger, {checkpoint.size, witness.verifier().text(), seal::cosign(witness, body, 1'751'500'000)});
  }
}

struct People {
  store::EntryId staff = 0, wang = 0, li = 0, chen = 0, twin = 0;
};

store::Person person(const std::string& code, store::EntryId community) {
  store::Person p;
  p.code = code;
  p.community = community;
  p.subsidy = "none";
  p.programme = "mutual";
  p.joined = "2025-01-01";
  return p;
}

People enroll(store::Writer& w) {
  const auto signer = seal::Signer(ring().origin, ring().signing_seed);
  w.add(store::Founding{ring().origin, signer.verifier().text(), ring().mark()});
  w.add(store::PackFact{"P1", "1", "2025-01-01", ""}, {{"rules.toml", "a = 1\n"}, {"P1.toml", "b = 2\n"}});
  const auto community = w.add(store::Org{0, "C1", "community", "银杏社区", 0});
  People who;
  auto staff = person("S1", community);
  staff.staff = true;
  staff.duties = ";admin;";
  staff.os_user = "clerk";
  who.staff = w.add(staff, {});
  const auto batch = w.add(store::Batch{"enroll", "people.csv", std::string(64, 'a'), 4, 0, 0, 0});
  auto wang = person("V1", community), li = person("E1", community), chen = person("V2", community), twin = person("V3", community);
  wang.volunteer = chen.volunteer = twin.volunteer = li.elder = true;
  wang.identified = chen.guarded = true;
  li.tags = ";disabled;";
  li.needs = ";meals;";
  li.overridden = true;
  wang.batch = li.batch = chen.batch = twin.batch = batch;
  who.wang = w.add(wang, {{"name", "王守仁"}, {"born", "1960-02"}, {"id_number", "11010519491231002X"}, {"phone", "13800000001"}});
  who.li = w.add(li, {{"name", "李桂兰"}, {"born", "1948-01-05"}});
  who.chen = w.add(chen, {{"name", "陈小满"}});
  who.twin = w.add(twin, {{"name", "陈小曼"}});
  wang.person = who.wang;
  wang.kin = ";" + std::to_string(who.chen) + ";";
  wang.from_day = "2025-06-01";
  w.add(wang, {{"name", "王守仁"}, {"born", "1960-02-03"}, {"phone", "13800000002"}});
  return who;
}

std::vector<store::EntryId> serve(store::Writer& w, const People& who) {
  const auto make = [&](std::size_t i, store::Service& s, store::Private& values) {
    s.ref = "R" + std::to_string(i);
    s.day = "2025-07-01";
    s.start = 540;
    s.minutes = 30 + static_cast<std::int64_t>(i);
    s.category = "chat";
    s.programme = "mutual";
    s.mode = "visit";
    s.evidence = "live";
    s.headcount = 1;
    s.org = 2;
    s.volunteers = {who.wang};
    if (i == 1) s.volunteers = {who.wang, who.chen};
    s.elders = {who.li};
    if (i == 2) values.emplace_back("note", "带了粥");
  };
  const auto first = w.add_services(6, make);
  std::vector<store::EntryId> ids;
  for (store::EntryId id = first; id < first + 6; ++id) ids.push_back(id);
  w.add_acts({ids[0], ids[1], ids[2], ids[3]}, "verify", "verified", {});
  w.add_acts({ids[0], ids[1], ids[2]}, "approve", "approved", {});
  w.add_acts({ids[3]}, "return", "returned", {{"reason", "日期不对"}}, [](std::size_t) { return std::string("2025-07-01"); });
  w.add(store::Credit{who.wang, "mutual", "points", 1500, 500}, 90'000'000);
  w.add(store::Credit{who.chen, "mutual", "points", 500, 0, "2025-06-30"}, 31'000'000);
  w.add_acts({ids[2]}, "void", "voided", {{"reason", "重复"}});
  w.add(store::Credit{who.wang, "mutual", "points", -500, 0}, 61'000'000);
  w.add_services(2, [&](std::size_t i, store::Service& s, store::Private& values) {
    make(i, s, values);
    s.ref = i == 0 ? "R3" : "R6";
    s.revision = i == 0 ? 2 : 1;
    s.corrects = i == 0 ? 0 : ids[2];
    s.late = i == 1;
  });
  w.replace(ids[3]);
  return ids;
}

void redeem(store::Writer& w, const People& who) {
  const auto buy = [&](const char* ref, bool reserved) {
    store::Redemption r{ref, "item", "2025-07-02", who.wang, 0, "points", "rice", 1, 500, reserved, 0};
    return w.add(r, {{who.wang, "points", "redeemed", -500}, {0, "points", "redeemed", 500}}, {{"note", "楼下取"}});
  };
  const auto kept = buy("X1", true);
  w.add(store::RedemptionAct{kept, "deliver"}, {}, {});
  const auto undone = buy("X2", false);
  w.add(store::RedemptionAct{undone, "cancel"}, {{who.wang, "points", "redeemed", 500}, {0, "points", "redeemed", -500}}, {{"reason", "缺货"}});
  store::Redemption gift{"X3", "gift", "2025-07-02", who.chen, who.wang, "points", "", 1, 500, false, 0};
  w.add(gift, {{who.chen, "points", "given", -500}, {who.wang, "points", "received", 500}}, {});
}

void pair(store::Writer& w, const People& who) {
  const auto id = w.add(store::Pair{who.wang, who.li, "mutual", "building", "2025-06-01", 2, 2, 1}, {{"why", "同楼"}});
  w.add(store::PairFact{id, "health", "2025-06-03"}, {{"value", "血压高"}});
  w.add(store::PairSign{id, "community", "2025-06-01"}, {{"name", "周主任"}});
  w.add(store::PairCard{id, 2, "2025-06-02"});
  w.add(store::PairEnd{id, "2025-07-01"}, {{"reason", "搬家"}});
  w.add(store::Accept{"round-hours", "V1", "2025-12-31"}, {{"reason", "看过"}});
  w.add(store::Merge{who.twin, who.chen}, {}, {{"reason", "同一人"}});
}

void tell(store::Writer& w, const People& who, store::EntryId service) {
  const auto school = w.add(store::Org{0, "X1", "school", "桃李小学", 2, "2025-01-01", "2025-12-31", who.wang, "书法"});
  const auto held = w.add(store::Credential{who.wang, school, "insurance", "2025-01-01", "2025-12-31", 1'000'000, 4}, {{"number", "BX1"}});
  w.add(store::CredentialEnd{held, "2025-06-30"}, {{"reason", "退保"}});
  store::Record r;
  r.ref = "T1", r.type = "training", r.day = "2025-06-01", r.to_day = "2025-06-02", r.topic = "急救", r.form = "讲座";
  r.level = "street", r.mode = "线下", r.audience = "志愿者", r.provider = "某协会", r.source = "补助", r.channel = "报纸";
  r.festival = "spring", r.category = "chat", r.programme = "mutual", r.project = "T0", r.org = 2, r.parent = 1;
  r.minutes = 60, r.headcount = 3, r.quantity = 2, r.amount_fen = 100, r.score = 5;
  r.people = ";" + std::to_string(who.wang) + ";", r.batch = 4;
  const auto told = w.add(r, {{"title", "急救培训"}});
  w.add(store::RecordClose{told, "2025-06-03", "fulfilled", service}, {{"note", "好"}});
  const auto asked = w.add(store::Request{"Q1", who.li, "chat", "mutual", 60, "2025-06-01", "2025-06-02", 1, true, 4}, {{"note", "早上"}});
  w.add(store::RequestAct{asked, "dispatch", who.wang, 0, 0}, {});
  w.add(store::RequestAct{asked, "rate", who.wang, service, 5}, {{"note", "满意"}});
  w.add(store::Closure{who.wang, "points", "heir", who.chen, 500, "2025-07-02"}, {{"reason", "搬走"}},
        {{who.wang, "points", "given", -500}, {who.chen, "points", "received", 500}});
  w.add(store::Expiry{who.chen, "points", 500, "2025-01-01"}, {}, {{who.chen, "points", "expired", -500}, {0, "points", "expired", 500}});
  w.add(store::Migration{4}, {{"document", "老台账"}});
  const auto upload = w.add(store::Upload{"区平台", 2, 0, 40, 3, 90, std::string(64, 'b')}, {});
  w.add(store::UploadReceipt{upload, "2025-07-02"}, {{"receipt", "HZ1"}});
  w.add(store::Disclosure{who.li, "name"}, {{"to", "市评估组"}, {"reason", "抽查"}});
  w.add(store::Restore{2, 4}, {{"reason", "硬盘损坏"}});
}

// A key that was lost, and the next one: with it an act is signed.
void sign_an_act(store::Ledger& ledger, store::Writer& w, const People& who, store::EntryId service) {
  const seal::Signer lost("S1", {9});
  w.add(store::StaffKey{who.staff, "add", lost.verifier().text()}, {});
  w.add(store::StaffKey{who.staff, "revoke", lost.verifier().text()}, {{"reason", "丢了"}});
  const auto key = w.add(store::StaffKey{who.staff, "add", staff_signer().verifier().text()}, {});
  const auto first = w.add_acts({service}, "verify", "verified", {});
  sign(ledger, w, staff_signer(), {key, first, w.next(), ""});
}

// An import of everything that was taken back, and one of its services entered again.
void take_back(store::Writer& w, const People& who, store::EntryId first) {
  const auto batch = w.reserve();
  const auto org = w.add(store::Org{0, "X2", "school", "芦花小学", 2, "", "", 0, "", batch});
  auto zhao = person("V9", org), wang = person("V1", org);
  zhao.volunteer = wang.volunteer = true;
  zhao.batch = wang.batch = batch;
  wang.person = who.wang;
  const auto new_one = w.add(zhao, {{"name", "赵四"}, {"phone", "13800000009"}});
  w.add(wang, {{"name", "王守礼"}});
  const auto make = [&](std::size_t i, store::Service& s, store::Private&) {
    s.ref = i == 0 ? "R5" : "R9";
    s.revision = i == 0 ? 2 : 1;
    s.day = "2025-07-01";
    s.minutes = 20;
    s.category = "chat";
    s.programme = "mutual";
    s.headcount = 1;
    s.org = 2;
    s.batch = batch;
    s.volunteers = {who.chen};
    s.elders = {who.li};
  };
  w.replace(first);
  w.add_services(2, make);
  store::Redemption grant{"X9", "grant", "2025-07-02", who.li, 0, "points", "", 1, 500, false, batch};
  w.add(grant, {{who.li, "points", "granted", 500}, {0, "points", "granted", -500}}, {});
  w.add(store::Pair{new_one, who.li, "mutual", "building", "2025-06-01", 0, 0, 0, batch}, {});
  w.fill(batch, store::Batch{"log", "all.csv", std::string(64, 'c'), 7, 2, 0, 0});
  w.undo(store::Undo{batch}, {{"reason", "错表"}},
         {{new_one, {}}, {who.wang, {{"name", "王守仁"}, {"born", "1960-02-03"}, {"phone", "13800000002"}}}});
  w.replace(first);
  w.add_services(2, [&](std::size_t i, store::Service& s, store::Private& values) {
    make(i, s, values);
    s.batch = 0;
    s.revision = i == 0 ? 3 : 2;
  });
}

// Somebody who was served and has left, erased; then a new key without an erasure. What follows is of epoch 3.
void erase_and_rekey(store::Ledger& ledger, const People& who) {
  store::Writer writer(ledger, stamp(50), &ring_of(1));
  auto he = person("E8", 2);
  he.elder = true;
  he.ended = "2025-06-30";
  const auto gone = writer.add(he, {{"name", "何阿公"}, {"born", "1940-01-01"}, {"phone", "13800000008"}});
  he.person = gone;
  writer.add(he, {{"name", "何老伯"}});
  const auto service = writer.add_services(1, [&](std::size_t, store::Service& s, store::Private& values) {
    s.ref = "R8", s.day = "2025-06-15", s.minutes = 30, s.category = "chat", s.programme = "mutual", s.headcount = 1, s.org = 2;
    s.volunteers = {who.chen}, s.elders = {gone};
    values.emplace_back("note", "何阿公的女儿在家");
  });
  writer.add_acts({service}, "return", "returned", {{"reason", "何阿公说没来"}});
  writer.erase(gone, store::concerned(ledger, {gone}).owners, {{"reason", "本人要求"}}, ring_of(2));
  writer.rekey(ring_of(3));
  writer.commit();
}

void close(store::Writer& w, const People& who) {
  w.add(store::Statement{"2025Q3", who.wang, "points", 61, 1000, 0});
  w.add(store::Statement{"2025Q3", who.chen, "points", 31, 500, 0});
  w.add(store::Seal{"2025Q3", "2025-07-01", "2025-09-30", true, 2, 92, 2, 0}, {{"reason", "试用"}});
}

}  // namespace

void found(const std::string& path) {
  auto ledger = store::Ledger::create(path);
  People who;
  store::EntryId first_service = 0;
  {
    store::Writer writer(ledger, stamp(0), &ring_of(1));
    who = enroll(writer);
    first_service = serve(writer, who).front();
    redeem(writer, who);
    writer.commit();
  }
  erase_and_rekey(ledger, who);
  keep_checkpoint(ledger);
  cosign(ledger, 1);
  {
    store::Writer writer(ledger, stamp(100), &ring());
    pair(writer, who);
    tell(writer, who, first_service);
    take_back(writer, who, first_service + 5);
    sign_an_act(ledger, writer, who, first_service + 4);
    close(writer, who);
    writer.commit();
  }
  keep_checkpoint(ledger);
  cosign(ledger, 2);
  store::Writer writer(ledger, stamp(200), &ring());
  writer.add(store::PairCard{store::pairs(ledger)[0].id, 1, "2025-07-02"});
  writer.commit();
}

std::vector<store::Damage> damages(const std::string& path, const seal::KeyRing* keys) {
  const auto ledger = store::Ledger::snapshot(path);
  store::VerifyOptions options;
  options.keys = keys;
  return store::verify_log(ledger, options).damages;
}

bool about(const std::vector<store::Damage>& damages, const std::string& table) {
  return std::any_of(damages.begin(), damages.end(), [&](const auto& d) { return d.table == table; });
}

Raw::Raw(const std::string& path) {
  if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) throw std::runtime_error("the file does not open");
  run("PRAGMA ignore_check_constraints=ON");
  run("PRAGMA synchronous=OFF");
  run("PRAGMA journal_mode=MEMORY");
}
Raw::~Raw() { sqlite3_close(db_); }

bool Raw::run(const std::string& sql) { return sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }

std::vector<std::vector<std::string>> Raw::rows(const std::string& sql) {
  std::vector<std::vector<std::string>> all;
  const auto take = [](void* out, int count, char** values, char**) {
    std::vector<std::string> row;
    for (int i = 0; i < count; ++i) row.emplace_back(values[i] == nullptr ? "" : values[i]);
    static_cast<std::vector<std::vector<std::string>>*>(out)->push_back(std::move(row));
    return 0;
  };
  sqlite3_exec(db_, sql.c_str(), take, &all, nullptr);
  return all;
}

bool Raw::run_untriggered(const std::string& sql) {
  const auto triggers = rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  run("BEGIN");
  for (const auto& t : triggers) run("DROP TRIGGER " + t[0]);
  const bool done = run(sql) && sqlite3_changes(db_) > 0;
  for (const auto& t : triggers) run(t[1]);
  run("COMMIT");
  return done;
}

}  // namespace sample
