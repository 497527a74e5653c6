#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

namespace {

rules::Credential credential(const char* id, const char* name) {
  rules::Credential c;
  c.id = id;
  c.name = name;
  return c;
}

rules::Requirement requirement(const char* id, const char* wanted, rules::Level level = rules::Level::hard) {
  rules::Requirement r;
  r.id = id;
  r.credential = wanted;
  r.level = level;
  return r;
}

rules::Pack asking(std::vector<rules::Requirement> requirements) {
  rules::Pack p = pack();
  p.credentials = {credential("insurance", "意外险"), credential("training:安全", "安全教育"), credential("health", "健康声明"),
                   credential("qualification", "专业资格"), credential("consent:pairing", "自愿结对"), credential("consent:photo", "照片使用同意")};
  p.requirements = std::move(requirements);
  return p;
}

EntryId give(Town& t, EntryId person, const char* id, const char* from, const char* to = "", EntryId org = 0) {
  return t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(store::Credential{person, org, id, from, to, 0, 0}, {}); });
}

EntryId org(Town& t, const char* code, const char* kind, const char* name, EntryId parent) {
  return t.write("2025-05-01", t.clerk, [&](store::Writer& w) { return w.add(store::Org{0, code, kind, name, parent}); });
}

}  // namespace

TEST_CASE("a service outside its volunteer's cover is found, one inside is not") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  give(t, v, "insurance", "2025-05-01", "2025-06-30");
  give(t, w, "insurance", "2025-05-01");
  t.served({"R1", "2025-06-30", 60, -1, {v, w}, {e}});
  t.served({"R2", "2025-07-01", 60, -1, {v, w}, {e}});
  auto talk_only = asking({requirement("cover", "insurance")});
  talk_only.requirements.front().categories = {"talk"};
  CHECK(found(audit(t, asking({requirement("cover", "insurance")})), "uninsured-service") ==
        Lines{"error R2: V1 has no “意外险” on 2025-07-01"});
  CHECK(found(audit(t, talk_only), "uninsured-service").empty());
  CHECK(found(audit(t), "uninsured-service").empty());
}

TEST_CASE("a soft rule makes a warning, and voided services are left out") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-06-30", 60, -1, {v}, {e}});
  t.act(t.served({"R2", "2025-07-01", 60, -1, {v}, {e}}), "void", "2025-07-02");
  const auto outcome = audit(t, asking({requirement("safe", "training:安全", rules::Level::soft), requirement("fit", "health")}));
  CHECK(found(outcome, "untrained-service") == Lines{"warning R1: V1 has no “安全教育” on 2025-06-30"});
  CHECK(found(outcome, "credential-missing") == Lines{"error V1: no “健康声明” on 2025-06-30, the first of 1 such services"});
}

TEST_CASE("a professional category needs a qualification, or the one that it names") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  give(t, v, "qualification:营养", "2025-05-01");
  t.served({"R1", "2025-06-30", 60, -1, {v, w}, {e}});
  auto any = asking({}), named = asking({});
  any.categories.front().professional = named.categories.front().professional = true;
  named.categories.front().needs = {"qualification:康复"};
  CHECK(found(audit(t, any), "unqualified-service") == Lines{"error R1: V2 has no “专业资格” on 2025-06-30"});
  CHECK(found(audit(t, named), "unqualified-service") ==
        Lines{"error R1: V1 has no “专业资格: 康复” on 2025-06-30", "error R1: V2 has no “专业资格: 康复” on 2025-06-30"});
}

TEST_CASE("a need for an age asks nobody without the key, and the audit says so") {
  Town t;
  const auto v = t.volunteer("V1", "1962-02-03"), w = t.volunteer("V2", "1990-02-03"), e = t.elder("E1");
  t.served({"R1", "2025-06-30", 60, -1, {v, w}, {e}});
  auto p = asking({requirement("fit", "health")});
  p.requirements.front().from_age = 60;
  CHECK(found(audit(t, p), "credential-missing") == Lines{"error V1: no “健康声明” on 2025-06-30, the first of 1 such services"});
  const auto blind = audit(t, p, "2025-07-31", false);
  CHECK(found(blind, "credential-missing").empty());
  CHECK(std::find(blind.skipped.begin(), blind.skipped.end(), "credential-missing") != blind.skipped.end());
  CHECK(std::find(blind.skipped.begin(), blind.skipped.end(), "uninsured-service") == blind.skipped.end());
}

TEST_CASE("staff who serve their own clients do not volunteer, on the days of both") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1"), f = t.elder("E2");
  const auto home = org(t, "H1", "institution", "某养老院", t.east), ward = org(t, "H2", "group", "一楼", home);
  give(t, v, "employment", "2025-05-01", "2025-06-30", home);
  give(t, e, "membership", "2025-05-01", "", ward);
  t.served({"R1", "2025-06-30", 60, -1, {v}, {e, f}});
  t.served({"R2", "2025-07-01", 60, -1, {v}, {e}});
  CHECK(found(audit(t), "not-volunteering") == Lines{"error R1: V1 works for 某养老院, whose client E1 is"});
}

TEST_CASE("professional work is no volunteering in a scheme that takes none") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  give(t, v, "qualification:康复", "2025-05-01");
  t.served({"R1", "2025-06-30", 60, -1, {v}, {e}});
  auto p = asking({});
  p.categories.front().professional = true;
  CHECK(found(audit(t, p), "not-volunteering").empty());
  p.schemes.front().professional = false;
  CHECK(found(audit(t, p), "not-volunteering") == Lines{"error R1: meals is professional work, and 互助养老 takes none"});
}

TEST_CASE("the hours of a training are no service") {
  Town t;
  const auto v = t.volunteer("V1"), w = t.volunteer("V2"), e = t.elder("E1");
  store::Record training;
  training.ref = "T-1";
  training.type = "training";
  training.day = "2025-06-10";
  training.minutes = 90;
  training.people = ";" + std::to_string(v) + ";" + std::to_string(w) + ";";
  t.write("2025-06-10", t.clerk, [&](store::Writer& to) { return to.add(training, {}); });
  const auto job = [](const char* ref, int minutes, std::vector<EntryId> who, std::vector<EntryId> whom) {
    return Job{ref, "2025-06-10", minutes, -1, std::move(who), std::move(whom), 20};
  };
  t.served(job("R1", 90, {v, w}, {}));
  t.served(job("R2", 90, {v}, {e}));                       // somebody was served
  t.served(job("R3", 60, {v, w}, {}));                     // another length
  t.served(job("R4", 90, {v, t.volunteer("V3")}, {}));     // somebody else was there
  CHECK(found(audit(t), "not-volunteering") == Lines{"error R1: the hours of the training T-1: being taught is no service"});
}

TEST_CASE("a pair needs both consents where the rules ask for them, and a withdrawal counts") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  const auto pair = t.pair(v, e);
  auto of_elder = requirement("elder", "consent:pairing");
  of_elder.of_volunteer = false;
  const auto p = asking({requirement("volunteer", "consent:pairing"), of_elder});
  const std::string id = "P" + std::to_string(pair);
  CHECK(found(audit(t, p), "consent-missing") ==
        Lines{"warning " + id + ": E1 has not given “自愿结对”", "warning " + id + ": V1 has not given “自愿结对”"});
  give(t, v, "consent:pairing", "2025-05-06");
  const auto given = give(t, e, "consent:pairing", "2025-05-06");
  CHECK(found(audit(t, p), "consent-missing").empty());
  t.write("2025-06-01", t.clerk, [&](store::Writer& w) { return w.add(store::CredentialEnd{given, "2025-06-01"}, {}); });
  CHECK(found(audit(t, p), "consent-missing") == Lines{"warning " + id + ": E1 has not given “自愿结对”"});
  t.write("2025-06-02", t.clerk, [&](store::Writer& w) { return w.add(store::PairEnd{pair, "2025-06-02"}, {}); });
  CHECK(found(audit(t, p), "consent-missing").empty());
}

TEST_CASE("consents are asked of those who are enrolled today, and guardians' of children below 14") {
  Town t;
  Folk child, bigger, gone;
  child.code = "V2";
  child.born = "2011-08-01";  // 14 tomorrow
  child.volunteer = true;
  bigger = child;
  bigger.code = "V3";
  bigger.born = "2011-07-31";
  gone = child;
  gone.code = "V4";
  gone.ended = "2025-07-30";
  t.volunteer("V1");
  const auto young = t.person(child);
  t.person(bigger);
  t.person(gone);
  CHECK(found(audit(t, asking({})), "consent-missing") == Lines{"warning V2: younger than 14, and no guardian consents today"});
  give(t, young, "guardian", "2025-05-01");
  CHECK(found(audit(t, asking({requirement("photo", "consent:photo")})), "consent-missing") ==
        Lines{"warning V1: has not given “照片使用同意”", "warning V2: has not given “照片使用同意”", "warning V3: has not given “照片使用同意”"});
}

TEST_CASE("a guardian's consent that lapsed does not cover a minor's service") {
  Town t;
  Folk young;
  young.code = "V1";
  young.born = "2008-02-03";
  young.volunteer = young.guarded = true;
  const auto v = t.person(young), e = t.elder("E1");
  give(t, v, "guardian", "2025-05-01", "2025-06-30");
  t.served({"R1", "2025-06-30", 60, -1, {v}, {e}});
  CHECK(found(audit(t), "minor-without-guardian").empty());
  t.served({"R2", "2025-07-01", 60, -1, {v}, {e}});
  CHECK(found(audit(t), "minor-without-guardian") == Lines{"error V1: younger than 18 on 2025-07-01, and no guardian is on record for that day"});
}

TEST_CASE("a programme by some and for some warns of others, with the first day and how often") {
  Town t;
  auto p = pack();
  rules::Band band;
  band.id = "young-old";
  band.name = "低龄老人";
  band.from = 60;
  band.to = 69;
  p.bands = {band};
  p.programmes.front().helper_kinds = {"互助养老员"};
  p.programmes.front().helper_band = "young-old";
  p.programmes.front().elder_tags = {"独居"};
  Folk pupil, paired;
  pupil.code = "V2";
  pupil.born = "1965-07-02";  // 60 on the second day only
  pupil.volunteer = true;
  pupil.helper_kind = "学生";
  paired.code = "E2";
  paired.elder = true;
  paired.tags = ";失能;";
  const auto v = t.volunteer("V1"), w = t.person(pupil), e = t.elder("E1"), f = t.person(paired);
  t.served({"R1", "2025-07-01", 60, -1, {v, w}, {e, f}});
  t.served({"R2", "2025-07-02", 60, -1, {v, w}, {e}});
  CHECK(found(audit(t, p), "programme-mismatch") ==
        Lines{"warning E2: 互助养老 is for 独居; on 2025-07-01, the first of 1 such services",
              "warning V2: 互助养老 is by 互助养老员; on 2025-07-01, the first of 2 such services",
              "warning V2: 互助养老 is by 低龄老人, from 60 to 69 years; on 2025-07-01, the first of 1 such services"});
  CHECK(found(audit(t), "programme-mismatch").empty());
}

TEST_CASE("care that meets none of the needs ticked is found where both are said") {
  Town t;
  auto p = pack();
  p.categories[0].meets = {"生活照料"};
  const auto v = t.volunteer("V1"), e = t.elder("E1"), silent = t.elder("E2");
  t.write("2025-03-11", t.clerk, [&](store::Writer& w) {
    store::Person who;
    who.person = e;
    who.code = "E1";
    who.elder = true;
    who.community = t.east;
    who.tags = ";独居;";
    who.needs = ";心理抚慰;";
    who.joined = "2025-03-10";
    who.programme = "mutual";
    return w.add(who, {});
  });
  t.served({"R1", "2025-07-01", 60, -1, {v}, {e, silent}});
  Job talk{"R2", "2025-07-02", 60, -1, {v}, {e}};
  talk.category = "talk";  // says nothing of needs
  t.served(talk);
  CHECK(found(audit(t, p), "need-mismatch") == Lines{"warning R1: meals meets 生活照料, and E1 ticked 心理抚慰"});
}
