#include "rules/forms.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "rules/strict.hpp"
#include "words/words.hpp"

namespace rules {

std::string_view embedded_forms(std::string_view name);
std::span<const std::string_view> embedded_forms_names();  // see lib/embed.cmake

namespace {

using model::FormItem;
using words::say;
using Kind = FormItem::Kind;

constexpr std::int64_t columns_max = 26, rows_max = 200, repeat_max = 50, millimetres_max = 300;

// Columns of the people table that a form can hold (contract: People; details, Tables on the way in), and two more:
// `area`, street and community in one cell, and `registration`, the number under which a platform knows the volunteer.
const Words& form_columns() {
  static const Words columns{
      "code",       "name",     "sex",     "born",        "id_number",     "phone",         "address",           "street",
      "community",  "compound", "building", "tags",       "needs",         "skills",        "hobbies",           "helper_kind",
      "subsidy",    "joined",   "programme", "guardian_name", "guardian_relation", "guardian_phone", "ethnicity", "health",
      "mind",       "support",  "living",  "contacts",    "remark",        "surveyed_by",   "surveyed_on",       "area",
      "registration"};
  return columns;
}

bool one_of_many(Kind kind) { return kind == Kind::tick || kind == Kind::part; }

class FormReader {
 public:
  explicit FormReader(model::Form& form) : form_(form) {}

  void read(const Node& tree) {
    Table root(tree, "");
    Table head(root.need("form"), "form");
    read_head(head);
    for (const Node& node : as_array(root.need("person"), "person").items) read_person(node);
    const Node& rows = as_array(root.need("row"), "row");
    for (const Node& node : rows.items) read_row(node);
    root.done();
    if (filled_.empty() || form_.rows.size() > rows_max)
      throw model::Fault(say("a form has 1 to {} rows", rows_max), rows.place);
    for (std::size_t column = 0; column < filled_.size(); ++column)
      if (filled_[column] > form_.rows.size())
        throw model::Fault(say("a cell of column {} is taller than the rows below it", column + 1), rows.place);
    for (std::size_t i = 0; i < form_.items.size(); ++i) link(i);
    for (std::size_t i = 0; i < form_.items.size(); ++i) check(i);
    for (const auto& person : form_.people) demand_name(person, tree.place);
  }

 private:
  void read_head(Table& head) {
    form_.id = read_id(head.need("id"), "form.id");
    form_.name = read_text(head.need("name"), "form.name");
    if (const Node* node = head.find("aliases")) form_.aliases = read_words(*node, "form.aliases");
    if (const Node* node = head.find("source")) form_.source = read_text(*node, "form.source");
    if (const Node* node = head.find("titles")) form_.titles = read_words(*node, "form.titles");
    const Node& widths = head.need("widths");
    for (const Node& node : as_array(widths, "form.widths").items)
      form_.widths.push_back(static_cast<unsigned>(read_count(node, "form.widths", 5, millimetres_max)));
    if (form_.widths.empty() || form_.widths.size() > columns_max)
      throw model::Fault(say("a form has 1 to {} columns", columns_max), widths.place);
    filled_.assign(form_.widths.size(), 0);
    head.done();
  }

  void read_person(const Node& node) {
    Table table(node, "person");
    model::FormPerson person;
    person.id = read_id(table.need("id"), "person.id");
    person.role = read_choice(table.need("role"), "person.role", {"volunteer", "elder", "both"});
    if (form_.person(person.id) != nullptr)
      throw model::Fault(say("{} has \"{}\" twice", "person", person.id), node.place, say("Take one of them out."));
    if (const Node* presets = table.find("presets"))
      for (const Node& one : as_array(*presets, "person.presets").items) person.presets.push_back(read_preset(one));
    table.done();
    form_.people.push_back(std::move(person));
  }

  static model::FormPreset read_preset(const Node& node) {
    const std::string label = "person.presets";
    Table table(node, label);
    model::FormPreset preset;
    preset.column = read_choice(table.need("column"), label + ".column", {"sex", "tags", "helper_kind"});
    preset.word = read_text(table.need("word"), label + ".word");
    if (const Node* where = table.find("where")) {
      preset.where = read_choice(*where, label + ".where", form_columns());
      preset.says = read_words(table.need("says"), label + ".says");
    }
    table.done();
    return preset;
  }

  void read_row(const Node& node) {
    Table table(node, "row");
    model::FormRow row;
    if (const Node* repeat = table.find("repeat"))
      row.repeat = static_cast<unsigned>(read_count(*repeat, "row.repeat", 1, repeat_max));
    if (const Node* height = table.find("height"))
      row.height = static_cast<unsigned>(read_count(*height, "row.height", 0, millimetres_max));
    const Node& cells = table.need("cells");
    table.done();
    const auto number = static_cast<unsigned>(form_.rows.size());
    form_.rows.push_back(row);
    for (const Node& cell : as_array(cells, "row.cells").items) place(read_cell(cell), number, cell.place);
    for (std::size_t column = 0; column < filled_.size(); ++column)
      if (filled_[column] <= number)
        throw model::Fault(say("nothing fills column {} of this row", column + 1), node.place,
                           say("The form has {} columns: let the cells together be as wide.", filled_.size()));
    const bool parts = std::any_of(form_.items.begin(), form_.items.end(), [&](const FormItem& item) {
      return item.row == number && item.kind == Kind::part;
    });
    if (row.repeat > 1 && !parts)
      throw model::Fault(say("only a row of contacts can repeat"), node.place, say("Give each row its own [[row]]."));
  }

  // A line has a value too; any other cell is one thing.
  static Kind kind_of(Table& table, const Node& cell, const Node*& said) {
    static constexpr std::pair<const char*, Kind> kinds[] = {
        {"title", Kind::title}, {"text", Kind::text}, {"label", Kind::label}, {"group", Kind::group},
        {"line", Kind::line},   {"tick", Kind::tick}, {"part", Kind::part},   {"value", Kind::value}};
    std::optional<Kind> kind;
    for (const auto& [key, of] : kinds) {
      const Node* node = table.find(key);
      if (node == nullptr || (of == Kind::value && kind == Kind::line)) continue;
      if (kind)
        throw model::Fault(say("this cell is two things at once"), node->place,
                           say("Give it one of: {}.", "title, text, label, group, line, tick, part, value"));
      kind = of;
      said = node;
    }
    if (!kind)
      throw model::Fault(say("nothing says what this cell is"), cell.place,
                         say("Give it one of: {}.", "title, text, label, group, line, tick, part, value"));
    return *kind;
  }

  FormItem read_cell(const Node& node) {
    const std::string label = "row.cells";
    Table table(node, label);
    FormItem item;
    const Node* said = nullptr;
    item.kind = kind_of(table, node, said);
    read_kind(item, table, *said, label);
    if (const Node* also = table.find("also")) item.also = read_words(*also, label + ".also");
    if (const Node* of = table.find("of")) item.person = read_choice(*of, label + ".of", person_ids());
    if (const Node* wide = table.find("wide")) item.wide = static_cast<unsigned>(read_count(*wide, label + ".wide", 1, columns_max));
    if (item.kind == Kind::value && item.wide == 1) item.align = FormItem::Align::center;
    if (const Node* tall = table.find("tall")) item.tall = static_cast<unsigned>(read_count(*tall, label + ".tall", 1, rows_max));
    if (const Node* date = table.find("date")) item.date = read_bool(*date, label + ".date");
    if (const Node* only = table.find("only_filled")) item.only_filled = read_bool(*only, label + ".only_filled");
    if (const Node* align = table.find("align")) item.align = align_of(read_choice(*align, label + ".align", {"left", "center", "right"}));
    table.done();
    return item;
  }

  static void read_kind(FormItem& item, Table& table, const Node& said, const std::string& label) {
    const bool has_label = item.kind == Kind::title || item.kind == Kind::label || item.kind == Kind::group;
    if (has_label || item.kind == Kind::tick || item.kind == Kind::part) item.align = FormItem::Align::center;
    if (item.kind == Kind::part) {
      item.value = "contacts";
      item.word = read_choice(said, label + ".part", {std::begin(model::contact_parts), std::end(model::contact_parts)});
    } else if (item.kind == Kind::tick) {
      item.value = "needs";
      item.word = read_text(said, label + ".tick");
    } else if (item.kind != Kind::value) {
      item.text = read_text(said, label);
    }
    if (item.kind == Kind::value || item.kind == Kind::line)
      item.value = read_choice(table.need("value"), label + ".value", form_columns());
  }

  static FormItem::Align align_of(const std::string& word) {
    return word == "left" ? FormItem::Align::left : word == "right" ? FormItem::Align::right : FormItem::Align::center;
  }

  Words person_ids() const {
    Words ids;
    for (const auto& person : form_.people) ids.push_back(person.id);
    return ids;
  }

  // Cells follow one another from the left; columns that a taller cell above reaches into are passed over.
  void place(FormItem item, unsigned row, const model::Place& where) {
    std::size_t column = 0;
    while (column < filled_.size() && filled_[column] > row) ++column;
    const bool room = column + item.wide <= filled_.size() &&
                      std::all_of(filled_.begin() + static_cast<std::ptrdiff_t>(column),
                                  filled_.begin() + static_cast<std::ptrdiff_t>(column + item.wide),
                                  [&](unsigned filled) { return filled <= row; });
    if (!room)
      throw model::Fault(say("there is no room for this cell in its row"), where,
                         say("The form has {} columns: let the cells together be as wide.", filled_.size()));
    for (std::size_t i = column; i < column + item.wide; ++i) filled_[i] = row + item.tall;
    item.row = row;
    item.column = static_cast<unsigned>(column);
    form_.items.push_back(std::move(item));
    places_.push_back(where);
  }

  static bool covers_row(const FormItem& item, unsigned row) { return item.row <= row && row < item.row + item.tall; }

  // What names a cell, and whose it is.
  void link(std::size_t index) {
    FormItem& item = form_.items[index];
    const bool valued = item.kind == Kind::value || item.kind == Kind::tick;
    for (std::size_t i = 0; i < form_.items.size(); ++i) {
      const FormItem& other = form_.items[i];
      const bool beside = covers_row(other, item.row) && other.column + other.wide == item.column;
      const bool above = other.column == item.column && other.row + other.tall == item.row;
      if (other.kind == Kind::label && (valued ? beside : item.kind == Kind::part && above)) item.label = static_cast<int>(i);
      if (other.kind == Kind::group && covers_row(other, item.row) && other.column < item.column) item.group = static_cast<int>(i);
    }
    if (item.person.empty() && item.group >= 0) item.person = form_.items[static_cast<std::size_t>(item.group)].person;
    if (item.person.empty() && form_.people.size() == 1) item.person = form_.people.front().id;
  }

  void check(std::size_t index) {
    const FormItem& item = form_.items[index];
    if (item.value.empty()) return;
    if (item.kind != Kind::line && item.label < 0)
      throw model::Fault(item.kind == Kind::part ? say("no label stands above this cell") : say("no label stands left of this cell"),
                         places_[index], say("A form is read by its labels: put a cell with `label` there."));
    if (item.person.empty())
      throw model::Fault(say("nothing says whose value this is"), places_[index],
                         say("Give `of`, here or with the group: {}.", joined(person_ids())));
    const std::string key = item.person + " " + item.value + (one_of_many(item.kind) ? " " + item.word : "");
    if (!claimed_.insert(key).second)
      throw model::Fault(say("two cells hold {} of {}", item.word.empty() ? item.value : item.word, item.person), places_[index],
                         say("Take one of them out."));
  }

  void demand_name(const model::FormPerson& person, const model::Place& where) const {
    if (claimed_.contains(person.id + " name")) return;
    throw model::Fault(say("no cell holds the name of {}", person.id), where,
                       say("A form without a name is blank: put a cell with `value = \"name\"` there."));
  }

  static std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
  }

  model::Form& form_;
  std::vector<unsigned> filled_;      // by column: the first row that is free
  std::vector<model::Place> places_;  // of the items
  std::set<std::string> claimed_;
};

}  // namespace

model::Form read_form(const PackText& text) {
  model::Form form;
  FormReader(form).read(parse_toml(text));
  return form;
}

const std::vector<model::Form>& built_in_forms() {
  static const std::vector<model::Form> forms = [] {
    std::vector<model::Form> all;
    for (const std::string_view name : embedded_forms_names())
      all.push_back(read_form({std::string(name), std::string(embedded_forms(name))}));
    return all;
  }();
  return forms;
}

const model::Form* find_form(const std::vector<model::Form>& forms, std::string_view wanted) {
  const std::string key = model::folded(wanted);
  for (const auto& form : forms) {
    Words names = form.aliases;
    names.insert(names.end(), form.titles.begin(), form.titles.end());
    names.insert(names.end(), {form.id, form.name});
    if (std::any_of(names.begin(), names.end(), [&](const auto& name) { return model::folded(name) == key; })) return &form;
  }
  return nullptr;
}

}  // namespace rules
