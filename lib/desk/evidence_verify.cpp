// audit verify: the log against its rows, against the rules, and against heads that others hold.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "desk/evidence.hpp"
#include "desk/evidence_figures.hpp"
#include "seal/note.hpp"
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

std::vector<Held> read_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  constexpr std::streamsize most = (1 << 20) + 1;
  std::vector<Held> held;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".checkpoint") continue;
    std::ifstream in(it->path(), std::ios::binary);
    std::string note(static_cast<std::size_t>(most), '\0');
    in.read(note.data(), most);
    note.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    held.push_back({it->path().filename().string(), std::move(note)});
  }
  if (error) throw Fault(say("the folder cannot be read ({})", error.message()), {folder}, tr("give the folder of the checkpoints kept elsewhere with --trusted"));
  std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.file < b.file; });
  return held;
}

void damage(Verification& out, std::string sentence) { out.damages.push_back({-1, "checkpoint", std::move(sentence)}); }

struct Trusted {
  std::string file;
  seal::Checkpoint head;
};

// Those that this log's key signed; what is no checkpoint, or claims to be of this log and is not signed by its key, is
// told as damage (details 28).
std::vector<Trusted> open_held(const std::vector<Held>& held, const std::optional<seal::VerifierKey>& key, Verification& out) {
  std::vector<Trusted> trusted;
  for (const auto& [file, note] : held) {
    const auto opened = key ? seal::open_note(note, *key) : seal::OpenedNote{};
    auto head = seal::parse_checkpoint(opened.body);
    if (opened.state == seal::NoteState::malformed || !head)
      damage(out, say("{} is no checkpoint", file));
    else if (head->origin != key->name)
      out.ignored.push_back(file);
    else if (opened.state != seal::NoteState::verified)
      damage(out, say("{} is of this log and not signed by this ledger's key", file));
    else
      trusted.push_back({file, std::move(*head)});
  }
  return trusted;
}

void compare(const std::vector<Trusted>& trusted, const std::map<std::int64_t, seal::Hash>& roots, Verification& out) {
  for (const auto& [file, head] : trusted) {
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

Verification verify(const std::string& ledger_path, const std::optional<std::string>& trusted_folder, const seal::KeyRing* keys) {
  return verify(store::Ledger::snapshot(ledger_path), trusted_folder, keys, false);
}

Verification verify(const store::Ledger& ledger, const std::optional<std::string>& trusted_folder, const seal::KeyRing* keys, bool rebuilt) {
  Verification out;
  std::vector<Held> held;
  if (trusted_folder) held = read_folder(*trusted_folder);
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
  compare(trusted, verified.roots, out);
  if (out.damages.empty()) check_seals(ledger, out);
  if (keys == nullptr && !rebuilt)
    out.notes.emplace_back(tr("without the key the private values were not compared with their commitments"));
  if (verified.unfinished_seal >= 0)
    out.notes.emplace_back(tr("the last seal has no checkpoint yet: run carebank audit seal again, it finishes it"));
  return out;
}

model::Sheet damage_sheet(const Verification& verification) {
  model::Sheet sheet{std::string(tr("Damage")), {}, {}, {}};
  sheet.columns = {{"entry", std::string(tr("entry")), true}, {"table", std::string(tr("table")), false}, {"damage", std::string(tr("damage")), false}};
  for (const auto& d : verification.damages) {
    model::Cell entry;
    if (d.entry >= 0) entry = d.entry;
    sheet.rows.push_back({entry, d.table, d.sentence});
  }
  if (verification.more > 0) sheet.notes.push_back(say("and {} more", verification.more));
  return sheet;
}

}  // namespace desk
