// What reading a workbook costs, beside a bare parse of the same bytes:
//   bench_reading make FILE [ROWS]   writes 20 columns of what clerks keep, by libxlsxwriter
//   bench_reading read FILE          intake::read_xlsx
//   bench_reading bare FILE          libzip and expat, their results thrown away
// The last two print "SECONDS ROWS BYTES" of the work alone; bytes are those of the XML.
#include <expat.h>
#include <fmt/format.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "intake/grid.hpp"

namespace {

const char* const surnames[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
const char* const given[] = {"秀英", "桂兰", "玉华", "淑珍", "桂英", "秀兰", "玉兰", "建国", "志强", "国华"};
const char* const kinds[] = {"助餐", "助洁", "助医", "巡访关爱", "精神慰藉"};

struct Formats {
  lxw_format *day, *clock;
};

// A day, two times, numbers, names that come again, and texts that do not.
void put_row(lxw_worksheet* page, lxw_row_t row, const Formats& formats) {
  const auto i = static_cast<unsigned>(row);
  const auto text = [&](lxw_col_t column, const std::string& value) { worksheet_write_string(page, row, column, value.c_str(), nullptr); };
  const auto number = [&](lxw_col_t column, double value) { worksheet_write_number(page, row, column, value, nullptr); };
  lxw_datetime day{2025, 1 + static_cast<int>(i % 12), 1 + static_cast<int>(i % 28), 0, 0, 0}, begin{0, 0, 0, 8 + static_cast<int>(i % 9), static_cast<int>(i * 7 % 60), 0},
      end{0, 0, 0, begin.hour + 1, begin.min, 0};
  text(0, fmt::format("R{:07}", i));
  worksheet_write_datetime(page, row, 1, &day, formats.day);
  worksheet_write_datetime(page, row, 2, &begin, formats.clock);
  worksheet_write_datetime(page, row, 3, &end, formats.clock);
  number(4, 60 + i % 4 * 30);
  text(5, fmt::format("V{:05}", i % 20000));
  text(6, std::string(surnames[i % 8]) + given[i / 8 % 10]);
  text(7, fmt::format("E{:05}", i % 30000));
  text(8, std::string(surnames[i / 3 % 8]) + given[i / 24 % 10]);
  number(9, 1 + i % 5);
  text(10, kinds[i % 5]);
  text(11, "上门");
  text(12, fmt::format("第{}社区", i % 280));
  text(13, fmt::format("{}栋{}单元", i % 40, i % 6));
  number(14, 13900000000.0 + i);
  number(15, i * 0.25);
  text(16, fmt::format("备注{}：老人状况良好", i));
  number(17, i % 97);
  text(18, i % 3 == 0 ? "签字" : "现场");
  text(19, fmt::format("街道{}", i % 24));
}

int make(const char* path, lxw_row_t rows) {
  lxw_workbook* book = workbook_new(path);
  lxw_worksheet* page = workbook_add_worksheet(book, "服务记录");
  const Formats formats{workbook_add_format(book), workbook_add_format(book)};
  format_set_num_format(formats.day, "yyyy-mm-dd");
  format_set_num_format(formats.clock, "h:mm");
  for (lxw_row_t row = 0; row < rows; ++row) put_row(page, row, formats);
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 3;
}

struct Cost {
  std::size_t rows = 0, bytes = 0;
};

Cost read(const std::string& bytes, const std::string& name) {
  Cost cost;
  const auto book = intake::read_xlsx(bytes, name);
  for (const auto& sheet : book.sheets) cost.rows += sheet.rows();
  return cost;
}

void parse_part(zip_file_t* part, Cost& cost) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  XML_SetUserData(parser, &cost);
  XML_SetElementHandler(
      parser, [](void* data, const char* name, const char**) { static_cast<Cost*>(data)->rows += name[0] == 'r' && name[1] == 'o'; }, [](void*, const char*) {});
  XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
  constexpr int chunk = 1 << 16;
  for (zip_int64_t got = 1; got > 0;) {
    got = zip_fread(part, XML_GetBuffer(parser, chunk), chunk);
    XML_ParseBuffer(parser, static_cast<int>(got), got <= 0);
    cost.bytes += static_cast<std::size_t>(got);
  }
  XML_ParserFree(parser);
}

Cost bare(const std::string& bytes) {
  Cost cost;
  zip_error_t error;
  zip_t* archive = zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
  for (zip_int64_t i = 0; archive != nullptr && i < zip_get_num_entries(archive, 0); ++i) {
    if (!std::string(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0)).ends_with(".xml")) continue;
    zip_file_t* part = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    parse_part(part, cost);
    zip_fclose(part);
  }
  zip_discard(archive);
  return cost;
}

}  // namespace

int main(int count, char** words) {
  const std::string what = count > 2 ? words[1] : "";
  if (what == "make") return make(words[2], count > 3 ? static_cast<lxw_row_t>(std::atoi(words[3])) : 100'000);
  if (what != "read" && what != "bare") return std::fputs("bench_reading make|read|bare FILE\n", stderr), 2;
  std::ifstream in(words[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto began = std::chrono::steady_clock::now();
  const Cost cost = what == "read" ? read(bytes, words[2]) : bare(bytes);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began;
  std::printf("%.4f %zu %zu\n", seconds.count(), cost.rows, cost.bytes);
  return 0;
}
