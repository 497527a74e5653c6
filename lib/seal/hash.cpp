#include "seal/hash.hpp"

#include <openssl/evp.h>

#include <cstring>

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace seal {
namespace {

// Fetched once: fetching takes longer than hashing a leaf.
const EVP_MD* sha256_digest() {
  static const EVP_MD* const digest = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  if (digest) return digest;
  throw model::Fault(words::say("OpenSSL on this machine has no SHA-256"), {},
                     words::say("see that its default provider is not switched off in openssl.cnf"));
}

class Digest {
 public:
  Digest() : digest_(sha256_digest()), context_(EVP_MD_CTX_new()) { model::ensure(context_, "no digest context"); }
  ~Digest() { EVP_MD_CTX_free(context_); }
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  void begin() { model::ensure(EVP_DigestInit_ex2(context_, digest_, nullptr) == 1, "SHA-256 does not begin"); }
  void add(const void* data, std::size_t size) {
    model::ensure(EVP_DigestUpdate(context_, data, size) == 1, "SHA-256 does not go on");
  }
  Hash end() {
    Hash hash;
    model::ensure(EVP_DigestFinal_ex(context_, hash.data(), nullptr) == 1, "SHA-256 does not end");
    return hash;
  }

 private:
  const EVP_MD* digest_;
  EVP_MD_CTX* context_;
};

}  // namespace

struct Hasher::Context {
  Digest digest;
};

Hasher::Hasher() : context_(std::make_unique<Context>()) {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

Hash Hasher::sha256(std::string_view data) { return sha256_of({data}); }

Hash Hasher::sha256_of(std::initializer_list<std::string_view> pieces) {
  Digest& digest = context_->digest;
  digest.begin();
  for (std::string_view piece : pieces) digest.add(piece.data(), piece.size());
  return digest.end();
}

Hash Hasher::leaf(std::string_view data) { return sha256_of({std::string_view("\0", 1), data}); }

Hash Hasher::node(const Hash& left, const Hash& right) {
  std::array<std::uint8_t, 1 + 2 * sizeof(Hash)> data;
  data[0] = 1;
  std::memcpy(data.data() + 1, left.data(), left.size());
  std::memcpy(data.data() + 1 + left.size(), right.data(), right.size());
  Digest& digest = context_->digest;
  digest.begin();
  digest.add(data.data(), data.size());
  return digest.end();
}

struct Sha256Stream::Context {
  Digest digest;
};

Sha256Stream::Sha256Stream() : context_(std::make_unique<Context>()) { context_->digest.begin(); }
Sha256Stream::~Sha256Stream() = default;

void Sha256Stream::add(std::string_view data) { context_->digest.add(data.data(), data.size()); }

Hash Sha256Stream::finish() {
  const Hash hash = context_->digest.end();
  context_->digest.begin();
  return hash;
}

}  // namespace seal
