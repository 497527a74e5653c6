#include "model/form.hpp"

#include <algorithm>
#include <string_view>

#include "model/day.hpp"

namespace model {
namespace {

void replace(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::vector<std::string> cut(const std::string& text, char at) {
  std::vector<std::string> pieces;
  for (std::size_t from = 0;;) {
    const auto end = text.find(at, from);
    pieces.push_back(text.substr(from, end - from));
    if (end == std::string::npos) return pieces;
    from = end + 1;
  }
}

std::size_t part_index(const std::string& part) {
  const auto* found = std::find(std::begin(contact_parts), std::end(contact_parts), part);
  return static_cast<std::size_t>(found - std::begin(contact_parts));
}

// The contacts that the rows of a form show; a form has one such block at most for each person.
std::vector<Contact> contacts_in_row(const Form& form, std::size_t row, const FormValues& values) {
  for (const auto& item : form.items)
    if (item.row == row && item.kind == FormItem::Kind::part) return contacts_of(values(item));
  return {};
}

std::string text_of(const FormItem& item, const std::vector<Contact>& contacts, std::size_t nth, const FormValues& values) {
  switch (item.kind) {
    case FormItem::Kind::value:
      return item.date ? form_date(values(item)) : values(item);
    case FormItem::Kind::tick:
      return values(item).empty() ? "" : "√";
    case FormItem::Kind::part:
      return nth < contacts.size() ? contacts[nth][part_index(item.word)] : "";
    case FormItem::Kind::line: {
      const std::string value = values(item);
      return value.empty() && item.only_filled ? "" : item.text + (item.date ? form_date(value) : value);
    }
    default:
      return item.text;
  }
}

}  // namespace

const FormPerson* Form::person(const std::string& person_id) const {
  const auto found = std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.id == person_id; });
  return found == people.end() ? nullptr : &*found;
}

std::vector<Contact> contacts_of(const std::string& text) {
  std::vector<Contact> contacts;
  if (text.empty()) return contacts;
  for (const auto& entry : cut(text, ';')) {
    Contact contact = cut(entry, '/');
    contact.resize(std::size(contact_parts));
    for (auto& part : contact) replace(part, "／", "/");
    contacts.push_back(std::move(contact));
  }
  return contacts;
}

std::string contacts_text(const std::vector<Contact>& contacts) {
  std::string out;
  for (const auto& contact : contacts) {
    std::string entry;
    for (const auto& part : contact) {
      std::string plain = part;
      replace(plain, "/", "／");
      for (const char* separator : {";", "；", "\r\n", "\n", "\r"}) replace(plain, separator, "，");
      entry += (&part == &contact.front() ? "" : "/") + plain;
    }
    while (entry.ends_with('/')) entry.pop_back();
    if (!entry.empty()) out += (out.empty() ? "" : ";") + entry;
  }
  return out;
}

std::string form_date(const std::string& iso) {
  const auto day = Day::parse(iso);
  if (!day) return iso.empty() ? "        年    月    日" : iso;
  return std::to_string(day->year()) + "年" + std::to_string(day->month()) + "月" + std::to_string(day->day_of_month()) + "日";
}

FormPage lay_out(const Form& form, const FormValues& values) {
  FormPage page{&form, form.name, {}, {}};
  std::vector<unsigned> begins;
  std::vector<std::vector<Contact>> contacts;
  for (std::size_t row = 0; row < form.rows.size(); ++row) {
    begins.push_back(static_cast<unsigned>(page.heights.size()));
    contacts.push_back(contacts_in_row(form, row, values));
    const std::size_t times = std::max<std::size_t>(form.rows[row].repeat, contacts[row].size());
    page.heights.insert(page.heights.end(), times, form.rows[row].height);
  }
  begins.push_back(static_cast<unsigned>(page.heights.size()));
  for (const auto& item : form.items) {
    const bool repeats = item.tall == 1;  // a cell over several rows stands once
    const unsigned begin = begins[item.row], end = begins[item.row + item.tall];
    for (unsigned row = begin; row < (repeats ? end : begin + 1); ++row)
      page.cells.push_back({&item, row, item.column, item.wide, repeats ? 1 : end - begin,
                            text_of(item, contacts[item.row], row - begin, values)});
  }
  std::stable_sort(page.cells.begin(), page.cells.end(), [](const FormCell& a, const FormCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  return page;
}

}  // namespace model
