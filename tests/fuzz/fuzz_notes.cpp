// Whatever bytes come in a checkpoint, cosigned or not, receipt, consistency body, policy, box or key file: no crash, and what is accepted has
// one text only, the one we would write.
#include <cstdint>
#include <string_view>

#include "model/refusal.hpp"
#include "seal/cosign.hpp"
#include "seal/keys.hpp"
#include "seal/note.hpp"
#include "seal/opening.hpp"
#include "seal/own_key.hpp"
#include "seal/policy.hpp"
#include "seal/tree.hpp"

namespace {

// The key that signed the corpus; its seed is 32 zero bytes.
const seal::VerifierKey& corpus_key() {
  static const seal::VerifierKey key = seal::Signer("example.org/carebank", seal::Hash{}).verifier();
  return key;
}

void same(std::string_view written, std::string_view read) {
  model::ensure(written == read, "what was read is written otherwise");
}

void open(std::string_view note) {
  const seal::OpenedNote opened = seal::open_note(note, corpus_key());
  if (opened.state == seal::NoteState::verified) seal::parse_checkpoint(opened.body);
}

void try_checkpoint(std::string_view text) {
  const auto checkpoint = seal::parse_checkpoint(text);
  if (checkpoint) model::ensure(text.starts_with(checkpoint->body()), "a checkpoint begins with other lines");
}

void try_receipt(std::string_view text) {
  const auto receipt = seal::parse_receipt(text);
  if (!receipt) return;
  same(seal::write_receipt(*receipt), text);
  open(receipt->checkpoint);
  const seal::Hash leaf = seal::Hasher().leaf(receipt->leaf);
  seal::verify_inclusion(leaf, receipt->index, receipt->index + 1 + text.size(), receipt->proof, leaf);
}

void try_consistency(std::string_view text) {
  const auto body = seal::parse_consistency(text);
  if (!body) return;
  same(seal::write_consistency(body->old_size, body->proof, body->checkpoint), text);
  open(body->checkpoint);
  seal::verify_consistency(body->old_size, {}, body->old_size + text.size(), {}, body->proof);
}

void try_opening(std::string_view text) {
  const auto opening = seal::parse_opening(text);
  if (!opening) return;
  same(seal::write_opening(*opening), text);
  seal::check_opening(*opening, corpus_key());
}

// The witness of the corpus: the same seed, another type.
void try_cosigned(std::string_view text) {
  static const std::vector<seal::VerifierKey> keys = {seal::Signer("witness.example", seal::Hash{}, seal::KeyType::cosigner).verifier()};
  const auto opened = seal::open_cosigned(text, keys);
  if (opened.state == seal::NoteState::verified) {
    model::ensure(opened.by.size() == 1, "one key counts twice");
    model::ensure(text.find(opened.by.front().line) != std::string_view::npos, "a line is written otherwise");
  }
  if (seal::is_signature_lines(text)) seal::open_cosigned("text\n\n" + std::string(text), keys);
}

// No quorum is met by nobody, unless none is asked for; every quorum is met by all.
void try_policy(std::string_view text) {
  try {
    const auto policy = seal::parse_policy(text, "corpus");
    const std::size_t count = policy.witnesses().size();
    model::ensure(policy.met_by(std::vector<bool>(count, true)), "all witnesses together are not enough");
    model::ensure(policy.met_by(std::vector<bool>(count, false)) == !policy.quorum, "nobody is enough");
  } catch (const model::Fault&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  open(text);
  try_checkpoint(text);
  try_receipt(text);
  try_consistency(text);
  try_opening(text);
  try_cosigned(text);
  try_policy(text);
  if (const auto box = seal::unpack_box(text)) same(seal::pack_box(*box), text);
  if (const auto ring = seal::KeyRing::parse(text)) same(ring->text(), text);
  if (const auto key = seal::parse_verifier_key(text)) same(key->text(), text);
  if (const auto key = seal::parse_verifier_key(text, seal::KeyType::cosigner)) same(key->text(), text);
  if (const auto own = seal::OwnKey::parse(text)) same(own->text(), text);
  if (const auto bytes = seal::unbase64(text)) same(seal::base64(*bytes), text);
  seal::unlock(seal::Key{}, "corpus", text);
  return 0;
}
