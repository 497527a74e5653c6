#include "desk/places.hpp"

#include "words/words.hpp"

namespace desk {

using words::say;

std::string row_text(const model::Place& place) {
  return place.sheet.empty() ? say("line {}", place.line) : say("{}, row {}", place.sheet, place.line);
}

std::string place_text(const model::Place& place) {
  if (!place.sheet.empty() && !place.cell.empty()) return place.sheet + "!" + place.cell;
  if (place.line == 0) return place.sheet;
  if (place.sheet.empty() && place.column != 0) return say("line {}, column {}", place.line, place.column);
  return row_text(place);
}

}  // namespace desk
