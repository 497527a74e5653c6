// .xlsx (ECMA-376, Transitional and Strict) -> grids: shared, inline and rich strings, dates by number formats, merges,
// hidden sheets and rows. Formulas count by their stored value.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>

#include "intake/filling.hpp"
#include "intake/grid.hpp"
#include "intake/numfmt.hpp"
#include "intake/unicode.hpp"
#include "intake/zip_parts.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

// Where a part's relations lead: worksheets by id, and the first part of every type.
class Relations : public XmlHandler {
 public:
  Relations(ZipParts& zip, const std::string& part) {
    const auto slash = part.rfind('/');
    folder_ = slash == part.npos ? "" : part.substr(0, slash + 1);
    const std::string rels = folder_ + "_rels/" + (slash == part.npos ? part : part.substr(slash + 1)) + ".rels";
    if (zip.has(rels)) zip.parse(rels, *this);
  }
  // The worksheet of an id; "" for charts, dialogues, macros.
  std::string worksheet(const std::string& id) const {
    const auto it = worksheets_.find(id);
    return it == worksheets_.end() ? "" : it->second;
  }
  // Types end with /sharedStrings and so on, whatever namespace they begin with.
  std::string by_type(const std::string& end) const {
    const auto it = types_.find(end);
    return it == types_.end() ? "" : it->second;
  }

  void start(const char* name, const char** attributes) override {
    const char* target = attribute(attributes, "Target");
    const char* mode = attribute(attributes, "TargetMode");
    if (!is(name, "Relationship") || target == nullptr || (mode != nullptr && is(mode, "External"))) return;
    const std::string part = resolved(target);
    const char* id = attribute(attributes, "Id");
    const char* type = attribute(attributes, "Type");
    if (id == nullptr || type == nullptr) return;
    const char* slash = std::strrchr(type, '/');
    const std::string kind = slash == nullptr ? type : slash + 1;
    types_.emplace(kind, part);
    if (kind == "worksheet") worksheets_.emplace(id, part);
  }
  void end(const char*) override {}
  void text(std::string_view) override {}

 private:
  // Absolute from the root of the package, else beside the part; ../ and ./ walked.
  std::string resolved(std::string_view target) const {
    std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder_ + std::string(target);
    for (auto at = path.find("./"); at != path.npos; at = path.find("./")) {
      const bool up = at > 0 && path[at - 1] == '.';
      if (!up) {
        path.erase(at, 2);
        continue;
      }
      const auto before = at >= 3 ? path.rfind('/', at - 3) : path.npos;
      path.erase(before == path.npos ? 0 : before + 1, at + 2 - (before == path.npos ? 0 : before + 1));
    }
    return path;
  }

  std::string folder_;
  std::map<std::string, std::string> worksheets_, types_;
};

struct SheetEntry {
  std::string name, relation;
  bool hidden = false;
};

class Workbook : public XmlHandler {
 public:
  std::vector<SheetEntry> sheets;
  bool epoch_1904 = false;

  void start(const char* name, const char** attributes) override {
    if (is(name, "workbookPr")) epoch_1904 |= attribute_yes(attributes, "date1904");
    if (!is(name, "sheet")) return;
    SheetEntry sheet;
    if (const char* title = attribute(attributes, "name")) sheet.name = title;
    const char* state = attribute(attributes, "state");
    sheet.hidden = state != nullptr && !is(state, "visible");
    // r:id, whatever the prefix is; id alone is something else.
    for (const char** at = attributes; *at != nullptr; at += 2)
      if (std::string_view(*at).ends_with(":id")) sheet.relation = at[1];
    sheets.push_back(std::move(sheet));
  }
  void end(const char*) override {}
  void text(std::string_view) override {}
};

class Styles : public XmlHandler {
 public:
  Shows of(unsigned style) const { return style < styles_.size() ? styles_[style] : Shows::number; }

  void start(const char* name, const char** attributes) override {
    if (is(name, "cellXfs")) cell_styles_ = true;
    if (is(name, "numFmt"))
      if (const char* code = attribute(attributes, "formatCode")) formats_[number_of(attribute(attributes, "numFmtId"))] = shows(code);
    if (!cell_styles_ || !is(name, "xf")) return;
    const unsigned id = number_of(attribute(attributes, "numFmtId"));
    const auto own = formats_.find(id);
    styles_.push_back(own == formats_.end() ? shows_built_in(id) : own->second);
  }
  void end(const char* name) override {
    if (is(name, "cellXfs")) cell_styles_ = false;
  }
  void text(std::string_view) override {}

 private:
  bool cell_styles_ = false;
  std::map<unsigned, Shows> formats_;
  std::vector<Shows> styles_;
};

// _x000D_ and the like stand for characters that XML cannot hold; _x005F_ for the _ that begins one.
void undo_escapes(std::string& text) {
  for (auto at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned point = 0;
    const char* digits = text.data() + at + 2;
    const auto [end, error] = std::from_chars(digits, digits + 4, point, 16);
    if (error != std::errc() || end != digits + 4 || (point >= 0xD800 && point <= 0xDFFF)) continue;
    std::string character;
    // A line break typed as CR LF; other control characters mean nothing in a cell.
    if (point == '\t' || point == '\n' || point >= ' ') append_utf8(character, point);
    text.replace(at, 7, character);
    if (character.empty() && at > 0) --at;
  }
}

class SharedReader : public XmlHandler {
 public:
  SharedReader(SharedTexts& texts, const std::string& file) : texts_(texts), budget_(file) {}

  void start(const char* name, const char**) override {
    if (is(name, "si")) text_.clear();
    if (is(name, "rPh")) ++phonetic_;
    wants_text = phonetic_ == 0 && is(name, "t");
  }
  void end(const char* name) override {
    wants_text = false;
    if (is(name, "rPh")) --phonetic_;
    if (!is(name, "si")) return;
    undo_escapes(text_);
    budget_.take(1, text_.size());
    texts_.add(text_);
  }
  void text(std::string_view piece) override {
    if (text_.size() + piece.size() <= cell_text_max) text_ += piece;
  }

 private:
  SharedTexts& texts_;
  GridBudget budget_;
  std::string text_;
  int phonetic_ = 0;
};

class SheetReader : public XmlHandler {
 public:
  SheetReader(Filling& filling, const SharedTexts& texts, const Styles& styles, bool epoch_1904, const std::string& file)
      : filling_(filling), texts_(texts), styles_(styles), epoch_1904_(epoch_1904), file_(file) {}

  void start(const char* name, const char** attributes) override {
    switch (name[0]) {
      case 'c':
        if (name[1] == '\0') return begin_cell(attributes);
        break;
      case 'v':
        if (name[1] == '\0') has_value_ = wants_text = in_cell_;
        break;
      case 't':
        if (name[1] == '\0') wants_text = in_cell_ && phonetic_ == 0;
        break;
      case 'f':
        if (name[1] == '\0') formula_ = in_cell_;
        break;
      case 'i':
        if (is(name, "is")) has_value_ = true;
        break;
      case 'r':
        if (is(name, "row")) begin_row(attributes);
        else if (is(name, "rPh")) ++phonetic_;
        break;
      case 'm':
        if (is(name, "mergeCell")) merge(attribute(attributes, "ref"));
        break;
      default:
        break;
    }
  }

  void end(const char* name) override {
    wants_text = false;
    if (name[0] == 'c' && name[1] == '\0') return end_cell();
    if (is(name, "rPh")) --phonetic_;
  }

  void text(std::string_view piece) override {
    if (text_.size() + piece.size() > cell_text_max) workbook_bomb(file_);
    text_ += piece;
  }

 private:
  void begin_row(const char** attributes) {
    row_ = number_of(attribute(attributes, "r"), row_ + 1);
    if (row_ == 0 || row_ > Grid::rows_max) broken_workbook(file_, words::say("row {}", row_));
    column_ = 0;
    if (attribute_yes(attributes, "hidden")) filling_.hide(row_);
  }

  void begin_cell(const char** attributes) {
    const char* type = "n";
    style_ = 0;
    for (; *attributes != nullptr; attributes += 2) {
      if (attributes[0][1] != '\0') continue;
      if (attributes[0][0] == 'r') place(attributes[1]);
      if (attributes[0][0] == 's') style_ = number_of(attributes[1]);
      if (attributes[0][0] == 't') type = attributes[1];
    }
    type_ = is(type, "inlineStr") ? 'i' : is(type, "str") ? 't' : type[0];
    in_cell_ = true;
    has_value_ = formula_ = false;
    text_.clear();
  }

  // "B7": the letters tell the column, wherever the cell stands in the file.
  void place(const char* name) {
    unsigned column = 0;
    for (; *name >= 'A' && *name <= 'Z' && column <= Grid::columns_max; ++name) column = column * 26 + static_cast<unsigned>(*name - 'A' + 1);
    if (column > 0) column_ = column - 1;
  }

  void add(CellKind kind, std::string_view text) { filling_.add(row_, column_, kind, text); }

  void end_cell() {
    in_cell_ = false;
    switch (type_) {
      case 's':
        if (!text_.empty()) add(CellKind::text, shared());
        break;
      case 'i':
      case 't':
        undo_escapes(text_);
        if (type_ == 't' && formula_ && !has_value_) add(CellKind::uncomputed, "");
        else add(CellKind::text, text_);
        break;
      case 'b':
        if (!text_.empty()) add(CellKind::text, text_ == "0" || text_ == "false" ? "FALSE" : "TRUE");
        else if (formula_) add(CellKind::uncomputed, "");
        break;
      case 'e':
        add(CellKind::error, text_);
        break;
      case 'd':
        add(CellKind::text, iso_text(text_));
        break;
      default:
        number();
    }
    ++column_;
  }

  std::string_view shared() const {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), index);
    if (error != std::errc() || index >= texts_.size()) broken_workbook(file_, words::say("cell {} names a text that is not there", cell_name(column_, row_)));
    return texts_.at(index);
  }

  void number() {
    if (text_.empty()) {
      if (formula_) add(CellKind::uncomputed, "");
      return;
    }
    const Shows what = styles_.of(style_);
    if (what == Shows::number && text_.size() <= 15 && text_.find_first_not_of("0123456789") == text_.npos) return add(CellKind::number, text_);
    auto cell = serial_text(text_, what, epoch_1904_);
    if (cell.kind == CellKind::number) cell.text = tidy_number(cell.text);
    add(cell.kind, cell.text);
  }

  void merge(const char* range) {
    Merge merged;
    if (range != nullptr && range_of(range, merged)) filling_.merge(merged);
  }

  // A2:F3; $ and the like do not occur here.
  static bool range_of(const char* text, Merge& merge) {
    unsigned ends[4] = {};
    for (int corner = 0; corner < 2; ++corner) {
      unsigned column = 0, row = 0;
      for (; *text >= 'A' && *text <= 'Z' && column <= Grid::columns_max; ++text) column = column * 26 + static_cast<unsigned>(*text - 'A' + 1);
      for (; *text >= '0' && *text <= '9' && row <= Grid::rows_max; ++text) row = row * 10 + static_cast<unsigned>(*text - '0');
      if (column == 0 || row == 0) return false;
      ends[corner * 2] = column - 1;
      ends[corner * 2 + 1] = row;
      if (corner == 0 && *text++ != ':') return false;
    }
    merge = {std::min(ends[1], ends[3]), std::max(ends[1], ends[3]), std::min(ends[0], ends[2]), std::max(ends[0], ends[2])};
    return true;
  }

  Filling& filling_;
  const SharedTexts& texts_;
  const Styles& styles_;
  bool epoch_1904_;
  const std::string& file_;
  std::string text_;
  unsigned row_ = 0, column_ = 0, style_ = 0;
  int phonetic_ = 0;
  char type_ = 'n';
  bool in_cell_ = false, has_value_ = false, formula_ = false;
};

}  // namespace

Book read_xlsx(std::string_view bytes, const std::string& name, const model::Step& step) {
  ZipParts zip(bytes, name, step);
  Relations package(zip, "");
  std::string main = package.by_type("officeDocument");
  if (main.empty()) main = "xl/workbook.xml";
  Workbook workbook;
  zip.parse(main, workbook);
  const Relations relations(zip, main);
  Styles styles;
  if (const auto part = relations.by_type("styles"); zip.has(part)) zip.parse(part, styles);
  SharedTexts texts;
  SharedReader shared(texts, name);
  if (const auto part = relations.by_type("sharedStrings"); zip.has(part)) zip.parse(part, shared);
  Book book;
  GridBudget budget(name);
  for (const auto& entry : workbook.sheets) {
    const std::string part = relations.worksheet(entry.relation);
    if (part.empty()) continue;
    Grid& grid = book.sheets.emplace_back();
    grid.name = entry.name;
    grid.hidden = entry.hidden;
    Filling filling(grid, budget, name);
    SheetReader reader(filling, texts, styles, workbook.epoch_1904, name);
    zip.parse(part, reader);
    filling.finish();
  }
  if (!zip.ending_with("vbaProject.bin").empty()) book.notes.push_back(words::say("the workbook holds macros; they were neither run nor looked at"));
  return book;
}

}  // namespace intake
