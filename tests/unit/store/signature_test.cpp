// Keys of staff members and what they signed, as audit verify sees them.
#include <doctest/doctest.h>

#include <algorithm>

#include "small_ledger.hpp"
#include "store/services.hpp"
#include "store/staff_keys.hpp"

using sample::Raw;
using store::EntryId;

namespace {

struct Sample : sample::Founded {
  // Writes, and gives what verify says of it.
  template <class Work>
  std::vector<std::string> after(Work work, EntryId by = 3) const {
    auto ledger = store::Ledger::open(path, store::Mode::write);
    {
      auto stamp = sample::stamp(300);
      stamp.by = by;
      store::Writer writer(ledger, stamp, &sample::ring());
      work(ledger, writer);
      writer.commit();
    }
    std::vector<std::string> all;
    for (const auto& d : sample::damages(path, &sample::ring())) all.push_back(d.table + ": " + d.sentence);
    return all;
  }
  EntryId key() const { return store::staff_keys(store::Ledger::open(path, store::Mode::read)).back().id; }
};

// One act; the id of its entry.
EntryId act(store::Ledger& ledger, store::Writer& w) {
  const auto service = store::find_service(ledger, "R4");
  return w.add_acts({service->id}, "return", "returned", {});
}

EntryId card(store::Ledger& ledger, store::Writer& w) { return w.add(store::PairCard{store::pairs(ledger)[0].id, 1, "2025-07-02"}); }

bool says(const std::vector<std::string>& damages, const char* part) {
  return std::any_of(damages.begin(), damages.end(), [&](const std::string& d) { return d.find(part) != std::string::npos; });
}

// A row that is changed, and its leaf sealed again: what a keeper with the file can do.
void change_and_seal_again(const std::string& path, EntryId entry, const std::string& sql) {
  Raw db(path);
  REQUIRE(db.run_untriggered(sql));
  const auto leaf = store::leaf_text(store::Ledger::open(path, store::Mode::read), entry);
  REQUIRE(db.run_untriggered("UPDATE entry SET hash = x'" + seal::hex(seal::Hasher().leaf(leaf)) + "' WHERE id = " + std::to_string(entry)));
}

}  // namespace

TEST_CASE("keys are told with their days, and the one that is held now") {
  const Sample s;
  const auto ledger = store::Ledger::open(s.path, store::Mode::read);
  const auto all = store::staff_keys(ledger);
  REQUIRE(all.size() == 2);
  CHECK(all[0].until == "2025-07-02");
  CHECK(all[1].until.empty());
  CHECK(store::staff_key_of(ledger, 3)->verifier == sample::staff_signer().verifier().text());
  CHECK_FALSE(store::staff_key_of(ledger, 5));
}

TEST_CASE("an act that is signed is in order") {
  const Sample s;
  const auto key = s.key();
  CHECK(s.after([&](auto& ledger, auto& w) {
           const auto first = act(ledger, w);
           sample::sign(ledger, w, sample::staff_signer(), {key, first, w.next(), ""});
         }).empty());
}

TEST_CASE("a signed act that is changed with its leaf is found by its signature") {
  for (const char* change : {"UPDATE entry SET by = 5 WHERE id = ", "UPDATE entry SET day = '2025-07-01' WHERE id = ", "UPDATE entry SET uid = 7 WHERE id = ",
                             "UPDATE act SET service = service - 1 WHERE id = "}) {
    const Sample s;
    const auto key = s.key();
    EntryId signed_act = 0;
    REQUIRE(s.after([&](auto& ledger, auto& w) {
               signed_act = act(ledger, w);
               sample::sign(ledger, w, sample::staff_signer(), {key, signed_act, w.next(), ""});
             }).empty());
    change_and_seal_again(s.path, signed_act, change + std::to_string(signed_act));
    const auto found = sample::damages(s.path, &sample::ring());
    INFO(change);
    CHECK(std::any_of(found.begin(), found.end(), [&](const auto& d) { return d.table == "signature" && d.entry == signed_act + 1; }));
  }
}

TEST_CASE("a signature covers the acts before it, of its signer, once") {
  struct Case {
    const char* what;
    EntryId by, first, until;  // counted from the first act and from the end
  };
  for (const auto& c : {Case{"reaches back over what is signed", 3, -2, 0}, Case{"covers nothing", 3, 2, 0}, Case{"ends early", 3, 0, -1},
                        Case{"ends late", 3, 0, 1}, Case{"of somebody else's acts", 5, 0, 0}}) {
    const Sample s;
    const auto key = s.key();
    REQUIRE(s.after([&](auto& ledger, auto& w) {
               const auto first = act(ledger, w);
               sample::sign(ledger, w, sample::staff_signer(), {key, first, w.next(), ""});
             }).empty());
    const auto found = s.after(
        [&](auto& ledger, auto& w) {
          const auto first = card(ledger, w);
          card(ledger, w);
          sample::sign(ledger, w, sample::staff_signer(), {key, first + c.first, w.next() + c.until, ""});
        },
        c.by);
    INFO(c.what);
    CHECK(says(found, "the signature is not over the acts before it, by who did them"));
  }
}

TEST_CASE("a signature is by the key that it names") {
  const Sample s;
  const auto key = s.key();
  CHECK(says(s.after([&](auto& ledger, auto& w) { sample::sign(ledger, w, seal::Signer("S1", {7}), {key, act(ledger, w), w.next(), ""}); }),
             "the signature is not over the acts before it"));
}

TEST_CASE("a signature needs a key that was registered and holds") {
  const Sample s;
  const auto key = s.key();
  CHECK(says(s.after([&](auto& ledger, auto& w) { sample::sign(ledger, w, sample::staff_signer(), {3, act(ledger, w), w.next(), ""}); }),
             "with a key that nobody registered"));
  CHECK(says(s.after([&](auto& ledger, auto& w) {
          w.add(store::StaffKey{3, "revoke", sample::staff_signer().verifier().text()}, {});
          const auto first = card(ledger, w);
          sample::sign(ledger, w, sample::staff_signer(), {key, first, w.next(), ""});
        }),
             "with a key that was revoked before"));
}

TEST_CASE("a key is of one staff member, one at a time, registered once") {
  const auto fresh = seal::Signer("S1", {5}).verifier().text(), held = sample::staff_signer().verifier().text();
  struct Case {
    store::StaffKey fact;
    const char* sentence;
  };
  for (const auto& c : {Case{{5, "add", fresh}, "who was never on the staff"}, Case{{3, "add", fresh}, "a second key for 3"},
                        Case{{3, "add", "S1+00000000+AAAA"}, "no verifier key"}, Case{{3, "revoke", fresh}, "that 3 does not hold"},
                        Case{{3, "add", held}, "a key that was registered before"},
                        Case{{3, "add", seal::Signer("other", {1, 2, 3}).verifier().text()}, "a key that was registered before"}}) {
    const Sample s;
    INFO(c.sentence);
    CHECK(says(s.after([&](auto&, auto& w) { w.add(c.fact, {}); }), c.sentence));
  }
}
