// A Book as lines of tab-separated values, and what a fixture should give: sheet, cell, kind, text. How the fixtures
// were made: tests/fixtures/workbooks/README.md.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "intake/grid.hpp"
#include "words/words.hpp"

namespace grids {

using Lines = std::vector<std::string>;

// What workbooks say of themselves is compared in English, which needs no catalogue.
inline const bool english = (words::choose(words::Language::en), true);

inline std::string bytes_of(const std::string& fixture) {
  const std::filesystem::path path = std::filesystem::path(CAREBANK_FIXTURES) / fixture;
  INFO(path.string());
  REQUIRE(std::filesystem::exists(path));
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Long texts are told by their length and their 64-bit FNV-1a.
inline std::string told(std::string_view text) {
  constexpr std::size_t long_text = 300;
  if (text.size() > long_text) {
    std::uint64_t print = 0xCBF29CE484222325;
    for (const char byte : text) print = (print ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    return fmt::format("{} bytes {:016x}", text.size(), print);
  }
  std::string out;
  for (const char c : text) {
    const auto at = std::string_view("\\\n\t\r").find(c);
    out += at == std::string_view::npos ? std::string(1, c) : std::string("\\") + "\\ntr"[at];
  }
  return out;
}

inline std::string kind_name(intake::CellKind kind) {
  using enum intake::CellKind;
  switch (kind) {
    case text:
      return "text";
    case number:
      return "number";
    case month:
      return "month";
    case uncomputed:
      return "uncomputed";
    case error:
      return "error";
  }
  return "?";
}

inline void tell_sheet(const intake::Grid& grid, Lines& lines) {
  lines.push_back(grid.name + "\t-\tsheet\t" + (grid.hidden ? "hidden" : "visible"));
  if (grid.hidden_rows > 0) lines.push_back(grid.name + "\t-\thidden rows\t" + std::to_string(grid.hidden_rows));
  auto merges = grid.merges;
  const auto place = [](const intake::Merge& merge) { return std::pair(merge.first_row, merge.first_column); };
  std::sort(merges.begin(), merges.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  for (const auto& merge : merges)
    lines.push_back(grid.name + "\t" + intake::cell_name(merge.first_column, merge.first_row) + ":" +
                    intake::cell_name(merge.last_column, merge.last_row) + "\tmerge\t");
  std::vector<intake::GridCell> cells;
  for (std::size_t at = 0; at < grid.end();) {
    const unsigned row = grid.read(at, cells);
    for (const auto& cell : cells)
      lines.push_back(grid.name + "\t" + intake::cell_name(cell.column, row) + "\t" + kind_name(cell.kind) + "\t" +
                      told(cell.text));
  }
}

inline Lines lines_of(const intake::Book& book) {
  Lines lines;
  for (const auto& sheet : book.sheets) tell_sheet(sheet, lines);
  for (const auto& note : book.notes) lines.push_back("-\t-\tnote\t" + note);
  return lines;
}

inline Lines expected_of(const std::string& fixture) {
  std::ifstream in(std::filesystem::path(CAREBANK_FIXTURES) / (fixture + ".expected.tsv"));
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// Every line of a book that differs from what it should hold, so that a failing test shows these and no others.
inline std::string difference(const Lines& read, const Lines& expected) {
  std::string out;
  for (const auto& line : read)
    if (std::find(expected.begin(), expected.end(), line) == expected.end()) out += "+ " + line + "\n";
  for (const auto& line : expected)
    if (std::find(read.begin(), read.end(), line) == read.end()) out += "- " + line + "\n";
  if (out.empty() && read != expected) out = "the same lines in another order";
  return out;
}

// "" if `read(bytes, name)` of a fixture gives what it holds.
template <class Read>
std::string wrong(Read read, const std::string& fixture) {
  try {
    return difference(lines_of(read(bytes_of(fixture), fixture)), expected_of(fixture));
  } catch (const std::exception& thrown) {
    return thrown.what();
  }
}

}  // namespace grids
