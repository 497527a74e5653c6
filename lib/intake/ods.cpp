// .ods (OpenDocument) -> grids. Values are those of the office: attributes, not the text as shown.
#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <set>

#include "intake/grid.hpp"
#include "intake/numfmt.hpp"
#include "intake/zip_parts.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

namespace intake {
namespace {

unsigned count_of(const char** attributes, const char* name) {
  return std::max(number_of(attribute(attributes, name), 1), 1U);
}

// PT09H30M00S -> 09:30; 25 hours stay 25 hours; "" for what is no time.
std::string time_text(std::string_view iso) {
  if (!iso.starts_with("PT")) return "";
  long parts[3] = {};
  const char* at = iso.data() + 2;
  const char* const end = iso.data() + iso.size();
  while (at < end) {
    long value = 0;
    const auto [stop, error] = std::from_chars(at, end, value);
    if (error != std::errc() || stop == end || value < 0 || value > 100'000'000) return "";
    at = stop;
    if (*at == '.' || *at == ',')
      while (at < end && *at != 'S') ++at;  // a fraction of a second
    const auto unit = at < end ? std::string_view("HMS").find(*at++) : std::string_view::npos;
    if (unit == std::string_view::npos) return "";
    parts[unit] = value;
  }
  return clock_text(parts[0] * 3600 + parts[1] * 60 + parts[2]);
}

class Content : public XmlHandler {
 public:
  Content(Book& book, const std::string& file) : book_(book), file_(file), budget_(file) {}

  void start(const char* name, const char** attributes) override {
    if (skipped_ > 0 || is(name, "annotation") || is(name, "note") || is(name, "ruby-text") || is(name, "tracked-changes")) {
      ++skipped_;
      wants_text = false;
      return;
    }
    if (grid_ == nullptr) return style(name, attributes);
    if (is(name, "table-cell") || is(name, "covered-table-cell")) return begin_cell(attributes);
    if (is(name, "table-row")) return begin_row(attributes);
    if (is(name, "table-column")) return column(attributes);
    if (is(name, "table")) return nested();
    if (in_cell_) inside_cell(name, attributes);
  }

  void end(const char* name) override {
    if (skipped_ > 0) {
      if (--skipped_ == 0) wants_text = paragraph_ > 0;
      return;
    }
    if (grid_ == nullptr) {
      if (is(name, "date-style")) date_style_.clear();
      if (is(name, "style")) style_name_.clear();
      return;
    }
    if (is(name, "table-cell") || is(name, "covered-table-cell")) return end_cell();
    if (is(name, "table-row")) return end_row();
    if (is(name, "table")) grid_ = nullptr;
    if (is(name, "p") && paragraph_ > 0) wants_text = --paragraph_ > 0;
  }

  void text(std::string_view piece) override {
    if (text_.size() + piece.size() > cell_text_max) workbook_bomb(file_);
    text_ += piece;
  }

 private:
  // Before and between tables: which styles hide a sheet, and which show a month without a day.
  void style(const char* name, const char** attributes) {
    if (is(name, "style")) {
      const char* own = attribute(attributes, "style:name");
      const char* data = attribute(attributes, "style:data-style-name");
      style_name_ = own == nullptr ? "" : own;
      if (own != nullptr && data != nullptr) data_style_[own] = data;
    }
    const char* display = is(name, "table-properties") ? attribute(attributes, "table:display") : nullptr;
    if (display != nullptr && is(display, "false")) hidden_styles_.insert(style_name_);
    if (is(name, "date-style")) {
      const char* own = attribute(attributes, "style:name");
      date_style_ = own == nullptr ? "" : own;
      month_styles_[date_style_] = true;
    }
    // A week day or a time of day shows more than a month.
    if (!date_style_.empty() && (is(name, "day") || is(name, "hours") || is(name, "day-of-week"))) month_styles_[date_style_] = false;
    if (is(name, "table")) begin_table(attributes);
  }

  void begin_table(const char** attributes) {
    grid_ = &book_.sheets.emplace_back();
    if (const char* title = attribute(attributes, "table:name")) grid_->name = title;
    const char* style = attribute(attributes, "table:style-name");
    grid_->hidden = style != nullptr && hidden_styles_.contains(style);
    columns_.clear();
    row_ = 0;
  }

  [[noreturn]] void nested() { broken_workbook(file_, words::say("a table within a table")); }

  void column(const char** attributes) {
    const char* style = attribute(attributes, "table:default-cell-style-name");
    const unsigned count = std::min(count_of(attributes, "table:number-columns-repeated"), Grid::columns_max);
    const unsigned first = columns_.empty() ? 0 : columns_.back().end;
    columns_.push_back({first + count, style == nullptr ? "" : style});
  }

  void begin_row(const char** attributes) {
    ++row_;
    row_count_ = count_of(attributes, "table:number-rows-repeated");
    const char* visibility = attribute(attributes, "table:visibility");
    row_hidden_ = visibility != nullptr && !is(visibility, "visible");
    column_ = 0;
    cells_.clear();
  }

  void end_row() {
    if (cells_.empty()) {
      row_ += row_count_ - 1;
      return;
    }
    std::size_t bytes = 0;
    for (const auto& cell : cells_) bytes += cell.text.size();
    for (unsigned i = 0; i < row_count_; ++i, ++row_) {
      if (row_ > Grid::rows_max) broken_workbook(file_, words::say("row {}", row_));
      budget_.take(cells_.size(), bytes);
      grid_->begin_row(row_);
      for (const auto& cell : cells_) grid_->add(cell.column, cell.kind, cell.text);
      grid_->end_row();
      if (row_hidden_) ++grid_->hidden_rows;
    }
    --row_;
  }

  void begin_cell(const char** attributes) {
    in_cell_ = true;
    paragraph_ = paragraphs_ = 0;
    text_.clear();
    const auto take = [&](const char* name) {
      const char* value = attribute(attributes, name);
      return std::string(value == nullptr ? "" : value);
    };
    type_ = take("office:value-type");
    error_ = take("calcext:value-type") == "error";
    formula_ = attribute(attributes, "table:formula") != nullptr;
    value_ = type_ == "date" ? take("office:date-value") : type_ == "time" ? take("office:time-value") : type_ == "boolean" ? take("office:boolean-value")
             : type_ == "string" ? take("office:string-value") : take("office:value");
    style_ = take("table:style-name");
    count_ = count_of(attributes, "table:number-columns-repeated");
    const unsigned columns = count_of(attributes, "table:number-columns-spanned"), rows = count_of(attributes, "table:number-rows-spanned");
    if ((columns > 1 || rows > 1) && columns <= Grid::columns_max && rows <= Grid::rows_max)
      grid_->merges.push_back({row_, row_ + rows - 1, column_, column_ + columns - 1});
  }

  // Paragraphs are lines; text:s is more than one space, which XML would lose.
  void inside_cell(const char* name, const char** attributes) {
    if (is(name, "p")) {
      if (paragraph_++ == 0 && paragraphs_++ > 0) text_ += '\n';
      wants_text = true;
    } else if (is(name, "s")) {
      text(std::string(std::min(count_of(attributes, "text:c"), 1000U), ' '));
    } else if (is(name, "tab")) {
      text_ += '\t';
    } else if (is(name, "line-break")) {
      text_ += '\n';
    }
  }

  void end_cell() {
    in_cell_ = wants_text = false;
    GridCell cell;
    std::string value = value_of(cell.kind);
    const bool blank = value.empty() && cell.kind == CellKind::text;
    if (!blank && (column_ >= Grid::columns_max || count_ > Grid::columns_max - column_)) broken_workbook(file_, words::say("column {}", column_ + 1));
    for (unsigned i = 0; i < count_ && !blank; ++i) cells_.push_back({column_ + i, cell.kind, value});
    column_ = std::min(column_ + std::min(count_, Grid::columns_max), Grid::columns_max);
  }

  std::string value_of(CellKind& kind) {
    kind = CellKind::text;
    if (error_ || (type_ == "string" && formula_ && text_.starts_with('#') && value_.empty())) {
      kind = CellKind::error;
      return text_;
    }
    if (type_.empty() && formula_) {
      kind = CellKind::uncomputed;
      return "";
    }
    if (type_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
    if (type_ == "time") return time_text(value_);
    if (type_ == "date") {
      if (shows_month()) kind = CellKind::month;
      return iso_text(value_);
    }
    if (type_ == "float" || type_ == "percentage" || type_ == "currency") {
      if (value_.empty()) return text_;
      kind = CellKind::number;
      return value_;
    }
    return paragraphs_ > 0 ? text_ : value_;
  }

  bool shows_month() const {
    const std::string& style = style_.empty() ? column_style() : style_;
    const auto data = data_style_.find(style);
    if (data == data_style_.end()) return false;
    const auto month = month_styles_.find(data->second);
    return month != month_styles_.end() && month->second;
  }
  const std::string& column_style() const {
    static const std::string none;
    const auto it = std::upper_bound(columns_.begin(), columns_.end(), column_, [](unsigned column, const auto& run) { return column < run.end; });
    return it == columns_.end() ? none : it->style;
  }

  struct ColumnRun {
    unsigned end = 0;
    std::string style;
  };
  struct HeldCell {
    unsigned column = 0;
    CellKind kind = CellKind::text;
    std::string text;
  };

  Book& book_;
  const std::string& file_;
  GridBudget budget_;
  Grid* grid_ = nullptr;
  std::set<std::string> hidden_styles_;
  std::map<std::string, std::string> data_style_;
  std::map<std::string, bool> month_styles_;
  std::string style_name_, date_style_, text_, type_, value_, style_;
  std::vector<ColumnRun> columns_;
  std::vector<HeldCell> cells_;
  unsigned row_ = 0, row_count_ = 1, column_ = 0, count_ = 1;
  int skipped_ = 0, paragraph_ = 0, paragraphs_ = 0;
  bool in_cell_ = false, error_ = false, formula_ = false, row_hidden_ = false;
};

}  // namespace

Book read_ods(std::string_view bytes, const std::string& name, const model::Step& step) {
  ZipParts zip(bytes, name, step);
  if (zip.text("META-INF/manifest.xml", 1 << 16).find("encryption-data") != std::string::npos) encrypted_workbook(name);
  Book book;
  Content content(book, name);
  if (zip.has("styles.xml")) zip.parse("styles.xml", content);  // number formats lie here or there
  zip.parse("content.xml", content);
  if (!zip.ending_with("Basic/script-lc.xml").empty()) book.notes.push_back(words::say("the workbook holds macros; they were neither run nor looked at"));
  return book;
}

}  // namespace intake
