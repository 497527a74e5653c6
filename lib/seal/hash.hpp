// SHA-256 and randomness for everybody. OpenSSL and libsodium stay in this room's .cpp files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace seal {

using Hash = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

// Keeps its digest context between calls (a 200-byte leaf: about 235 ns). One per thread.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;
  Hash sha256(std::string_view data);
  Hash sha256_of(std::initializer_list<std::string_view> pieces);  // of all pieces in a row, without joining them
  Hash leaf(std::string_view data);                                // SHA-256(0x00 || data)
  Hash node(const Hash& left, const Hash& right);                  // SHA-256(0x01 || left || right)

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// SHA-256 over many pieces, for files.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  void add(std::string_view data);
  Hash finish();  // and begins anew

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

void random_bytes(void* out, std::size_t size);  // libsodium's; a buffer of many salts in one call is cheap
std::string hex(std::string_view bytes);
std::string hex(const Hash& hash);
std::string base64(std::string_view bytes);                    // RFC 4648, padded
void append_base64(std::string& out, std::string_view bytes);  // the same, without another string
std::optional<std::string> unbase64(std::string_view text);    // canonical only, else nullopt
inline std::string_view bytes_of(const Hash& h) { return {reinterpret_cast<const char*>(h.data()), h.size()}; }
inline std::string_view bytes_of(const Salt& s) { return {reinterpret_cast<const char*>(s.data()), s.size()}; }

}  // namespace seal
