// Tables of what happens beside services (trainings, meetings, awards, cases, funds, needs, callbacks): one a row, told
// apart from a table of services by its column `record` 记录类型.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "intake/rows.hpp"
#include "intake/table.hpp"
#include "intake/values.hpp"
#include "model/day.hpp"
#include "model/vocabulary.hpp"

namespace intake {

// The words that closed columns may hold, and what each kind of record cannot do without, from the rule pack in force.
struct HappeningWords {
  model::Vocabulary kinds, modes, categories, programmes, festivals;
  std::map<std::string, std::vector<std::string>> needs;  // kind -> columns that may not be blank
  std::set<std::string> closing;                          // kinds that stay open until they are closed
};

struct HappeningRow {
  std::size_t row = 0;  // Row::number()
  model::Place place;
  std::string ref;   // "" = derive it
  std::string kind;  // an id of the pack's records
  model::Day day;
  std::optional<model::Day> to_day, closed;
  // mode: an id where the pack has the word, else as typed; form: of funds "in" or "out", else as typed.
  std::string title, topic, form, level, mode, audience, provider, source, channel, festival, category, programme,
      project, org, parent, lead, where, note, outcome;
  std::int64_t minutes = 0, headcount = 0, quantity = 0, amount_fen = 0, score = 0;  // 0 = not stated
  std::vector<std::string> people;  // codes, names, name@community, name#last four of the phone
};

// How a record may be closed: fulfilled refused withdrawn void (实现 未实现 撤回 作废).
const model::Vocabulary& record_outcomes();
// What a record of money says: in out (收入 支出).
const model::Vocabulary& fund_forms();
// The kind of record that says so.
constexpr std::string_view fund_record = "fund";

std::vector<Known> happening_headers();
// Those of services and the one that tells a table of records: what `log import` opens a file with.
std::vector<Known> log_headers();
bool is_happening_table(const Table& table);

// Yuan with at most two decimals -> fen: 1200, 1,200.50, ￥300元. Zero, negative, 万元, more decimals, over 10^12 yuan:
// refused (bad-value).
Parsed<std::int64_t> yuan(std::string_view text);
// A course may last longer than a day: what durations say, and beyond 24 hours whole minutes or hours, up to 100,000
// minutes.
Parsed<std::int64_t> course_minutes(std::string_view text);
Parsed<std::int64_t> course_hours(std::string_view text);

// Fault where the column of the kind or of the day is missing, or a duration has no unit. Refusals beside those of
// rows.hpp: unknown-record, future-day, values-disagree (an end before the day, a closing before it, fewer people
// counted than named, minutes and hours), person-twice.
void read_happenings(const Table& table, const HappeningWords& words, model::Day today, std::vector<HappeningRow>& rows,
                     std::vector<Refused>& refused);

}  // namespace intake
