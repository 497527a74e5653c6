#include "seal/acts.hpp"

#include <doctest/doctest.h>

namespace {

seal::Acts acts() {
  seal::Acts a{"example.org/district", 40, 43, {}};
  a.leaves = seal::Hasher().sha256("leaves");
  return a;
}

}  // namespace

TEST_CASE("what is signed of an act is four lines") {
  CHECK(acts().text() == "cb-acts/v1\nexample.org/district\n40 43\n" + seal::base64(seal::bytes_of(acts().leaves)) + "\n");
}

TEST_CASE("a signature is over its own acts, by its own key") {
  const seal::Signer signer("S1", {1}), other("S1", {2});
  const std::string good = seal::sign_acts(signer, acts());
  CHECK(seal::unbase64(good)->size() == 64);
  CHECK(seal::acts_signed_by(signer.verifier(), acts(), good));
  CHECK_FALSE(seal::acts_signed_by(other.verifier(), acts(), good));
  for (const char* bad : {"", "AAAA", "x"}) CHECK_FALSE(seal::acts_signed_by(signer.verifier(), acts(), bad));
  CHECK_FALSE(seal::acts_signed_by(signer.verifier(), acts(), good + "\n"));
  auto changed = acts();
  changed.origin = "example.org/other";
  CHECK_FALSE(seal::acts_signed_by(signer.verifier(), changed, good));
  changed = acts();
  changed.first = 39;
  CHECK_FALSE(seal::acts_signed_by(signer.verifier(), changed, good));
  changed = acts();
  changed.until = 44;
  CHECK_FALSE(seal::acts_signed_by(signer.verifier(), changed, good));
  changed = acts();
  changed.leaves[31] ^= 1;
  CHECK_FALSE(seal::acts_signed_by(signer.verifier(), changed, good));
}

TEST_CASE("a signature of acts is no signature of a checkpoint") {
  CHECK_FALSE(seal::parse_checkpoint(acts().text()));
}
