#include "desk/side_by_side.hpp"

#include <algorithm>

#include "desk/person_fields.hpp"
#include "words/words.hpp"

namespace desk {

using words::mark;
using words::tr;

namespace {

struct Field {
  const char* id;
  const char* title;
  bool identifies;
};
constexpr Field fields[] = {{"name", mark("name"), true},
                            {"born", mark("born"), true},
                            {"id_number", mark("ID number, last four"), true},
                            {"phone", mark("telephone, last four"), true},
                            {"community", mark("community"), false},
                            {"compound", mark("compound"), false},
                            {"building", mark("building"), false},
                            {"role", mark("role"), false},
                            {"joined", mark("joined"), false}};

std::string value_of(const Counter& counter, const Side& side, std::string_view id) {
  const std::string value = person_value(counter, side.fact, side.values, id);
  if (id == "role") return value.empty() ? "" : std::string(tr(value));
  if ((id != "id_number" && id != "phone") || value.size() <= 4) return value;
  return "..." + value.substr(value.size() - 4);
}

}  // namespace

Side side_of(Counter& counter, const store::Member& member) { return {member.latest.code, member.latest, counter.private_of(member)}; }

std::vector<std::vector<std::string>> side_by_side(const Counter& counter, const std::vector<Side>& sides) {
  std::vector<const Side*> shown;
  for (const auto& side : sides)
    if (shown.empty() || !counter.may(any_duty, side.fact.community)) shown.push_back(&side);
  if (shown.size() < 2) return {};
  std::vector<std::vector<std::string>> table{{std::string(tr("field"))}};
  for (const Side* side : shown) table.front().push_back(side->title);
  for (const auto& field : fields) {
    std::vector<std::string> row{std::string(tr(field.title))};
    for (const Side* side : shown) row.push_back(value_of(counter, *side, field.id));
    const bool blank = std::all_of(row.begin() + 1, row.end(), [](const auto& value) { return value.empty(); });
    const bool differs = std::any_of(row.begin() + 2, row.end(), [&](const auto& value) { return value != row[1]; });
    if (!blank && (field.identifies || differs)) table.push_back(std::move(row));
  }
  return table;
}

}  // namespace desk
