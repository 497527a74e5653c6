#include "store/verify.hpp"

#include <algorithm>
#include <future>
#include <optional>

#include "model/refusal.hpp"
#include "seal/note.hpp"
#include "store/erasure.hpp"
#include "store/leaves.hpp"
#include "store/migrate.hpp"
#include "store/services.hpp"
#include "store/sqlite_text.hpp"
#include "store/verify_cosignatures.hpp"
#include "store/verify_rows.hpp"
#include "store/verify_walk.hpp"
#include "words/words.hpp"

namespace store {

using words::say;
using words::tr;

namespace {

// What SQLite itself says about the file: pages, indexes, types, checks, references.
void check_file(const Ledger::Impl& impl, Damages& damages) {
  try {
    Cursor integrity(impl, "PRAGMA integrity_check");
    while (integrity.step())
      if (integrity.text(0) != "ok") damages.add(-1, "", say("the file is damaged: {}", integrity.text(0)));
    Cursor references(impl, "PRAGMA foreign_key_check");
    while (references.step()) damages.add(-1, "pack_text", say("a row of {} names a row that is not there", references.text(0)));
  } catch (const SQLite::Exception& error) {
    damages.add(-1, "", say("the file is damaged: {}", sqlite_text(error)));
  }
}

// A planted trigger or a changed index would work behind everybody's back.
bool check_schema(const Ledger::Impl& impl, Damages& damages) {
  const SchemaObjects found = schema_objects(impl.db), ours = compiled_schema();
  SchemaObjects planted, missing;
  std::set_difference(found.begin(), found.end(), ours.begin(), ours.end(), std::back_inserter(planted));
  std::set_difference(ours.begin(), ours.end(), found.begin(), found.end(), std::back_inserter(missing));
  for (const auto& [name, sql] : planted) damages.add(-1, "", say("the schema has {}, which this program did not make", name));
  for (const auto& [name, sql] : missing) damages.add(-1, "", say("the schema lacks {} as this program made it", name));
  return planted.empty() && missing.empty();
}

void check_packs(const Ledger::Impl& impl, Damages& damages) {
  Cursor pack(impl, "SELECT id, sha256 FROM pack ORDER BY id");
  Cursor texts(impl, "SELECT n, name, text FROM pack_text WHERE pack = ? ORDER BY n");
  while (pack.step()) {
    const EntryId id = pack.integer(0);
    seal::Sha256Stream sum;
    texts.reset();
    texts.bind(1, id);
    std::int64_t n = 0;
    bool numbered = true;
    for (; texts.step(); ++n) {
      numbered = numbered && texts.integer(0) == n;
      sum.add(std::string(texts.text(1)) + "\n" + std::to_string(texts.text(2).size()) + "\n");
      sum.add(texts.text(2));
    }
    if (seal::hex(sum.finish()) != pack.text(1) || !numbered)
      damages.add(id, "pack_text", say("the texts of the rule pack of entry {} are not those that were adopted", id));
  }
}

// A stored head, as far as it can be told without the log.
struct Head {
  std::int64_t size = 0;
  seal::Hash root{};
};

// Byte for byte what the signer writes: one signature, no further line.
std::optional<seal::Checkpoint> head_of(const std::string& note, const seal::VerifierKey& key) {
  const auto opened = seal::open_note(note, key);
  if (opened.state != seal::NoteState::verified) return std::nullopt;
  const auto checkpoint = seal::parse_checkpoint(opened.body);
  if (!checkpoint || checkpoint->body() != opened.body || checkpoint->origin != key.name) return std::nullopt;
  const std::string_view signatures = std::string_view(note).substr(opened.body.size() + 1);
  if (std::count(signatures.begin(), signatures.end(), '\n') != 1) return std::nullopt;
  return checkpoint;
}

std::vector<Head> read_heads(const Ledger::Impl& impl, Damages& damages) {
  std::vector<Head> heads;
  Cursor founding(impl, "SELECT origin, verifier FROM founding");
  const bool founded = founding.step();
  const auto key = seal::parse_verifier_key(founded ? founding.text(1) : "");
  if (!key || key->name != founding.text(0)) damages.add(0, "founding", std::string(tr("the founding entry has no verifier key of its own log")));
  Cursor row(impl, "SELECT size, note FROM checkpoint ORDER BY size");
  while (row.step()) {
    const std::int64_t size = row.integer(0);
    const auto checkpoint = key ? head_of(std::string(row.text(1)), *key) : std::nullopt;
    if (checkpoint && static_cast<std::int64_t>(checkpoint->size) == size)
      heads.push_back({size, checkpoint->root});
    else
      damages.add(-1, "checkpoint", say("the stored checkpoint of {} entries is not what this ledger signed", size));
  }
  return heads;
}

void compare_heads(const std::vector<Head>& heads, const std::map<std::int64_t, seal::Hash>& roots, Damages& damages,
                   std::vector<std::int64_t>& holding) {
  for (const Head& head : heads) {
    const auto root = roots.find(head.size);
    if (root == roots.end())
      damages.add(-1, "checkpoint", say("a checkpoint of {} entries was signed, and the ledger has fewer", head.size));
    else if (root->second != head.root)
      damages.add(-1, "checkpoint", say("the first {} entries are not those that were signed", head.size));
    else
      holding.push_back(head.size);
  }
}

// Every seal was signed, but one at the very end that a crash left behind (details 26).
void check_signed(const Ledger::Impl& impl, std::int64_t size, Verified& verified, Damages& damages) {
  Cursor row(impl, "SELECT id, period FROM seal WHERE id + 1 NOT IN (SELECT size FROM checkpoint) ORDER BY id");
  while (row.step()) {
    if (row.integer(0) + 1 == size)
      verified.unfinished_seal = row.integer(0);
    else
      damages.add(row.integer(0), "checkpoint", say("the checkpoint that closed {} is gone", row.text(1)));
  }
}

bool intact(const Ledger& ledger, EntryId id) {
  try {
    return seal::Hasher().leaf(leaf_text(ledger, id)) == ledger.entry(id).hash;
  } catch (const model::Fault&) {
    return false;
  }
}

// The ring as the log's epoch wants it. One of another epoch is the caller's mistake; but where the log was changed it says
// nothing about the key, and the ring is taken as it is.
seal::KeyRing at_epoch(const Ledger& ledger, const seal::KeyRing& keys) {
  if (auto fits = ring_at(keys, epoch_of(ledger))) return std::move(*fits);
  Cursor row(ledger.impl(), "SELECT id FROM erasure UNION ALL SELECT id FROM rekey");
  bool whole = true;
  while (row.step()) whole = whole && intact(ledger, row.integer(0));
  return whole ? fitting(ledger, keys) : keys.settled();
}

// A ring of another ledger is the caller's mistake; a founding that was changed is a damage.
std::optional<seal::KeyRing> checked_keys(const Ledger& ledger, const seal::KeyRing* keys, Damages& damages) {
  if (keys == nullptr) return std::nullopt;
  Cursor founding(ledger.impl(), "SELECT origin, verifier, key_mark FROM founding");
  if (!founding.step()) return std::nullopt;
  if (founding.text(2) != keys->mark() && intact(ledger, 0))
    throw model::Fault(tr("this key file belongs to another ledger"), {ledger.path()},
                       tr("give the key file that init wrote for this ledger with --key"));
  const std::string verifier = seal::Signer(keys->origin, keys->signing_seed).verifier().text();
  if (founding.text(0) != keys->origin || founding.text(1) != verifier || founding.text(2) != keys->mark())
    damages.add(0, "founding", std::string(tr("the founding entry and the key file do not belong together")));
  return at_epoch(ledger, *keys);
}

void read_log(const Ledger& ledger, const VerifyOptions& options, Verified& out, Damages& damages) {
  const auto& impl = ledger.impl();
  if (!check_schema(impl, damages)) return;
  check_packs(impl, damages);
  const auto heads = read_heads(impl, damages);
  check_cosignatures(impl, damages);
  std::set<std::int64_t> sizes(options.sizes.begin(), options.sizes.end());
  for (const Head& head : heads) sizes.insert(head.size);
  const auto keys = checked_keys(ledger, options.keys, damages);
  Walk walk(ledger, keys ? &*keys : nullptr, sizes, damages);
  walk.encoded = options.leaf;
  if (options.rebuilt) walk.boxes.excuse(0, beyond);
  walk.run();
  out.size = walk.size();
  out.root = walk.root();
  out.roots = walk.roots();
  if (out.size == 0) damages.add(-1, "entry", std::string(tr("the log is empty")));
  compare_heads(heads, out.roots, damages, out.checkpoints);
  check_signed(impl, out.size, out, damages);
  out.read = true;
}

}  // namespace

Verified verify_log(const Ledger& ledger, const VerifyOptions& options) {
  Verified out;
  Damages of_file, of_log;
  const Ledger::Impl* twin = ledger.impl().twin.get();
  std::future<void> file;
  if (twin != nullptr) file = std::async(std::launch::async, [&] { check_file(*twin, of_file); });
  try {
    read_log(ledger, options, out, of_log);
  } catch (const SQLite::Exception& error) {
    of_log.add(-1, "", say("the file is damaged: {}", sqlite_text(error)));
  }
  if (twin != nullptr)
    file.get();
  else if (!options.rebuilt)
    check_file(ledger.impl(), of_file);
  out.damages = of_file.sorted();
  for (auto& damage : of_log.sorted()) out.damages.push_back(std::move(damage));
  out.more = of_file.more() + of_log.more();
  return out;
}

namespace {

template <class Fact>
bool leaf_of_row(const Ledger& ledger, const Entry& entry, seal::Leaf& leaf) {
  Cursor row(ledger.impl(), select_of<Fact>() + " WHERE id = ?");
  row.bind(1, entry.id);
  if (!row.step()) return false;
  Fact fact;
  RowReader reader(row, 1);
  cells(reader, fact);
  if constexpr (std::is_same_v<Fact, Service>) {
    fact.volunteers = attending(ledger, entry.id, "volunteer");
    fact.elders = attending(ledger, entry.id, "elder");
  }
  encode(leaf, entry, fact, row.text(reader.column()));
  posting_lines(leaf, postings_of_entry(ledger, entry.id));
  return true;
}

}  // namespace

std::string leaf_text(const Ledger& ledger, EntryId id) {
  return guarded(ledger.impl(), [&] {
    const Entry entry = ledger.entry(id);
    seal::Leaf leaf;
    bool found = false;
    each_kind([&](const auto& fact) {
      using Fact = std::decay_t<decltype(fact)>;
      if (entry.kind == Fact::kind) found = leaf_of_row<Fact>(ledger, entry, leaf);
    });
    if (!found) throw model::Fault(say("entry {} has lost its row in {}", id, entry.kind), {ledger.path()}, tr("run carebank audit verify"));
    return std::string(leaf.text());
  });
}

}  // namespace store
