#include "intake/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "model/refusal.hpp"

namespace intake {
namespace {

std::string normalized(const icu::Normalizer2* form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
  // Normalizing fails only for want of memory or data, and ICU's data is part of its library.
  model::ensure(U_SUCCESS(status), "ICU could not normalize a text");
  return out;
}

const icu::Normalizer2* form_c() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  model::ensure(form != nullptr, "ICU has no NFC data");
  return form;
}

const icu::Normalizer2* form_kc() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
  model::ensure(form != nullptr, "ICU has no NFKC data");
  return form;
}

}  // namespace

std::string nfc(std::string_view utf8) { return normalized(form_c(), utf8); }
std::string nfkc(std::string_view utf8) { return normalized(form_kc(), utf8); }

bool is_invisible(char32_t point) {
  return u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}
bool is_space(char32_t point) { return u_isUWhiteSpace(static_cast<UChar32>(point)) != 0; }
bool is_han(char32_t point) { return u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_IDEOGRAPHIC) != 0; }

char32_t next_point(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size());
  auto index = static_cast<std::int32_t>(at);
  UChar32 point = 0;
  U8_NEXT(bytes, index, length, point);
  at = static_cast<std::size_t>(index);
  return point < 0 ? U'\uFFFD' : static_cast<char32_t>(point);
}

void append_utf8(std::string& out, char32_t point) {
  const auto low = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    low(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    low(6), low(0);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    low(12), low(6), low(0);
  }
}

std::string utf8_of(std::u16string_view text) {
  const auto high = [&](std::size_t i) { return text[i] >= 0xD800 && text[i] < 0xDC00; };
  const auto low = [&](std::size_t i) { return text[i] >= 0xDC00 && text[i] < 0xE000; };
  std::string out;
  out.reserve(text.size() * 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t point = text[i];
    if (high(i) && i + 1 < text.size() && low(i + 1)) {
      point = 0x10000 + ((point - 0xD800) << 10) + (text[++i] - 0xDC00U);
    } else if (high(i) || low(i)) {
      point = U'\uFFFD';
    }
    append_utf8(out, point);
  }
  return out;
}

}  // namespace intake
