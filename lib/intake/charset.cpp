#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <memory>

#include "intake/unicode.hpp"
#include "model/refusal.hpp"

namespace intake {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// ICU substitutes U+FFFD silently unless it is told to stop.
Converter strict_converter(const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

Converter gb18030_converter() {
  Converter converter = strict_converter("GB18030");
  model::ensure(converter != nullptr, "ICU has no GB18030");
  return converter;
}

// One character of a few bytes; 0 where there is none.
char32_t one_point(UConverter* converter, const char* bytes, std::size_t size) {
  ucnv_reset(converter);
  UErrorCode status = U_ZERO_ERROR;
  const char* at = bytes;
  const UChar32 point = ucnv_getNextUChar(converter, &at, bytes + size, &status);
  return U_SUCCESS(status) && at == bytes + size ? static_cast<char32_t>(point) : 0;
}

// What ICU keeps in the private use area, as GB 18030 had it until 2005, has a place of its own today (GB 18030-2022): the
// same rare name from a workbook and from a text is one name.
char32_t assigned(char32_t point) {
  struct Moved {
    char16_t from;
    char32_t to;
  };
  static constexpr Moved moved[] = {{0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14}, {0xE792, 0xFE15}, {0xE793, 0xFE16}, {0xE794, 0xFE17},
                                    {0xE795, 0xFE18}, {0xE796, 0xFE19}, {0xE816, 0x20087}, {0xE817, 0x20089}, {0xE818, 0x200CC}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5}, {0xE82B, 0x9FB6},
                                    {0xE82C, 0x9FB7}, {0xE831, 0x215D7}, {0xE832, 0x9FB8}, {0xE83B, 0x2298F}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE855, 0x241FE}, {0xE864, 0x9FBB}};
  if (point < moved[0].from || point > 0xE864) return point;
  const auto* found = std::find_if(std::begin(moved), std::end(moved), [&](const Moved& one) { return one.from == point; });
  return found == std::end(moved) ? point : found->to;
}

constexpr std::size_t leads = 126, trails = 191;  // 0x81..0xFE, 0x40..0xFE
using Pairs = std::array<char16_t, leads * trails>;

// Every two-byte character, looked up once: decoding by table is several times faster than through the converter.
const Pairs& pairs() {
  static const auto table = [] {
    auto built = std::make_unique<Pairs>();
    const Converter converter = gb18030_converter();
    for (std::size_t i = 0; i < built->size(); ++i) {
      const char bytes[2] = {static_cast<char>(0x81 + i / trails), static_cast<char>(0x40 + i % trails)};
      (*built)[i] = static_cast<char16_t>(one_point(converter.get(), bytes, 2));
    }
    return built;
  }();
  return *table;
}

// Decodes the character of two or four bytes at the front of `bytes`; how many it took, 0 where there is none.
std::size_t take_character(std::string_view bytes, Converter& converter, std::string& out) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead == 0x80) return out += "\u20AC", 1;
  if (lead == 0xFF || bytes.size() < 2) return 0;
  const auto trail = static_cast<unsigned char>(bytes[1]);
  std::size_t size = 2;
  char32_t point = 0;
  if (trail >= 0x30 && trail <= 0x39) {
    if (bytes.size() < 4) return 0;
    if (!converter) converter = gb18030_converter();
    point = one_point(converter.get(), bytes.data(), size = 4);
  } else if (trail >= 0x40 && trail != 0xFF) {
    point = pairs()[(lead - 0x81U) * trails + (trail - 0x40U)];
  }
  if (point == 0) return 0;
  append_utf8(out, size == 2 ? assigned(point) : point);
  return size;
}

Decoded decode_with(UConverter* converter, std::string_view bytes) {
  std::u16string text(bytes.size() + 16, u'\0');
  const char* at = bytes.data();
  std::size_t made = 0;
  while (true) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* out = text.data() + made;
    ucnv_toUnicode(converter, &out, text.data() + text.size(), &at, bytes.data() + bytes.size(), nullptr, 1, &status);
    made = static_cast<std::size_t>(out - text.data());
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      text.resize(text.size() * 2);
      continue;
    }
    if (U_FAILURE(status)) {
      const auto stopped = static_cast<std::size_t>(at - bytes.data());
      return Undecodable{stopped == 0 ? 0 : stopped - 1};
    }
    text.resize(made);
    return utf8_of(text);
  }
}

}  // namespace

Decoded decode_gb18030(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2 + 4);
  Converter four_bytes;
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80) ++end;
    out.append(bytes, at, end - at);
    if (end == bytes.size()) break;
    const std::size_t taken = take_character(bytes.substr(end), four_bytes, out);
    if (taken == 0) return Undecodable{end};
    at = end + taken;
  }
  return out;
}

std::optional<Decoded> decode_named(const std::string& charset, std::string_view bytes) {
  const Converter converter = strict_converter(charset.c_str());
  if (!converter) return std::nullopt;
  return decode_with(converter.get(), bytes);
}

}  // namespace intake
