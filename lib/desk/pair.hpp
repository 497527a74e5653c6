// With whom: who could help whom, the pairs that were agreed on, their agreements and contact cards (D17, H23, H33, T42).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

// The exact optimum of the contract, by elder's code. Columns of `proposal`: elder,volunteer,proximity,fit,why; of
// `unpaired`: elder,reason,explanation. Reasons: no_volunteer_near, all_near_are_full, only_kin_near, birth_unknown,
// elder_ineligible. Needs the key. Refusal: duty-missing.
struct PairProposal {
  model::Sheet proposal, unpaired;
  std::optional<model::Refusal> refusal;
};
PairProposal propose_pairs(Counter& counter);

// Makes the pairs of a table, from today on; where they live is looked up again, not taken from the file. A pair that
// stands already is unchanged. Rows refused: those of add_pair.
Outcome confirm_pairs(Counter& counter, const std::vector<intake::PairRow>& rows,
                      const std::vector<intake::Refused>& refused, const Source& source);

// What is asked for: a kind of the pack ([[pairing]]), and on each side a person (code or name), or an organisation
// (code or name) where the kind has one there.
struct NewPair {
  std::string volunteer, elder;
  std::string kind = "person";  // id, name or alias
  model::Day from;
  std::string helper = {}, helped = {};  // organisations
  std::string under = {};                // the pair of organisations that it hangs under (T58), "" = none
  std::string why = {};
};
// One pair. Refusals: unknown-word (the kind, with the nearest), wrong-side (a person where the kind has an organisation,
// or the other way), missing-value (nobody on a side), unknown-org, org-closed, unknown-pair and wrong-parent (under),
// future-day; of people: unknown-person, ambiguous-person, person-twice, wrong-role, not-enrolled-then, duty-missing,
// underage-volunteer, elder-ineligible, kin-service, capacity-exceeded. Told, not refused: people of a pair under a pair
// of organisations who do not belong to these.
Outcome add_pair(Counter& counter, const NewPair& pair);

// In what follows a pair is named as printed, P57, or 57. Refusals of all: unknown-pair, duty-missing (record, in the
// elder's community, or the organisation that is helped).

// One party of the kind's parties (pair.parties where it names none) signs. The same party twice is unchanged. Refusals: unknown-party (with those that must sign),
// missing-value (the name), pair-ended, future-day.
Outcome sign_pair(Counter& counter, std::string_view pair, const std::string& party, const std::string& name,
                  model::Day day);

// Records that the two-way contact card was handed out, pair.card_copies copies, and gives it as Markdown, with the facts
// of [four_knows] that are known (H33 to H36). It names both; ID numbers and telephones only with `full`, else masked.
// Refusal: pair-ended.
struct PairCardPrint {
  Outcome outcome;
  std::string markdown;
};
PairCardPrint hand_out_card(Counter& counter, std::string_view pair, bool full = false);

// The number under which a platform has registered the volunteer (credential `registration`, H34), "" where none is
// recorded. Needs the key.
std::string registration_of(Counter& counter, const store::Member& m);

// `day` is the pair's last. The same day again is unchanged. Refusals: already-ended, bad-date, future-day,
// missing-value (the reason).
Outcome end_pair(Counter& counter, std::string_view pair, model::Day day, const std::string& reason);

std::vector<model::Column> pair_columns();  // pair,kind,volunteer,elder,proximity,from,to,agreement
// Those columns; the code of an organisation where one stands on that side. Pairs
// whose last day is past only with `with_ended`.
model::Sheet pair_list(const Counter& counter, bool with_ended);

// Who must sign the agreement of a pair of this kind that began on that day.
const rules::Words& parties_of(const rules::Book& book, const std::string& kind, const std::string& from_day);
// `complete` when every one of them has signed, else signed/required, like 1/3.
std::string agreement_of(const rules::Book& book, const std::string& kind, const std::string& from_day,
                         const std::vector<std::string>& signed_by);

// The pair that a word names; its duty is looked for in the elder's community, else in the volunteer's; of an
// organisation in itself.
std::optional<store::PairHead> find_pair(const Counter& counter, std::string_view text);
store::EntryId home_of_pair(const Counter& counter, const store::Pair& pair);
// The same, or nothing and the refusal told: unknown-pair, duty-missing.
std::optional<store::PairHead> pair_or_refuse(Counter& counter, std::string_view text, Outcome& outcome);
std::string pair_id(store::EntryId pair);  // P57
// The codes of both sides.
std::string helper_code(const Counter& counter, const store::Pair& pair);
std::string helped_code(const Counter& counter, const store::Pair& pair);
model::Named kind_cell(const rules::Pack& pack, const std::string& kind);  // ids of older packs as they are
model::Named proximity_cell(const std::string& id);

// Refusals that acts on pairs share.
model::Refusal pair_ended(const store::PairHead& pair);

}  // namespace desk
