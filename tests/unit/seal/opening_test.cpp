#include <doctest/doctest.h>

#include "mutants.hpp"
#include "seal/leaf.hpp"
#include "seal/opening.hpp"
#include "seal/tree.hpp"

using seal::Hash;
using seal::OpeningState;

namespace {

constexpr std::size_t kSize = 11, kIndex = 6;
const std::string kSalt(32, 's');

std::string committed(const std::string& field, const std::string& value) {
  seal::Hasher hasher;
  return field + "=" + seal::base64(seal::bytes_of(seal::commitment(hasher, kSalt, field, value))) + ";";
}

// A log of eleven leaves; the seventh commits to a name and a phone number.
struct Log {
  std::vector<Hash> leaves;
  std::string data;
  seal::Signer signer{"example.org/carebank", Hash{1, 2, 3}};

  explicit Log(const std::string& commitments = committed("name", "江一帆") + committed("phone", "13900000011"),
               std::int64_t index = kIndex) {
    seal::Hasher hasher;
    for (std::size_t i = 0; i < kSize; ++i) {
      seal::Leaf leaf;
      leaf.begin(i == kIndex ? index : static_cast<std::int64_t>(i), "person", 0, 3, {});
      if (i == kIndex) leaf.line("private", std::string_view(commitments));
      if (i == kIndex) data = leaf.text();
      leaves.push_back(hasher.leaf(leaf.text()));
    }
  }
  seal::Opening opening(const std::string& field = "name", const std::string& value = "江一帆") const {
    const std::string note = signer.sign(seal::Checkpoint{"example.org/carebank", kSize, seal::root_of(leaves)}.body());
    return {field, kSalt, value, {data, kIndex, seal::inclusion_proof(leaves, kIndex), note}};
  }
  OpeningState check(const seal::Opening& opening) const { return seal::check_opening(opening, signer.verifier()); }
  bool accepts(const std::string& text) const {
    const auto opening = seal::parse_opening(text);
    return opening && check(*opening) == OpeningState::holds;
  }
};

}  // namespace

TEST_CASE("an opening is written line by line and comes back") {
  const Log log;
  const auto opening = log.opening();
  const std::string text = seal::write_opening(opening);
  CHECK(text == "cb-open/v1\nindex 6\nfield name\nsalt " + seal::base64(kSalt) + "\nvalue %E6%B1%9F%E4%B8%80%E5%B8%86\n\n" +
                    seal::write_receipt(opening.receipt));
  const auto read = seal::parse_opening(text);
  REQUIRE(read);
  CHECK(read->field == "name");
  CHECK(read->value == "江一帆");
  CHECK(read->salt == kSalt);
  CHECK(log.accepts(text));
  CHECK(log.accepts(seal::write_opening(log.opening("phone", "13900000011"))));
}

TEST_CASE("no single alteration of an opening is accepted") {
  const Log log;
  each_mutant(seal::write_opening(log.opening()), [&](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(log.accepts(mutant));
  });
}

TEST_CASE("what does not hold is told apart") {
  const Log log;
  CHECK(log.check(log.opening()) == OpeningState::holds);
  CHECK(log.check(log.opening("name", "杜小梅")) == OpeningState::not_committed);
  CHECK(log.check(log.opening("phone", "江一帆")) == OpeningState::not_committed);
  CHECK(log.check(log.opening("address", "江一帆")) == OpeningState::not_committed);
  auto other = log.opening();
  other.receipt.leaf += "more 1\n";
  CHECK(log.check(other) == OpeningState::not_in_tree);
  const seal::Signer stranger("example.org/carebank", Hash{9});
  CHECK(seal::check_opening(log.opening(), stranger.verifier()) == OpeningState::unsigned_by_log);
}

TEST_CASE("commitments are read whole or not at all") {
  using Listed = std::vector<std::pair<std::string, std::string>>;
  CHECK(seal::commitments_in("private name=AA;phone=BB;\n") == Listed{{"name", "AA"}, {"phone", "BB"}});
  for (const char* none : {"index 1\n", "private name=AA\n", "private name=AA;phone=BB\n", "private name;phone=BB;\n", "private name=AA;;\n"}) {
    INFO(none);
    CHECK(seal::commitments_in(none).empty());
  }
}

TEST_CASE("a leaf must say its own place, and name each field once") {
  const Log displaced(committed("name", "江一帆"), 5);
  CHECK(displaced.check(displaced.opening()) == OpeningState::not_in_tree);
  const Log twice(committed("name", "江一帆") + committed("name", "杜小梅"));
  CHECK(twice.check(twice.opening()) == OpeningState::not_committed);
  CHECK(twice.check(twice.opening("name", "杜小梅")) == OpeningState::not_committed);
  const Log torn("name=AAAA");
  CHECK(torn.check(torn.opening()) == OpeningState::not_committed);
  const Log none("");
  CHECK(none.check(none.opening()) == OpeningState::not_committed);
}

TEST_CASE("malformed openings are refused") {
  const Log log;
  const auto opening = log.opening();
  const std::string receipt = "\n" + seal::write_receipt(opening.receipt), salt = "salt " + seal::base64(kSalt) + "\n";
  const std::string head = "cb-open/v1\nindex 6\nfield name\n";
  auto without_leaf = opening.receipt;
  without_leaf.leaf.clear();
  CHECK(seal::parse_opening(head + salt + "value a\n" + receipt));
  for (const std::string& bad : {std::string(), std::string("cb-open/v1\n"), head + salt + "value a\n", head + salt + receipt,
                                 head + salt + "value \n" + receipt, head + salt + "value %61\n" + receipt,
                                 head + salt + "value %e6\n" + receipt, head + salt + "value %E\n" + receipt,
                                 head + salt + "value a b\n" + receipt, head + "salt AAAA\nvalue a\n" + receipt,
                                 "cb-open/v1\nindex 7\nfield name\n" + salt + "value a\n" + receipt,
                                 "cb-open/v2\nindex 6\nfield name\n" + salt + "value a\n" + receipt,
                                 "cb-open/v1\nindex 6\nfield \n" + salt + "value a\n" + receipt,
                                 head + salt + "value a\n\n" + seal::write_receipt(without_leaf),
                                 head + salt + "value a\n" + receipt + "\n"}) {
    INFO(bad);
    CHECK_FALSE(seal::parse_opening(bad));
  }
}
