// A leaf: short printable ASCII text, LF lines "name SPACE value" in a fixed order, a pure function of a row and its
// salt (ledger.md, decision 3). First lines: cb-leaf/v1, index, kind, at, by, salt.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "seal/hash.hpp"

namespace seal {

class Leaf {
 public:
  // Starts anew, keeping the buffer. `at` in milliseconds since the epoch, printed as ISO 8601 UTC with Z and
  // milliseconds; `by` is the staff member's person id, 0 for nobody ("-").
  void begin(std::int64_t index, std::string_view kind, std::int64_t at, std::int64_t by, const Salt& salt);
  void line(std::string_view name, std::int64_t value);
  // Any other integer: a literal 0 would otherwise be a null text as well as a number.
  template <std::integral T>
  void line(std::string_view name, T value) {
    line(name, static_cast<std::int64_t>(value));
  }
  // Text is percent-encoded as UTF-8 except A-Z a-z 0-9 - _ . ~ : / + , ; @ so that the leaf stays printable ASCII;
  // empty text leaves the line out.
  void line(std::string_view name, std::string_view value);
  void line(std::string_view name, const char* value) { line(name, std::string_view(value)); }
  void hash(std::string_view name, const Hash& value);  // as base64
  std::string_view text() const { return text_; }

 private:
  void put_name(std::string_view name);
  void put_number(std::int64_t value);
  void put_time(std::int64_t at);

  std::string text_;
  // A bulk act writes thousands of leaves in the same millisecond.
  std::int64_t last_at_ = 0;
  std::array<char, 32> last_time_{};
  std::size_t last_time_size_ = 0;
};

// A leaf's `at`: 2025-07-01T08:30:00.123Z. Years before 0000 or after 9999, as a tampered row may have, get a sign, so
// that every number has its own text.
std::string utc_text(std::int64_t milliseconds);

// SHA-256("cb-commit/v1" 0x00 || lp(salt32) || lp(field) || lp(value)), lp = 32-bit big-endian length prefix.
Hash commitment(Hasher& hasher, std::string_view salt32, std::string_view field, std::string_view value);

}  // namespace seal
