// One private value shown to somebody outside, so that nothing else has to be: audit open. Refusals: duty-missing,
// unknown-ref, unknown-person, ambiguous-person, missing-value, unknown-field, value-erased, not-yet-sealed, seal-broken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/counter.hpp"
#include "seal/note.hpp"

namespace desk {

struct DisclosureWish {
  std::string ref, person;  // one of the two: a service, redemption, record or request, or somebody's latest revision
  std::string field, to, reason;
};
struct Disclosed {
  std::string text;  // cb-open/v1 (seal/opening.hpp); empty where it was refused, and in a dry run
  std::optional<model::Refusal> refusal;
};
// Writes the disclosure into the log before anything is shown. Needs audit and the key; a dry run shows nothing.
Disclosed disclose(Counter& counter, const DisclosureWish& wish);

// What an entry with private values is about.
struct Subject {
  std::string kind;              // of the leaf; "" where it is none of those that can be shown
  std::string name;              // ref or code
  store::EntryId owner = 0;      // of the box
  store::EntryId org = 0;        // where: an organisation, 0 = none
  std::vector<store::EntryId> people;  // whom it names, those merged away too
};
Subject subject_of(const Counter& counter, store::EntryId entry);

// index,day,by,entry,about,field,to,reason: what was shown, of people and records that the one who asks has a duty for;
// how many others there are is said below. `person` 0 = everybody, else only what names this person (duties are not asked
// then). Fault without the key.
model::Sheet disclosures(Counter& counter, store::EntryId person = 0);

struct OpeningCheck {
  std::string sentence;  // what was shown and of whom or what, or what is wrong
  std::string advice;    // where it is wrong
  bool holds = false;
  // Only where it holds, as the signed leaf says; without a revision where the kind has none.
  struct Shown {
    std::int64_t index = 0;
    std::string kind, name, field, value;
    std::optional<std::int64_t> revision;
  };
  Shown shown = {};
};
// Whether an opening holds for the log of this key, with neither ledger nor key of one's own. Whether it is the one that
// was asked for only the reader can tell, by `name` and `revision`.
OpeningCheck check_disclosure(std::string_view text, const seal::VerifierKey& log);

}  // namespace desk
