// Several tables as one document; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/render.hpp"

namespace render {

struct Part {
  std::string id;  // what scripts call the table
  model::Sheet sheet;
};
// text and Markdown: one after another under the title; HTML: a page; JSON: {"title":..., "tables":{ID: sheet}}; CSV: one
// row a cell that is not empty, part,row,field,value, with rows from 1.
std::string document(std::string_view title, const std::vector<Part>& parts, Format format, bool excel, std::string_view lang);

}  // namespace render
