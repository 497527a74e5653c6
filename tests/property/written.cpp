#include "written.hpp"

#include <iconv.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace written {
namespace {

void must(bool well, const char* what) {
  if (!well) throw std::runtime_error(what);
}

struct Formats {
  explicit Formats(lxw_workbook* book) : book_(book) {}
  lxw_format* of(const char* code) const {
    lxw_format* format = workbook_add_format(book_);
    format_set_num_format(format, code);
    return format;
  }
  lxw_workbook* book_;
  lxw_format *day = of("yyyy-mm-dd"), *moment = of("yyyy/m/d h:mm"), *clock = of("h:mm"), *duration = of("[h]:mm");
};

lxw_error put(lxw_worksheet* page, const Cell& cell, const Formats& formats) {
  const auto row = static_cast<lxw_row_t>(cell.row);
  const auto column = static_cast<lxw_col_t>(cell.column);
  lxw_datetime when{cell.year, cell.month, cell.day, cell.hour, cell.minute, 0};
  using How = Cell::How;
  switch (cell.how) {
    case How::text: return worksheet_write_string(page, row, column, cell.text.c_str(), nullptr);
    case How::number: return worksheet_write_number(page, row, column, cell.number, nullptr);
    case How::truth: return worksheet_write_boolean(page, row, column, cell.text == "TRUE", nullptr);
    case How::day: return worksheet_write_datetime(page, row, column, &when, formats.day);
    case How::moment: return worksheet_write_datetime(page, row, column, &when, formats.moment);
    case How::clock: return worksheet_write_datetime(page, row, column, &when, formats.clock);
    case How::duration: return worksheet_write_number(page, row, column, cell.number, formats.duration);
  }
  return LXW_ERROR_PARAMETER_VALIDATION;
}

}  // namespace

std::string xlsx(const std::vector<Sheet>& sheets, bool streamed) {
  const auto path = std::filesystem::temp_directory_path() / ("carebank-written-" + std::to_string(getpid()) + ".xlsx");
  lxw_workbook_options options{};
  options.constant_memory = streamed;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  const Formats formats(book);
  for (const auto& sheet : sheets) {
    lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
    must(page != nullptr, "the writer refuses the sheet's name");
    if (sheet.hidden) worksheet_hide(page);
    for (const auto& cell : sheet.cells) must(put(page, cell, formats) == LXW_NO_ERROR, "the writer refuses a cell");
  }
  must(workbook_close(book) == LXW_NO_ERROR, "the writer could not write");
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::filesystem::remove(path);
  return bytes;
}

std::string xlsx(const std::vector<Rows>& sheets, bool streamed) {
  std::vector<Sheet> all;
  for (const auto& sheet : sheets) {
    auto& to = all.emplace_back(Sheet{sheet.name, false, {}});
    for (unsigned row = 0; row < sheet.rows.size(); ++row)
      for (unsigned column = 0; column < sheet.rows[row].size(); ++column)
        if (!sheet.rows[row][column].empty()) to.cells.push_back({row, column, Cell::How::text, sheet.rows[row][column]});
  }
  return xlsx(all, streamed);
}

std::string encoded(std::string_view text, const char* charset) {
  const iconv_t converter = iconv_open(charset, "UTF-8");
  must(converter != reinterpret_cast<iconv_t>(-1), "iconv does not know the charset");
  std::string in(text), out(text.size() * 4 + 16, '\0');
  char *from = in.data(), *to = out.data();
  std::size_t left = in.size(), room = out.size();
  const auto done = iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  must(done != static_cast<std::size_t>(-1) && left == 0, "iconv cannot write this text");
  out.resize(out.size() - room);
  return out;
}

}  // namespace written
