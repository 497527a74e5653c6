#include <unordered_map>

#include "intake/headers.hpp"
#include "intake/reading.hpp"
#include "intake/rows.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

namespace intake {
namespace {

// A vocabulary as one column of a large file asks it: the same few spellings again and again.
class WordColumn {
 public:
  WordColumn(int column, const model::Vocabulary& words) : column_(column), words_(&words) {}

  int column() const { return column_; }
  const model::Vocabulary& words() const { return *words_; }
  // The id, nullptr where the vocabulary has no such word.
  const std::string* find(std::string_view cell) {
    if (cell == last_ && last_id_ != nullptr) return last_id_;
    auto [known, fresh] = seen_.try_emplace(cell, nullptr);
    if (fresh)
      if (const auto* term = words_->find(key_text(cell))) known->second = &term->id;
    last_ = cell;
    return last_id_ = known->second;
  }

 private:
  int column_;
  const model::Vocabulary* words_;
  std::unordered_map<std::string_view, const std::string*> seen_;
  std::string_view last_;
  const std::string* last_id_ = nullptr;
};

struct Columns {
  explicit Columns(const Table& table) {
    const auto at = [&](const char* id) { return table.column(id); };
    ref = at("ref"), day = at("day"), start = at("start"), end = at("end"), minutes = at("minutes");
    hours = at("hours"), volunteer = at("volunteer"), elder = at("elder"), headcount = at("headcount");
    place = at("place"), org = at("org"), lead = at("lead"), note = at("note"), corrects = at("corrects");
    title = at("title"), paid = at("paid"), late_reason = at("late_reason");
  }
  int ref, day, start, end, minutes, hours, volunteer, elder, headcount, place, org, lead, note, corrects, title, paid,
      late_reason;
};

// Start and end in one cell: 9:00-10:30, 9:00～10:30, 9:00至10:30. nullopt for anything else.
std::optional<std::pair<int, int>> time_span(std::string_view cell) {
  const std::string text = key_text(cell);
  for (const std::string_view between : {"-", "~", "–", "—", "至", "到"}) {
    const auto at = text.find(between);
    if (at == text.npos) continue;
    const auto start = time_of_day(std::string_view(text).substr(0, at)), end = time_of_day(std::string_view(text).substr(at + between.size()));
    if (!std::holds_alternative<int>(start) || !std::holds_alternative<int>(end)) return std::nullopt;
    return std::pair{std::get<int>(start), std::get<int>(end)};
  }
  return std::nullopt;
}

// 服务时间 says start and end where every cell below it does and no other column; else it is passed over, since it may as
// well say 上午 or a day. Either is told.
struct SpanColumn {
  bool used = false;
  std::string note;
};
SpanColumn span_column(const Table& table) {
  if (!table.has_column(span_id)) return {};
  const std::string title(shown(trimmed(table.header()[static_cast<std::size_t>(table.column(span_id))])));
  if (table.has_column("start") || table.has_column("end")) return {false, words::say("the column “{}” was passed over: another column says it", title)};
  std::string other;
  table.each([&](const Row& row) {
    const auto cell = row.get(span_id);
    if (other.empty() && !cell.empty() && !time_span(cell)) other = std::string(shown(cell));
  });
  if (!other.empty()) return {false, words::say("the column “{}” was passed over: “{}” is no start and end like 9:00-10:30", title, other)};
  return {true, words::say("the column “{}” was read as start and end", title)};
}

class ServiceReader {
 public:
  ServiceReader(const Table& table, const Lexicon& lexicon, model::Day today, bool spanned, std::vector<Refused>& refused)
      : table_(table),
        today_(today),
        refused_(refused),
        at_(table),
        category_(table.column("category"), lexicon.categories),
        programme_(table.column("programme"), lexicon.programmes),
        evidence_(table.column("evidence"), lexicon.evidence),
        mode_(table.column("mode"), lexicon.modes),
        spanned_(spanned) {
    if (spanned) at_.start = at_.end = table.column(span_id);
  }

  // False after a refusal, which is then in the list.
  bool read(const Row& row, ServiceRow& service) {
    row_ = &row;
    service.row = row.number();
    service.line = row.line();
    if (auto broken = row.malformed()) return push(std::move(*broken));
    return read_ref(at_.ref, service.ref) && read_day(service) && read_time(service) && read_people(service) &&
           read_words(service) && read_rest(service);
  }

 private:
  bool push(model::Refusal refusal) {
    refusal.subject = key_text(shown(row_->cell(at_.ref)));
    refused_.push_back({row_->number(), std::move(refusal)});
    return false;
  }
  bool refuse(int column, Problem problem) {
    return push(
        {std::move(problem.code), row_->place_at(column), std::move(problem.reason), std::move(problem.advice), ""});
  }
  bool missing(int column, std::string_view id) {
    return refuse(column, {"missing-value", words::say("{} is blank", column_name(table_.known(), id)),
                           words::say("Fill in the cell.")});
  }

  // Takes the value of a cell that may be blank.
  template <class T, class Parse>
  bool take(int column, std::optional<T>& out, Parse parse) {
    out.reset();
    const auto cell = row_->cell(column);
    if (cell.empty()) return true;
    auto parsed = parse(cell);
    if (auto* problem = std::get_if<Problem>(&parsed)) return refuse(column, std::move(*problem));
    out = std::get<T>(parsed);
    return true;
  }

  bool read_ref(int column, std::string_view& out) {
    out = row_->cell(column);
    if (out.empty() || (out.size() <= 64 && all_code_characters(out))) return true;
    auto parsed = intake::ref(out);
    if (auto* problem = std::get_if<Problem>(&parsed)) return refuse(column, std::move(*problem));
    const auto kept = table_.keep(std::get<std::string>(std::move(parsed)));
    table_.changed(Change::code, *row_, column, out, kept);
    out = kept;
    return true;
  }

  bool read_day(ServiceRow& service) {
    const auto cell = row_->cell(at_.day);
    if (cell.empty()) return missing(at_.day, "day");
    auto parsed = day(cell, today_, "service-future");
    if (auto* problem = std::get_if<Problem>(&parsed)) return refuse(at_.day, std::move(*problem));
    service.day = std::get<model::Day>(parsed);
    // Nearly all days are written as they are kept: that costs nothing.
    if (!plain_day(cell)) table_.changed(Change::day, *row_, at_.day, cell, service.day.iso());
    return true;
  }

  static bool plain_day(std::string_view cell) { return cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' && (cell.size() == 10 || cell[10] == ' '); }

  // Times of H:MM and bare numbers are plain; whatever else was understood is told.
  void tell_time(int column, Change kind, const std::optional<int>& value, std::string_view plain) {
    const auto cell = row_->cell(column);
    if (!value || cell.find_first_not_of(plain) == cell.npos) return;
    const std::string now = kind == Change::time ? fmt::format("{:02}:{:02}", *value / 60, *value % 60) : std::to_string(*value);
    table_.changed(kind, *row_, column, cell, now);
  }

  bool read_time(ServiceRow& service) {
    std::optional<int> start, end, minutes, hours;
    if (!read_clock(start, end) || !take(at_.minutes, minutes, duration_minutes) || !take(at_.hours, hours, duration_hours)) return false;
    tell_time(at_.minutes, Change::duration, minutes, "0123456789");
    tell_time(at_.hours, Change::duration, hours, "0123456789.");
    if (start && *start == 1440)
      return refuse(at_.start, {"bad-time", words::say("a day has no 24:00 to begin at"),
                                words::say("Write 0:00 and the next day.")});
    service.start = start.value_or(-1);
    if (minutes && hours && *minutes != *hours) return disagree(at_.hours, *hours, *minutes);
    const auto stated = minutes ? minutes : hours;
    if (!start || !end) {
      service.minutes = stated.value_or(0);
      return stated ? true : no_duration();
    }
    return read_span(service, *end - *start, stated);
  }

  bool read_clock(std::optional<int>& start, std::optional<int>& end) {
    if (spanned_) {
      if (const auto span = time_span(row_->cell(at_.start))) start = span->first, end = span->second;
      return true;
    }
    if (!take(at_.start, start, time_of_day) || !take(at_.end, end, time_of_day)) return false;
    tell_time(at_.start, Change::time, start, "0123456789:");
    tell_time(at_.end, Change::time, end, "0123456789:");
    return true;
  }

  bool no_duration() {
    for (const auto* id : {"minutes", "hours", "end", "start"})
      if (table_.has_column(id) && row_->get(id).empty()) return missing(table_.column(id), id);
    return missing(at_.day, "minutes");
  }

  bool disagree(int column, int here, int there) {
    return refuse(column, {"values-disagree", words::say("this gives {} minutes, another column {}", here, there),
                           words::say("Correct the start, the end or the duration.")});
  }

  // From start to end, which may lie on the next day if a duration says so too.
  bool read_span(ServiceRow& service, int span, std::optional<int> stated) {
    if (span <= 0 && stated && *stated == span + 1440) span += 1440;
    if (span <= 0)
      return refuse(at_.end, {"service-duration", words::say("the end is not after the start"),
                              words::say("Correct it; for a service across midnight give the minutes too.")});
    if (stated && *stated != span) return disagree(at_.end, span, *stated);
    service.minutes = span;
    return true;
  }

  bool read_people(ServiceRow& service) {
    if (!read_list(at_.volunteer, service.volunteers) || !read_list(at_.elder, service.elders)) return false;
    if (service.volunteers.empty()) return missing(at_.volunteer, "volunteer");
    std::optional<std::int64_t> count_stated;
    if (!take(at_.headcount, count_stated, count)) return false;
    service.headcount.reset();
    if (count_stated) return read_headcount(service, *count_stated);
    return service.elders.empty() ? missing(at_.elder, "elder") : nobody_twice(service);
  }

  bool read_headcount(ServiceRow& service, std::int64_t headcount) {
    constexpr std::int64_t most = 1'000'000;
    if (headcount < 1 || headcount > most)
      return refuse(at_.headcount, {"bad-value", words::say("nobody can have served {} people", headcount),
                                    words::say("Correct the number of people served.")});
    if (headcount < static_cast<std::int64_t>(service.elders.size()))
      return refuse(at_.headcount, {"values-disagree",
                                    words::say("{} people served, but {} are named", headcount, service.elders.size()),
                                    words::say("Count those named too.")});
    service.headcount = static_cast<int>(headcount);
    return nobody_twice(service);
  }

  static bool same(const PersonRef& a, const PersonRef& b) {
    return a.who == b.who && a.community == b.community && a.phone_tail == b.phone_tail;
  }
  static bool holds(const std::vector<PersonRef>& list, std::size_t until, const PersonRef& person) {
    for (std::size_t i = 0; i < until; ++i)
      if (same(list[i], person)) return true;
    return false;
  }
  bool nobody_twice(const ServiceRow& service) {
    for (std::size_t i = 1; i < service.volunteers.size(); ++i)
      if (holds(service.volunteers, i, service.volunteers[i])) return twice(at_.volunteer, service.volunteers[i]);
    for (std::size_t i = 0; i < service.elders.size(); ++i)
      if (holds(service.elders, i, service.elders[i]) ||
          holds(service.volunteers, service.volunteers.size(), service.elders[i]))
        return twice(at_.elder, service.elders[i]);
    return true;
  }
  bool twice(int column, const PersonRef& person) {
    return refuse(column, {"person-twice", words::say("“{}” stands twice in this row", shown(person.text)),
                           words::say("Name each person once; of two of one name write the codes.")});
  }

  bool read_list(int column, std::vector<PersonRef>& out) {
    constexpr std::size_t most = 1000;
    out.clear();
    split_list(row_->cell(column), pieces_);
    if (pieces_.size() > most)
      return refuse(column,
                    {"bad-value", words::say("more than {} people in one cell", most), words::say("Split the row.")});
    for (const auto piece : pieces_) {
      out.push_back(person_ref(piece));
      const auto& person = out.back();
      const bool marked = piece.find_first_of("#\xEF") != piece.npos;
      if (person.who.empty() || (marked && !good_tail(person)))
        return refuse(column, {"bad-value", words::say("“{}” names nobody", shown(piece)),
                               words::say("Write a code, a name, name@community, or name#last four of the phone.")});
    }
    return true;
  }

  static bool good_tail(const PersonRef& person) {
    if (person.phone_tail.data() == nullptr) return true;
    return person.phone_tail.size() == 4 && person.phone_tail.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // name@community#1234 in its parts, both marks also full-width.
  PersonRef person_ref(std::string_view piece) {
    PersonRef person;
    person.text = piece;
    if (piece.find_first_of("@#\xEF") == piece.npos) {
      person.who = who(piece);
      return person;
    }
    std::string_view rest = piece;
    std::string_view* part = &person.who;
    while (true) {
      const auto [mark, size] = next_mark(rest);
      const auto text = trimmed(rest.substr(0, mark));
      *part = part == &person.phone_tail ? table_.keep(key_text(text)) : who(text);
      if (mark == rest.npos) return person;
      part = size == 1 ? (rest[mark] == '@' ? &person.community : &person.phone_tail)
                       : (rest.substr(mark, 3) == "＠" ? &person.community : &person.phone_tail);
      rest.remove_prefix(mark + size);
    }
  }
  static std::pair<std::size_t, std::size_t> next_mark(std::string_view text) {
    std::pair<std::size_t, std::size_t> best{text.find_first_of("@#"), 1};
    for (const std::string_view mark : {"＠", "＃"})
      if (const auto at = text.find(mark); at < best.first) best = {at, mark.size()};
    return best;
  }
  std::string_view who(std::string_view text) { return plainly_who(text) ? text : table_.keep(who_text(text)); }

  bool read_word(WordColumn& column, const char* code, const std::string*& out) {
    const auto cell = row_->cell(column.column());
    out = nullptr;
    if (cell.empty()) return true;
    out = column.find(cell);
    return out != nullptr || refuse(column.column(), unknown_word(code, cell, column.words()));
  }

  bool read_words(ServiceRow& service) {
    if (!read_word(category_, "unknown-category", service.category)) return false;
    if (service.category == nullptr) return missing(category_.column(), "category");
    const std::string* evidence = nullptr;
    if (!read_word(programme_, "unknown-programme", service.programme) ||
        !read_word(evidence_, "unknown-word", evidence))
      return false;
    service.evidence = evidence == nullptr ? std::string_view() : std::string_view(*evidence);
    // An open vocabulary: a known word counts by its id, another as typed.
    const auto cell = row_->cell(mode_.column());
    const std::string* mode = cell.empty() ? nullptr : mode_.find(cell);
    service.mode = mode == nullptr ? free(mode_.column()) : std::string_view(*mode);
    return true;
  }

  std::string_view free(int column) {
    const auto cell = row_->cell(column);
    return plainly_nfc(cell) ? cell : table_.keep(free_text(cell));
  }

  bool read_rest(ServiceRow& service) {
    std::optional<bool> paid;
    if (!take(at_.paid, paid, tick)) return false;
    if (paid.value_or(false))
      return refuse(at_.paid, {"paid-service", words::say("a service that was paid for is no volunteering"),
                               words::say("Leave it out of the record (Order 67, Art. 19).")});
    service.place = free(at_.place);
    service.org = free(at_.org);
    service.lead = free(at_.lead);
    service.note = free(at_.note);
    service.title = free(at_.title);
    service.late_reason = free(at_.late_reason);
    return read_ref(at_.corrects, service.corrects);
  }

  const Table& table_;
  model::Day today_;
  std::vector<Refused>& refused_;
  Columns at_;
  WordColumn category_, programme_, evidence_, mode_;
  bool spanned_;  // start and end stand in one column
  const Row* row_ = nullptr;
  std::vector<std::string_view> pieces_;
};

void demand_service_columns(const Table& table, bool spanned) {
  if (table.has_column(bare_duration))
    throw model::Fault(words::say("a duration without its unit: minutes or hours?"), table.header_place(bare_duration),
                       words::say("Head the column 时长(分钟) (minutes) or 服务时长(小时) (hours)."));
  demand_column(table, {"day"});
  if (!spanned && (!table.has_column("start") || !table.has_column("end"))) demand_column(table, {"minutes", "hours"});
  demand_column(table, {"volunteer"});
  demand_column(table, {"category"});
}

}  // namespace

void read_services(const Table& table, const Lexicon& lexicon, model::Day today,
                   const std::function<void(const ServiceRow&)>& accept, std::vector<Refused>& refused) {
  const auto [spanned, note] = span_column(table);
  demand_service_columns(table, spanned);
  ServiceReader reader(table, lexicon, today, spanned, refused);
  ServiceRow service;
  table.each([&](const Row& row) {
    if (reader.read(row, service)) accept(service);
  });
  if (!note.empty()) table.tell(span_id, note);
}

}  // namespace intake
