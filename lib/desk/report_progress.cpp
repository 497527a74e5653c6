#include "desk/report_progress.hpp"

#include <algorithm>
#include <map>

#include "desk/report_parts.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

constexpr std::int64_t one = 10'000;  // figures are compared in ten-thousandths: ratios have four decimals

std::int64_t exact(const std::string& text) {
  const auto dot = text.find('.');
  std::string digits = text.substr(0, dot);
  std::string decimals = dot == std::string::npos ? "" : text.substr(dot + 1);
  decimals.resize(4, '0');
  return text.empty() ? 0 : std::stoll(digits + decimals);
}

int score(std::int64_t reached, std::int64_t goal) {
  if (goal <= 0 || reached >= goal) return 3;
  if (reached * 10 >= goal * 8) return 2;
  return reached * 2 >= goal ? 1 : 0;
}

// A line of the plan: days in which it is to be reached.
struct Span {
  std::string phase;
  model::Day from, to;
};

class Plan {
 public:
  explicit Plan(const Counter& counter) : counter_(counter), pack_(counter.pack()) {}

  model::Sheet sheet() {
    model::Sheet out;
    out.title = tr("Progress of the plan");
    for (const auto& [id, title] : {std::pair{"phase", words::mark("phase")}, {"from", words::mark("from")}, {"to", words::mark("to")},
                                    {"kind", words::mark("kind")}, {"id", words::mark("target")}, {"title", words::mark("title")},
                                    {"unit", words::mark("unit")}, {"goal", words::mark("goal")}, {"reached", words::mark("reached")},
                                    {"score", words::mark("score")}, {"state", words::mark("state")}})
      out.columns.push_back(column(id, title, id == std::string("goal") || id == std::string("reached") || id == std::string("score")));
    for (const auto& phase : pack_.phases) take(phase);
    for (const auto& target : pack_.targets)
      add_target({"", pack_.from, target.by.value_or(counter_.today())}, target.id, target.indicator, target.value);
    out.rows = std::move(rows_);
    if (count_ == 0) out.notes.emplace_back(tr("The rule pack sets no targets and no tasks."));
    if (count_ > 0) out.notes.push_back(say("score of the plan: {} of {}", total_, 3 * count_));
    return out;
  }

 private:
  void take(const rules::Phase& phase) {
    const Span span{phase.name, phase.from.value_or(pack_.from), phase.to.value_or(counter_.today())};
    for (const auto& [indicator, goal] : phase.targets) add_target(span, indicator, indicator, goal);
    for (const auto& task : phase.tasks) add_task(span, task);
  }

  void add_target(const Span& span, const std::string& id, const std::string& indicator, model::Points goal) {
    const auto* figure = figure_of(span, indicator);
    const std::int64_t reached = figure == nullptr ? 0 : exact(figure->value);
    add(span, model::Named{"target", std::string(tr("target"))}, id, figure == nullptr ? indicator : figure->title,
        figure == nullptr ? model::Cell{} : model::Cell{model::Named{figure->unit_id, figure->unit}}, model::cell(goal),
        figure == nullptr || figure->value.empty() ? model::Cell{} : model::Cell{model::Decimal{figure->value}}, reached,
        goal.milli * (one / 1000));
  }

  void add_task(const Span& span, const std::string& task) {
    prepare(span);
    store::Query row(counter_.ledger(), "SELECT count(*) FROM told r WHERE (r.topic = :task OR (length(r.topic) >= 6 AND instr(:task, r.topic) > 0)) AND r.day BETWEEN :from AND :to");
    row.bind(":task", task).bind(":from", span.from.iso().empty() ? "0000-01-01" : span.from.iso()).bind(":to", span.to.iso());
    row.step();
    add(span, model::Named{"task", std::string(tr("task"))}, task, task, model::Named{"个", std::string(tr("个"))}, std::int64_t{1}, row.integer(0),
        row.integer(0) * one, one);
  }

  void add(const Span& span, model::Cell kind, const std::string& id, const std::string& title, model::Cell unit, model::Cell goal,
           model::Cell shown, std::int64_t reached, std::int64_t wanted) {
    const bool met = reached >= wanted, open = span.to >= counter_.today();
    const char* state = met ? words::mark("met") : open ? words::mark("open") : words::mark("missed");
    const int points = score(reached, wanted);
    total_ += points;
    ++count_;
    rows_.push_back({span.phase, span.from.iso(), span.to.iso(), std::move(kind), id, title, std::move(unit), std::move(goal),
                     std::move(shown), std::int64_t{points}, model::Named{state, std::string(tr(state))}});
  }

  calendar::Period period_of(const Span& span) const {
    return {span.from, std::max(span.from, std::min(span.to, counter_.today())), ""};
  }

  // The figures of a phase are worked out once; the scope they leave behind serves its tasks.
  void prepare(const Span& span) {
    if (!known_ || span_.from != span.from || span_.to != span.to) {
      figures_ = indicators::compute({counter_.ledger(), counter_.book(), period_of(span), counter_.today()});
      span_ = span;
      known_ = true;
    }
  }
  const indicators::Figure* figure_of(const Span& span, const std::string& indicator) {
    prepare(span);
    const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const auto& f) { return f.id == indicator; });
    return found == figures_.end() ? nullptr : &*found;
  }

  const Counter& counter_;
  const rules::Pack& pack_;
  std::vector<std::vector<model::Cell>> rows_;
  std::vector<indicators::Figure> figures_;
  Span span_;
  bool known_ = false;
  std::int64_t total_ = 0, count_ = 0;
};

}  // namespace

model::Sheet progress(const Counter& counter) { return Plan(counter).sheet(); }

}  // namespace desk
