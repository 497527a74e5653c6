#include "store/cosignatures.hpp"

#include <map>

#include "seal/cosign.hpp"
#include "store/verify_cosignatures.hpp"
#include "words/words.hpp"

namespace store {

using words::say;

std::vector<Cosignature> cosignatures(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    std::vector<Cosignature> all;
    Cursor row(ledger.impl(), "SELECT size, verifier, line FROM cosignature ORDER BY size, verifier");
    while (row.step()) all.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2))});
    return all;
  });
}

std::string cosigned_note(const Ledger& ledger, std::int64_t size) {
  return guarded(ledger.impl(), [&] {
    Cursor checkpoint(ledger.impl(), "SELECT note FROM checkpoint WHERE size = ?");
    checkpoint.bind(1, size);
    if (!checkpoint.step()) return std::string();
    std::string note(checkpoint.text(0));
    Cursor line(ledger.impl(), "SELECT line FROM cosignature WHERE size = ? ORDER BY verifier");
    line.bind(1, size);
    while (line.step()) note += line.text(0);
    return note;
  });
}

bool keep_cosignature(Ledger& ledger, const Cosignature& cosignature) {
  return guarded(ledger.impl(), [&] {
    auto& db = ledger.impl().db;
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(db, "INSERT OR IGNORE INTO cosignature (size, verifier, line) VALUES (?,?,?)");
    Binder(insert) << cosignature.size << cosignature.verifier << cosignature.line;
    const bool fresh = insert.exec() > 0;
    transaction.commit();
    return fresh;
  });
}

namespace {

// What the row claims: exactly the line that this witness's good signature makes under that checkpoint.
bool holds(const Cosignature& row, const std::string& note) {
  const auto key = seal::parse_verifier_key(row.verifier, seal::KeyType::cosigner);
  if (!key || !seal::is_signature_lines(row.line)) return false;
  const auto opened = seal::open_cosigned(note + row.line, {*key});
  return opened.state == seal::NoteState::verified && opened.by.front().line == row.line;
}

}  // namespace

void check_cosignatures(const Ledger::Impl& impl, Damages& damages) {
  std::map<std::int64_t, std::string> notes;
  Cursor checkpoint(impl, "SELECT size, note FROM checkpoint");
  while (checkpoint.step()) notes[checkpoint.integer(0)] = checkpoint.text(1);
  Cursor row(impl, "SELECT size, verifier, line FROM cosignature ORDER BY size, verifier");
  while (row.step()) {
    const Cosignature cosignature{row.integer(0), std::string(row.text(1)), std::string(row.text(2))};
    const auto note = notes.find(cosignature.size);
    if (note == notes.end())
      damages.add(-1, "cosignature", say("a witness's line is kept for a checkpoint of {} entries, and there is none", cosignature.size));
    else if (!holds(cosignature, note->second))
      damages.add(-1, "cosignature", say("a line kept under the checkpoint of {} entries is not what its witness signed", cosignature.size));
  }
}

}  // namespace store
