#include "intake/form_reader.hpp"

#include <algorithm>

#include "intake/headers.hpp"
#include "intake/text.hpp"
#include "intake/unicode.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

using model::FormItem;
using words::say;
using words::tr;
using Kind = FormItem::Kind;

constexpr const char* denials[] = {"非", "不", "不是", "未", "没有", "无"};
constexpr unsigned contacts_max = 50;  // rows of one block

// Nothing but room to write in: ______, or the 年 月 日 of a date.
bool blank(std::string_view text) {
  const std::string key = key_text(text);
  for (std::size_t at = 0; at < key.size();) {
    const char32_t point = next_point(key, at);
    if (point != U'_' && point != U'年' && point != U'月' && point != U'日') return false;
  }
  return true;
}

const FormCell* find(const FormRecord& record, std::string_view column) {
  const auto found = std::find_if(record.cells.begin(), record.cells.end(), [&](const auto& cell) { return cell.column == column; });
  return found == record.cells.end() ? nullptr : &*found;
}

// Of two cells for one column (needs, tags) the words come together, at the place of the first.
void add(FormRecord& record, FormCell cell) {
  for (auto& other : record.cells)
    if (other.column == cell.column) {
      other.text += ";" + cell.text;
      return;
    }
  record.cells.push_back(std::move(cell));
}

// The end of the street in 冰城街道丁香社区; 0 where none is named.
std::size_t street_end(const std::string& text) {
  for (const std::string_view ending : {"街道", "镇", "乡"})
    if (const auto at = text.rfind(ending); at != std::string::npos && at > 0) return at + ending.size();
  return 0;
}

// A district before the street says no more than the street does.
std::string without_district(std::string street) {
  for (const std::string_view ending : {"市", "区", "县"}) {
    const auto at = street.find(ending);
    const bool more_follows = at != std::string::npos && street.size() > at + ending.size() + std::string_view("街道").size();
    if (more_follows && at > 0) street.erase(0, at + ending.size());
  }
  return street;
}

// A street and a community in one cell, with a space or without.
void add_area(FormRecord& record, const FormCell& cell) {
  const std::string text = spaced_key_text(cell.text);
  const auto space = text.rfind(' ');
  const std::size_t cut = space == std::string::npos ? street_end(text) : space;
  const std::string street = key_text(text.substr(0, cut));
  const auto put = [&](const char* column, std::string value) {
    if (!value.empty()) add(record, {column, cell.kind, std::move(value), cell.row, cell.column_number});
  };
  put("street", space == std::string::npos ? without_district(street) : street);
  put("community", key_text(text.substr(cut)));
}

// Whether a text says one of the words, and not that it is not so.
bool says(const std::string& text, const std::vector<std::string>& words) {
  const std::string key = key_text(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const auto at = key.find(key_text(word));
    if (at == std::string::npos) return false;
    const std::string before = key.substr(0, at);
    return std::none_of(std::begin(denials), std::end(denials), [&](const char* no) { return before.ends_with(no); });
  });
}

}  // namespace

void FormReader::read(FoundForms& out) const {
  ++out.forms;
  std::vector<FormRecord> people;
  for (const auto& one : form_.people) {
    FormRecord record = person(one, out);
    if (find(record, "name") != nullptr || find(record, "code") != nullptr) {
      implied(one, record);
      people.push_back(std::move(record));
    } else if (!record.cells.empty()) {
      const FormCell& first = record.cells.front();
      out.notes.push_back({first.row, first.column_number, std::string(tr("a form without a name is passed over"))});
    }
  }
  if (people.empty()) ++out.blank;
  const FormCell* left = people.size() == 2 ? find(people[0], "name") : nullptr;
  const FormCell* right = people.size() == 2 ? find(people[1], "name") : nullptr;
  if (left != nullptr && right != nullptr)
    out.notes.push_back({left->row, left->column_number,
                         say("this card pairs {} with {}; the pair itself is made with carebank pair add", left->text, right->text)});
  std::move(people.begin(), people.end(), std::back_inserter(out.records));
}

FormRecord FormReader::person(const model::FormPerson& one, FoundForms& out) const {
  FormRecord record{form_.id, one.id, copy_.first_row(), {}};
  bool contacts_read = false;
  for (std::size_t i = 0; i < form_.items.size(); ++i) {
    const FormItem& item = form_.items[i];
    if (item.person != one.id || item.value.empty()) continue;
    if (item.kind != Kind::part) {
      value(i, record, out);
    } else if (!contacts_read) {
      contacts(i, record);
      contacts_read = true;
    }
  }
  return record;
}

const LabelHit* FormReader::label_of(std::size_t item) const {
  const int label = form_.items[item].kind == Kind::line ? static_cast<int>(item) : form_.items[item].label;
  const auto found = copy_.found.find(static_cast<std::size_t>(label));
  return label < 0 || found == copy_.found.end() ? nullptr : &found->second;
}

// What stands behind the label's colon, else right of it as far as the form's own cell reaches and no label stands.
std::optional<FormCell> FormReader::cell_of(std::size_t item) const {
  const LabelHit* hit = label_of(item);
  if (hit == nullptr) return std::nullopt;
  if (hit->behind_colon && !blank(hit->value))
    return FormCell{form_.items[item].value, CellKind::text, std::string(hit->value), hit->place.row, hit->place.column};
  const unsigned first = cells_.range(hit->place).last_column + 1;
  for (unsigned column = first; column < first + form_.items[item].wide; ++column) {
    const CellPlace place{hit->place.row, column};
    if (is_label(place)) break;
    const GridCell* cell = cells_.at(place);
    if (cell == nullptr || (cell->kind == CellKind::text && blank(cell->text))) continue;
    const CellPlace at = cells_.speaker(place);
    return FormCell{form_.items[item].value, cell->kind, std::string(trimmed(cell->text)), at.row, at.column};
  }
  return std::nullopt;
}

void FormReader::value(std::size_t item, FormRecord& record, FoundForms& out) const {
  const auto cell = cell_of(item);
  if (!cell) return;
  if (form_.items[item].kind == Kind::tick) return tick(item, *cell, record);
  if (cell->column == "area") return add_area(record, *cell);
  if (cell->column == "registration")
    out.notes.push_back({cell->row, cell->column_number,
                         say("the number {} is not taken over; record it with carebank enroll credential", cell->text)});
  else
    add(record, *cell);
}

// A need that the rule pack does not know is left to be refused, but only where it is ticked.
void FormReader::tick(std::size_t item, const FormCell& cell, FormRecord& record) const {
  FormCell made = cell;
  const std::string& word = form_.items[item].word;
  const std::string id = word_id_("needs", word);
  if (!id.empty()) {
    made.column = std::string(tick_prefix) + id;
    return add(record, std::move(made));
  }
  const auto parsed = intake::tick(cell.text);
  if (const bool* yes = std::get_if<bool>(&parsed); yes != nullptr && !*yes) return;
  made.text = word;
  add(record, std::move(made));
}

// One row of the block; nullopt if nothing stands in it that a relation alone would not say.
std::optional<FormCell> FormReader::contact(std::size_t item, unsigned row, model::Contact& parts) const {
  std::optional<FormCell> first;
  bool said = false, above = true;
  parts.assign(std::size(model::contact_parts), "");
  for (std::size_t i = item; i < form_.items.size(); ++i) {
    const FormItem& part = form_.items[i];
    const LabelHit* head = label_of(i);
    if (part.kind != Kind::part || part.row != form_.items[item].row || head == nullptr) continue;
    const CellPlace place{row, head->place.column}, at = cells_.speaker(place);
    const GridCell* cell = cells_.at(place);
    if (cell == nullptr || blank(cell->text)) continue;
    above = above && at.row < row;
    const bool unread = cell->kind == CellKind::error || cell->kind == CellKind::uncomputed;
    if (!first || unread) first = FormCell{"contacts", unread ? cell->kind : CellKind::text, "", at.row, at.column};
    const auto* found = std::find(std::begin(model::contact_parts), std::end(model::contact_parts), part.word);
    parts[static_cast<std::size_t>(found - std::begin(model::contact_parts))] = free_text(cell->text);
    said = said || part.word != "relation";
  }
  return said && !above ? first : std::nullopt;
}

// Downwards from the labels of the parts to the next label, or to a blank row behind the end of the group beside them.
void FormReader::contacts(std::size_t item, FormRecord& record) const {
  unsigned head = 0, end = 0;
  std::vector<unsigned> columns;
  for (std::size_t i = item; i < form_.items.size(); ++i)
    if (const LabelHit* hit = form_.items[i].row == form_.items[item].row ? label_of(i) : nullptr; hit != nullptr) {
      head = std::max(head, cells_.range(hit->place).last_row);
      columns.push_back(hit->place.column);
    }
  if (columns.empty()) return;
  if (const auto group = copy_.found.find(static_cast<std::size_t>(form_.items[item].group)); group != copy_.found.end())
    end = cells_.range(group->second.place).last_row;
  std::vector<model::Contact> all;
  std::optional<FormCell> place;
  for (unsigned row = head + 1; row <= head + contacts_max; ++row) {
    if (std::any_of(columns.begin(), columns.end(), [&](unsigned column) { return is_label({row, column}); })) break;
    model::Contact parts;
    const auto first = contact(item, row, parts);
    if (!first && row > end) break;
    if (!first) continue;
    all.push_back(std::move(parts));
    if (!place || first->kind != CellKind::text) place = first;
  }
  if (!place) return;
  place->text = model::contacts_text(all);
  add(record, std::move(*place));
}

void FormReader::implied(const model::FormPerson& one, FormRecord& record) const {
  const FormCell* name = find(record, "name");
  const FormCell at = name != nullptr ? *name : record.cells.front();
  record.cells.push_back({"role", CellKind::text, one.role, at.row, at.column_number});
  for (const auto& preset : one.presets) {
    const FormCell* where = preset.where.empty() ? nullptr : find(record, preset.where);
    if (!preset.where.empty() && (where == nullptr || !says(where->text, preset.says))) continue;
    if (find(record, preset.column) != nullptr || word_id_(preset.column, preset.word).empty()) continue;
    add(record, {std::string(implied_prefix) + preset.column, CellKind::text, preset.word, at.row, at.column_number});
  }
}

}  // namespace intake
