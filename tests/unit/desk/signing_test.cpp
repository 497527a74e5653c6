// Keys of staff members, and acts that are signed with them.
#include "desk/signing.hpp"

#include <doctest/doctest.h>

#include "desk/report_signatures.hpp"
#include "desk/staff_keys.hpp"
#include "small_bank.hpp"
#include "store/verify.hpp"

using small_bank::Bank;

namespace {

struct Signing : Bank {
  std::shared_ptr<const seal::OwnKey> own = std::make_shared<const seal::OwnKey>(seal::OwnKey::make("S1")),
                                      next = std::make_shared<const seal::OwnKey>(seal::OwnKey::make("S1"));
  explicit Signing(const std::string& name, const std::string& more = "") : Bank("signing-" + name, more) {
    REQUIRE(people("code,role,name,born,community,joined,duties\n"
                   "V1,volunteer,甲一名,1961-01-01,C1a,2025-01-01,\n"
                   "E1,elder,乙一名,1940-01-01,C1a,2025-01-01,\n"
                   "S2,staff,丙一名,1980-01-01,,2025-01-01,verify\n").added == 3);
    services("ref,day,start,minutes,volunteer,elder,category\n"
             "R1,2025-07-01,9:00,25,V1,E1,visit\n"
             "R2,2025-07-02,9:00,35,V1,E1,visit\n", "2025-07-03");
  }
  static std::string text(const seal::OwnKey& key) { return key.signer(seal::KeyType::log).verifier().text(); }
  desk::Outcome enroll(const std::string& code, const std::string& verifier) {
    auto at = counter("2025-07-03");
    return desk::register_key(at, code, verifier);
  }
  desk::Outcome revoke(const std::string& code) {
    auto at = counter("2025-07-03");
    return desk::revoke_key(at, code, "丢了");
  }
  desk::Outcome signed_act(desk::ServiceAct what, const std::shared_ptr<const seal::OwnKey>& key, const std::vector<std::string>& refs = {},
                           const char* by = "S1") {
    auto at = counter("2025-07-03", by);
    at.sign_with(key);
    return desk::act_on_services(at, what, {refs, 0, refs.empty()}, "");
  }
  std::size_t damages() {
    store::VerifyOptions options;
    options.keys = &keys();
    return store::verify_log(ledger(), options).damages.size();
  }
};

std::string code_of(const desk::Outcome& outcome) { return outcome.refusals.empty() ? "" : outcome.refusals.front().code; }

}  // namespace

TEST_CASE("a key is registered once, replaced and revoked, by an admin for staff") {
  Signing b("keys");
  CHECK(code_of(b.enroll("V1", b.text(*b.own))) == "not-staff");
  CHECK(code_of(b.enroll("Z9", b.text(*b.own))) == "unknown-person");
  CHECK(code_of(b.enroll("S1", "S1")) == "bad-verifier-key");
  CHECK(code_of(b.enroll("S1", b.own->signer(seal::KeyType::cosigner).verifier().text())) == "bad-verifier-key");
  CHECK(code_of(b.revoke("S1")) == "staff-key-missing");
  CHECK(b.enroll("S1", b.text(*b.own)).added == 1);
  CHECK(b.enroll("S1", b.text(*b.own)).unchanged == 1);
  CHECK(code_of(b.enroll("S2", b.text(*b.own))) == "staff-key-taken");
  CHECK(b.enroll("S1", b.text(*b.next)).updated == 1);
  CHECK(code_of(b.enroll("S2", b.text(*b.own))) == "staff-key-taken");
  CHECK(code_of(b.enroll("S1", b.text(*b.own))) == "staff-key-taken");
  CHECK(b.revoke("S1").updated == 1);
  auto at = b.counter("2025-07-03", "S2");
  CHECK(code_of(desk::register_key(at, "S2", b.text(seal::OwnKey::make("S2")))) == "duty-missing");
  const auto sheet = desk::staff_keys_sheet(b.counter("2025-07-03"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(std::get<std::string>(sheet.rows[1][3]) == "2025-07-03");
  CHECK(b.damages() == 0);
}

TEST_CASE("an act is signed once, over all that it wrote") {
  Signing b("acts");
  b.enroll("S1", b.text(*b.own));
  const auto before = b.ledger().size();
  CHECK(b.signed_act(desk::ServiceAct::verify, b.own).updated == 2);
  CHECK(b.ledger().size() == before + 3);
  CHECK(b.signed_act(desk::ServiceAct::approve, b.own).updated == 2);  // with the credit
  CHECK(b.ledger().size() == before + 7);
  CHECK(b.ledger().entry(before + 6).kind == "signature");
  CHECK(b.signed_act(desk::ServiceAct::approve, b.own).updated == 0);  // nothing done, nothing signed
  CHECK(b.ledger().size() == before + 7);
  CHECK(b.damages() == 0);
  const auto sheet = desk::signatures_sheet(b.counter("2025-07-03"), *calendar::parse_period("2025Q3"));
  REQUIRE(sheet.rows.size() == 1);
  CHECK(std::get<std::int64_t>(sheet.rows[0][1]) == 4);
  CHECK(std::get<std::int64_t>(sheet.rows[0][2]) == 4);
}

TEST_CASE("a key that is not the acting member's own signs nothing, and nothing is done") {
  Signing b("wrong");
  CHECK(code_of(b.signed_act(desk::ServiceAct::verify, b.own)) == "staff-key-missing");
  b.enroll("S1", b.text(*b.own));
  const auto before = b.ledger().size();
  CHECK(code_of(b.signed_act(desk::ServiceAct::verify, b.next)) == "staff-key-mismatch");
  CHECK(code_of(b.signed_act(desk::ServiceAct::verify, b.own, {}, "S2")) == "staff-key-mismatch");  // it is S1's
  CHECK(code_of(b.signed_act(desk::ServiceAct::verify, b.next, {}, "S2")) == "staff-key-missing");
  CHECK(b.ledger().size() == before);
  b.enroll("S1", b.text(*b.next));
  CHECK(code_of(b.signed_act(desk::ServiceAct::verify, b.own)) == "staff-key-revoked");
  CHECK(b.signed_act(desk::ServiceAct::verify, b.next).updated == 2);
  CHECK(b.damages() == 0);
}

TEST_CASE("where the rules want an act signed, it is not done unsigned") {
  Signing b("rule", "[workflow]\nsignatures = { value = [\"verify\"], from = 2025-07-03 }\n");
  CHECK(code_of(b.act(desk::ServiceAct::verify, {"R1"}, "2025-07-03")) == "signature-missing");
  CHECK(b.act(desk::ServiceAct::verify, {"R1"}, "2025-07-02").updated == 1);  // a day before the rule
  b.enroll("S1", b.text(*b.own));
  CHECK(b.signed_act(desk::ServiceAct::verify, b.own, {"R2"}).updated == 1);
  CHECK(b.act(desk::ServiceAct::approve, {"R1", "R2"}, "2025-07-03").updated == 2);
}

TEST_CASE("a soft rule takes what has no signature") {
  Signing b("soft", "[workflow]\nsignatures = { value = [\"verify\"], level = \"soft\" }\n");
  CHECK(b.act(desk::ServiceAct::verify, {"R1"}, "2025-07-03").updated == 1);
}
