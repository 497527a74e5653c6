// A paper form as its description says it: the same rows of cells for printing it and for finding it on a sheet.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace model {

// One cell of the layout. Columns and rows from 0; `tall` counts rows of the description, so that a group grows with
// the repeated row it covers.
struct FormItem {
  enum class Kind {
    title,  // what the form is called, over all its columns
    text,   // says something and is not read
    label,  // names the value to its right, or the parts below it
    group,  // names the labels of the rows beside it
    value,  // one column of the people table
    tick,   // a mark says that `word` is among the values of the column
    part,   // one of the four parts of a contact, in a row that repeats
    line,   // label and value in one cell: 填表人：陆社工
  };
  enum class Align { left, center, right };

  Kind kind = Kind::text;
  Align align = Align::left;
  unsigned row = 0, column = 0, wide = 1, tall = 1;
  std::string text;               // as printed; of a line: what stands before the value
  std::vector<std::string> also;  // other spellings of a label
  std::string person;             // whose value it is: the id of a FormPerson
  std::string value;              // id of a column of the people table, or `area`, or "" for what nobody keeps
  std::string word;               // of a tick: the word; of a part: relation, name, place, phone
  bool date = false;              // printed as 2025年7月8日
  bool only_filled = false;       // left out of a blank form
  int label = -1, group = -1;     // places among Form::items; -1: none
};

struct FormRow {
  unsigned repeat = 1;  // this many times on a blank form, more where there is more to print
  unsigned height = 0;  // millimetres; 0: one line of text
};

// What a form says of a person without a cell for it. With `where`, only if that value says one of `says`.
struct FormPreset {
  std::string column, word, where;
  std::vector<std::string> says;
};

// One of the people on a form: `role` is that of the people table.
struct FormPerson {
  std::string id, role;
  std::vector<FormPreset> presets;
};

struct Form {
  std::string id, name, source;
  std::vector<std::string> aliases;  // other names on the command line
  std::vector<std::string> titles;   // a cell that contains one of these is a title of the form
  std::vector<unsigned> widths;      // of the columns, in millimetres of paper
  std::vector<FormPerson> people;
  std::vector<FormRow> rows;
  std::vector<FormItem> items;       // row after row, each from the left

  const FormPerson* person(const std::string& person_id) const;
};

// One cell of a printed form: where it lies, once rows are repeated, and what stands in it.
struct FormCell {
  const FormItem* item = nullptr;
  unsigned row = 0, column = 0, wide = 1, tall = 1;
  std::string text;
};
// A form laid out for printing; points into the Form.
struct FormPage {
  const Form* form = nullptr;
  std::string name;               // of the sheet in a workbook
  std::vector<FormCell> cells;    // row after row, each from the left
  std::vector<unsigned> heights;  // of its rows, as in FormRow
};

// The parts of one contact: 关系, 姓名, 工作单位或常住地址, 联系方式, as the column `contacts` keeps them: entries parted
// by ; and their parts by / (inside a part they are written ， and ／).
constexpr const char* contact_parts[] = {"relation", "name", "place", "phone"};
using Contact = std::vector<std::string>;  // one text for each of contact_parts
std::vector<Contact> contacts_of(const std::string& text);
std::string contacts_text(const std::vector<Contact>& contacts);

// The value of a column as the people table has it, "" where there is none.
using FormValues = std::function<std::string(const FormItem& item)>;
// The form with these values in it; a value of `contacts` with more entries than the form has rows brings rows.
FormPage lay_out(const Form& form, const FormValues& values);
// "2025-07-08" as 2025年7月8日; room to write one for "".
std::string form_date(const std::string& iso);

}  // namespace model
