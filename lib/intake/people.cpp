#include <algorithm>

#include "intake/closed.hpp"
#include "intake/headers.hpp"
#include "intake/reading.hpp"
#include "intake/rows.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

// A need with the column of its ticks.
struct TickColumn {
  std::string id;
  const std::string* need;
};

std::vector<TickColumn> tick_columns(const Table& table, const Lexicon& lexicon) {
  std::vector<TickColumn> ticks;
  for (const auto& term : lexicon.needs.terms()) {
    std::string id = std::string(tick_prefix) + term.id;
    if (table.has_column(id)) ticks.push_back({std::move(id), &term.id});
  }
  return ticks;
}

// 志愿者、老人 in one cell is both.
Parsed<std::string> role(std::string_view cell) {
  bool volunteer = false, elder = false;
  const auto pieces = list_text(cell);
  for (const auto& piece : pieces) {
    const auto* term = roles().find(key_text(piece));
    if (term == nullptr) return unknown_word("unknown-word", piece, roles());
    if (term->id == "staff" && pieces.size() > 1)
      return Problem{"bad-value", words::say("“{}” are two roles that do not go together", shown(cell)),
                     words::say("Give staff a row of their own.")};
    if (pieces.size() == 1) return term->id;
    volunteer |= term->id != "elder";
    elder |= term->id != "volunteer";
  }
  return std::string(volunteer && elder ? "both" : volunteer ? "volunteer" : "elder");
}

// Which column says the roles, and what is to be told of it.
struct RoleColumn {
  std::string_view id = "role";
  std::string note;
};

// 身份 says a role where every word below it is one and no column of roles stands beside; else it is what somebody is
// besides, 党员 or 退休, and passed over. Either is told.
RoleColumn role_column(const Table& table) {
  if (!table.has_column(bare_status)) return {};
  const std::string title(shown(trimmed(table.header()[static_cast<std::size_t>(table.column(bare_status))])));
  const std::string heading = column_name(table.known(), "role");
  if (table.has_column("role")) return {"role", words::say("the column “{}” was passed over: the role stands under {}", title, heading)};
  std::string other;
  table.each([&](const Row& row) {
    const auto cell = row.get(bare_status);
    if (other.empty() && !cell.empty() && std::holds_alternative<Problem>(role(cell))) other = std::string(shown(cell));
  });
  if (other.empty()) return {bare_status, words::say("the column “{}” was read as {}", title, heading)};
  return {"role", words::say("the column “{}” was passed over: “{}” is no role; if it says roles, head it {}", title, other, heading)};
}

class PersonReader {
 public:
  PersonReader(const Table& table, const Lexicon& lexicon, model::Day today, std::string_view role_column)
      : lexicon_(lexicon), today_(today), ticks_(tick_columns(table, lexicon)), role_column_(role_column) {}

  PersonRow read(RowReader& in) const {
    PersonRow person;
    person.row = in.row().number();
    person.place = in.row().place();
    identity(in, person);
    where(in, person);
    lists(in, person);
    membership(in, person);
    survey(in, person);
    implied(in, person);
    return person;
  }

 private:
  void identity(RowReader& in, PersonRow& person) const {
    person.code = in.kept("code", Change::code, code);
    person.role = in.value(role_column_, role);
    person.name = in.name("name");
    if (const auto sex_code = in.value("sex", sex)) person.sex = std::to_string(*sex_code);
    person.born = in.value("born", [&](std::string_view cell) { return birth(cell, today_); });
    const auto id = in.value("id_number", [&](std::string_view cell) { return id_number(cell, today_); });
    if (id) agree(in, person, *id);
    if (id) person.id_number = id->text;
    person.phone = in.kept("phone", Change::phone, phone);
    demand_plain_code(in, person);
    person.guardian_name = in.name("guardian_name");
    person.guardian_relation = in.text("guardian_relation");
    person.guardian_phone = in.kept("guardian_phone", Change::phone, phone);
  }

  // A code lies open in the log and in every export, and outlives an erasure.
  void demand_plain_code(RowReader& in, const PersonRow& person) const {
    if (!person.code) return;
    const bool telling = std::holds_alternative<IdNumber>(id_number(*person.code, today_)) || person.code == person.phone || person.code == person.id_number;
    if (telling)
      in.refuse("code", {"bad-value", words::say("the code is an ID number or the telephone number"),
                         words::say("Whoever gets an export sees codes, also after an erasure: leave the code blank, or give another.")});
  }

  // An ID number tells a birth day and a sex: they must be those of the row.
  static void agree(RowReader& in, const PersonRow& person, const IdNumber& id) {
    if (person.born) {
      const auto& born = *person.born;
      const bool same = born.year == id.born.year() && born.month == id.born.month() &&
                        (born.day == 0 || born.day == id.born.day_of_month());
      if (!same)
        in.refuse("id_number", {"values-disagree",
                                words::say("the ID number says born {}, the row says {}", id.born.iso(), born.text()),
                                words::say("Compare both with the card.")});
    }
    const bool stated = person.sex && (*person.sex == "1" || *person.sex == "2");
    if (stated && *person.sex != std::to_string(id.sex))
      in.refuse("id_number", {"values-disagree",
                              id.sex == 1 ? words::say("the ID number is a man's, the row says a woman")
                                          : words::say("the ID number is a woman's, the row says a man"),
                              words::say("Compare both with the card.")});
  }

  static void where(RowReader& in, PersonRow& person) {
    person.address = in.text("address");
    person.street = in.text("street");
    person.community = in.text("community");
    person.compound = in.text("compound");
    person.building = in.text("building");
  }

  void lists(RowReader& in, PersonRow& person) const {
    person.tags = in.words("tags", lexicon_.tags);
    person.needs = in.words("needs", lexicon_.needs);
    for (const auto& column : ticks_) ticked(in, column, person);
    person.skills = in.list("skills");
    person.hobbies = in.list("hobbies");
    person.duties = in.words("duties", duties());
    person.kin = in.list("kin");
    if (!person.kin) return;
    for (auto& relative : *person.kin) {
      auto parsed = code(relative);
      if (auto* problem = std::get_if<Problem>(&parsed)) return in.refuse("kin", std::move(*problem));
      relative = std::get<std::string>(std::move(parsed));
    }
  }

  void survey(RowReader& in, PersonRow& person) const {
    person.ethnicity = in.text("ethnicity");
    person.health = in.text("health");
    person.mind = in.text("mind");
    person.support = in.text("support");
    person.living = in.text("living");
    person.remark = in.text("remark");
    person.surveyed_by = in.text("surveyed_by");
    person.surveyed_on = in.value("surveyed_on", [&](std::string_view cell) { return day(cell, today_, "future-day"); });
    // 、 and ， stand inside an entry: only semicolons and line breaks part them.
    if (auto text = in.text("contacts")) {
      std::vector<std::string> entries(1);
      for (std::size_t at = 0; at < text->size();) {
        const bool wide = text->compare(at, 3, "；") == 0;
        const char c = (*text)[at];
        if (wide || c == ';' || c == '\n' || c == '\r')
          entries.emplace_back();
        else
          entries.back() += c;
        at += wide ? 3 : 1;
      }
      for (auto& entry : entries) entry = free_text(entry);
      std::erase(entries, "");
      person.contacts = std::move(entries);
    }
  }

  void implied(RowReader& in, PersonRow& person) const {
    if (const auto code = in.value("implied:sex", sex); code && !person.sex) person.implied.sex = std::to_string(*code);
    person.implied.tags = in.words("implied:tags", lexicon_.tags);
    person.implied.helper_kind = in.word("implied:helper_kind", lexicon_.helper_kinds);
  }

  // Blank ticks beside filled ones are a no; a row without any tick says nothing about needs.
  static void ticked(RowReader& in, const TickColumn& column, PersonRow& person) {
    const auto yes = in.value(column.id, tick);
    if (!yes) return;
    if (!person.needs) person.needs.emplace();
    if (*yes && std::find(person.needs->begin(), person.needs->end(), *column.need) == person.needs->end())
      person.needs->push_back(*column.need);
  }

  void membership(RowReader& in, PersonRow& person) const {
    person.helper_kind = in.word("helper_kind", lexicon_.helper_kinds);
    person.subsidy = in.word("subsidy", lexicon_.subsidies);
    person.override_reason = in.text("override_reason");
    person.programme = in.word("programme", lexicon_.programmes, "unknown-programme");
    const auto plain_day = [&](std::string_view cell) { return day(cell, today_); };
    person.joined = in.value("joined", plain_day);
    person.ended = in.value("ended", plain_day);
    if (person.joined && person.ended && *person.ended < *person.joined)
      in.refuse("ended",
                {"values-disagree", words::say("ended {} before joined {}", person.ended->iso(), person.joined->iso()),
                 words::say("Correct one of the two days.")});
    person.end_reason = in.text("end_reason");
    person.org = in.text("org");
    person.os_user = in.text("os_user");
  }

  const Lexicon& lexicon_;
  model::Day today_;
  std::vector<TickColumn> ticks_;
  std::string_view role_column_;
};

}  // namespace

bool is_org_table(const Table& table) {
  return table.every_sheet([](const auto& has) { return has("kind") && has("name") && !has("role") && !has(bare_status); });
}

void read_people(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<PersonRow>& rows,
                 std::vector<Refused>& refused) {
  demand_column(table, {"name", "code"});
  const auto [role_column_id, note] = role_column(table);
  const PersonReader reader(table, lexicon, today, role_column_id);
  table.each([&](const Row& row) {
    RowReader in(row, "code");
    auto person = reader.read(in);
    if (!in.settle(refused)) rows.push_back(std::move(person));
  });
  if (!note.empty()) table.tell(bare_status, note);
}

void read_orgs(const Table& table, const Lexicon& lexicon, model::Day today, std::vector<OrgRow>& rows, std::vector<Refused>& refused) {
  const auto plain_day = [&](std::string_view cell) { return day(cell, today, "future-day"); };
  demand_column(table, {"kind"});
  demand_column(table, {"name"});
  table.each([&](const Row& row) {
    RowReader in(row, "code");
    OrgRow org;
    org.row = row.number();
    org.place = row.place();
    org.code = in.kept("code", Change::code, code);
    in.demand("kind");
    org.kind = in.word("kind", lexicon.org_kinds).value_or("");
    in.demand("name");
    org.name = in.text("name").value_or("");
    org.parent = in.text("parent");
    org.leader = in.text("leader");
    org.focus = in.list("skills");
    org.from = in.value("from", plain_day);
    org.ended = in.value("ended", plain_day);
    if (!in.settle(refused)) rows.push_back(std::move(org));
  });
}

}  // namespace intake
