// The golden vectors of tests/vectors: what other people's verifiers can be tried on, made anew byte for byte from fixed
// seeds. CAREBANK_VECTORS=write in the environment writes them; a change is a change of a published format.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "seal/cosign.hpp"
#include "seal/leaf.hpp"
#include "seal/policy.hpp"
#include "seal/tree.hpp"

using seal::Hash;
using seal::KeyType;

namespace {

constexpr std::uint64_t kSize = 11, kOld = 5, kIndex = 4;

seal::Signer signer(const char* name, std::uint8_t fill, KeyType type) {
  Hash seed;
  seed.fill(fill);
  return {name, seed, type};
}

// As tests/vectors/README tells it.
struct Vectors {
  seal::Signer log = signer("example.org/carebank", 1, KeyType::log);
  seal::Signer zhang = signer("eval.example.org/zhang", 2, KeyType::cosigner), li = signer("uni.example.org/li", 3, KeyType::cosigner);
  std::vector<std::string> texts;
  std::vector<Hash> leaves;

  Vectors() {
    seal::Hasher hasher;
    seal::Leaf leaf;
    for (std::uint8_t i = 0; i < kSize; ++i) {
      seal::Salt salt;
      salt.fill(i);
      leaf.begin(i, "act", 1'751'328'000'000 + i * 1000, 2, salt);
      leaf.line("service", 100 + i);
      leaf.line("what", i % 2 == 0 ? "verify" : "approve");
      texts.emplace_back(leaf.text());
      leaves.push_back(hasher.leaf(texts.back()));
    }
  }
  std::string body(std::uint64_t size) const { return seal::Checkpoint{"example.org/carebank", size, seal::root_of(std::span(leaves).first(size))}.body(); }
  std::string note(std::uint64_t size) const { return log.sign(body(size)); }
  std::string line(const seal::Signer& witness, std::uint64_t size, std::uint64_t time) const { return seal::cosign(witness, body(size), time); }
  std::string cosigned() const { return note(kSize) + line(zhang, kSize, 1'751'400'000) + line(li, kSize, 1'751'400'001); }
  std::string request(std::uint64_t old, std::uint64_t size) const {
    return seal::write_consistency(old, seal::consistency_proof(std::span(leaves).first(size), old), note(size));
  }
  std::string policy() const {
    return "# any of the two witnesses of these vectors\nlog " + log.verifier().text() + "\nwitness zhang " + zhang.verifier().text() + "\nwitness li " +
           li.verifier().text() + "\ngroup outside any zhang li\nquorum outside\n";
  }

  std::map<std::string, std::string> files() const {
    return {{"log.vkey", log.verifier().text() + "\n"},
            {"zhang.vkey", zhang.verifier().text() + "\n"},
            {"li.vkey", li.verifier().text() + "\n"},
            {"leaf-4", texts[kIndex]},
            {"5.checkpoint", note(kOld)},
            {"11.checkpoint", note(kSize)},
            {"11.zhang", line(zhang, kSize, 1'751'400'000)},
            {"11.cosigned", cosigned()},
            {"4.tlog-proof", seal::write_receipt({texts[kIndex], kIndex, seal::inclusion_proof(leaves, kIndex), cosigned()})},
            {"0-5.request", request(0, kOld)},
            {"5-11.request", request(kOld, kSize)},
            {"policy", policy()}};
  }
};

std::filesystem::path folder() { return CAREBANK_VECTORS; }

std::string stored(const std::string& name) {
  std::ifstream in(folder() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

seal::VerifierKey key(const std::string& name, KeyType type) {
  const std::string text = stored(name);
  return seal::parse_verifier_key(std::string_view(text).substr(0, text.size() - 1), type).value();
}

seal::Checkpoint head(const std::string& note) {
  const auto opened = seal::open_note(note, key("log.vkey", KeyType::log));
  REQUIRE(opened.state == seal::NoteState::verified);
  return seal::parse_checkpoint(opened.body).value();
}

}  // namespace

TEST_CASE("the golden vectors come out of their seeds byte for byte") {
  const auto files = Vectors().files();
  const char* wish = std::getenv("CAREBANK_VECTORS");
  const bool write = wish != nullptr && std::string_view(wish) == "write";
  for (const auto& [name, text] : files) {
    if (write) std::ofstream(folder() / name, std::ios::binary) << text;
    INFO(name);
    CHECK(stored(name) == text);
  }
  for (const auto& file : std::filesystem::directory_iterator(folder())) {
    const std::string name = file.path().filename();
    INFO(name);
    CHECK((name == "README" || files.contains(name)));
  }
}

TEST_CASE("the stored vectors verify as a stranger would verify them") {
  const auto whole = head(stored("11.cosigned")), old = head(stored("5.checkpoint"));
  CHECK(head(stored("11.checkpoint")) == whole);
  const auto opened = seal::open_cosigned(stored("11.cosigned"), {key("zhang.vkey", KeyType::cosigner), key("li.vkey", KeyType::cosigner)});
  REQUIRE(opened.by.size() == 2);
  CHECK(opened.by[0].line == stored("11.zhang"));
  CHECK(opened.by[1].time == 1'751'400'001);
  const auto receipt = seal::parse_receipt(stored("4.tlog-proof")).value();
  CHECK(receipt.leaf == stored("leaf-4"));
  CHECK(head(receipt.checkpoint) == whole);
  CHECK(seal::verify_inclusion(seal::Hasher().leaf(receipt.leaf), receipt.index, whole.size, receipt.proof, whole.root));
  const auto first = seal::parse_consistency(stored("0-5.request")).value(), second = seal::parse_consistency(stored("5-11.request")).value();
  CHECK(first.old_size == 0);
  CHECK(head(first.checkpoint) == old);
  CHECK(second.old_size == old.size);
  CHECK(seal::verify_consistency(old.size, old.root, whole.size, whole.root, second.proof));
}

TEST_CASE("the stored policy is met by either witness of the vectors, and by nobody else") {
  const auto policy = seal::parse_policy(stored("policy"), "policy");
  CHECK(policy.logs.at(0).text() + "\n" == stored("log.vkey"));
  CHECK(policy.met_by({true, false}));
  CHECK(policy.met_by({false, true}));
  CHECK_FALSE(policy.met_by({false, false}));
}
