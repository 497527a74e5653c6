// What the tests of forms share: forms laid out as they are printed, put on a grid with the cells and merges that a
// workbook gets, and records told in short.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "intake/forms.hpp"
#include "rules/forms.hpp"

namespace form_sheets {

using Values = std::map<std::string, std::string>;  // "elder name" -> 黎佩文; a tick by its word: "elder 生活照料" -> √

inline const model::Form& form(const char* name) {
  const auto* found = rules::find_form(rules::built_in_forms(), name);
  REQUIRE(found != nullptr);
  return *found;
}

inline model::FormPage page(const model::Form& form, const Values& values) {
  return model::lay_out(form, [&](const model::FormItem& item) {
    const auto found = values.find(item.person + " " + (item.kind == model::FormItem::Kind::tick ? item.word : item.value));
    return found == values.end() ? std::string() : found->second;
  });
}

// A sheet put together cell by cell: text by row (from 1) and column (from 0).
struct Sheet {
  std::map<unsigned, std::map<unsigned, std::string>> cells;
  std::vector<intake::Merge> merges;

  Sheet& put(unsigned row, unsigned column, const std::string& text) {
    if (!text.empty()) cells[row][column] = text;
    return *this;
  }
  Sheet& merge(unsigned first_row, unsigned first_column, unsigned last_row, unsigned last_column) {
    merges.push_back({first_row, last_row, first_column, last_column});
    return *this;
  }
  // A printed form with its upper left corner there.
  Sheet& print(const model::FormPage& page, unsigned row = 1, unsigned column = 0) {
    for (const auto& cell : page.cells) {
      put(row + cell.row, column + cell.column, cell.text);
      if (cell.wide * cell.tall > 1)
        merge(row + cell.row, column + cell.column, row + cell.row + cell.tall - 1, column + cell.column + cell.wide - 1);
    }
    return *this;
  }
  intake::Grid grid() const {
    intake::Grid made;
    made.merges = merges;
    for (const auto& [row, columns] : cells) {
      made.begin_row(row);
      for (const auto& [column, text] : columns) made.add(column, intake::CellKind::text, text);
      made.end_row();
    }
    return made;
  }
};

inline std::string word_id(std::string_view column, std::string_view word) {
  static const std::string needs = ";生活照料;文体活动;心理抚慰;法律援助;健康保健;应急救助;";
  if (column == "needs") return needs.find(";" + std::string(word) + ";") == std::string::npos ? "" : std::string(word);
  return std::string(word);
}

inline intake::FoundForms found(const Sheet& sheet, const intake::WordId& id = word_id) {
  return intake::find_forms(sheet.grid(), rules::built_in_forms(), id);
}

inline std::string value(const intake::FormRecord& record, const std::string& column) {
  for (const auto& cell : record.cells)
    if (cell.column == column) return cell.text;
  return "";
}
inline std::string place(const intake::FormRecord& record, const std::string& column) {
  for (const auto& cell : record.cells)
    if (cell.column == column) return intake::cell_name(cell.column_number, cell.row);
  return "";
}
// The names on a sheet, in order.
inline std::string names(const intake::FoundForms& forms) {
  std::string out;
  for (const auto& record : forms.records) out += (out.empty() ? "" : " ") + value(record, "name");
  return out;
}

inline Values survey_values(const std::string& name = "黎佩文") {
  return {{"elder code", "E1"},
          {"elder name", name},
          {"elder born", "1942-10-24"},
          {"elder ethnicity", "汉"},
          {"elder address", "虹桥路924号2单元401室"},
          {"elder phone", "13900010921"},
          {"elder contacts", "女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市丁香路9号/0451-55510921"},
          {"elder health", "高血压，按时服药"},
          {"elder mind", "开朗"},
          {"elder support", "女儿每周探望"},
          {"elder living", "独居，三楼"},
          {"elder hobbies", "剪纸;唱歌"},
          {"elder 生活照料", "√"},
          {"elder 应急救助", "√"},
          {"elder remark", "行动不便"},
          {"elder surveyed_by", "陆社工"},
          {"elder surveyed_on", "2025-07-08"}};
}

}  // namespace form_sheets
