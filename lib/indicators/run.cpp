#include <algorithm>
#include <optional>
#include <span>
#include <sstream>

#include "indicators/indicators.hpp"
#include "indicators/prepare.hpp"
#include "model/refusal.hpp"
#include "store/query.hpp"
#include "store/query_file.hpp"
#include "words/words.hpp"

namespace indicators {
std::string_view query(std::string_view name);  // embedded; see embed.cmake
std::span<const std::string_view> query_names();

namespace {

// In the order that the files' headers give.
const std::vector<store::QueryFile>& files() {
  static const std::vector<store::QueryFile> all = [] {
    std::vector<store::QueryFile> out;
    for (const auto name : query_names()) out.push_back(store::QueryFile::parse(query(name)));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a["order"] < b["order"]; });
    return out;
  }();
  return all;
}

std::string number_text(const model::Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return std::get<model::Decimal>(cell).text;
}

// What the columns of one row say: numerator, denominator, unit (else the header's), excluded_1.. (told where not 0);
// people_1.. (of how many people the figure is the sum); part and part_name where the row is a part of the figure (its id
// is ID:PART), note for what the meaning rests on.
struct Answer {
  std::optional<std::int64_t> numerator, denominator;
  std::string unit, part, part_name, note;
  std::vector<std::string> excluded;
  std::vector<std::int64_t> people;
};

Answer answer(const store::QueryFile& file, const store::Query& row) {
  Answer out;
  for (int i = 0; i < row.columns(); ++i) {
    const std::string name = row.column_name(i);
    if (name == "unit")
      out.unit = row.text(i);
    else if (name == "part")
      out.part = row.text(i);
    else if (name == "part_name")
      out.part_name = row.text(i);
    else if (name == "note")
      out.note = row.text(i);
    else if (name == "numerator")
      out.numerator = row.integer(i);
    else if (name == "denominator" && !row.null(i))
      out.denominator = row.integer(i);
    else if (name.starts_with("people_"))
      out.people.push_back(row.integer(i));
    else if (name.starts_with("excluded_") && row.integer(i) != 0)
      out.excluded.push_back(words::say(file[name], row.integer(i)));
  }
  model::ensure(out.numerator.has_value(), "an indicator gives no numerator");
  return out;
}

// What the header `people` says (indicators.hpp).
void tell_people(const std::string& header, const Answer& said, Figure& out) {
  std::istringstream all(header);
  std::string part;
  std::size_t behind = 0;
  for (std::string word; all >> word;) {
    const std::size_t sign = std::min(word.find('='), word.size());
    const std::string what = word.substr(0, sign), name = word.substr(std::min(sign + 1, word.size()));
    if (what == "numerator")
      out.people.push_back({part = name, *said.numerator});
    else if (what == "denominator")
      out.people.push_back({name, said.denominator.value()});
    else if (what == "behind")
      out.people.push_back({name, said.people.at(behind++)});
    else if (what == "beside")
      out.beside.push_back(name);
    else
      model::ensure(word == "none", "an indicator's people are written in another way");
    if (what == "denominator" && !part.empty()) out.people.push_back({part, *said.denominator - *said.numerator});
  }
  model::ensure(behind == said.people.size(), "an indicator counts people without a name");
}

Figure figure(const store::QueryFile& file, const store::Query& row) {
  Answer said = answer(file, row);
  const bool points = file["kind"] == "points";
  const auto cell = [&](std::int64_t n) { return points ? model::cell(model::Points{n}) : model::Cell{n}; };
  Figure out;
  out.id = file["id"];
  out.title_id = file["title"];
  out.title = words::tr(out.title_id);
  if (!said.part.empty()) {
    out.id += ":" + said.part;
    out.title_id += ": " + said.part_name;
    out.title = words::say("{}: {}", out.title, words::tr(said.part_name));
  }
  out.unit_id = said.unit.empty() ? file["unit"] : said.unit;
  out.unit = said.unit.empty() ? std::string(words::tr(out.unit_id)) : said.unit;
  out.numerator = cell(*said.numerator);
  out.meaning = words::tr(file["meaning"]);
  if (!said.note.empty()) out.meaning = words::say("{} ({})", out.meaning, said.note);
  out.source = file["source"];
  tell_people(file["people"], said, out);
  out.excluded = std::move(said.excluded);
  if (said.denominator) {
    out.denominator = cell(*said.denominator);
    out.value = model::ratio(*said.numerator, *said.denominator);
  } else {
    out.value = number_text(out.numerator);
  }
  return out;
}

}  // namespace

std::vector<Figure> compute(const Question& question) {
  prepare(question);
  std::vector<Figure> figures;
  for (const auto& file : files()) {
    store::Query row(question.ledger, file.sql);
    while (row.step()) figures.push_back(figure(file, row));
  }
  return figures;
}

model::Sheet sheet(const std::vector<Figure>& figures, const calendar::Period& period) {
  model::Sheet out;
  out.title = words::say("Indicators, {}", period.name);
  out.columns = {{"id", std::string(words::tr("indicator"))},
                 {"title", std::string(words::tr("title"))},
                 {"unit", std::string(words::tr("unit"))},
                 {"numerator", std::string(words::tr("numerator")), true},
                 {"denominator", std::string(words::tr("denominator")), true},
                 {"value", std::string(words::tr("value")), true}};
  for (const auto& f : figures) {
    const model::Cell value = f.value.empty() ? model::Cell{} : model::Cell{model::Decimal{f.value}};
    out.rows.push_back({f.id, model::Named{f.title_id, f.title}, model::Named{f.unit_id, f.unit}, f.numerator, f.denominator, value});
  }
  return out;
}

}  // namespace indicators
