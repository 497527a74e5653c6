// What only time shows of accounts and requests: points that expired and are still there (scheme.expiry_months),
// requests that nobody answers (order.answer_hours; 志愿服务条例 第十二条).
#include "checks/computed.hpp"
#include "reckoning/lots.hpp"
#include "reckoning/orders.hpp"
#include "rules/titles.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {

using store::EntryId;
using words::say;

namespace {

std::string code_of(const Context& context, EntryId person) {
  store::Query row(context.ledger, "SELECT code FROM member WHERE person = :person");
  row.bind(":person", person);
  return row.step() ? row.text(0) : "";
}

bool any_expires(const rules::Pack& pack) {
  for (const auto& scheme : pack.schemes)
    if (scheme.expiry_months > 0) return true;
  return false;
}

}  // namespace

std::vector<Finding> points_expired(const Context& context) {
  const auto& pack = context.book.on(context.today);
  if (!any_expires(pack)) return {};
  std::vector<Finding> found;
  for (const auto& [key, lots] : reckoning::lots(context.ledger)) {
    const auto* scheme = pack.scheme(key.second);
    if (scheme == nullptr) continue;
    const auto gone = reckoning::expired(lots, scheme->expiry_months, context.today);
    if (gone.milli == 0) continue;
    found.push_back({"points-expired", false, code_of(context, key.first),
                     say("{} points in {} were credited by {} and have expired: run carebank redeem expire",
                         model::to_string(model::Points{gone.milli}), rules::scheme_title(pack, key.second), gone.until.iso()),
                     0});
  }
  return found;
}

std::vector<Finding> request_waiting(const Context& context) {
  std::vector<Finding> found;
  for (const auto& order : reckoning::orders(context.ledger)) {
    if (!order.waits()) continue;
    const auto day = model::Day::parse(order.fact.day).value_or(context.today);
    const std::int64_t allowed = context.book.on(day).order.answer_hours.value(day),
                       waited = order.hours_waited(context.today);
    if (allowed > 0 && waited > allowed)
      found.push_back({"request-waiting", false, order.fact.ref,
                       say("asked for on {}, and nobody has accepted it for {} hours; {} are allowed", order.fact.day,
                           waited, allowed),
                       order.id});
  }
  return found;
}

}  // namespace checks
