#include "model/refusal.hpp"

#include <stdexcept>

namespace model {

std::string Place::text() const {
  if (!sheet.empty()) return file + ":" + sheet + (cell.empty() ? "" : "!" + cell);
  std::string out = file;
  if (line != 0) out += ":" + std::to_string(line);
  if (line != 0 && column != 0) out += ":" + std::to_string(column);
  return out;
}

void ensure(bool condition, const char* why) {
  if (!condition) throw std::logic_error(why);
}

}  // namespace model
