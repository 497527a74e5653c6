// The XML of Excel 2003 (SpreadsheetML) -> grids: one document, told as it is met.
#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <optional>

#include "intake/decode.hpp"
#include "intake/filling.hpp"
#include "intake/grid.hpp"
#include "intake/numfmt.hpp"
#include "intake/pages.hpp"
#include "intake/text.hpp"
#include "intake/zip_parts.hpp"
#include "model/day.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t sheets_max = 4096;
constexpr unsigned spans_max = 1U << 20;

// An attribute by its name without prefix: programs differ in theirs.
const char* local_attribute(const char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    const char* colon = std::strchr(*attributes, ':');
    if (name == (colon == nullptr ? *attributes : colon + 1)) return attributes[1];
  }
  return nullptr;
}

// Formats have names here that are no codes.
Shows shows_named(std::string_view format) {
  if (format == "General Date" || format == "Long Date" || format == "Medium Date" || format == "Short Date")
    return Shows::day;
  if (format == "Long Time" || format == "Medium Time" || format == "Short Time") return Shows::time;
  for (const auto* name :
       {"Currency", "Euro Currency", "Fixed", "Standard", "Percent", "Scientific", "Yes/No", "True/False", "On/Off"})
    if (format == name) return Shows::number;
  return shows(format);
}

// 2025-07-01T09:30:00.000 as the serial that Excel would count; nullopt for what is no such day.
std::optional<double> serial_of(std::string_view iso, bool epoch_1904) {
  const auto day = model::Day::parse(iso.substr(0, 10));
  if (!day) return std::nullopt;
  const auto two_digits = [&](std::size_t at) {
    int value = 0;
    if (at + 2 <= iso.size()) std::from_chars(iso.data() + at, iso.data() + at + 2, value);
    return value;
  };
  const int seconds = two_digits(11) * 3600 + two_digits(14) * 60 + two_digits(17);
  const auto epoch = epoch_1904                            ? model::Day::of(1904, 1, 1)
                     : *day >= *model::Day::of(1900, 3, 1) ? model::Day::of(1899, 12, 30)
                                                           : model::Day::of(1899, 12, 31);
  return std::max(*day - *epoch, 0) + seconds / 86400.0;
}

class Document : public XmlHandler {
 public:
  Document(Book& book, const std::string& name) : book_(book), name_(name), budget_(name) {}

  void start(const char* name, const char** attributes) override {
    if (is(name, "Comment")) ++comments_;
    if (comments_ > 0) return;
    if (is(name, "Style")) begin_style(attributes);
    if (is(name, "NumberFormat")) formats_[style_] = shows_named(text_of(local_attribute(attributes, "Format")));
    if (is(name, "Date1904")) epoch_1904_ = true;
    if (is(name, "Worksheet")) begin_sheet(attributes);
    if (filling_ && is(name, "Row")) begin_row(attributes);
    if (filling_ && row_ > 0 && is(name, "Cell")) begin_cell(attributes);
    if (in_cell_ && is(name, "Data")) begin_data(attributes);
    if (filling_ && is(name, "Visible")) begin_text();
  }

  void end(const char* name) override {
    if (is(name, "Comment")) --comments_;
    if (comments_ > 0) return;
    if (is(name, "Data") || is(name, "Visible")) wants_text = false;
    if (filling_ && is(name, "Visible"))
      book_.sheets.back().hidden = text_.starts_with("Sheet") && text_ != "SheetVisible";
    if (in_cell_ && is(name, "Cell")) end_cell();
    if (filling_ && is(name, "Worksheet")) end_sheet();
  }

  void text(std::string_view piece) override {
    text_ += piece;
    if (text_.size() > cell_text_max) workbook_bomb(name_);
  }

 private:
  static std::string text_of(const char* value) { return value == nullptr ? "" : value; }

  void begin_text() {
    text_.clear();
    wants_text = true;
  }

  void begin_style(const char** attributes) {
    style_ = text_of(local_attribute(attributes, "ID"));
    const auto parent = formats_.find(text_of(local_attribute(attributes, "Parent")));
    if (parent != formats_.end()) formats_[style_] = parent->second;
  }

  void begin_sheet(const char** attributes) {
    if (filling_) end_sheet();
    if (book_.sheets.size() >= sheets_max) workbook_bomb(name_);
    Grid& grid = book_.sheets.emplace_back();
    grid.name = text_of(local_attribute(attributes, "Name"));
    filling_.emplace(grid, budget_, name_);
    row_ = 0;
    next_row_ = 1;
  }

  void end_sheet() {
    filling_->finish();
    filling_.reset();
  }

  // A row may stand for as many more as its Span says; only the first has cells.
  void begin_row(const char** attributes) {
    row_ = number_of(local_attribute(attributes, "Index"), next_row_);
    if (row_ == 0 || row_ > Grid::rows_max) broken_workbook(name_, words::say("row {}", row_));
    next_row_ = row_ + 1 + std::min(number_of(local_attribute(attributes, "Span"), 0), spans_max);
    next_column_ = 0;
    const char* hidden = local_attribute(attributes, "Hidden");
    if (hidden != nullptr && is(hidden, "1")) filling_->hide(row_);
  }

  void begin_cell(const char** attributes) {
    const unsigned index = number_of(local_attribute(attributes, "Index"), next_column_ + 1);
    if (index == 0 || index > Grid::columns_max) broken_workbook(name_, words::say("column {}", index));
    column_ = index - 1;
    const unsigned across =
        std::min(number_of(local_attribute(attributes, "MergeAcross"), 0), Grid::columns_max - 1 - column_);
    const unsigned down = std::min(number_of(local_attribute(attributes, "MergeDown"), 0), Grid::rows_max - row_);
    filling_->merge({row_, row_ + down, column_, column_ + across});
    next_column_ = column_ + across + 1;
    style_ = text_of(local_attribute(attributes, "StyleID"));
    formula_ = local_attribute(attributes, "Formula") != nullptr;
    type_.clear();
    text_.clear();
    in_cell_ = true;
  }

  void begin_data(const char** attributes) {
    type_ = text_of(local_attribute(attributes, "Type"));
    begin_text();
  }

  void end_cell() {
    in_cell_ = false;
    if (type_.empty() && formula_) return add(CellKind::uncomputed, "");
    if (type_ == "Number") return add(CellKind::number, tidy_number(trimmed(text_)));
    if (type_ == "DateTime") return add_day();
    if (type_ == "Boolean") return add(CellKind::text, text_ == "0" ? "FALSE" : "TRUE");
    if (type_ == "Error") return add(CellKind::error, text_);
    add(CellKind::text, text_);
  }

  void add_day() {
    const auto serial = serial_of(text_, epoch_1904_);
    if (!serial) return add(CellKind::text, text_);
    const auto format = formats_.find(style_);
    Shows what = format == formats_.end() || format->second == Shows::number ? Shows::day : format->second;
    if (*serial < 1 && what == Shows::day && !epoch_1904_) what = Shows::time;
    const SerialText cell = serial_text(number_text(*serial), what, epoch_1904_);
    add(cell.kind, cell.text);
  }

  void add(CellKind kind, std::string_view text) { filling_->add(row_, column_, kind, text); }

  Book& book_;
  const std::string& name_;
  GridBudget budget_;
  std::optional<Filling> filling_;
  std::map<std::string, Shows> formats_;
  std::string style_, type_, text_;
  unsigned row_ = 0, next_row_ = 1, column_ = 0, next_column_ = 0;
  int comments_ = 0;
  bool in_cell_ = false, formula_ = false, epoch_1904_ = false;
};

// The charset that the XML declaration names, and what stands behind the declaration.
struct Declared {
  std::string charset;
  std::size_t size = 0;
};
Declared declaration(std::string_view text) {
  const std::string front = lowered(std::string(text.substr(0, 512)));
  const auto begin = front.find("<?xml"), end = front.find("?>");
  if (begin == front.npos || end == front.npos) return {};
  const auto mark = front.find("encoding", begin);
  if (mark == front.npos || mark > end) return {"", end + 2};
  const auto from = front.find_first_not_of(" =\"'", mark + 8), to = front.find_first_of("\"' ?", from);
  return {from < end ? front.substr(from, to - from) : "", end + 2};
}

void feed(XmlFeed& parser, std::string_view text) {
  constexpr std::size_t chunk = 1 << 16;
  while (true) {
    const std::size_t size = std::min(chunk, text.size());
    std::memcpy(parser.room(chunk), text.data(), size);
    text.remove_prefix(size);
    parser.filled(size, text.empty());
    if (text.empty()) return;
  }
}

}  // namespace

bool looks_like_xml2003(std::string_view bytes) {
  const std::string_view front = bytes.substr(0, 4096);
  const auto mark = front.find("urn:schemas-microsoft-com:office:spreadsheet");
  return mark != front.npos && front.find("Workbook") < mark &&
         lowered(std::string(front.substr(0, mark))).find("<html") == front.npos;
}

Book read_xml2003(std::string_view bytes, const std::string& name) {
  const Decoding decoding = decode_page(bytes, name, "", declaration(bytes).charset);
  std::string_view text = (decoding.copy ? std::string_view(*decoding.copy) : bytes).substr(decoding.skip);
  text.remove_prefix(declaration(text).size);  // it names a charset that the text is not in any more
  Book book;
  Document document(book, name);
  XmlFeed parser(document, name);
  feed(parser, text);
  if (book.sheets.empty()) broken_workbook(name, words::say("no sheet"));
  return book;
}

}  // namespace intake
