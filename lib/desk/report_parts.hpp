// Inside the room only: the parts that reports are made of.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "desk/report.hpp"
#include "indicators/indicators.hpp"

namespace desk {

model::Column column(const char* id, const char* title, bool right = false);  // `title` is marked for translation
std::string due_day(const rules::Book& book, const std::string& day);         // last day to verify a service of `day`
// The community of an organisation, else its street, else its district, else itself.
store::EntryId community_of(const store::OrgTree& orgs, store::EntryId org);
std::string hours_text(std::int64_t minutes);  // two decimals, rounded half up: 35 are 0.58
std::string percent(const std::string& ratio);  // 0.8571 -> 85.71%
std::string basis_sentence(const Counter& counter, const std::optional<store::SealedPeriod>& seal);
indicators::Question question_of(const Counter& counter, const calendar::Period& period,
                                 const std::optional<store::SealedPeriod>& seal);
model::Sheet restated_sheet(const std::vector<indicators::Figure>& figures, const std::vector<indicators::Figure>& now,
                            const calendar::Period& period);

// The rows behind a period's figures, read while the scope that indicators::compute prepared still stands.
struct PeriodRows {
  std::string services_csv;  // every service of the period but voided ones, pseudonymous
  std::vector<std::pair<std::string, std::int64_t>> states;  // recorded verified approved returned voided
  std::set<store::EntryId> approved;                         // ids
  model::Sheet communities, pairs;  // level,code,name,... with a row for each street and the whole; pairs of the period
  std::vector<std::vector<model::Cell>> excluded;  // scope,subject,day,reason
};
PeriodRows rows_of(const Counter& counter);
// ref,day,minutes,change: what came into or left the approved services of the period since; the scope must be the head.
model::Sheet adjustments(const Counter& counter, const std::set<store::EntryId>& sealed);

// All that the report tells.
struct Evaluation {
  calendar::Period period;
  std::optional<store::SealedPeriod> seal;
  std::int64_t position = 0;                             // entries that the figures rest on
  std::vector<indicators::Figure> figures, figures_now;  // the second only where the period is sealed
  PeriodRows rows;
  model::Sheet balances, changes;
  checks::Outcome audit;
  std::optional<store::StoredCheckpoint> checkpoint;
};
struct Section {
  std::string title;
  std::vector<std::string> paragraphs;
  model::Sheet table;  // without a title
};
std::string report_title(const Counter& counter, const Evaluation& evaluation);
std::vector<Section> sections_of(const Counter& counter, const Evaluation& evaluation);
// Of what may be published: `figures` are a public sheet of indicators; of the evaluation only period, seal, position,
// figures and checkpoint are read.
std::vector<Section> public_sections_of(const Counter& counter, const Evaluation& evaluation, model::Sheet figures);
std::string markdown_of(const std::string& title, const std::vector<Section>& sections);
std::string html_of(const std::string& title, const std::vector<Section>& sections);
// Checks and their findings: check,severity,subject,detail,new.
model::Sheet findings_sheet(const Counter& counter, const checks::Outcome& audit);
// scope,subject,day,reason: what the figures leave out, figure by figure and service by service.
model::Sheet exclusions_sheet(const Evaluation& evaluation);

}  // namespace desk
