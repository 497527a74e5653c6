// What an independent writer wrote is what we read; neither the format of a table nor the order of its columns and sheets
// says anything.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "../unit/intake/tables.hpp"
#include "intake/grid.hpp"
#include "model/day.hpp"
#include "render/render.hpp"
#include "words/words.hpp"
#include "written.hpp"

using written::Cell;
using written::Row;
using written::Rows;
using written::Sheet;

namespace {

const bool english = (words::choose(words::Language::en), true);

std::string utf8(char32_t point) {
  std::string out;
  const auto low = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) return out += static_cast<char>(point), out;
  if (point < 0x800) return out += static_cast<char>(0xC0 | (point >> 6)), low(0), out;
  if (point < 0x10000) return out += static_cast<char>(0xE0 | (point >> 12)), low(6), low(0), out;
  return out += static_cast<char>(0xF0 | (point >> 18)), low(12), low(6), low(0), out;
}

// A character that XML can hold.
rc::Gen<std::string> any_character() {
  return rc::gen::map(rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0x20, 0x110000),
                                        [](std::uint32_t point) { return (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF; }),
                      [](std::uint32_t point) { return utf8(point); });
}
// One that all charsets of the same text agree on.
rc::Gen<std::string> any_han() {
  return rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FA6), rc::gen::inRange<std::uint32_t>(0x20000, 0x2A6D7)),
                      [](std::uint32_t point) { return utf8(point); });
}

// Not _x000A_ and the like: this writer leaves them as they are, and then they are escapes.
const std::vector<std::string> pieces = {"万兰芝", "𠮷", "😀", "\n", " ", "  ", "\t", "\u00A0", "\u3000", "\u200B", "\uFEFF", "&amp;", "<b>", "\"", "'", "]]>", "_x",
                                         "_", "007", "1.10", "TRUE", "=1+1", "-", ",", "，", ";", "é", "e\u0301", "Ａ１", "·", "1948-03-05", "110101194803050012", "合计", "无"};

rc::Gen<std::string> any_text(rc::Gen<std::string> character) {
  const auto piece = rc::gen::weightedOneOf<std::string>({{3, rc::gen::elementOf(pieces)}, {1, std::move(character)}});
  return rc::gen::map(rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(piece)),
                      [](const auto& all) { return std::accumulate(all.begin(), all.end(), std::string()); });
}

// A cell of people. A row that begins with 合计 is one of totals whatever follows: there the order of columns matters.
rc::Gen<std::string> any_words() {
  return rc::gen::suchThat(any_text(any_han()), [](const std::string& text) { return text.find("合计") == text.npos; });
}

// Digits without the zeros that a decimal does not need.
std::string hundredths(std::int64_t value) {
  std::string text = fmt::format("{}{}.{:02}", value < 0 ? "-" : "", std::abs(value) / 100, std::abs(value) % 100);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

Cell any_cell() {
  Cell cell;
  cell.how = *rc::gen::weightedElement<Cell::How>({{6, Cell::How::text}, {2, Cell::How::number}, {1, Cell::How::truth}, {2, Cell::How::day},
                                                   {1, Cell::How::moment}, {1, Cell::How::clock}, {1, Cell::How::duration}});
  const auto day = *model::Day::of(1900, 1, 1) + *rc::gen::inRange(0, 73000);
  const int minute = *rc::gen::inRange(1, 1440);
  const std::string clock = fmt::format("{:02}:{:02}", minute / 60, minute % 60);
  const auto dated = [&] { cell.year = day.year(), cell.month = day.month(), cell.day = day.day_of_month(); };
  const auto timed = [&] { cell.hour = minute / 60, cell.minute = minute % 60; };
  switch (cell.how) {
    case Cell::How::text: cell.text = *any_text(any_character()); break;
    case Cell::How::truth: cell.text = *rc::gen::arbitrary<bool>() ? "TRUE" : "FALSE"; break;
    case Cell::How::number: {
      const auto value = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-99999, 99999), rc::gen::map(rc::gen::inRange<std::int64_t>(0, 999'999'999'999'999), [](std::int64_t n) { return n / 100 * 100; }));
      cell.number = static_cast<double>(value) / 100;
      cell.text = hundredths(value);
      break;
    }
    case Cell::How::day: dated(), cell.text = day.iso(); break;
    case Cell::How::moment: dated(), timed(), cell.text = day.iso() + " " + clock; break;
    case Cell::How::clock: timed(), cell.text = clock; break;
    case Cell::How::duration: {
      const int minutes = *rc::gen::inRange(1, 6000);
      cell.number = minutes / 1440.0;
      cell.text = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
    }
  }
  return cell;
}

std::vector<Sheet> any_sheets() {
  std::vector<Sheet> sheets(static_cast<std::size_t>(*rc::gen::inRange(1, 4)));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    sheets[i].name = std::to_string(i + 1) + *any_han();
    sheets[i].hidden = i > 0 && *rc::gen::arbitrary<bool>();
    const auto places = *rc::gen::resize(25, rc::gen::container<std::vector<std::pair<unsigned, unsigned>>>(rc::gen::pair(rc::gen::inRange(0U, 400U), rc::gen::inRange(0U, 60U))));
    std::map<std::pair<unsigned, unsigned>, Cell> cells;
    for (const auto& place : places) cells.emplace(place, any_cell());
    for (auto& [place, cell] : cells) {
      std::tie(cell.row, cell.column) = place;
      if (!cell.text.empty()) sheets[i].cells.push_back(cell);
    }
  }
  return sheets;
}

// Sheet, cell, kind, text.
using Told = std::vector<std::tuple<std::string, std::string, intake::CellKind, std::string>>;

Told told(const std::vector<Sheet>& sheets) {
  Told all;
  for (const auto& sheet : sheets) {
    all.emplace_back(sheet.name, sheet.hidden ? "hidden" : "", intake::CellKind::text, "");
    for (const auto& cell : sheet.cells)
      all.emplace_back(sheet.name, intake::cell_name(cell.column, cell.row + 1), cell.how == Cell::How::number ? intake::CellKind::number : intake::CellKind::text, cell.text);
  }
  return all;
}
Told told(const intake::Book& book) {
  Told all;
  for (const auto& grid : book.sheets) {
    all.emplace_back(grid.name, grid.hidden ? "hidden" : "", intake::CellKind::text, "");
    std::vector<intake::GridCell> cells;
    for (std::size_t at = 0; at < grid.end();) {
      const unsigned row = grid.read(at, cells);
      for (const auto& cell : cells) all.emplace_back(grid.name, intake::cell_name(cell.column, row), cell.kind, std::string(cell.text));
    }
  }
  return all;
}

rc::Gen<std::string> one_of(std::vector<std::string> words) { return rc::gen::elementOf(std::move(words)); }

// People as clerks may write them: often good, sometimes not.
const std::vector<std::vector<std::string>> headings = {{"code", "编号", "人员编号"}, {"role", "角色", "人员类型"}, {"name", "姓名", " 姓　名 "}, {"sex", "性别", "性别："}, {"born", "出生日期", "＊出生年月"},
                                                        {"phone", "手机", "联系电话"}, {"community", "社区", "所属社区"}, {"needs", "需求", "服务需求"}, {"hobbies", "爱好", "兴趣爱好"}, {"remark", "备注"}};

std::vector<Row> any_people() {
  auto rows = *rc::gen::resize(14, rc::gen::container<std::vector<Row>>(rc::gen::map(
      rc::gen::tuple(one_of({"volunteer", "老人", "两者", "路人"}), any_words(), one_of({"男", "女", "F", "?", ""}), one_of({"1941-02-03", "1950年12月", "19600630", "1950.1", "44.1.1", ""}),
                     one_of({"139 0000 0001", "027-83000000", "12", ""}), one_of({"银杏社区", "桂花社区", ""}), one_of({"助餐", "助餐、助洁", "跳舞", ""}), any_words(), any_words()),
      [](const auto& cells) { return std::apply([](const auto&... cell) { return Row{"", cell...}; }, cells); })));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i][0] = "N" + std::to_string(i + 1);
  return rows;
}

Row any_header() {
  Row header;
  for (const auto& names : headings) header.push_back(*rc::gen::elementOf(names));
  return header;
}

std::vector<std::size_t> any_order(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  return order;
}

Row in_order(const Row& row, const std::vector<std::size_t>& order) {
  Row out;
  for (const auto i : order) out.push_back(row[i]);
  return out;
}

// Who was read and who was refused, by code: all but the place.
std::vector<std::string> read(const std::string& bytes) {
  const auto table = intake::Table::from_bytes(bytes, "people", intake::person_headers(tables::lexicon()));
  std::vector<intake::PersonRow> people;
  std::vector<intake::Refused> refused;
  intake::read_people(table, tables::lexicon(), tables::today, people, refused);
  const auto list = [](const auto& values) {
    std::string out;
    for (const auto& value : values.value_or(std::vector<std::string>{"-"})) out += value + "|";
    return out;
  };
  const auto text = [](const std::optional<std::string>& value) { return value.value_or("-") + "/"; };
  std::vector<std::string> out;
  for (const auto& one : people)
    out.push_back(text(one.code) + text(one.role) + text(one.name) + text(one.sex) + (one.born ? one.born->text() : "-") + "/" + text(one.phone) + text(one.community) +
                  list(one.needs) + "/" + list(one.hobbies) + "/" + text(one.remark));
  for (const auto& no : refused) out.push_back(no.refusal.subject + " " + no.refusal.code + " " + no.refusal.reason);
  std::sort(out.begin(), out.end());
  return out;
}

std::string csv(const std::vector<Row>& rows) {
  std::string out;
  for (const auto& row : rows) out += render::csv_line(row);
  return out;
}

// Every field of every row under the known headers.
std::vector<Row> fields(const std::string& bytes) {
  const auto known = intake::person_headers(tables::lexicon());
  const auto table = intake::Table::from_bytes(bytes, "table", known);
  std::vector<Row> rows;
  table.each([&](const intake::Row& row) {
    Row& to = rows.emplace_back();
    for (const auto& column : known) to.emplace_back(row.get(column.id));
    RC_ASSERT(!row.malformed());
  });
  return rows;
}

}  // namespace

TEST_CASE("what libxlsxwriter writes is what we read") {
  const bool holds = rc::check([] {
    const auto sheets = any_sheets();
    const bool streamed = *rc::gen::arbitrary<bool>();
    const auto book = intake::read_xlsx(written::xlsx(sheets, streamed), "book");
    RC_ASSERT(told(book) == told(sheets));
    RC_CLASSIFY(streamed, "streamed");
  });
  REQUIRE(holds);
}

TEST_CASE("neither the order of columns nor the one of sheets matters, nor who stands on which") {
  const bool holds = rc::check([] {
    const auto people = any_people();
    std::vector<Row> together{any_header()};
    together.insert(together.end(), people.begin(), people.end());
    std::vector<Rows> sheets(static_cast<std::size_t>(*rc::gen::inRange(1, 5)));
    std::vector<std::vector<std::size_t>> orders;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      orders.push_back(any_order(headings.size()));
      sheets[i] = {"第" + std::to_string(i) + "页", {in_order(any_header(), orders[i])}};
    }
    for (const auto& person : people) {
      const auto i = *rc::gen::inRange<std::size_t>(0, sheets.size());
      sheets[i].rows.push_back(in_order(person, orders[i]));
    }
    const auto all = read(written::xlsx(sheets));
    RC_ASSERT(all == read(csv(together)));
    std::reverse(sheets.begin(), sheets.end());
    RC_ASSERT(all == read(written::xlsx(sheets)));
    RC_CLASSIFY(sheets.size() > 1, "several sheets");
  });
  REQUIRE(holds);
}

TEST_CASE("a table is the same rows in every charset and as a workbook") {
  const bool holds = rc::check([] {
    std::vector<Row> rows{any_header()};
    rows[0].push_back("没人认识的列");
    const auto width = rows[0].size();
    const auto data = *rc::gen::resize(12, rc::gen::container<std::vector<Row>>(rc::gen::container<Row>(width, any_text(any_han()))));
    rows.insert(rows.end(), data.begin(), data.end());
    const std::string text = csv(rows);
    const auto plain = fields(text);
    RC_ASSERT(plain == fields("\xEF\xBB\xBF" + text));
    RC_ASSERT(plain == fields(written::encoded(text, "GB18030")));
    RC_ASSERT(plain == fields("\xFF\xFE" + written::encoded(text, "UTF-16LE")));
    RC_ASSERT(plain == fields("\xFE\xFF" + written::encoded(text, "UTF-16BE")));
    RC_ASSERT(plain == fields(written::xlsx({Rows{"名单", rows}}, *rc::gen::arbitrary<bool>())));
    RC_CLASSIFY(!plain.empty(), "some rows");
  });
  REQUIRE(holds);
}
