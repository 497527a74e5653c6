#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "intake/biff.hpp"
#include "intake/filling.hpp"
#include "intake/grid.hpp"
#include "intake/little_endian.hpp"
#include "intake/numfmt.hpp"
#include "intake/ole.hpp"
#include "intake/zip_parts.hpp"
#include "model/refusal.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t sheets_max = 4096;

struct SheetEntry {
  std::string name;
  std::size_t offset = 0;
  bool hidden = false, cells = false;  // charts and macros hold no cells
};

// What stands in front of the sheets and counts for all of them.
struct Globals {
  std::vector<SheetEntry> sheets;
  SharedTexts texts;
  std::map<unsigned, Shows> formats;
  std::vector<Shows> styles;
  bool epoch_1904 = false, macros = false;
};

// Old Office files that are no workbook, by what lies in them.
[[noreturn]] void refuse_stranger(const CompoundFile& file, const std::string& name) {
  if (file.has("EncryptedPackage")) encrypted_workbook(name);
  const char* kind = words::mark("an old Office file that holds no workbook");
  if (file.has("PowerPoint Document")) kind = words::mark("a PowerPoint presentation");
  if (file.has("WordDocument")) kind = words::mark("a Word document");
  if (file.has_beginning("Wps") || file.has("CONTENTS")) kind = words::mark("a WPS document");
  if (file.has_beginning("__properties_version")) kind = words::mark("a mail of Outlook");
  throw model::Fault(words::say("this is {}, not a workbook", words::tr(kind)), {name, 0, 0, "", ""},
                     words::say("Copy its table into Excel or WPS, save it as .xlsx, and import that file."));
}

class GlobalsReader {
 public:
  GlobalsReader(std::string_view stream, const std::string& name) : records_(stream), name_(name), budget_(name) {}

  Globals read() {
    if (!records_.next() || records_.type() != biff::begin_of_part) throw biff::Broken();
    constexpr unsigned excel_97 = 0x600;
    if (records_.u16() != excel_97) unreadable_kind(name_, words::say("a workbook of Excel 95 or older"));
    while (records_.next()) {
      if (records_.type() == biff::end_of_part) return std::move(globals_);
      take();
    }
    throw biff::Broken();
  }

 private:
  void take() {
    switch (records_.type()) {
      case biff::file_pass:
        encrypted_workbook(name_);
      case biff::date_mode:
        globals_.epoch_1904 = records_.u16() == 1;
        break;
      case biff::bound_sheet:
        return take_sheet();
      case biff::number_format: {
        const unsigned id = records_.u16();
        globals_.formats[id] = shows(records_.text(records_.u16()));
        break;
      }
      case biff::extended_format:
        return take_style();
      case biff::shared_strings:
        return take_texts();
      default:
        break;
    }
  }

  void take_sheet() {
    SheetEntry sheet;
    sheet.offset = records_.u32();
    sheet.hidden = (records_.u8() & 3) != 0;
    const unsigned kind = records_.u8();
    sheet.cells = kind == 0;
    globals_.macros |= kind == 1 || kind == 6;
    sheet.name = records_.text(records_.u8());
    globals_.sheets.push_back(std::move(sheet));
    if (globals_.sheets.size() > sheets_max) workbook_bomb(name_);
  }

  void take_style() {
    records_.skip(2);
    const unsigned format = records_.u16();
    const auto own = globals_.formats.find(format);
    globals_.styles.push_back(own == globals_.formats.end() ? shows_built_in(format) : own->second);
  }

  void take_texts() {
    records_.skip(4);
    const std::uint32_t count = records_.u32();
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string text = records_.text(records_.u16());
      budget_.take(1, text.size());
      globals_.texts.add(text);
    }
  }

  biff::Reader records_;
  const std::string& name_;
  GridBudget budget_;
  Globals globals_;
};

class SheetReader {
 public:
  SheetReader(std::string_view stream, const Globals& globals, Filling& filling)
      : records_(stream), globals_(globals), filling_(filling) {}

  // From its begin to its end; what is embedded, such as charts, has both as well and is passed over.
  void read() {
    if (!records_.next() || records_.type() != biff::begin_of_part) throw biff::Broken();
    records_.skip(2);
    constexpr unsigned list_of_sheets = 5;
    if (records_.u16() == list_of_sheets) throw biff::Broken();
    for (unsigned depth = 1; depth > 0;) {
      if (!records_.next()) throw biff::Broken();
      if (records_.type() == biff::begin_of_part) ++depth;
      if (records_.type() == biff::end_of_part) --depth;
      if (depth == 1) take(records_.type());
    }
    give_up_text();
    filling_.finish();
  }

 private:
  void take(unsigned type) {
    switch (type) {
      case biff::shared_label:
        place();
        return add_shared(records_.u32());
      case biff::label:
      case biff::rich_string:
        place();
        return add(CellKind::text, records_.text(records_.u16()));
      case biff::number:
        place();
        return add_number(records_.real());
      case biff::rk:
        place();
        return add_number(biff::rk_number(records_.u32()));
      case biff::mul_rk:
        return take_mul_rk();
      case biff::bool_error: {
        place();
        const unsigned value = records_.u8();
        return add_bool_or_error(value, records_.u8() != 0);
      }
      case biff::formula:
        return take_formula();
      case biff::formula_string:
        if (!text_follows_) return;
        text_follows_ = false;
        return filling_.add(formula_row_, formula_column_, CellKind::text, records_.text(records_.u16()));
      case biff::merged_cells:
        return take_merges();
      case biff::row:
        return take_row();
      default:
        return;
    }
  }

  void place() {
    row_ = records_.u16() + 1;
    column_ = records_.u16();
    style_ = records_.u16();
  }

  void add(CellKind kind, std::string_view text) { filling_.add(row_, column_, kind, text); }

  void add_shared(std::uint32_t index) {
    if (index >= globals_.texts.size()) throw biff::Broken();
    add(CellKind::text, globals_.texts.at(index));
  }

  void add_number(double value) {
    const Shows what = style_ < globals_.styles.size() ? globals_.styles[style_] : Shows::number;
    if (!std::isfinite(value)) return add(CellKind::error, "#NUM!");
    if (what != Shows::number) {
      const SerialText cell = serial_text(number_text(value), what, globals_.epoch_1904);
      if (cell.kind != CellKind::number) return add(cell.kind, cell.text);
    }
    add(CellKind::number, tidy_number(number_text(value)));
  }

  void add_bool_or_error(unsigned value, bool error) {
    if (error) return add(CellKind::error, biff::error_text(value));
    add(CellKind::text, value != 0 ? "TRUE" : "FALSE");
  }

  void take_mul_rk() {
    row_ = records_.u16() + 1;
    column_ = records_.u16();
    while (records_.left() >= 8) {
      style_ = records_.u16();
      add_number(biff::rk_number(records_.u32()));
      ++column_;
    }
  }

  // The cached value is a double, or where its last two bytes are FF, of the kind that its first byte says.
  void take_formula() {
    give_up_text();
    place();
    char value[8];
    for (char& byte : value) byte = static_cast<char>(records_.u8());
    const auto at = [&](int i) { return static_cast<unsigned char>(value[i]); };
    if (at(6) != 0xFF || at(7) != 0xFF) return add_number(double_at({value, sizeof value}, 0));
    enum Kind : unsigned { text = 0, boolean = 1, error = 2 };  // 3 is a text without characters
    if (at(0) == boolean || at(0) == error) return add_bool_or_error(at(2), at(0) == error);
    text_follows_ = at(0) == text;
    formula_row_ = row_;
    formula_column_ = column_;
  }

  // A formula whose text should have followed and did not.
  void give_up_text() {
    if (text_follows_) filling_.add(formula_row_, formula_column_, CellKind::uncomputed, "");
    text_follows_ = false;
  }

  void take_merges() {
    for (unsigned count = records_.u16(); count > 0; --count) {
      Merge merge;
      merge.first_row = records_.u16() + 1;
      merge.last_row = records_.u16() + 1;
      merge.first_column = records_.u16();
      merge.last_column = records_.u16();
      filling_.merge(merge);
    }
  }

  void take_row() {
    const unsigned row = records_.u16() + 1;
    records_.skip(10);
    constexpr unsigned no_height = 0x20;
    if ((records_.u16() & no_height) != 0) filling_.hide(row);
  }

  biff::Reader records_;
  const Globals& globals_;
  Filling& filling_;
  unsigned row_ = 0, column_ = 0, style_ = 0;
  unsigned formula_row_ = 0, formula_column_ = 0;
  bool text_follows_ = false;
};

// A sheet ends where the next one begins at the latest, so that no bytes are read for two of them.
std::string_view part_of(std::string_view stream, const SheetEntry& sheet, const std::vector<SheetEntry>& sheets) {
  std::size_t end = stream.size();
  for (const auto& other : sheets) {
    if (other.offset > sheet.offset) end = std::min(end, other.offset);
    if (other.offset == sheet.offset && &other != &sheet) throw biff::Broken();
  }
  if (sheet.offset >= end) throw biff::Broken();
  return stream.substr(sheet.offset, end - sheet.offset);
}

Book read_stream(std::string_view stream, const std::string& name, bool macros_beside) {
  Book book;
  std::string what = words::say("its list of sheets");
  try {
    const Globals globals = GlobalsReader(stream, name).read();
    GridBudget budget(name);
    for (const auto& sheet : globals.sheets) {
      if (!sheet.cells) continue;
      what = words::say("sheet “{}”", sheet.name);
      Grid& grid = book.sheets.emplace_back();
      grid.name = sheet.name;
      grid.hidden = sheet.hidden;
      Filling filling(grid, budget, name);
      SheetReader(part_of(stream, sheet, globals.sheets), globals, filling).read();
    }
    if (globals.macros || macros_beside)
      book.notes.push_back(words::say("the workbook holds macros; they were neither run nor looked at"));
  } catch (const biff::Broken&) {
    broken_workbook(name, what);
  }
  return book;
}

}  // namespace

Book read_xls(std::string_view bytes, const std::string& name) {
  const CompoundFile file(bytes, name);
  if (!file.has("Workbook")) {
    if (file.has("Book")) unreadable_kind(name, words::say("a workbook of Excel 95 or older"));
    refuse_stranger(file, name);
  }
  return read_stream(file.stream("Workbook"), name, file.has("_VBA_PROJECT_CUR") || file.has("_VBA_PROJECT"));
}

}  // namespace intake
