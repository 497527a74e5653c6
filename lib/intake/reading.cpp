#include "intake/reading.hpp"

#include <algorithm>

#include "intake/headers.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

// The words of a short vocabulary, for advice.
std::string choices(const model::Vocabulary& words) {
  constexpr std::size_t many = 16;
  std::string out;
  for (std::size_t i = 0; i < words.terms().size() && i < many; ++i)
    out += (i == 0 ? "" : "、") + words.terms()[i].name;
  return words.terms().size() > many ? out + " ..." : out;
}

}  // namespace

RowReader::RowReader(const Row& row, std::string_view subject) : row_(&row), subject_(subject) {
  refusal_ = row.malformed();
}

bool RowReader::settle(std::vector<Refused>& refused) {
  if (!refusal_) return false;
  refusal_->subject = key_text(shown(row_->get(subject_)));
  refused.push_back({row_->number(), std::move(*refusal_)});
  return true;
}

void RowReader::refuse(std::string_view id, Problem problem) {
  if (refused()) return;
  refusal_ = model::Refusal{std::move(problem.code), row_->place(id), std::move(problem.reason),
                            std::move(problem.advice), ""};
}

void RowReader::changed(std::string_view id, Change kind, std::string_view from, std::string_view to) const {
  const Table& table = row_->table();
  // The time behind a day of a spreadsheet's cell is none that somebody wrote.
  const bool same = from == to || (kind == Change::day && from.starts_with(to) && from.substr(to.size()).starts_with(' '));
  if (!same) table.changed(kind, *row_, table.column(id), from, to);
}

void RowReader::demand(std::string_view id) {
  if (refused() || row_->has(id)) return;
  const std::string column = column_name(row_->table().known(), id);
  refuse(id, {"missing-value", words::say("{} is blank", column), words::say("Fill in the cell.")});
}

std::optional<std::string> RowReader::text(std::string_view id) const {
  if (refused() || !row_->has(id)) return std::nullopt;
  return free_text(row_->get(id));
}

std::optional<std::string> RowReader::name(std::string_view id) const {
  if (refused() || !row_->has(id)) return std::nullopt;
  auto name = name_text(row_->get(id));
  if (!name.empty()) changed(id, Change::name, row_->get(id), name);
  return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::vector<std::string>> RowReader::list(std::string_view id) const {
  if (refused() || !row_->has(id)) return std::nullopt;
  auto values = list_text(row_->get(id));
  // 无 alone says that there are none, which is not the same as saying nothing.
  if (values.size() == 1 && values.front() == "无") values.clear();
  return values;
}

Problem unknown_word(const char* code, std::string_view text, const model::Vocabulary& words) {
  const std::string near = text.size() <= 120 ? words.nearest(key_text(text)) : "";
  return {code, words::say("“{}” is not known here", shown(text)),
          near.empty() ? words::say("Known are: {}.", choices(words)) : words::say("Did you mean “{}”?", near)};
}

std::optional<std::string> RowReader::word(std::string_view id, const model::Vocabulary& words, const char* code) {
  return value(id, [&](std::string_view cell) -> Parsed<std::string> {
    const auto* term = words.find(key_text(cell));
    if (term != nullptr) return term->id;
    return unknown_word(code, cell, words);
  });
}

std::optional<std::vector<std::string>> RowReader::words(std::string_view id, const model::Vocabulary& words) {
  return value(id, [&](std::string_view cell) -> Parsed<std::vector<std::string>> {
    std::vector<std::string> ids;
    const auto pieces = list_text(cell);
    for (const auto& piece : pieces) {
      const auto* term = words.find(key_text(piece));
      if (term == nullptr && piece == "无" && pieces.size() == 1) break;
      if (term == nullptr) return unknown_word("unknown-word", piece, words);
      if (std::find(ids.begin(), ids.end(), term->id) == ids.end()) ids.push_back(term->id);
    }
    return ids;
  });
}

void demand_column(const Table& table, std::initializer_list<std::string_view> ids) {
  std::string names, every;
  for (const auto id : ids) {
    if (table.has_column(id)) return;
    names += (names.empty() ? "" : ", ") + column_name(table.known(), id);
    for (const auto& known : table.known())
      if (known.id == id)
        for (const auto& alias : known.aliases) every += (every.empty() ? "" : "、") + alias;
  }
  throw model::Fault(words::say("no column of these: {}", names), table.header_place(),
                     words::say("Add one; its heading may be: {}.", every));
}

}  // namespace intake
