// A table on its way out: what render turns into text, CSV, Markdown, JSON or HTML.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/quantity.hpp"

namespace model {

// Numbers stay numbers until a format writes them (JSON numbers, right-aligned text); everything else is text.
// monostate is an empty cell. A Decimal is a number already written (points, ratios).
struct Decimal {
  std::string text;
  bool operator==(const Decimal&) const = default;
};
// A word that scripts know by `id` and people by `name`: CSV and JSON, which do not depend on the language, print the id.
struct Named {
  std::string id, name;
  bool operator==(const Named&) const = default;
};
using Cell = std::variant<std::monostate, std::int64_t, Decimal, std::string, bool, Named>;

inline Cell cell(Points p) { return Decimal{to_string(p)}; }

struct Column {
  std::string id;     // machine name: CSV header and JSON key, untranslated
  std::string title;  // heading for people, in the language chosen
  bool right = false; // right-aligned
};

struct Sheet {
  std::string title;  // for people; may be empty
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::string> notes;  // sentences below the table
};

}  // namespace model
