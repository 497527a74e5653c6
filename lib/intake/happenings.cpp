#include "intake/happenings.hpp"

#include <algorithm>

#include "intake/headers.hpp"
#include "intake/reading.hpp"
#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

using Use = Known::Use;

constexpr std::int64_t minutes_most = 100'000, people_most = 1'000'000, yuan_most = 1'000'000'000'000;

const Known telling{"record", {"记录类型", "记录种类", "事项类型"}, Use::identity};

const std::vector<Known> happenings = {
    telling,
    {"ref", {"记录编号", "记录号"}, Use::identity},
    {"day", {"日期", "活动日期", "开始日期", "培训日期", "会议日期", "发生日期"}},
    {"to_day", {"结束日期", "截止日期"}},
    {"title", {"名称", "主题", "活动名称", "标题"}, Use::identity},
    {"topic", {"主要内容", "课程主题", "内容", "需求内容", "心愿内容"}, Use::identity},
    {"form", {"形式", "收支", "培训形式", "活动形式"}},
    {"level", {"级别", "层级"}},
    {"mode", {"方式", "服务方式"}},
    {"audience", {"对象", "培训对象", "参加对象"}},
    {"provider", {"举办单位", "授予单位", "主办单位", "转介单位"}},
    {"source", {"来源", "资金来源"}},
    {"channel", {"渠道", "宣传渠道", "反馈渠道"}},
    {"festival", {"节日"}},
    {"category", {"服务类别", "类别"}},
    {"programme", {"项目类别", "所属行动", "行动"}},
    {"project", {"所属项目", "项目", "项目名称"}},
    {"org", {"组织单位", "单位"}},
    {"parent", {"关联", "关联记录", "关联编号"}},
    {"minutes", {"学习时长(分钟)", "时长(分钟)", "分钟"}},
    {"hours", {"学习时长(小时)", "时长(小时)", "小时"}},
    {std::string(bare_duration), {"学习时长", "时长", "培训时长", "duration"}},
    {"headcount", {"参加人次", "参加人数", "受益人次", "人次", "人数"}},
    {"quantity", {"数量", "个数"}},
    {"amount", {"金额(元)", "金额", "经费(元)"}},
    {"score", {"评分", "满意度", "满意度评分"}},
    {"people", {"参加人员", "人员", "名单", "人员名单", "老人", "获奖人"}, Use::identity},
    {"lead", {"负责人"}, Use::prose},
    {"place", {"地点", "活动地点"}, Use::prose},
    {"note", {"备注", "说明"}, Use::prose},
    {"closed", {"办结日期", "完成日期"}},
    {"outcome", {"办结结果", "结果"}},
};

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

bool take_off_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

// 1,234,567: groups of three after the first comma.
std::optional<std::string> without_commas(std::string_view text) {
  if (text.find(',') == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    const std::string_view group = text.substr(at, end - at);
    if (!all_digits(group) || (at == 0 ? group.size() > 3 : group.size() != 3)) return std::nullopt;
    out += group;
    at = end + 1;
  }
  return out;
}

Problem no_yuan(std::string_view text) {
  return {"bad-value", words::say("“{}” is no sum of money in yuan", shown(text)),
          words::say("Write yuan in digits, with at most two decimals; income and spending are told by the form.")};
}

// Whole minutes of a course that is longer than a day, `each` minutes to the unit written.
std::optional<std::int64_t> long_course(std::string_view text, int each,
                                        std::initializer_list<std::string_view> units) {
  const std::string key = key_text(unguarded(text));
  std::string_view number = key;
  for (const auto unit : units)
    if (take_off_end(number, unit)) break;
  if (!all_digits(number) || number.size() > 9) return std::nullopt;
  const std::int64_t minutes = std::stoll(std::string(number)) * each;
  if (minutes < 1 || minutes > minutes_most) return std::nullopt;
  return minutes;
}

Parsed<std::int64_t> course(const Parsed<int>& plain, std::optional<std::int64_t> longer) {
  if (const auto* minutes = std::get_if<int>(&plain)) return std::int64_t{*minutes};
  if (longer) return *longer;
  return std::get<Problem>(plain);
}

Parsed<std::int64_t> positive(std::string_view text) {
  auto parsed = count(text);
  const auto* number = std::get_if<std::int64_t>(&parsed);
  if (number == nullptr || (*number > 0 && *number <= people_most)) return parsed;
  return Problem{"bad-value", words::say("“{}” is not between 1 and {}", shown(text), people_most),
                 words::say("Correct the number.")};
}

Parsed<std::int64_t> score_of(std::string_view text) {
  const std::string key = key_text(unguarded(text));
  std::string_view digits = key;
  take_off_end(digits, "分");
  if (digits.size() == 1 && digits.front() >= '1' && digits.front() <= '5') return std::int64_t{digits.front() - '0'};
  return Problem{"bad-value", words::say("“{}” is no score from 1 to 5", shown(text)),
                 words::say("Write 1 for very dissatisfied to 5 for very satisfied.")};
}

// Both marks also full-width, as services have them.
std::string with_plain_marks(std::string text) {
  for (const auto& [wide, plain] : {std::pair<std::string_view, char>{"＠", '@'}, {"＃", '#'}})
    for (std::size_t at = text.find(wide); at != text.npos; at = text.find(wide))
      text.replace(at, wide.size(), 1, plain);
  return text;
}

class HappeningReader {
 public:
  HappeningReader(const Row& row, const HappeningWords& words, model::Day today)
      : in_(row, "ref"), words_(words), today_(today) {}

  HappeningRow read() {
    HappeningRow out;
    out.row = in_.row().number();
    out.place = in_.row().place();
    out.ref = in_.value("ref", ref).value_or("");
    in_.demand("record");
    out.kind = in_.word("record", words_.kinds, "unknown-record").value_or("");
    read_days(out);
    read_words(out);
    read_numbers(out);
    read_people(out);
    read_closing(out);
    demand_needs(out);
    return out;
  }
  bool settle(std::vector<Refused>& refused) { return in_.settle(refused); }

 private:
  std::string text(std::string_view id) const { return in_.text(id).value_or(""); }

  std::optional<model::Day> day_of(std::string_view id, const char* future_code) {
    return in_.value(id, [&](std::string_view cell) { return day(cell, today_, future_code); });
  }

  void read_days(HappeningRow& out) {
    in_.demand("day");
    out.day = day_of("day", "future-day").value_or(model::Day{});
    out.to_day = day_of("to_day", "");
    if (out.to_day && *out.to_day < out.day)
      in_.refuse("to_day", {"values-disagree",
                            words::say("it ends on {}, before it begins on {}", out.to_day->iso(), out.day.iso()),
                            words::say("Correct one of the two days.")});
  }

  void read_words(HappeningRow& out) {
    for (auto [id, to] : {std::pair<const char*, std::string*>{"title", &out.title},
                          {"topic", &out.topic},
                          {"level", &out.level},
                          {"audience", &out.audience},
                          {"provider", &out.provider},
                          {"source", &out.source},
                          {"channel", &out.channel},
                          {"project", &out.project},
                          {"org", &out.org},
                          {"lead", &out.lead},
                          {"place", &out.where},
                          {"note", &out.note}})
      *to = text(id);
    out.form = out.kind == fund_record ? in_.word("form", fund_forms()).value_or("") : text("form");
    out.mode = text("mode");
    if (const auto* term = words_.modes.find(key_text(out.mode))) out.mode = term->id;
    out.festival = in_.word("festival", words_.festivals).value_or("");
    out.category = in_.word("category", words_.categories, "unknown-category").value_or("");
    out.programme = in_.word("programme", words_.programmes, "unknown-programme").value_or("");
    out.parent = in_.refused() ? std::string() : key_text(in_.row().get("parent"));
  }

  void read_numbers(HappeningRow& out) {
    const auto minutes = in_.value("minutes", course_minutes), hours = in_.value("hours", course_hours);
    if (minutes && hours && *minutes != *hours)
      in_.refuse("hours", {"values-disagree", words::say("this gives {} minutes, another column {}", *hours, *minutes),
                           words::say("Correct the start, the end or the duration.")});
    out.minutes = minutes ? *minutes : hours.value_or(0);
    out.headcount = in_.value("headcount", positive).value_or(0);
    out.quantity = in_.value("quantity", positive).value_or(0);
    out.amount_fen = in_.value("amount", yuan).value_or(0);
    out.score = in_.value("score", score_of).value_or(0);
  }

  void read_people(HappeningRow& out) {
    constexpr std::size_t most = 1000;
    std::vector<std::string_view> pieces;
    if (!in_.refused()) split_list(in_.row().get("people"), pieces);
    if (pieces.size() > most)
      return in_.refuse(
          "people", {"bad-value", words::say("more than {} people in one cell", most), words::say("Split the row.")});
    for (const auto piece : pieces) {
      std::string person = with_plain_marks(free_text(piece));
      if (std::find(out.people.begin(), out.people.end(), person) != out.people.end())
        return in_.refuse("people", {"person-twice", words::say("“{}” stands twice in this row", shown(person)),
                                     words::say("Name each person once; of two of one name write the codes.")});
      out.people.push_back(std::move(person));
    }
    const auto named = static_cast<std::int64_t>(out.people.size());
    if (out.headcount > 0 && out.headcount < named)
      in_.refuse("headcount",
                 {"values-disagree", words::say("{} people counted, but {} are named", out.headcount, named),
                  words::say("Count those named too.")});
  }

  void read_closing(HappeningRow& out) {
    out.closed = day_of("closed", "future-day");
    out.outcome = in_.word("outcome", record_outcomes()).value_or("");
    if (out.closed && out.outcome.empty()) in_.demand("outcome");
    if (!out.closed && !out.outcome.empty()) in_.demand("closed");
    if (!out.closed || in_.refused()) return;
    if (*out.closed < out.day)
      in_.refuse("closed", {"values-disagree",
                            words::say("it is closed on {}, before it begins on {}", out.closed->iso(), out.day.iso()),
                            words::say("Correct one of the two days.")});
    else if (out.outcome != "void" && !words_.closing.contains(out.kind))
      in_.refuse("closed", {"bad-value",
                            words::say("a record of the kind {} is never open, so nothing closes it",
                                       words_.kinds.name_of(out.kind)),
                            words::say("Leave the cell blank; void 作废 alone takes it out of the figures.")});
  }

  // Named people count as a headcount, hours as minutes.
  void demand_needs(const HappeningRow& out) {
    const auto needs = words_.needs.find(out.kind);
    if (needs == words_.needs.end()) return;
    for (const auto& column : needs->second) {
      const bool met = (column == "headcount" && !out.people.empty()) || (column == "minutes" && out.minutes > 0);
      if (!met) in_.demand(column);
    }
  }

  RowReader in_;
  const HappeningWords& words_;
  model::Day today_;
};

void refuse_bare_duration(const Table& table) {
  if (!table.has_column(bare_duration)) return;
  throw model::Fault(words::say("a duration without its unit: minutes or hours?"), table.header_place(bare_duration),
                     words::say("Head the column 学习时长(分钟) (minutes) or 学习时长(小时) (hours)."));
}

}  // namespace

const model::Vocabulary& record_outcomes() {
  static const model::Vocabulary words(
      {{"fulfilled", "实现", {"已实现", "解决", "已解决", "完成", "已完成", "办结", "已办结"}},
       {"refused", "未实现", {"未解决", "不予办理", "未采纳"}},
       {"withdrawn", "撤回", {"撤销", "取消"}},
       {"void", "作废", {}}});
  return words;
}

const model::Vocabulary& fund_forms() {
  static const model::Vocabulary words(
      {{"in", "收入", {"收到", "拨入", "received", "income"}}, {"out", "支出", {"使用", "拨付", "used", "spent"}}});
  return words;
}

std::vector<Known> happening_headers() { return happenings; }

std::vector<Known> log_headers() {
  auto known = service_headers();
  known.push_back(telling);
  return known;
}

bool is_happening_table(const Table& table) {
  return table.every_sheet([](const auto& has) { return has("record"); });
}

Parsed<std::int64_t> yuan(std::string_view text) {
  const std::string key = key_text(unguarded(text));
  std::string_view rest = key;
  for (const std::string_view mark : {"¥", "￥"})
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  take_off_end(rest, "元");
  const std::size_t dot = std::min(rest.find('.'), rest.size());
  const auto whole = without_commas(rest.substr(0, dot));
  const bool has_decimals = dot < rest.size();
  std::string decimals(has_decimals ? rest.substr(dot + 1) : "");
  if (!whole || !all_digits(*whole) || whole->size() > 13 || (has_decimals && !all_digits(decimals)) ||
      decimals.size() > 2)
    return no_yuan(text);
  decimals.resize(2, '0');
  const std::int64_t fen = std::stoll(*whole) * 100 + std::stoll(decimals);
  if (fen < 1 || fen > yuan_most * 100) return no_yuan(text);
  return fen;
}

Parsed<std::int64_t> course_minutes(std::string_view text) {
  return course(duration_minutes(text), long_course(text, 1, {"分钟", "分"}));
}

Parsed<std::int64_t> course_hours(std::string_view text) {
  return course(duration_hours(text), long_course(text, 60, {"小时"}));
}

void read_happenings(const Table& table, const HappeningWords& words, model::Day today, std::vector<HappeningRow>& rows,
                     std::vector<Refused>& refused) {
  refuse_bare_duration(table);
  demand_column(table, {"record"});
  demand_column(table, {"day"});
  table.each([&](const Row& row) {
    HappeningReader reader(row, words, today);
    auto happening = reader.read();
    if (!reader.settle(refused)) rows.push_back(std::move(happening));
  });
}

}  // namespace intake
