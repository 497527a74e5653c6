// A small town for tests of checks and indicators: one street, two communities, staff, a rule pack written in C++, and
// short ways to put facts into its ledger through the store. Everybody in it is invented.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "rules/pack.hpp"
#include "seal/keys.hpp"
#include "store/ledger.hpp"
#include "store/query.hpp"
#include "store/writer.hpp"

namespace town {

using store::EntryId;

inline model::Day day(const char* iso) { return *model::Day::parse(iso); }

template <class T>
rules::Rule<T> soft(T value) {
  return rules::Rule<T>({rules::Clause<T>{std::move(value), rules::Level::soft, {}, {}}});
}

// Dongxihu's numbers, short: a point an hour in steps of 0.5, ten working days, three people for three acts.
inline rules::Pack pack() {
  rules::Pack p;
  p.id = "town";
  rules::Scheme scheme;
  scheme.id = "points";
  scheme.unit_name = "互助养老积分";
  scheme.goods = rules::Rule<bool>::always(false);
  p.schemes = {scheme};
  rules::Programme programme;
  programme.id = "mutual";
  programme.name = "互助养老";
  programme.scheme = "points";
  programme.is_default = true;
  p.programmes = {programme};
  rules::Category meals, talk;
  meals.id = meals.name = "meals";
  talk.id = talk.name = "talk";
  p.categories = {meals, talk};
  rules::Item service, goods;
  service.id = service.name = "meal";
  service.kind = "service";
  goods.id = goods.name = "rice";
  goods.kind = "goods";
  service.scheme = goods.scheme = "points";
  p.items = {service, goods};
  rules::Phase phase;
  phase.name = "全面实施";
  phase.from = day("2025-05-01");
  phase.to = day("2025-11-20");
  p.phases = {phase};
  p.parties = model::Vocabulary({{"street", "街道", {}}, {"community", "社区居委会", {}}, {"elder", "老人", {}}});
  p.volunteer.min_age = rules::Rule<std::int64_t>::always(16);
  p.volunteer.guardian_below = rules::Rule<std::int64_t>::always(18);
  p.elder.min_age = rules::Rule<std::int64_t>::always(60);
  p.elder.max_age_days = rules::Rule<std::int64_t>::always(90);
  p.elder.tags = rules::Rule<rules::Words>::always({"独居", "失能"});
  p.elder.exclude_subsidised = soft(true);
  p.elder.archive_fields = {"name", "born", "phone", "tags", "community"};
  p.helper.min_per_community = rules::Rule<std::int64_t>::always(0);
  p.helper.kinds = {"互助养老员"};
  p.pair.capacity = rules::Rule<std::int64_t>::always(2);
  p.pair.per_elder = rules::Rule<std::int64_t>::always(1);
  p.pair.proximity_order = rules::Rule<rules::Words>::always({"building", "compound", "community", "street"});
  p.pair.parties = rules::Rule<rules::Words>::always({"street", "community", "elder"});
  p.pair.kin = rules::Rule<std::string>::always("refuse");
  p.log.cap_minutes_per_activity = rules::Rule<std::int64_t>::always(480);
  p.log.cap_minutes_per_day = rules::Rule<std::int64_t>::always(600);
  p.redeem.min_age = rules::Rule<std::int64_t>::always(60);
  p.redeem.exceptions = {"失能"};
  p.workflow.separate_duties = rules::Rule<bool>::always(true);
  p.workflow.deadline_workdays = rules::Rule<std::int64_t>::always(10);
  p.privacy.retention_months = rules::Rule<std::int64_t>::always(36);
  return p;
}

inline rules::Book book(rules::Pack p = pack()) {
  rules::Book b;
  b.adopt(day("2025-03-04"), std::move(p));
  return b;
}

struct Folk {
  std::string code, born = "1955-06-15", name = {}, phone = "13900000000", id_number = {};
  bool volunteer = false, elder = false;
  EntryId community = 0;
  std::string tags = {}, subsidy = "none", helper_kind = {}, joined = "2025-03-10", ended = {}, kin = {};
  bool overridden = false, guarded = false;
};

struct Job {
  std::string ref, day;
  std::int64_t minutes = 60, start = -1;
  std::vector<EntryId> volunteers, elders;
  std::int64_t headcount = 0;
  std::string category = "meals", evidence = "live", programme = "mutual";
};

class Town {
 public:
  Town() : keys_(seal::KeyRing::make("town")), ledger_(store::Ledger::create(fresh_path())) {
    store::Writer w(ledger_, stamp("2025-03-04", 0), &keys_);
    w.add(store::Founding{"town", "town+0", keys_.mark()});
    district = w.add(store::Org{0, "D", "district", "某区", 0});
    street = w.add(store::Org{0, "S", "street", "某街道", district});
    east = w.add(store::Org{0, "E", "community", "东社区", street});
    west = w.add(store::Org{0, "W", "community", "西社区", street});
    for (EntryId* who : {&clerk, &checker, &chief}) {
      store::Person p;
      p.code = "staff-" + std::to_string(staff_++);
      p.staff = true;
      p.joined = "2025-03-04";
      *who = w.add(p, {{"name", "工作人员" + p.code}});
    }
    w.commit();
  }
  ~Town() { std::filesystem::remove(path_); }
  Town(const Town&) = delete;
  Town& operator=(const Town&) = delete;

  EntryId district = 0, street = 0, east = 0, west = 0, clerk = 0, checker = 0, chief = 0;

  const store::Ledger& ledger() const { return ledger_; }
  const seal::KeyRing& keys() const { return keys_; }

  static store::Stamp stamp(const std::string& on, EntryId by) {
    return {1'740'000'000'000, by, 1000, *model::Day::parse(on)};
  }

  template <class Work>
  EntryId write(const std::string& on, EntryId by, Work work) {
    store::Writer w(ledger_, stamp(on, by), &keys_);
    const EntryId id = work(w);
    w.commit();
    return id;
  }

  EntryId person(const Folk& folk, EntryId revises = 0, const std::string& on = "2025-03-10",
                 const std::string& from = "") {
    store::Person p;
    p.person = revises;
    p.code = folk.code;
    p.from_day = from;
    p.volunteer = folk.volunteer;
    p.elder = folk.elder;
    p.community = folk.community == 0 ? east : folk.community;
    p.tags = folk.tags;
    p.subsidy = folk.subsidy;
    p.helper_kind = folk.helper_kind;
    p.overridden = folk.overridden;
    p.guarded = folk.guarded;
    p.joined = folk.joined;
    p.ended = folk.ended;
    p.kin = folk.kin;
    p.programme = "mutual";
    return write(on, clerk, [&](store::Writer& w) {
      return w.add(p, {{"name", folk.name.empty() ? "人" + folk.code : folk.name},
                       {"sex", "2"},
                       {"born", folk.born},
                       {"id_number", folk.id_number.empty() ? number_for(folk) : folk.id_number},
                       {"phone", folk.phone},
                       {"skills", "做饭"}});
    });
  }
  EntryId volunteer(const std::string& code, const std::string& born = "1962-02-03") {
    Folk f;
    f.code = code;
    f.born = born;
    f.volunteer = true;
    f.helper_kind = "互助养老员";
    return person(f);
  }
  EntryId elder(const std::string& code, const std::string& born = "1945-02-03") {
    Folk f;
    f.code = code;
    f.born = born;
    f.elder = true;
    f.tags = ";独居;";
    return person(f);
  }

  EntryId record(const Job& job, const std::string& on = "", EntryId by = 0, std::int64_t revision = 1) {
    return write(on.empty() ? job.day : on, by == 0 ? clerk : by, [&](store::Writer& w) {
      return w.add_services(1, [&](std::size_t, store::Service& s, store::Private& values) {
        s.ref = job.ref;
        s.revision = revision;
        s.day = job.day;
        s.start = job.start;
        s.minutes = job.minutes;
        s.category = job.category;
        s.programme = job.programme;
        s.mode = "上门";
        s.evidence = job.evidence;
        s.volunteers = job.volunteers;
        s.elders = job.elders;
        s.headcount = std::max<std::int64_t>(job.headcount, static_cast<std::int64_t>(job.elders.size()));
        s.org = east;
        values = {{"title", "助餐"}, {"place", "某小区"}, {"lead", "某人"}};
      });
    });
  }
  void act(EntryId service, const std::string& what, const std::string& on, EntryId by = 0) {
    static const std::map<std::string, std::string> states = {
        {"verify", "verified"}, {"approve", "approved"}, {"return", "returned"}, {"void", "voided"}};
    const EntryId who = by != 0 ? by : what == "verify" ? checker : chief;
    write(on, who, [&](store::Writer& w) { return w.add_acts({service}, what, states.at(what), {}); });
  }
  // Recorded, verified and approved on its day by three people, and credited.
  EntryId served(const Job& job) {
    const EntryId id = record(job);
    act(id, "verify", job.day);
    act(id, "approve", job.day);
    for (const EntryId person : job.volunteers) credit(person, job.minutes, job.day);
    return id;
  }
  // Credits minutes at a point an hour, carried on, as an approval does.
  void credit(EntryId person, std::int64_t minutes, const std::string& on) {
    auto& total = minutes_[person];
    const std::int64_t before = total / 30 * 500;
    total += minutes;
    const std::int64_t points = total / 30 * 500 - before, units = total * 1000 * 1000;
    write(on, chief, [&](store::Writer& w) {
      if (points == 0) w.tally(person, "mutual", "points", units);
      return points == 0 ? 0 : w.add(store::Credit{person, "mutual", "points", points, 0}, units);
    });
  }
  EntryId redeem(const std::string& ref, const std::string& kind, const std::string& on, EntryId from, EntryId to,
                 std::int64_t milli, const std::string& item = "") {
    static const std::map<std::string, std::string> out = {
        {"item", "redeemed"}, {"gift", "given"}, {"donate", "donated"}};
    store::Redemption r;
    r.ref = ref;
    r.type = kind;
    r.day = on;
    r.person = from;
    r.other = to;
    r.scheme = "points";
    r.item = item;
    r.points_milli = milli;
    std::vector<store::Posting> postings;
    if (kind == "grant" || kind == "opening")
      postings = {{from, "points", "granted", milli}, {0, "points", "granted", -milli}};
    else
      postings = {{from, "points", out.at(kind), -milli},
                  {to, "points", kind == "gift" ? "received" : out.at(kind), milli}};
    return write(on, chief, [&](store::Writer& w) { return w.add(r, postings, {}); });
  }
  EntryId pair(EntryId who, EntryId whom, const std::string& from = "2025-05-06", bool agreed = true) {
    const EntryId id = write(from, clerk, [&](store::Writer& w) {
      return w.add(store::Pair{who, whom, "mutual", "community", from}, {});
    });
    if (agreed)
      for (const char* party : {"street", "community", "elder"})
        write(from, clerk, [&](store::Writer& w) { return w.add(store::PairSign{id, party, from}, {}); });
    return id;
  }
  // What no act of ours would do: straight into the file.
  void forge(const std::string& sql) { store::Query(ledger_, sql).step(); }

  // A number with a right check digit; the body tells people apart.
  static std::string with_check_digit(const std::string& body) {
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (body[i] - '0') * weights[i];
    return body + "10X98765432"[sum % 11];
  }

 private:
  std::string number_for(const Folk& folk) {
    std::string born = folk.born + "-01";
    const std::string digits = born.substr(0, 4) + born.substr(5, 2) + born.substr(8, 2),
                      serial = std::to_string(100 + numbers_++);
    return with_check_digit("420112" + digits + serial);
  }
  std::string fresh_path() {
    static int made = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("carebank-town-" + std::to_string(getpid()) + "-" + std::to_string(made++) + ".db");
    std::filesystem::remove(path_);
    return path_.string();
  }

  std::filesystem::path path_;
  int staff_ = 0, numbers_ = 0;
  std::map<EntryId, std::int64_t> minutes_;
  seal::KeyRing keys_;
  store::Ledger ledger_;
};

}  // namespace town
