#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

namespace {
Folk folk(const char* code, const char* born) {
  Folk f;
  f.code = code;
  f.born = born;
  return f;
}
Folk helper(const char* code, const char* born = "1962-02-03") {
  Folk f = folk(code, born);
  f.volunteer = true;
  f.helper_kind = "互助养老员";
  return f;
}
Folk old(const char* code, const char* born = "1945-02-03") {
  Folk f = folk(code, born);
  f.elder = true;
  f.tags = ";独居;";
  return f;
}
}  // namespace

TEST_CASE("an ID number with a wrong check digit is found") {
  Town t;
  Folk right = helper("V1", "1949-12-31"), wrong = helper("V2", "1990-01-01");
  right.id_number = "11010519491231002X";
  wrong.id_number = "110101199001011234";
  t.person(right);
  t.person(wrong);
  CHECK(found(audit(t), "invalid-id-number") ==
        Lines{"error V2: the ID number has no 18 digits, a wrong check digit or an impossible birth date"});
}

TEST_CASE("one ID number under two codes is found at the later code") {
  Town t;
  Folk first = helper("V1", "1949-12-31"), second = old("E1", "1949-12-31");
  first.id_number = second.id_number = "11010519491231002X";
  t.person(first);
  t.person(second);
  CHECK(found(audit(t), "duplicate-person") == Lines{"error E1: has the ID number of V1"});
}

TEST_CASE("one name, birth date and community under two codes are found, other communities are not") {
  Town t;
  Folk first = helper("V1"), second = helper("V2"), elsewhere = helper("V3");
  first.name = second.name = elsewhere.name = "王某";
  elsewhere.community = t.west;
  t.person(first);
  t.person(second);
  t.person(elsewhere);
  CHECK(found(audit(t), "duplicate-person") == Lines{"error V2: has the name, birth date and community of V1"});
}

TEST_CASE("merged codes are no duplicates") {
  Town t;
  Folk first = helper("V1"), second = helper("V2");
  first.name = second.name = "王某";
  const auto kept = t.person(first), duplicate = t.person(second);
  t.write("2025-06-01", t.chief, [&](store::Writer& w) { return w.add(store::Merge{duplicate, kept}, {}, {}); });
  CHECK(found(audit(t), "duplicate-person").empty());
}

TEST_CASE("a volunteer below the least age on the service day is found, on the birthday no more") {
  Town t;
  Folk young = helper("V1", "2009-07-02"), just = helper("V2", "2009-07-01");
  young.guarded = just.guarded = true;
  const auto v = t.person(young), w = t.person(just), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 45, -1, {v, w}, {e}});
  CHECK(found(audit(t), "underage-volunteer") ==
        Lines{"error V1: younger than 16 on 2025-07-01, the first of 1 such days"});
}

TEST_CASE("a birth on 29 February comes of age on 1 March") {
  Town t;
  Folk leap = helper("V1", "2008-02-29");
  const auto v = t.person(leap), e = t.elder("E1");
  t.served({"R1", "2026-02-28", 45, -1, {v}, {e}});
  t.served({"R2", "2026-03-01", 45, -1, {v}, {e}});
  CHECK(found(audit(t, pack(), "2026-03-02"), "minor-without-guardian") ==
        Lines{"error V1: younger than 18 on 2026-02-28, and no guardian is on record for that day"});
}

TEST_CASE("a minor who served without a guardian is found") {
  Town t;
  Folk alone = helper("V1", "2008-07-02"), with = helper("V2", "2008-07-02");
  with.guarded = true;
  const auto v = t.person(alone), w = t.person(with), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 45, -1, {v, w}, {e}});
  CHECK(found(audit(t), "minor-without-guardian") ==
        Lines{"error V1: younger than 18 on 2025-07-01, and no guardian is on record for that day"});
}

TEST_CASE("elders below age and elders without a qualifying tag are found") {
  Town t;
  Folk untagged = old("E2");
  untagged.tags = ";高龄;";
  const auto v = t.volunteer("V1"), young = t.person(old("E1", "1965-07-02"));
  t.person(untagged);
  t.elder("E3");
  t.served({"R1", "2025-07-01", 45, -1, {v}, {young}});
  CHECK(found(audit(t), "elder-ineligible") ==
        Lines{"error E1: younger than 60 on 2025-07-01", "error E2: none of the qualifying tags of 2025-07-31"});
  auto lenient = pack();
  lenient.elder.tags = soft<rules::Words>({"独居"});
  CHECK(found(audit(t, lenient), "elder-ineligible").back() == "warning E2: none of the qualifying tags of 2025-07-31");
}

TEST_CASE("a subsidised elder needs a reason") {
  Town t;
  Folk bare = old("E1"), excused = old("E2");
  bare.subsidy = "city";
  excused.subsidy = "district";
  excused.overridden = true;
  t.person(bare);
  t.person(excused);
  CHECK(found(audit(t), "subsidised-without-reason") ==
        Lines{"warning E1: receives the subsidy city, and no reason for the exception is on record"});
}

TEST_CASE("service to a relative is found, whoever named the kinship") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2");
  Folk mother = old("E1");
  mother.kin = ";" + std::to_string(v) + ";";
  const auto e = t.person(mother);
  t.served({"R1", "2025-07-01", 45, -1, {v}, {e}});
  t.served({"R2", "2025-07-01", 45, -1, {w}, {e}});
  CHECK(found(audit(t), "kin-service") ==
        Lines{"error R1: V1 is related to E1: care for relatives is no volunteering"});
}

TEST_CASE("a volunteer's missing fields are listed") {
  Town t;
  store::Person p;
  p.code = "V1";
  p.volunteer = true;
  p.joined = "2025-03-10";
  t.write("2025-03-10", t.clerk, [&](store::Writer& w) {
    return w.add(p, {{"name", "李某"}, {"born", "1960-01-01"}});
  });
  CHECK(found(audit(t), "missing-fields") == Lines{"warning V1: missing: sex, id_number, phone, address, skills"});
}

TEST_CASE("private values kept longer than the retention are found") {
  Town t;
  Folk gone = helper("V1"), recent = helper("V2");
  gone.joined = recent.joined = "2021-01-01";
  gone.ended = "2022-07-30";
  recent.ended = "2022-07-31";
  t.person(gone);
  t.person(recent);
  CHECK(found(audit(t), "retention-overdue") ==
        Lines{"warning V1: left on 2022-07-30, and private values are kept for 36 months: carebank enroll erase destroys them"});
}

TEST_CASE("a community with too few helpers of the kinds counted is found") {
  Town t;
  auto strict = pack();
  strict.helper.min_per_community = rules::Rule<std::int64_t>::always(2);
  t.volunteer("V1");
  t.volunteer("V2");
  Folk student = helper("V3");
  student.helper_kind = "学生";
  student.community = t.west;
  t.person(student);
  CHECK(found(audit(t, strict), "community-understaffed") == Lines{"warning W: 0 helpers, and a community needs 2"});
}
