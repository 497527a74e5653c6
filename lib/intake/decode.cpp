#include "intake/decode.hpp"

#include <algorithm>
#include <cstring>

#include "intake/pages.hpp"
#include "intake/text.hpp"
#include "intake/unicode.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

bool starts(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

// A zip is told by the names inside it, which stand near its front and in its list at the end.
class ZipNames {
 public:
  explicit ZipNames(std::string_view bytes)
      : front_(bytes.substr(0, near)), back_(bytes.substr(bytes.size() - std::min(near, bytes.size()))) {}
  bool hold(std::string_view what) const { return front_.find(what) != front_.npos || back_.find(what) != back_.npos; }

 private:
  static constexpr std::size_t near = 1U << 16;
  std::string_view front_, back_;
};

bool is_zip(std::string_view bytes) { return starts(bytes, "PK\x03\x04") || starts(bytes, "PK\x05\x06"); }

constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";

// What can be done with a file that is no table: save it as one, copy the table out of it, unpack it, ask for another.
enum class Way { save, copy, unpack, ask };

std::string advice(Way way) {
  switch (way) {
    case Way::copy:
      return words::say("Copy its table into Excel or WPS, save it as .xlsx, and import that file.");
    case Way::unpack:
      return words::say("Unpack it, and import the workbook or table that is in it.");
    case Way::ask:
      return words::say("Ask for the table as .xlsx or CSV UTF-8.");
    case Way::save:
      break;
  }
  return words::say("Open it in Excel or WPS, choose “Save as”, .xlsx or CSV UTF-8, and import that file.");
}

struct Stranger {
  std::string kind;  // "": it is none
  Way way = Way::save;
};

// Of a zip that is no workbook we read.
Stranger zip_kind(std::string_view bytes) {
  const ZipNames names(bytes);
  if (names.hold("xl/workbook.bin")) return {words::say("a binary Excel workbook (.xlsb)"), Way::save};
  if (names.hold("word/")) return {words::say("a Word document (.docx)"), Way::copy};
  if (names.hold("ppt/")) return {words::say("a PowerPoint presentation (.pptx)"), Way::copy};
  if (names.hold("application/vnd.oasis.opendocument")) return {words::say("an OpenDocument file that is no spreadsheet"), Way::copy};
  if (names.hold(".iwa")) return {words::say("a document of Apple iWork (Numbers, Pages)"), Way::ask};
  return {words::say("a zip archive"), Way::unpack};
}

// Where markup begins; "" where there is none.
std::string markup_front(std::string_view bytes) {
  if (starts(bytes, utf8_bom)) bytes.remove_prefix(utf8_bom.size());
  std::string front = lowered(std::string(trimmed(bytes.substr(0, 4096))));
  for (const auto* tag : {"<!doctype", "<html", "<head", "<meta", "<table", "<?xml", "<style", "<body", "<div", "<!--"})
    if (starts(front, tag)) return front;
  return "";
}
// XML says nothing yet: some pages begin so, too.
bool looks_like_page(std::string_view bytes) {
  const std::string front = markup_front(bytes);
  return !front.empty() && (!starts(front, "<?xml") || front.find("<html") != front.npos || front.find("<table") != front.npos);
}

constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0";

struct Magic {
  std::string_view bytes;
  const char* kind;
  Way way;
};
const Magic magics[] = {
    {"%PDF-", words::mark("a PDF document"), Way::ask},
    {"\x89PNG", words::mark("an image"), Way::ask},
    {"\xFF\xD8\xFF", words::mark("an image"), Way::ask},
    {"GIF8", words::mark("an image"), Way::ask},
    {"II*\0", words::mark("an image"), Way::ask},
    {"\x1F\x8B", words::mark("a compressed file (gzip)"), Way::unpack},
    {"BZh", words::mark("a compressed file (bzip2)"), Way::unpack},
    {"\xFD"
     "7zXZ",
     words::mark("a compressed file (xz)"), Way::unpack},
    {"7z\xBC\xAF\x27\x1C", words::mark("a 7-Zip archive"), Way::unpack},
    {"Rar!\x1A", words::mark("a RAR archive"), Way::unpack},
    {"SQLite format 3", words::mark("an SQLite database"), Way::ask},
    {"{\\rtf", words::mark("an RTF document"), Way::copy},
};

// What the bytes are if they are no text.
Stranger stranger(std::string_view bytes) {
  if (is_zip(bytes)) return zip_kind(bytes);
  for (const auto& magic : magics)
    if (starts(bytes, magic.bytes)) return {std::string(words::tr(magic.kind)), magic.way};
  if (!markup_front(bytes).empty()) return {words::say("XML, but no workbook that is known here"), Way::save};
  return {};
}

// Strict UTF-8 (no overlong forms, no surrogates); where it breaks, and how many Han-sized characters came before.
struct Utf8Check {
  bool valid = true;
  std::size_t broken_at = 0;
  std::size_t three_byte = 0;
};

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto tail = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(0);
  if (lead >= 0xE1 && lead <= 0xEF && lead != 0xED) return tail(1) && tail(2) ? 3 : 0;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead == 0xE0) return tail(1, 0xA0) && tail(2) ? 3 : 0;
  if (lead == 0xED) return tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0;
  if (lead == 0xF0) return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0;
  if (lead >= 0xF1 && lead <= 0xF3) return tail(1) && tail(2) && tail(3) ? 4 : 0;
  if (lead == 0xF4) return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0;
  return 0;
}

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
    at += 8;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

Utf8Check check_utf8(std::string_view text) {
  Utf8Check check;
  for (std::size_t at = skip_ascii(text, 0); at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return {false, at, check.three_byte};
    check.three_byte += length == 3;
    at += length;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) at = skip_ascii(text, at);
  }
  return check;
}

[[noreturn]] void undecodable(std::string_view bytes, std::size_t offset, const std::string& name,
                              const std::string& charset) {
  throw model::Fault(words::say("these bytes are not {}", charset), {name, line_at(bytes, offset), 0, "", ""},
                     words::say("Save the file again as CSV UTF-8, or name its encoding with --encoding."));
}

Decoding decode_by_name(std::string_view bytes, const std::string& name, const std::string& encoding) {
  std::string charset = lowered(key_text(encoding));
  if (charset == "utf8") charset = "utf-8";
  if (charset == "utf-8") {
    const std::size_t skip = starts(bytes, utf8_bom) ? utf8_bom.size() : 0;
    const Utf8Check check = check_utf8(bytes);
    if (!check.valid) undecodable(bytes, check.broken_at, name, "UTF-8");
    return {std::nullopt, skip};
  }
  if (charset == "gbk" || charset == "gb2312" || charset == "cp936" || charset == "gb18030") charset = "gb18030";
  auto decoded = charset == "gb18030" ? std::optional(decode_gb18030(bytes)) : decode_named(charset, bytes);
  if (!decoded)
    throw model::Fault(words::say("the encoding “{}” is not known", encoding), {},
                       words::say("Known are utf-8, gb18030 (also for gbk and gb2312), utf-16, big5 and more."));
  if (const auto* stop = std::get_if<Undecodable>(&*decoded)) undecodable(bytes, stop->offset, name, encoding);
  auto& text = std::get<std::string>(*decoded);
  const std::size_t skip = starts(text, utf8_bom) ? utf8_bom.size() : 0;
  return {std::move(text), skip};
}

// More Han-sized characters than chance gives to text of another encoding.
constexpr std::size_t surely_utf8 = 4;

Decoding decode_by_rule(std::string_view bytes, const std::string& name) {
  if (starts(bytes, "\xFF\xFE")) return decode_by_name(bytes.substr(2), name, "utf-16le");
  if (starts(bytes, "\xFE\xFF")) return decode_by_name(bytes.substr(2), name, "utf-16be");
  if (starts(bytes, utf8_bom)) return decode_by_name(bytes, name, "utf-8");
  const Utf8Check check = check_utf8(bytes);
  if (check.valid) return {std::nullopt, 0};
  if (check.three_byte >= surely_utf8) undecodable(bytes, check.broken_at, name, "UTF-8");
  auto decoded = decode_gb18030(bytes);
  if (const auto* stop = std::get_if<Undecodable>(&decoded))
    undecodable(bytes, stop->offset, name, words::say("UTF-8, nor GB18030 (GBK)"));
  return {std::move(std::get<std::string>(decoded)), 0};
}

// Charsets that take any bytes and that programs name without thinking: their name says nothing.
bool says_nothing(const std::string& charset) {
  for (const auto* front : {"iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "utf-16", "ucs-2", "unicode"})
    if (starts(charset, front)) return true;
  return charset.empty();
}

Decoding decode_as_declared(std::string_view bytes, const std::string& name, const std::string& charset) {
  const Utf8Check check = check_utf8(bytes);
  if (check.valid && check.three_byte >= surely_utf8) return {std::nullopt, 0};
  try {
    return decode_by_name(bytes, name, charset);
  } catch (const model::Fault&) {
    return decode_by_rule(bytes, name);  // it says what it is not
  }
}

void no_nul(std::string_view text, const std::string& name) {
  if (const std::size_t nul = text.find('\0'); nul != text.npos)
    throw model::Fault(words::say("a NUL byte: this is no text, or UTF-16 without its mark"),
                       {name, line_at(text, nul), 0, "", ""},
                       words::say("Save the file again as CSV UTF-8, or name its encoding with --encoding."));
}

}  // namespace

unsigned line_at(std::string_view text, std::size_t offset) {
  unsigned line = 1;
  const auto front = text.substr(0, offset);
  for (std::size_t i = 0; i < front.size(); ++i)
    line += front[i] == '\n' || (front[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'));
  return line;
}

std::optional<Book> read_book(const std::string& bytes, const std::string& name, const Options& options) {
  if (starts(bytes, ole_mark)) return read_xls(bytes, name);
  if (looks_like_xml2003(bytes)) return read_xml2003(bytes, name);
  if (looks_like_page(bytes) || looks_like_mhtml(bytes)) return read_html(bytes, name, options.encoding);
  if (!is_zip(bytes)) return std::nullopt;
  const ZipNames names(bytes);
  // Packed anew by hand, an .ods no longer shows its type in front; its parts still have their names.
  const bool repacked = names.hold("content.xml") && names.hold("META-INF/manifest.xml") && !names.hold("application/vnd.oasis.opendocument");
  if (names.hold(ods_type) || repacked) return read_ods(bytes, name, options.step);
  const bool other = !names.hold("xl/workbook.xml") && (names.hold("xl/workbook.bin") || names.hold("word/") || names.hold("ppt/"));
  if (!other && (names.hold("xl/") || names.hold("[Content_Types].xml"))) return read_xlsx(bytes, name, options.step);
  return std::nullopt;
}

Decoding decode(const std::string& bytes, const std::string& name, const Options& options) {
  const model::Place file{name, 0, 0, "", ""};
  if (trimmed(bytes).empty())
    throw model::Fault(words::say("the file is empty"), file, words::say("Was it saved before it was sent?"));
  if (const auto [kind, way] = stranger(bytes); !kind.empty())
    throw model::Fault(words::say("this is {}, not a table as text", kind), file, advice(way));
  Decoding decoding =
      options.encoding.empty() ? decode_by_rule(bytes, name) : decode_by_name(bytes, name, options.encoding);
  const std::string_view text = decoding.copy ? *decoding.copy : bytes;
  if (trimmed(text.substr(decoding.skip)).empty())
    throw model::Fault(words::say("the file is empty"), file, words::say("Was it saved before it was sent?"));
  no_nul(text, name);
  return decoding;
}

Decoding decode_page(std::string_view bytes, const std::string& name, const std::string& encoding,
                     const std::string& declared) {
  const std::string charset = lowered(std::string(trimmed(declared)));
  const bool marked = starts(bytes, utf8_bom) || starts(bytes, "\xFF\xFE") || starts(bytes, "\xFE\xFF");
  Decoding decoding = !encoding.empty()                 ? decode_by_name(bytes, name, encoding)
                      : marked || says_nothing(charset) ? decode_by_rule(bytes, name)
                                                        : decode_as_declared(bytes, name, charset);
  no_nul(decoding.copy ? *decoding.copy : bytes, name);
  return decoding;
}

}  // namespace intake
