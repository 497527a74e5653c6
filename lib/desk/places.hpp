// Where in a file something stands, in words: for sentences about another row, and for the reasons in a rejects file.
#pragma once

#include <string>

#include "model/refusal.hpp"

namespace desk {

// "line 4"; of a workbook "Sheet1, row 4".
std::string row_text(const model::Place& place);
// "line 4, column 3", "line 4"; of a workbook "Sheet1!B7", or its row where no cell is meant. "" where there is no place.
std::string place_text(const model::Place& place);

}  // namespace desk
