#include "store/staff_keys.hpp"

#include "store/cursor.hpp"

namespace store {

std::vector<HeldKey> staff_keys(const Ledger& ledger) {
  return guarded(ledger.impl(), [&] {
    std::vector<HeldKey> all;
    Cursor row(ledger.impl(),
               "SELECT k.id, k.person, k.verifier, e.day, coalesce((SELECT g.day FROM staff_key r JOIN entry g ON g.id = r.id "
               "WHERE r.person = k.person AND r.what = 'revoke' AND r.verifier = k.verifier AND r.id > k.id), '') "
               "FROM staff_key k JOIN entry e ON e.id = k.id WHERE k.what = 'add' ORDER BY k.id");
    while (row.step())
      all.push_back({row.integer(0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))});
    return all;
  });
}

std::optional<HeldKey> staff_key_of(const Ledger& ledger, EntryId person) {
  for (auto& held : staff_keys(ledger))
    if (held.person == person && held.until.empty()) return std::move(held);
  return std::nullopt;
}

seal::Acts acts_between(const Ledger& ledger, EntryId first, EntryId until) {
  return guarded(ledger.impl(), [&] {
    seal::Sha256Stream leaves;
    Cursor row(ledger.impl(), "SELECT hash FROM entry WHERE id >= ? AND id < ? ORDER BY id");
    row.bind(1, first).bind(2, until);
    while (row.step()) leaves.add(row.bytes(0));
    return seal::Acts{ledger.founding().origin, first, until, leaves.finish()};
  });
}

}  // namespace store
