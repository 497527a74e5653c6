// Receipts and consistency proofs: what somebody outside checks without the ledger.

#include "desk/evidence.hpp"
#include "desk/evidence_prove.hpp"
#include "seal/note.hpp"
#include "seal/tree.hpp"
#include "store/cosignatures.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

struct Leaf {
  EntryId entry = -1;
  std::optional<Refusal> refusal;
};

EntryId last_act(const store::Ledger& ledger, const char* sql, EntryId about, const std::string& act) {
  store::Query row(ledger, sql);
  row.bind(":about", about).bind(":act", act);
  return row.step() && !row.null(0) ? row.integer(0) : -1;
}

Leaf leaf_of(const store::Ledger& ledger, const std::string& ref, const std::string& act) {
  EntryId recorded = -1, acted = -1;
  if (const auto service = store::find_service(ledger, ref)) {
    recorded = service->id;
    acted = last_act(ledger, "SELECT max(id) FROM act WHERE service = :about AND what = :act", recorded, act);
  } else if (const auto redemption = store::find_redemption(ledger, ref)) {
    recorded = redemption->id;
    acted = last_act(ledger, "SELECT max(id) FROM redemption_act WHERE redemption = :about AND what = :act", recorded, act);
  }
  if (recorded < 0)
    return {-1, Refusal{"unknown-ref", {}, say("there is no service {}", ref), std::string(tr("see carebank log list")), ref}};
  if (act.empty()) return {recorded, {}};
  if (acted < 0)
    return {-1, Refusal{"wrong-state", {}, say("{} has no act {} in the ledger", ref, tr(act)), std::string(tr("see carebank log list")), ref}};
  return {acted, {}};
}

Refusal broken(const std::string& reason, const std::string& ref) {
  return {"seal-broken", {}, reason, std::string(tr("run carebank audit verify")), ref};
}

// The largest stored checkpoint, with the leaves that it covers.
class Tree {
 public:
  explicit Tree(const store::Ledger& ledger) : ledger_(ledger) {
    auto stored = store::checkpoints(ledger);
    if (!stored.empty()) last_ = std::move(stored.back());
  }

  std::optional<Refusal> make(const std::string& ref, EntryId entry, std::string& text) {
    if (entry >= last_.size)
      return Refusal{"not-yet-sealed", {}, say("{} is newer than the latest checkpoint", ref),
                     std::string(tr("sign the present state first, with carebank audit checkpoint")), ref};
    load();
    if (!holds_) return broken(say("the checkpoint of {} entries does not hold", last_.size), ref);
    seal::Receipt receipt;
    receipt.leaf = store::leaf_text(ledger_, entry);
    if (seal::Hasher().leaf(receipt.leaf) != tree_->leaf(static_cast<std::uint64_t>(entry)))
      return broken(say("the row of {} is not what was sealed", ref), ref);
    receipt.index = static_cast<std::uint64_t>(entry);
    receipt.proof = tree_->inclusion_proof(receipt.index);
    receipt.checkpoint = store::cosigned_note(ledger_, last_.size);
    text = seal::write_receipt(receipt);
    return std::nullopt;
  }

 private:
  void load() {
    if (tree_) return;
    tree_.emplace(ledger_.leaf_hashes(last_.size));
    const auto head = own_checkpoint(ledger_, last_.note);
    holds_ = head && head->size == tree_->size() && head->root == tree_->root();
  }

  const store::Ledger& ledger_;
  store::StoredCheckpoint last_;
  std::optional<seal::Tree> tree_;
  bool holds_ = false;
};

}  // namespace

Receipts receipts(Counter& counter, const std::vector<std::string>& refs, const std::string& act) {
  Receipts out;
  if (auto no = counter.may("audit", 0)) {
    out.refusals.push_back(std::move(*no));
    return out;
  }
  Tree tree(counter.ledger());
  for (const auto& ref : refs) {
    Leaf leaf = leaf_of(counter.ledger(), ref, act);
    std::string text;
    if (!leaf.refusal) leaf.refusal = tree.make(ref, leaf.entry, text);
    if (leaf.refusal)
      out.refusals.push_back(std::move(*leaf.refusal));
    else
      out.made.emplace_back(ref, std::move(text));
  }
  return out;
}

std::optional<Refusal> prove_entry(const store::Ledger& ledger, const std::string& named, EntryId entry, std::string& text) {
  return Tree(ledger).make(named, entry, text);
}

std::optional<seal::Checkpoint> own_checkpoint(const store::Ledger& ledger, std::string_view note) {
  const auto key = seal::parse_verifier_key(verifier_key(ledger));
  return key ? seal::signed_checkpoint(note, *key) : std::nullopt;
}

Consistency consistency(const store::Ledger& ledger, std::string_view from_note, std::string_view to_note) {
  const auto from = own_checkpoint(ledger, from_note), to = own_checkpoint(ledger, to_note);
  const auto refuse = [](const char* code, std::string reason, std::string advice) {
    return Consistency{"", Refusal{code, {}, std::move(reason), std::move(advice)}};
  };
  if (!from || !to)
    return refuse("not-a-checkpoint", say("the file of {} is no checkpoint that this ledger signed", from ? "--to" : "--from"),
                  std::string(tr("give files that carebank audit checkpoint or seal wrote")));
  if (from->size > to->size)
    return refuse("not-a-checkpoint", say("the checkpoint of --from ({} entries) is newer than that of --to ({})", from->size, to->size),
                  std::string(tr("give the older one with --from")));
  if (to->size > static_cast<std::uint64_t>(ledger.size()))
    return refuse("seal-broken", say("{} entries were signed, and the ledger has {}", to->size, ledger.size()), std::string(tr("run carebank audit verify")));
  const seal::Tree tree(ledger.leaf_hashes(static_cast<std::int64_t>(to->size)));
  if (tree.root() != to->root || tree.root_of_first(from->size) != from->root)
    return refuse("seal-broken", std::string(tr("the ledger is not the one that these checkpoints signed")), std::string(tr("run carebank audit verify")));
  return {seal::write_consistency(from->size, tree.consistency_proof(from->size), to_note), {}};
}

}  // namespace desk
