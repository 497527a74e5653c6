#include "seal/policy.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/refusal.hpp"
#include "mutants.hpp"
#include "words/words.hpp"

using seal::KeyType;

namespace {

seal::VerifierKey key(const std::string& name, std::uint8_t fill, KeyType type = KeyType::cosigner) {
  seal::Hash seed;
  seed.fill(fill);
  return seal::Signer(name, seed, type).verifier();
}

std::string witness(const std::string& name, std::uint8_t fill) { return "witness " + name + " " + key(name, fill).text() + "\n"; }

// The example of the specification, with keys.
std::string example() {
  std::string text = "# a district, 2025\nlog " + key("example.org/carebank", 1, KeyType::log).text() + " https://example.org/log\n\n";
  for (int i = 1; i <= 3; ++i) text += witness("X" + std::to_string(i), static_cast<std::uint8_t>(10 + i));
  text += "group X-witnesses 2 X1 X2 X3\n  # the other ones\n";
  for (int i = 1; i <= 3; ++i) text += witness("Y" + std::to_string(i), static_cast<std::uint8_t>(20 + i));
  return text + "\tgroup  Y-witnesses\tany Y1 Y2 Y3 \ngroup X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";
}

seal::Policy parsed(const std::string& text) { return seal::parse_policy(text, "policy"); }

// The line that the fault names; 0 where there is none.
unsigned wrong_line(const std::string& text) {
  try {
    parsed(text);
  } catch (const model::Fault& fault) {
    CHECK(fault.place().file == "policy");
    CHECK_FALSE(std::string(fault.what()).empty());
    CHECK_FALSE(fault.hint().empty());
    return fault.place().line;
  }
  return 0;
}

bool refused(const std::string& text) { return wrong_line(text) != 0; }

}  // namespace

TEST_CASE("the policy of the specification's example asks for two of three and one of three") {
  const auto policy = parsed(example());
  REQUIRE(policy.logs.size() == 1);
  CHECK(policy.logs[0].name == "example.org/carebank");
  REQUIRE(policy.witnesses().size() == 6);
  CHECK(policy.witnesses()[3].name == "Y1");
  CHECK(policy.parties.size() == 9);
  for (unsigned set = 0; set < 64; ++set) {
    std::vector<bool> cosigned;
    for (unsigned i = 0; i < 6; ++i) cosigned.push_back((set >> i & 1U) != 0);
    const int x = cosigned[0] + cosigned[1] + cosigned[2], y = cosigned[3] + cosigned[4] + cosigned[5];
    CHECK(policy.met_by(cosigned) == (x >= 2 && y >= 1));
  }
}

TEST_CASE("a quorum may be one witness, or none") {
  const auto one = parsed(witness("w", 1) + witness("v", 2) + "quorum v\n");
  CHECK(one.logs.empty());
  CHECK(one.met_by({false, true}));
  CHECK_FALSE(one.met_by({true, false}));
  CHECK_FALSE(one.met_by({}));
  const auto none = parsed("quorum none\n");
  CHECK_FALSE(none.quorum);
  CHECK(none.met_by({}));
  // What stands below the quorum line is still read.
  CHECK(parsed(witness("w", 1) + "quorum w\n" + witness("v", 2)).witnesses().size() == 2);
}

TEST_CASE("names are bytes, and may be Chinese") {
  const auto policy = parsed("witness 评估方 " + key("eval", 1).text() + "\nquorum 评估方\n");
  CHECK(policy.parties[0].name == "评估方");
  CHECK(policy.met_by({true}));
}

TEST_CASE("what the specification forbids is refused with its line") {
  const std::string a = witness("a", 1), b = witness("b", 2), log = "log " + key("l", 3, KeyType::log).text() + "\n";
  const std::string same_key = "witness c " + key("c", 1).text() + "\n", as_log = "witness c " + key("c", 4, KeyType::log).text() + "\n";
  const std::vector<std::pair<std::string, unsigned>> bad = {
      {"", 1},
      {a, 2},
      {a + "quorum a", 2},
      {a + "quorum a\nquorum a\n", 3},
      {a + "quorum b\n" + b, 2},
      {a + "quorum\n", 2},
      {a + "quorum a b\n", 2},
      {a + a + "quorum a\n", 2},
      {a + same_key + "quorum a\n", 2},
      {a + as_log + "quorum a\n", 2},
      {a + "witness a " + key("z", 9).text() + "\nquorum a\n", 2},
      {"witness none " + key("z", 9).text() + "\nquorum none\n", 1},
      {"witness z\nquorum none\n", 1},
      {"witness z " + key("z", 9).text() + " https://z.example more\nquorum z\n", 1},
      {log + log + "quorum none\n", 2},
      {"log\nquorum none\n", 1},
      {"log " + key("l", 3).text() + "\nquorum none\n", 1},
      {"log " + key("l", 3, KeyType::log).text() + "x\nquorum none\n", 1},
      {a + b + "group g any a a\nquorum g\n", 3},
      {a + b + "group g any a\ngroup h any a b\nquorum h\n", 4},
      {a + b + "group g any g\nquorum g\n", 3},
      {a + b + "group g any h\ngroup h any a\nquorum g\n", 3},
      {a + b + "group g any none\nquorum g\n", 3},
      {a + b + "group a any b\nquorum a\n", 3},
      {a + b + "group none any a b\nquorum none\n", 3},
      {a + b + "group g 0 a b\nquorum g\n", 3},
      {a + b + "group g 3 a b\nquorum g\n", 3},
      {a + b + "group g 02 a b\nquorum g\n", 3},
      {a + b + "group g -1 a b\nquorum g\n", 3},
      {a + b + "group g most a b\nquorum g\n", 3},
      {a + b + "group g any\nquorum a\n", 3},
      {a + "quorum a\r\n", 2},
      {std::string("quorum none\0\n", 13), 1},
      {"\xEF\xBB\xBFquorum none\n", 1},
      {"Quorum none\n", 1},
      {"quorum none # really\n", 1},
      {"threshold 2\nquorum none\n", 1},
      {std::string(70000, '\n') + "quorum none\n", 0},
  };
  for (const auto& [text, line] : bad) {
    INFO(text.substr(0, 400));
    if (line != 0) {
      CHECK(wrong_line(text) == line);
    } else {
      CHECK_THROWS_AS(parsed(text), model::Fault);
    }
  }
}

TEST_CASE("sixty-four witnesses are enough, and one more is refused") {
  std::string text, members;
  for (int i = 0; i < 64; ++i) {
    text += witness("w" + std::to_string(i), static_cast<std::uint8_t>(i));
    members += " w" + std::to_string(i);
  }
  CHECK(parsed(text + "group all all" + members + "\nquorum all\n").met_by(std::vector<bool>(64, true)));
  CHECK(refused(text + witness("more", 200) + "quorum w1\n"));
  std::string groups = text;
  for (int i = 0; i < 64; ++i) groups += "group g" + std::to_string(i) + " any w" + std::to_string(i) + "\n";
  CHECK_FALSE(refused(groups + "quorum g1\n"));
  CHECK(refused(groups + "group more any g1\nquorum g1\n"));
}

TEST_CASE("an alteration of a policy never changes a key in it") {
  // Names, numbers and URLs may be others, for a policy is nobody's signed word; a key with one wrong letter is none.
  const auto good = parsed(example());
  std::size_t refusals = 0, total = 0;
  each_mutant(example(), [&](const std::string& mutant, std::size_t at) {
    ++total;
    seal::Policy policy;
    try {
      policy = parsed(mutant);
    } catch (const model::Fault&) {
      ++refusals;
      return;
    }
    INFO(at);
    for (const auto& k : policy.logs) CHECK(k.text() == good.logs[0].text());
    for (const auto& k : policy.witnesses()) {
      const auto known = good.witnesses();
      CHECK(std::any_of(known.begin(), known.end(), [&](const auto& g) { return g.text() == k.text(); }));
    }
  });
  CHECK(refusals > total * 9 / 10);
}
