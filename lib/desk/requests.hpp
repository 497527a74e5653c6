// Requests (点单): an elder asks, somebody is asked (派单) and accepts or declines (接单), a service is given (服务),
// the elder confirms it (核实) and rates it (评价) (P21; 志愿服务条例 第十二条, 第二十五条). Nobody is assigned without
// accepting.
#pragma once

#include <optional>
#include <string>

#include "desk/counter.hpp"
#include "reckoning/orders.hpp"

namespace desk {

struct NewRequest {
  std::string elder, category;  // code or name; id, name or alias
  std::string programme, ref, note;
  std::optional<std::int64_t> minutes;
  std::optional<model::Day> wanted;
  std::string item, scheme;  // what holds the elder's points; both empty: free
  bool published = false;
};

// Asks. With an item the points of the elder are held: a redemption of it, reserved, is made in the same transaction by
// the rules of redeeming; as many as `minutes` has of the item's minutes, else one. Without it the request is free, for
// elders with a tag of elder.tags (a soft rule: or a reason for the exception); every elder where the pack has no tags.
// The same ref with the same content is unchanged. The note (what is needed, its risks) lies in the box and needs the
// key. Refusals: unknown-person, ambiguous-person, duty-missing (record; with an item redeem too), wrong-role,
// not-current, elder-ineligible, unknown-category, unknown-programme, not-free, bad-date (wanted before today),
// values-disagree (minutes), bad-value (goods), ref-twice, and those of redeem().
Outcome ask(Counter& counter, const NewRequest& request);

// What follows names a request by its ref. Refusals of all: unknown-ref, duty-missing (record in the elder's community,
// with held points redeem too where they are spent or released), wrong-state, which says what is possible.

// Asks a volunteer, also while others have not answered. Unchanged where that one was asked already. Refusals:
// wrong-role, not-current, underage-volunteer, kin-service, person-twice, unknown-person.
Outcome dispatch(Counter& counter, const std::string& ref, const std::string& volunteer);
// The volunteer asked last, or the one named, accepts: the first who does has it. Refusal: not-asked.
Outcome accept_request(Counter& counter, const std::string& ref, const std::string& volunteer);
// The same declines, also after accepting: then it is open again. Refusals: not-asked, missing-value (the reason).
Outcome decline_request(Counter& counter, const std::string& ref, const std::string& volunteer,
                        const std::string& reason);
// Links the service that was given: in the ledger, not voided or returned, of the same volunteer, elder and category,
// not before the request and not another request's. A service that was voided can be replaced by its correction.
// Refusals: values-disagree, service-taken, wrong-state.
Outcome serve(Counter& counter, const std::string& ref, const std::string& service);
// The elder confirms; held points are spent.
Outcome acknowledge(Counter& counter, const std::string& ref);
// 1 to 5. Refusal: bad-value.
Outcome rate(Counter& counter, const std::string& ref, std::int64_t score, const std::string& note);
// Held points are released. Not once it is served. Refusal: missing-value (the reason).
Outcome withdraw(Counter& counter, const std::string& ref, const std::string& reason);

struct RequestFilter {
  bool open = false;       // only those that nobody has accepted
  bool published = false;  // only those to be told to the public; without the elder
};
// request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community. Hours: from the
// asking to the acceptance, while nobody has accepted to the beginning of today.
model::Sheet request_list(const Counter& counter, const RequestFilter& filter);

}  // namespace desk
