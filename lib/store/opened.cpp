#include "store/opened.hpp"

#include "model/refusal.hpp"
#include "store/boxes.hpp"
#include "store/sql.hpp"
#include "words/words.hpp"

namespace store {

std::optional<std::vector<seal::BoxField>> box_fields(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner,
                                                      EntryId id) {
  return guarded(ledger.impl(), [&]() -> std::optional<std::vector<seal::BoxField>> {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT b.sealed, k.wrapped FROM box b JOIN data_key k ON k.owner = b.owner WHERE b.id = ? AND b.owner = ?");
    Binder(row) << id << owner;
    if (!row.executeStep()) return std::nullopt;
    auto fields = open_fields(keys, kind, owner, id, blob(row.getColumn(1)), blob(row.getColumn(0)));
    if (!fields)
      throw model::Fault(words::tr("the key file does not open this ledger's boxes"), {ledger.path()},
                         words::tr("give the key file that init wrote for this ledger with --key"));
    return fields;
  });
}

}  // namespace store
