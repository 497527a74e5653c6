// The keeper's part: what a witness is asked, and what becomes of the answer.
#include <algorithm>

#include "desk/evidence.hpp"
#include "desk/evidence_prove.hpp"
#include "desk/witness.hpp"
#include "seal/cosign.hpp"
#include "seal/tree.hpp"
#include "store/cosignatures.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using words::say;
using words::tr;

namespace {

// A note of at most 64 lines is a note to everybody: the log's and 63 more.
constexpr std::size_t most_witnesses = 63;

std::int64_t last_cosigned(const store::Ledger& ledger) {
  const auto all = store::cosignatures(ledger);
  return all.empty() ? 0 : all.back().size;
}

WitnessRequest refuse(const char* code, std::string reason, std::string_view advice) {
  return {"", Refusal{code, {}, std::move(reason), std::string(advice)}};
}

}  // namespace

std::optional<std::int64_t> size_of_own(const store::Ledger& ledger, std::string_view note) {
  const auto head = own_checkpoint(ledger, note);
  if (!head || head->size > static_cast<std::uint64_t>(ledger.size()) || ledger.root(static_cast<std::int64_t>(head->size)) != head->root) return std::nullopt;
  return static_cast<std::int64_t>(head->size);
}

WitnessRequest witness_request(Counter& counter, std::optional<std::int64_t> old_size) {
  if (auto no = counter.may("audit", 0)) return {"", std::move(no)};
  const auto& ledger = counter.ledger();
  const auto stored = store::checkpoints(ledger);
  if (stored.empty())
    return refuse("not-yet-sealed", std::string(tr("nothing was signed yet")), tr("sign the present state first, with carebank audit checkpoint"));
  const std::int64_t size = stored.back().size, old = old_size.value_or(last_cosigned(ledger));
  if (old < 0 || old > size)
    return refuse("cosign-wrong-old", say("the latest checkpoint has {} entries, not {}", size, old), tr("give a size that it goes on from"));
  const auto leaves = ledger.leaf_hashes(size);
  const auto head = own_checkpoint(ledger, stored.back().note);
  if (!head || head->size != leaves.size() || head->root != seal::root_of(leaves))
    return refuse("seal-broken", say("the checkpoint of {} entries does not hold", size), tr("run carebank audit verify"));
  const auto proof = seal::consistency_proof(leaves, static_cast<std::uint64_t>(old));
  return {seal::write_consistency(static_cast<std::uint64_t>(old), proof, store::cosigned_note(ledger, size)), {}};
}

namespace {

// The witness's line under one stored checkpoint; nullopt if the text has none for it.
std::optional<std::string> line_under(const store::StoredCheckpoint& stored, std::string_view text, const seal::VerifierKey& witness) {
  const std::string body = stored.note.substr(0, stored.note.rfind("\n\n") + 2);
  const auto opened = seal::open_cosigned(body + std::string(text), {witness});
  if (opened.state != seal::NoteState::verified) return std::nullopt;
  return opened.by.front().line;
}

// What is below the text of a note; lines alone stay as they are.
std::string_view lines_of(std::string_view text) {
  if (seal::is_signature_lines(text)) return text;
  const std::size_t blank = text.rfind("\n\n");
  return blank == std::string_view::npos ? std::string_view() : text.substr(blank + 2);
}

}  // namespace

Attached attach(Counter& counter, std::string_view text, const seal::VerifierKey& witness) {
  Attached out;
  if ((out.refusal = counter.may("audit", 0))) return out;
  const auto lines = lines_of(text);
  const auto stored = store::checkpoints(counter.ledger());
  // A line does not say what it lies under: it is the latest checkpoint more often than not.
  std::optional<std::string> line;
  const auto under = std::find_if(stored.rbegin(), stored.rend(), [&](const auto& s) { return (line = line_under(s, lines, witness)).has_value(); });
  if (under == stored.rend()) {
    out.refusal = Refusal{"not-a-checkpoint", {}, say("no stored checkpoint has a good signature of {} in this file", witness.name),
                          std::string(tr("give what the witness answered, and the witness's own key with --witness"))};
    return out;
  }
  out.size = under->size;
  const auto all = store::cosignatures(counter.ledger());
  const auto here = [&](const auto& c) { return c.size == out.size; };
  out.fresh = std::none_of(all.begin(), all.end(), [&](const auto& c) { return here(c) && c.verifier == witness.text(); });
  if (out.fresh && static_cast<std::size_t>(std::count_if(all.begin(), all.end(), here)) >= most_witnesses)
    out.refusal = Refusal{"cosign-full", {}, say("the checkpoint of {} entries has {} cosignatures: a note holds no more", out.size, most_witnesses),
                          std::string(tr("attach it to the next checkpoint"))};
  if (out.fresh && !out.refusal && !counter.trying()) out.fresh = store::keep_cosignature(counter.ledger(), {out.size, witness.text(), *line});
  return out;
}

}  // namespace desk
