#include <doctest/doctest.h>

#include "mutants.hpp"
#include "seal/note.hpp"
#include "seal/tree.hpp"

using seal::Hash;

namespace {

constexpr std::size_t kSize = 23, kOld = 11, kIndex = 13;

// A log of 23 leaves, as a verifier in another office would meet it.
struct Log {
  std::vector<std::string> data;
  std::vector<Hash> leaves;
  seal::Signer signer{"example.org/carebank", Hash{1, 2, 3}};

  Log() {
    seal::Hasher hasher;
    for (std::size_t i = 0; i < kSize; ++i) {
      data.push_back("cb-leaf/v1\nindex " + std::to_string(i) + "\n");
      leaves.push_back(hasher.leaf(data.back()));
    }
  }
  std::string note(std::size_t size) const {
    const Hash root = seal::root_of(std::span(leaves).first(size));
    return signer.sign(seal::Checkpoint{"example.org/carebank", size, root}.body());
  }
  std::string receipt() const {
    return seal::write_receipt({data[kIndex], kIndex, seal::inclusion_proof(leaves, kIndex), note(kSize)});
  }
  std::string consistency() const {
    return seal::write_consistency(kOld, seal::consistency_proof(leaves, kOld), note(kSize));
  }
  std::optional<seal::Checkpoint> opened(const std::string& checkpoint) const {
    const auto note = seal::open_note(checkpoint, signer.verifier());
    if (note.state != seal::NoteState::verified) return std::nullopt;
    return seal::parse_checkpoint(note.body);
  }
  bool accepts_receipt(const std::string& text) const {
    const auto receipt = seal::parse_receipt(text);
    const auto checkpoint = receipt ? opened(receipt->checkpoint) : std::nullopt;
    return checkpoint && seal::verify_inclusion(seal::Hasher().leaf(receipt->leaf), receipt->index, checkpoint->size,
                                                receipt->proof, checkpoint->root);
  }
  bool accepts_consistency(const std::string& text) const {
    const auto body = seal::parse_consistency(text);
    const auto checkpoint = body ? opened(body->checkpoint) : std::nullopt;
    const Hash old_root = seal::root_of(std::span(leaves).first(kOld));
    return checkpoint && body->old_size == kOld &&
           seal::verify_consistency(kOld, old_root, checkpoint->size, checkpoint->root, body->proof);
  }
};

const std::string kHashLine = seal::base64(std::string(32, 'h')) + "\n";

}  // namespace

TEST_CASE("a receipt is written line by line and comes back") {
  const Log log;
  const std::string text = log.receipt();
  CHECK(text.starts_with("c2sp.org/tlog-proof@v1\nextra " + seal::base64(log.data[kIndex]) + "\nindex 13\n"));
  CHECK(text.ends_with("\n\n" + log.note(kSize)));
  const auto receipt = seal::parse_receipt(text);
  REQUIRE(receipt);
  CHECK(receipt->leaf == log.data[kIndex]);
  CHECK(receipt->index == kIndex);
  CHECK(receipt->proof == seal::inclusion_proof(log.leaves, kIndex));
  CHECK(receipt->checkpoint == log.note(kSize));
  CHECK(log.accepts_receipt(text));
}

TEST_CASE("a receipt without its leaf has no extra line") {
  const Log log;
  const std::string text = seal::write_receipt({"", 0, {}, log.note(1)});
  CHECK(text == "c2sp.org/tlog-proof@v1\nindex 0\n\n" + log.note(1));
  CHECK(seal::write_receipt(seal::parse_receipt(text).value()) == text);
}

TEST_CASE("no single alteration of a receipt verifies") {
  const Log log;
  each_mutant(log.receipt(), [&](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(log.accepts_receipt(mutant));
  });
}

TEST_CASE("malformed receipts are refused") {
  const std::string head = "c2sp.org/tlog-proof@v1\n", note = Log().note(1);
  std::string endless;
  for (int i = 0; i < 64; ++i) endless += kHashLine;
  for (const std::string& bad : {std::string(),
                                 head,
                                 head + "\n" + note,
                                 head + "index 0\n" + note,
                                 head + "index 00\n\n" + note,
                                 head + "index -1\n\n" + note,
                                 head + "index\n\n" + note,
                                 head + "index \n\n" + note,
                                 head + "index 1 \n\n" + note,
                                 head + "extra \nindex 0\n\n" + note,
                                 head + "extra A\nindex 0\n\n" + note,
                                 head + "index 0\nextra AAAA\n\n" + note,
                                 head + "index 0\nAAAA\n\n" + note,
                                 head + "index 0\n\n",
                                 head + "index 0\n\nnot a note\n",
                                 head + "index 0\n" + endless + "\n" + note,
                                 "c2sp.org/tlog-proof@v2\nindex 0\n\n" + note,
                                 head + "index 9223372036854775808\n\n" + note,
                                 head + "index 0\r\n\n" + note,
                                 "\xEF\xBB\xBF" + head + "index 0\n\n" + note}) {
    INFO(bad);
    CHECK_FALSE(seal::parse_receipt(bad));
  }
}

TEST_CASE("a consistency body is written line by line and comes back") {
  const Log log;
  const std::string text = log.consistency();
  CHECK(text.starts_with("old 11\n"));
  CHECK(text.ends_with("\n\n" + log.note(kSize)));
  const auto body = seal::parse_consistency(text);
  REQUIRE(body);
  CHECK(body->old_size == kOld);
  CHECK(body->proof == seal::consistency_proof(log.leaves, kOld));
  CHECK(body->checkpoint == log.note(kSize));
  CHECK(log.accepts_consistency(text));
}

TEST_CASE("from an empty log the consistency proof is empty") {
  const std::string note = Log().note(3);
  CHECK(seal::write_consistency(0, {}, note) == "old 0\n\n" + note);
  CHECK(seal::parse_consistency("old 0\n\n" + note));
  CHECK_FALSE(seal::parse_consistency("old 0\n" + kHashLine + "\n" + note));
}

TEST_CASE("no single alteration of a consistency body verifies") {
  const Log log;
  each_mutant(log.consistency(), [&](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(log.accepts_consistency(mutant));
  });
}

TEST_CASE("malformed consistency bodies are refused") {
  const std::string note = Log().note(3);
  std::string endless = "old 1\n";
  for (int i = 0; i < 63; ++i) endless += kHashLine;
  for (const std::string& bad :
       {std::string(), std::string("old 1\n"), "old 1\n" + note, "old 01\n\n" + note, "old\n\n" + note,
        "new 1\n\n" + note, "old 1\nx\n\n" + note, std::string("old 1\n\n"), endless + kHashLine + "\n" + note}) {
    INFO(bad);
    CHECK_FALSE(seal::parse_consistency(bad));
  }
  CHECK(seal::parse_consistency(endless + "\n" + note));
}
