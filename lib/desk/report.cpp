#include "desk/report.hpp"

#include <algorithm>
#include <map>

#include "desk/report_parts.hpp"
#include "desk/titles.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using words::say;
using words::tr;

model::Column column(const char* id, const char* title, bool right) { return {id, std::string(tr(title)), right}; }

model::Sheet balances(const Counter& counter, std::int64_t position) {
  model::Sheet sheet{std::string(tr("Balances")),
                     {column("code", words::mark("code")), column("scheme", words::mark("scheme"))},
                     {},
                     {}};
  for (const auto& [id, title] : {std::pair{"earned", words::mark("earned")},
                                  {"received", words::mark("received")},
                                  {"granted", words::mark("granted")},
                                  {"redeemed", words::mark("redeemed")},
                                  {"given", words::mark("given")},
                                  {"donated", words::mark("donated")},
                                  {"expired", words::mark("expired")},
                                  {"balance", words::mark("balance")}})
    sheet.columns.push_back(column(id, title, true));
  auto accounts = store::accounts(counter.ledger(), position);
  std::vector<std::pair<std::string, const store::Account*>> order;
  const auto codes = store::codes(counter.ledger());  // the register would read far more than their codes
  for (const auto& account : accounts) order.emplace_back(codes.at(account.person), &account);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->scheme) < std::tie(b.first, b.second->scheme);
  });
  for (const auto& [code, a] : order) {
    std::vector<model::Cell> row{code, scheme_cell(counter.pack(), a->scheme)};
    for (const std::int64_t milli :
         {a->earned, a->received, a->granted, a->redeemed, a->given, a->donated, a->expired, a->balance})
      row.push_back(model::cell(model::Points{milli}));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

std::string due_day(const rules::Book& book, const std::string& day_text) {
  const auto day = model::Day::parse(day_text);
  if (!day) return "9999-12-31";
  const std::int64_t days = book.on(*day).workflow.deadline_workdays.value(*day);
  return days == 0 ? "9999-12-31" : book.calendar().deadline(*day, static_cast<int>(days)).iso();
}

std::string hours_text(std::int64_t minutes) {
  const std::int64_t hundredths = (minutes * 100 + 30) / 60;
  return std::to_string(hundredths / 100) + "." + std::to_string(hundredths % 100 + 100).substr(1);
}

EntryId community_of(const store::OrgTree& orgs, EntryId org) {
  for (const char* type : {"community", "street", "district", "city"})
    if (const EntryId found = orgs.nearest(org, type); found != 0) return found;
  return org;
}

model::Sheet backlog(const Counter& counter) {
  struct Waiting {
    std::int64_t recorded = 0, verified = 0, returned = 0, overdue = 0;
    std::string oldest;
  };
  std::map<std::string, Waiting> by_code;
  std::map<std::string, std::string> names, due;
  for (const char* state : {"recorded", "verified", "returned"})
    store::each_in_state(counter.ledger(), state, 0, [&](const store::ServiceHead& s) {
      const auto* node = counter.orgs().by_id(community_of(counter.orgs(), s.org));
      const std::string code = node == nullptr ? "" : node->code;
      if (node != nullptr) names[code] = node->name;
      Waiting& w = by_code[code];
      ++(s.state == "recorded" ? w.recorded : s.state == "verified" ? w.verified : w.returned);
      if (w.oldest.empty() || s.day < w.oldest) w.oldest = s.day;
      auto [last, fresh] = due.try_emplace(s.day);
      if (fresh) last->second = due_day(counter.book(), s.day);
      if (s.state != "verified" && last->second < counter.today_text()) ++w.overdue;
    });
  model::Sheet sheet{
      std::string(tr("Waiting services")),
      {column("community", words::mark("community")), column("name", words::mark("name of the organisation")),
       column("recorded", words::mark("recorded"), true), column("verified", words::mark("verified"), true),
       column("returned", words::mark("returned"), true), column("oldest", words::mark("oldest day")),
       column("overdue", words::mark("overdue"), true)},
      {},
      {}};
  for (const auto& [code, w] : by_code)
    sheet.rows.push_back({code, names[code], w.recorded, w.verified, w.returned, w.oldest, w.overdue});
  sheet.notes.emplace_back(
      tr("Overdue: not verified although the working days allowed for it have passed (Order 67, Art. 11)."));
  return sheet;
}

std::optional<store::SealedPeriod> seal_of(const store::Ledger& ledger, const calendar::Period& period) {
  std::optional<store::SealedPeriod> found;
  const std::string from = period.from.iso(), to = period.to.iso();
  for (auto& seal : store::seals(ledger)) {
    if (seal.fact.from_day > from || to > seal.fact.to_day) continue;
    // Itself before a longer one that holds it.
    if (!found || (seal.fact.from_day == from && seal.fact.to_day == to)) found = std::move(seal);
  }
  return found;
}

indicators::Question question_of(const Counter& counter, const calendar::Period& period,
                                 const std::optional<store::SealedPeriod>& seal) {
  indicators::Question question{counter.ledger(), counter.book(), period, counter.today(), -1, nullptr};
  if (!seal) return question;
  // What the seal saw on its day: neither later entries nor later deadlines.
  question.position = seal->id + 1;
  question.today = model::Day::parse(counter.ledger().entry(seal->id).day).value_or(counter.today());
  return question;
}

namespace {

// Figures as ten-thousandths: counts, points and ratios have at most four decimals.
std::optional<std::int64_t> ten_thousandths(const std::string& text) {
  const bool negative = text.starts_with("-");
  const std::string digits = text.substr(negative ? 1 : 0);
  const std::size_t dot = std::min(digits.find('.'), digits.size());
  std::string decimals = dot < digits.size() ? digits.substr(dot + 1) : "";
  if (dot == 0 || decimals.size() > 4) return std::nullopt;
  decimals.resize(4, '0');
  const auto whole = model::parse_count(digits.substr(0, dot)), rest = model::parse_count(decimals);
  if (!whole || !rest) return std::nullopt;
  return (negative ? -1 : 1) * (*whole * 10'000 + *rest);
}

model::Cell difference(const std::string& before, const std::string& now) {
  const auto a = ten_thousandths(before), b = ten_thousandths(now);
  if (!a || !b) return {};
  const std::int64_t change = *b - *a, size = change < 0 ? -change : change;
  std::string text = std::to_string(size / 10'000), decimals = std::to_string(size % 10'000 + 10'000).substr(1);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  if (!decimals.empty()) text += "." + decimals;
  return model::Decimal{(change < 0 ? "-" : "") + text};
}

}  // namespace

std::string percent(const std::string& ratio) {
  const auto value = ten_thousandths(ratio);
  if (!value) return "-";
  const std::string rest = std::to_string(*value % 100 + 100).substr(1);
  return std::to_string(*value / 100) + "." + rest + "%";
}

model::Sheet restated_sheet(const std::vector<indicators::Figure>& figures, const std::vector<indicators::Figure>& now,
                            const calendar::Period& period) {
  model::Sheet sheet = indicators::sheet(figures, period);
  sheet.columns.push_back(column("restated_numerator", words::mark("numerator now"), true));
  sheet.columns.push_back(column("restated_denominator", words::mark("denominator now"), true));
  sheet.columns.push_back(column("restated_value", words::mark("value now"), true));
  sheet.columns.push_back(column("difference", words::mark("difference"), true));
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto same = std::find_if(now.begin(), now.end(),
                                   [&](const auto& f) { return f.id == figures[i].id && f.unit == figures[i].unit; });
    auto& row = sheet.rows[i];
    if (same == now.end()) {
      row.resize(sheet.columns.size());
      continue;
    }
    row.push_back(same->numerator);
    row.push_back(same->denominator);
    row.push_back(same->value.empty() ? model::Cell{} : model::Cell{model::Decimal{same->value}});
    row.push_back(difference(figures[i].value, same->value));
  }
  return sheet;
}

std::string basis_sentence(const Counter& counter, const std::optional<store::SealedPeriod>& seal) {
  if (!seal) return std::string(tr("The period is not sealed: these figures may still change."));
  std::string text = say("These figures are those of the seal of {} made on {} (entry {}).", seal->fact.period,
                         counter.ledger().entry(seal->id).day, seal->id);
  if (seal->fact.early)
    text += " " + std::string(tr("It was sealed before the time allowed for verification had passed."));
  return text;
}

namespace {

void add_basis(model::Sheet& sheet, const Counter& counter, const calendar::Period& period,
               const std::optional<store::SealedPeriod>& seal) {
  sheet.notes.push_back(basis_sentence(counter, seal));
  const auto& pack = counter.book().on(period.to);
  sheet.notes.push_back(say("Rules: {} {}, version {}.", pack.id, pack.name, pack.version));
}

}  // namespace

model::Sheet indicator_sheet(const Counter& counter, const calendar::Period& period, bool restated) {
  const auto seal = seal_of(counter.ledger(), period);
  const auto figures = indicators::compute(question_of(counter, period, seal));
  model::Sheet sheet;
  if (restated)
    sheet = restated_sheet(figures, seal ? indicators::compute(question_of(counter, period, std::nullopt)) : figures,
                           period);
  else
    sheet = indicators::sheet(figures, period);
  add_basis(sheet, counter, period, seal);
  return sheet;
}

model::Sheet public_indicator_sheet(const Counter& counter, const calendar::Period& period) {
  const auto seal = seal_of(counter.ledger(), period);
  const auto figures = indicators::compute(question_of(counter, period, seal));
  const auto& limit = counter.pack().privacy.public_min_cell;
  model::Sheet sheet = indicators::public_sheet(figures, period, limit.value(counter.today()));
  add_basis(sheet, counter, period, seal);
  return sheet;
}

}  // namespace desk
