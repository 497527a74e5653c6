// Workbooks are made by libxlsxwriter, which writes to a named file only: one in memory, under /proc/self/fd.
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>
#include <utility>

#include "model/refusal.hpp"
#include "model/vocabulary.hpp"
#include "render/cells.hpp"
#include "render/form.hpp"
#include "render/render.hpp"
#include "words/words.hpp"

namespace render {

namespace {

using Kind = model::FormItem::Kind;
using Align = model::FormItem::Align;

constexpr double font_points = 12, title_points = 18;
constexpr double line_millimetres = 6.2;      // of a line of text in 12 points
constexpr double half_width_millimetres = 2.2;  // of a Latin letter; a Han character is two
constexpr unsigned padding_millimetres = 4;

std::uint32_t pixels(unsigned millimetres) { return (millimetres * 960 + 127) / 254; }

[[noreturn]] void cannot_make(std::string_view why) {
  throw model::Fault(words::say("the workbook cannot be made ({})", why), {},
                     words::tr("check the room in memory and for temporary files"));
}

// A file that is in memory alone and goes when this does.
class MemoryFile {
 public:
  MemoryFile() : file_(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (file_ < 0) cannot_make(words::system_text(errno));
  }
  ~MemoryFile() { ::close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }
  std::string bytes() const {
    std::string out;
    char block[65536];
    for (;;) {
      const ssize_t n = ::pread(file_, block, sizeof block, static_cast<off_t>(out.size()));
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) cannot_make(words::system_text(errno));
      if (n == 0) return out;
      out.append(block, static_cast<std::size_t>(n));
    }
  }

 private:
  int file_;
};

// What XML can say: no control characters.
std::string cell_text(const std::string& text) {
  std::string out = valid_utf8(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
  return out;
}

class FormBook {
 public:
  explicit FormBook(const std::string& path) : book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) cannot_make("memory");
    lxw_doc_properties properties{};
    properties.created = 1;  // 1970: the same pages give the same bytes; 0 would be the clock
    workbook_set_properties(book_, &properties);
  }

  ~FormBook() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  FormBook(const FormBook&) = delete;
  FormBook& operator=(const FormBook&) = delete;

  void add(const model::FormPage& page) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, sheet_name(page.name).c_str());
    if (sheet == nullptr) cannot_make("memory");
    set_up(sheet, page);
    for (const auto& cell : page.cells) put(sheet, cell);
  }

  void close() {
    lxw_workbook* const book = std::exchange(book_, nullptr);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) cannot_make(lxw_strerror(error));
  }

 private:
  static void set_up(lxw_worksheet* sheet, const model::FormPage& page) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_set_portrait(sheet);
    worksheet_set_margins(sheet, 0.59, 0.59, 0.59, 0.59);  // 15 mm
    worksheet_center_horizontally(sheet);
    worksheet_fit_to_pages(sheet, 1, 1);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:Z500");
    for (std::size_t i = 0; i < page.form->widths.size(); ++i)
      worksheet_set_column_pixels(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), pixels(page.form->widths[i]), nullptr);
    const auto heights = form_heights(page);
    for (std::size_t i = 0; i < heights.size(); ++i)
      worksheet_set_row_pixels(sheet, static_cast<lxw_row_t>(i), pixels(heights[i]), nullptr);
  }

  // As text whatever it looks like: telephones keep their zeros, and = begins no formula.
  void put(lxw_worksheet* sheet, const model::FormCell& cell) {
    const auto row = static_cast<lxw_row_t>(cell.row);
    const auto column = static_cast<lxw_col_t>(cell.column);
    lxw_format* format = format_of(*cell.item);
    const std::string text = cell_text(cell.text);
    if (cell.wide * cell.tall > 1)
      worksheet_merge_range(sheet, row, column, row + cell.tall - 1, static_cast<lxw_col_t>(cell.column + cell.wide - 1), "", format);
    if (text.empty())
      worksheet_write_blank(sheet, row, column, format);
    else
      worksheet_write_string(sheet, row, column, text.c_str(), format);
  }

  lxw_format* format_of(const model::FormItem& item) {
    const auto look = item.kind == Kind::title ? 0 : item.kind == Kind::text || item.kind == Kind::line ? 1 : 2;
    auto& format = formats_[{look, item.align}];
    if (format != nullptr) return format;
    format = workbook_add_format(book_);
    if (format == nullptr) cannot_make("memory");
    format_set_font_name(format, "宋体");
    format_set_font_size(format, look == 0 ? title_points : font_points);
    if (look == 0) format_set_bold(format);
    if (look == 2) format_set_border(format, LXW_BORDER_THIN);
    if (look == 2 && item.align == Align::left) format_set_indent(format, 1);
    format_set_text_wrap(format);
    format_set_num_format(format, "@");
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_align(format, item.align == Align::left ? LXW_ALIGN_LEFT : item.align == Align::right ? LXW_ALIGN_RIGHT : LXW_ALIGN_CENTER);
    return format;
  }

  // At most 31 characters, none of []:*?/\ and no ' at an end; of several of one name, whatever their
  // case, the later ones are numbered.
  std::string sheet_name(const std::string& wanted) {
    constexpr std::size_t longest = 25;
    std::string name;
    std::size_t points = 0;
    const std::string text = cell_text(wanted);
    for (std::size_t at = 0; at < text.size() && points < longest; ++points) {
      const std::size_t from = at;
      next_point(text, at);
      const std::string one = text.substr(from, at - from);
      name += one.size() == 1 && std::string_view("[]:*?/\\'\n").find(one[0]) != std::string_view::npos ? " " : one;
    }
    if (name.empty()) name = "1";
    std::string unique = name;
    for (int n = 2; !names_.insert(model::folded(unique)).second; ++n) unique = name + " " + std::to_string(n);
    return unique;
  }

  lxw_workbook* book_;
  std::map<std::pair<int, Align>, lxw_format*> formats_;
  std::set<std::string> names_;
};

}  // namespace

std::vector<unsigned> form_heights(const model::FormPage& page) {
  std::vector<unsigned> heights = page.heights;
  std::vector<double> lines(heights.size(), 1);
  for (const auto& cell : page.cells) {
    if (cell.tall > 1 || cell.item->kind == Kind::title) continue;
    unsigned width = 0;
    for (unsigned i = 0; i < cell.wide; ++i) width += page.form->widths[cell.column + i];
    const double room = std::max(10.0, static_cast<double>(width) - padding_millimetres) / half_width_millimetres;
    double needed = 0;
    for (std::size_t from = 0; from <= cell.text.size();) {
      const std::size_t end = std::min(cell.text.find('\n', from), cell.text.size());
      const int across = display_width(std::string_view(cell.text).substr(from, end - from));
      needed += std::max(1, static_cast<int>((across + room - 1) / room));
      from = end + 1;
    }
    lines[cell.row] = std::max(lines[cell.row], needed);
  }
  for (std::size_t i = 0; i < heights.size(); ++i)
    heights[i] = std::max(heights[i], static_cast<unsigned>(lines[i] * line_millimetres + 1));
  return heights;
}

std::string form_xlsx(const std::vector<model::FormPage>& pages) {
  const MemoryFile file;
  FormBook book(file.path());
  for (const auto& page : pages) book.add(page);
  book.close();
  return file.bytes();
}

}  // namespace render
