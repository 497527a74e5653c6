// With whom: who could help whom, the pairs that were agreed on, their agreements and contact cards (D17, H23, H33).
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
// stands already is unchanged. Rows refused: unknown-person, ambiguous-person, person-twice, wrong-role,
// not-enrolled-then, duty-missing, underage-volunteer, elder-ineligible, kin-service, capacity-exceeded.
Outcome confirm_pairs(Counter& counter, const std::vector<intake::PairRow>& rows,
                      const std::vector<intake::Refused>& refused, const Source& source);

struct NewPair {
  std::string volunteer, elder;  // codes or names
  std::string kind = "person";   // person, institution, group ...: an id, printed everywhere
  model::Day from;
};
// One pair; the refusals of confirm, and bad-value (the kind), future-day.
Outcome add_pair(Counter& counter, const NewPair& pair);

// In what follows a pair is named as printed, P57, or 57. Refusals of all: unknown-pair, duty-missing (record, in the
// elder's community).

// One party signs. The same party twice is unchanged. Refusals: unknown-party (with those that must sign),
// missing-value (the name), pair-ended, future-day.
Outcome sign_pair(Counter& counter, std::string_view pair, const std::string& party, const std::string& name,
                  model::Day day);

// Records that the two-way contact card was handed out, pair.card_copies copies, and gives it as Markdown. It names
// both. Refusal: pair-ended.
struct PairCardPrint {
  Outcome outcome;
  std::string markdown;
};
PairCardPrint hand_out_card(Counter& counter, std::string_view pair);

// `day` is the pair's last. The same day again is unchanged. Refusals: already-ended, bad-date, future-day,
// missing-value (the reason).
Outcome end_pair(Counter& counter, std::string_view pair, model::Day day, const std::string& reason);

// pair,kind,volunteer,elder,proximity,from,to,agreement. Pairs whose last day is past only with `with_ended`.
model::Sheet pair_list(const Counter& counter, bool with_ended);

// `complete` when every party of pair.parties (of the day the pair began) has signed, else signed/required, like 1/3.
std::string agreement_of(const rules::Book& book, const std::string& from_day,
                         const std::vector<std::string>& signed_by);

// The pair that a word names; its duty is looked for in the elder's community, else in the volunteer's.
std::optional<store::PairHead> find_pair(const Counter& counter, std::string_view text);
store::EntryId home_of_pair(const Counter& counter, const store::Pair& pair);
std::string pair_id(store::EntryId pair);  // P57

}  // namespace desk
