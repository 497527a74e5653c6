// audit verify: the log against its rows, against the rules, and against heads that others hold.
#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "desk/evidence.hpp"
#include "desk/evidence_anchor.hpp"
#include "desk/evidence_figures.hpp"
#include "intake/limited.hpp"
#include "seal/note.hpp"
#include "store/cosignatures.hpp"
#include "store/damaged.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using words::say;
using words::tr;

namespace {

struct Held {
  std::string file;  // its name without folders
  std::string note;
};

// "" for what cannot be a checkpoint: it is told as such. A pipe would wait for ever.
std::string note_or_nothing(const std::filesystem::directory_entry& file) {
  std::error_code error;
  if (!file.is_regular_file(error)) return "";
  try {
    return intake::read_limited(file.path(), intake::mebibyte);
  } catch (const Fault&) {
    return "";
  }
}

std::vector<Held> read_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<Held> held;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".checkpoint") continue;
    held.push_back({it->path().filename().string(), note_or_nothing(*it)});
  }
  if (error) throw Fault(say("the folder cannot be read ({})", words::system_text(error.value())), {folder}, tr("give the folder of the checkpoints kept elsewhere with --trusted"));
  std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.file < b.file; });
  return held;
}

void damage(Verification& out, std::string sentence) { out.damages.push_back({-1, "checkpoint", std::move(sentence)}); }

// Those that this log's key signed; what is no checkpoint, or claims to be of this log and is not signed by its key, is
// told as damage (details 28).
std::vector<OutsideHead> open_held(const std::vector<Held>& held, const std::optional<seal::VerifierKey>& key, Verification& out) {
  std::vector<OutsideHead> trusted;
  if (!key) return trusted;  // the founding was changed, which is told: nobody can say whose these are
  for (const auto& [file, note] : held) {
    const auto opened = seal::open_note(note, *key);
    auto head = seal::parse_checkpoint(opened.body);
    if (opened.state == seal::NoteState::malformed || !head)
      damage(out, say("{} is no checkpoint", file));
    else if (head->origin != key->name)
      out.ignored.push_back(file);
    else if (opened.state != seal::NoteState::verified)
      damage(out, say("{} is of this log and not signed by this ledger's key", file));
    else
      trusted.push_back({file, note, std::move(*head)});
  }
  return trusted;
}

// An export ends where it was taken: a checkpoint of later says nothing against it, and nothing for it.
void set_aside_newer(std::vector<OutsideHead>& trusted, Verification& out) {
  std::vector<OutsideHead> covered;
  for (auto& t : trusted) {
    const auto size = static_cast<std::int64_t>(t.head.size);
    if (size > out.size)
      out.newer.push_back({t.file, size});
    else
      covered.push_back(std::move(t));
  }
  trusted = std::move(covered);
}

void compare(const std::vector<OutsideHead>& trusted, const std::map<std::int64_t, seal::Hash>& roots, Verification& out) {
  for (const auto& [file, note, head] : trusted) {
    const auto size = static_cast<std::int64_t>(head.size);
    const auto root = roots.find(size);
    if (root == roots.end())
      damage(out, say("{} covers {} entries, and the ledger has {}", file, size, out.size));
    else if (root->second != head.root)
      damage(out, say("the first {} entries are not those of {}", size, file));
    else
      out.compared.push_back({file, size});
  }
}

std::optional<seal::VerifierKey> key_of(const store::Ledger& ledger) {
  try {
    return seal::parse_verifier_key(verifier_key(ledger));
  } catch (const Fault&) {
    return std::nullopt;  // a ledger without its founding: verify_log tells
  }
}

// What each seal said, worked out again by the rules of its day.
void check_seals(const store::Ledger& ledger, Verification& out) {
  for (const auto& seal : store::seals(ledger)) {
    const auto position = seal.id - seal.fact.statements;
    const auto period = calendar::parse_period(seal.fact.period);
    const auto book = book_until(ledger, position);
    if (!period || book.empty()) {
      out.damages.push_back({seal.id, "seal", say("the seal of {} has no rules or no such period", seal.fact.period)});
      continue;
    }
    const Closing closing = closing_of(ledger, book, *period, position);
    const auto stated = store::statements(ledger, seal.fact.period);
    const auto same = [](const store::Statement& a, const store::Statement& b) {
      return a.person == b.person && a.scheme == b.scheme && a.minutes == b.minutes && a.earned_milli == b.earned_milli &&
             a.balance_milli == b.balance_milli;
    };
    const auto& f = seal.fact;
    if (f.from_day != closing.seal.from_day || f.to_day != closing.seal.to_day || f.services != closing.seal.services ||
        f.minutes != closing.seal.minutes || f.balance_milli != closing.seal.balance_milli ||
        !std::equal(stated.begin(), stated.end(), closing.statements.begin(), closing.statements.end(), same))
      out.damages.push_back({seal.id, "statement", say("the statements of {} are not what the services of its day say", f.period)});
  }
}

}  // namespace

std::int64_t Verification::anchored_size() const {
  if (by_policy) return quorum ? quorum->size : 0;
  std::int64_t most = 0;
  for (const auto& c : compared) most = std::max(most, c.size);
  return most;
}

void demand_folder(const Outside& outside) {
  if (outside.trusted) read_folder(*outside.trusted);
}

namespace {

Verification not_read(std::string sentence, const Outside& outside) {
  Verification out;
  out.by_policy = outside.policy != nullptr;
  out.damages.push_back({-1, "", std::move(sentence)});
  out.notes.emplace_back(tr("with this damage the entries were not read to the end, and no checkpoint was compared"));
  return out;
}

// What no carebank writes may stand in a damaged ledger, and leads anywhere.
Verification senseless(const std::exception& strange, const Outside& outside) {
  return not_read(say("what the entries say together makes no sense ({})", strange.what()), outside);
}

// The log against heads, rules and what was signed elsewhere; only where it was read to the end.
void check_log(const store::Ledger& ledger, const store::Verified& verified, std::vector<OutsideHead> trusted, const seal::Policy* policy,
               Verification& out) {
  if (out.exported) set_aside_newer(trusted, out);
  compare(trusted, verified.roots, out);
  if (policy != nullptr) weigh(ledger, verified, trusted, *policy, out);
  if (out.damages.empty()) check_seals(ledger, out);
  date_damage(ledger, verified, trusted, out);
}

}  // namespace

Verification verify(const std::string& ledger_path, const Outside& outside, const seal::KeyRing* keys) {
  demand_folder(outside);
  try {
    return verify(store::Ledger::snapshot(ledger_path), outside, keys, false);
  } catch (const store::Damaged& damage) {
    return not_read(damage.what(), outside);
  } catch (const std::logic_error& strange) {
    return senseless(strange, outside);
  } catch (const std::overflow_error& strange) {
    return senseless(strange, outside);
  }
}

Verification verify(const store::Ledger& ledger, const Outside& outside, const seal::KeyRing* keys, bool rebuilt) {
  Verification out;
  out.exported = rebuilt;
  out.by_policy = outside.policy != nullptr;
  const auto* policy = outside.policy;
  std::vector<Held> held;
  if (outside.trusted) held = read_folder(*outside.trusted);
  if (policy != nullptr) demand_own_policy(ledger, *policy);
  const auto trusted = open_held(held, key_of(ledger), out);
  store::VerifyOptions options;
  options.keys = keys;
  options.rebuilt = rebuilt;
  for (const auto& t : trusted) options.sizes.push_back(static_cast<std::int64_t>(t.head.size));
  auto verified = store::verify_log(ledger, options);
  out.size = verified.size;
  out.root = verified.root;
  out.more = verified.more;
  out.damages.insert(out.damages.begin(), std::make_move_iterator(verified.damages.begin()), std::make_move_iterator(verified.damages.end()));
  if (verified.read)
    check_log(ledger, verified, trusted, policy, out);
  else
    out.notes.emplace_back(tr("with this damage the entries were not read to the end, and no checkpoint was compared"));
  if (verified.read && keys == nullptr && !rebuilt)
    out.notes.emplace_back(tr("without the key the private values were not compared with their commitments"));
  if (policy == nullptr && out.damages.empty() && !store::cosignatures(ledger).empty())
    out.notes.emplace_back(tr("witnesses cosigned checkpoints of this ledger: give --policy to say whom you trust, and they count"));
  if (verified.unfinished_seal >= 0)
    out.notes.emplace_back(tr("the last seal has no checkpoint yet: run carebank audit seal again, it finishes it"));
  return out;
}

namespace {

std::string place_of(const Verification::Known& known, bool exported) {
  if (!known.file.empty()) return say("{} ({} entries)", known.file, known.size);
  return exported ? say("the export's own checkpoint of {} entries", known.size) : say("the ledger's own checkpoint of {} entries", known.size);
}

// Since when: as far as checkpoints can tell.
std::vector<std::string> dated(const Verification& v) {
  if (!v.log_damaged) return {};
  std::vector<std::string> all;
  if (v.last_good)
    all.push_back(say("last known good: {}, whose last entry is of {}", place_of(*v.last_good, v.exported), v.last_good->at));
  else
    all.emplace_back(tr("no checkpoint is older than the change: none says until when the ledger was good"));
  if (v.first_bad)
    all.push_back(say("the change shows first in {}", place_of(*v.first_bad, v.exported)));
  else
    all.emplace_back(tr("no checkpoint covers the change"));
  return all;
}

}  // namespace

model::Sheet damage_sheet(const Verification& verification) {
  model::Sheet sheet{std::string(tr("Damage")), {}, {}, {}};
  sheet.columns = {{"entry", std::string(tr("entry")), true}, {"table", std::string(tr("table")), false}, {"damage", std::string(tr("damage")), false}};
  for (const auto& d : verification.damages) {
    model::Cell entry;
    if (d.entry >= 0) entry = d.entry;
    sheet.rows.push_back({entry, d.table, d.sentence});
  }
  if (verification.more > 0) sheet.notes.push_back(say("and {} more", verification.more));
  for (auto& sentence : dated(verification)) sheet.notes.push_back(std::move(sentence));
  return sheet;
}

}  // namespace desk
