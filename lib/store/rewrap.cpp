#include "store/rewrap.hpp"

#include "store/box_keys.hpp"
#include "store/cursor.hpp"

namespace store {
namespace {

struct Wrapped {
  EntryId owner = 0;
  std::string key;
};

// The next few thousand; a statement that still reads must not meet what another one writes.
std::vector<Wrapped> take_some(Cursor& row, EntryId after) {
  std::vector<Wrapped> some;
  row.reset();
  row.bind(1, after);
  while (row.step()) some.push_back({row.integer(0), std::string(row.bytes(1))});
  return some;
}

void wrap_anew(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to, Wrapped& one) {
  const auto key = unwrap_if(from, one.owner, one.key);
  if (!key) wrong_key(impl.path);
  one.key = wrap(to, one.owner, *key);
}

}  // namespace

void destroy(const Ledger::Impl& impl, const std::vector<EntryId>& owners) {
  // A person's boxes are those of the revisions; of everything else owner and box have one number.
  SQLite::Statement of_person(impl.db, "DELETE FROM box WHERE id IN (SELECT id FROM person WHERE person = ?)"), box(impl.db, "DELETE FROM box WHERE id = ?"),
      key(impl.db, "DELETE FROM data_key WHERE owner = ?"), blind(impl.db, "DELETE FROM blind WHERE person = ?");
  for (const EntryId owner : owners)
    for (SQLite::Statement* statement : {&of_person, &box, &key, &blind}) {
      Binder(*statement) << owner;
      run(*statement);
    }
}

std::int64_t rewrap(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to) {
  Cursor row(impl, "SELECT owner, wrapped FROM data_key WHERE owner > ? ORDER BY owner LIMIT 8192");
  SQLite::Statement put(impl.db, "UPDATE data_key SET epoch = ?, wrapped = ? WHERE owner = ?");
  std::int64_t count = 0;
  EntryId last = -1;
  for (auto some = take_some(row, last); !some.empty(); some = take_some(row, last)) {
    for (auto& one : some) {
      wrap_anew(impl, from, to, one);
      (Binder(put) << std::int64_t{to.epoch}).bytes(one.key) << one.owner;
      run(put);
    }
    count += static_cast<std::int64_t>(some.size());
    last = some.back().owner;
  }
  return count;
}

}  // namespace store
