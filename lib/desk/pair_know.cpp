#include "desk/pair_know.hpp"

#include <algorithm>

#include "desk/pair.hpp"
#include "intake/values.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

namespace {

// The newest value that was noted for a pair.
std::string noted(Counter& counter, store::EntryId pair, const std::string& fact) {
  store::Query row(counter.ledger(), "SELECT max(id) FROM pair_fact WHERE pair = :pair AND fact = :fact");
  row.bind(":pair", pair).bind(":fact", fact);
  if (!row.step() || row.null(0)) return "";
  const store::EntryId id = row.integer(0);
  return store::value_of(counter.vault().open(store::PairFact::kind, id), "value");
}

std::string items_of(const std::string& list) {
  std::string out;
  for (const auto& item : store::split(list)) out += (out.empty() ? "" : std::string(tr(", "))) + item;
  return out;
}

std::optional<Refusal> unfit(const Counter& counter, const store::PairHead& pair, const model::Term* term,
                             const std::string& fact, const std::string& value, model::Day day) {
  if (!pair.ended.empty()) return pair_ended(pair);
  if (pair.fact.elder == 0)
    return Refusal{"wrong-side", {}, say("in {} an organisation is helped: there is no elder to know", pair_id(pair.id)),
                   "", pair_id(pair.id)};
  if (term == nullptr) {
    const std::string near = reckoning::fact_vocabulary().nearest(fact);
    return Refusal{"unknown-word", {}, say("{} is none of the facts", fact),
                   near.empty() ? std::string(tr("they are: health, medication, hobbies, address, kin_phone"))
                                : say("did you mean {}?", near),
                   pair_id(pair.id)};
  }
  if (value.empty())
    return Refusal{"missing-value", {}, std::string(tr("what is known is missing")),
                   std::string(tr("give it with --value")), pair_id(pair.id)};
  return not_yet(counter, day);
}

}  // namespace

Outcome note_fact(Counter& counter, std::string_view text, const std::string& fact, const std::string& value,
                  model::Day day) {
  counter.begin();
  Outcome outcome;
  const auto pair = pair_or_refuse(counter, text, outcome);
  if (!pair) return outcome;
  const auto* term = reckoning::fact_vocabulary().find(intake::key_text(fact));
  const std::string known = intake::free_text(value);
  if (auto no = unfit(counter, *pair, term, fact, known, day)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  counter.keys();
  outcome.refs.push_back(pair_id(pair->id));
  if (noted(counter, pair->id, term->id) == known) {
    ++outcome.unchanged;
    return outcome;
  }
  counter.writer().add(store::PairFact{pair->id, term->id, day.iso()}, {{"value", known}});
  counter.commit();
  ++outcome.added;
  return outcome;
}

std::vector<std::pair<std::string, std::string>> known_facts(Counter& counter, const store::PairHead& pair,
                                                             const rules::Words& wanted) {
  std::vector<std::pair<std::string, std::string>> out;
  const store::Member* elder = counter.people().by_id(pair.fact.elder);
  const store::Private archive =
      elder == nullptr ? store::Private{} : counter.private_of(counter.people().kept(*elder));
  for (const auto& fact : wanted) {
    std::string value = noted(counter, pair.id, fact);
    for (const auto& field : reckoning::archive_fields_of(fact))
      if (value.empty())
        value = (field == "building" ? store::value_of(archive, "compound") : "") + store::value_of(archive, field);
    out.emplace_back(fact, fact == "hobbies" ? items_of(value) : value);
  }
  return out;
}

}  // namespace desk
