#include "store/rewrap.hpp"

#include "store/box_keys.hpp"
#include "store/cursor.hpp"

namespace store {
namespace {

struct Wrapped {
  EntryId owner = 0;
  std::string key;
};

struct Line {
  std::string kind, tag;
  EntryId person = 0;
};

template <class Row>
std::vector<Row> all_rows(const Ledger::Impl& impl, const char* select, Row (*read)(const Cursor&)) {
  std::vector<Row> rows;
  Cursor row(impl, select);
  while (row.step()) rows.push_back(read(row));
  return rows;
}

// Where a b-tree is emptied whole, every page that it frees is overwritten, and the one that stays is too behind its header.
void empty(const Ledger::Impl& impl, const char* table) { SQLite::Statement(impl.db, std::string("DELETE FROM ") + table).exec(); }

Wrapped wrapped_anew(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to, const Wrapped& one) {
  const auto key = unwrap_if(from, one.owner, one.key);
  if (!key) wrong_key(impl.path);
  return {one.owner, wrap(to, one.owner, *key)};
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

void leave_no_copies(const Ledger::Impl& impl) {
  const auto lines = all_rows<Line>(impl, "SELECT kind, tag, person FROM blind ORDER BY kind, tag, person", [](const Cursor& row) {
    return Line{std::string(row.text(0)), std::string(row.bytes(1)), row.integer(2)};
  });
  empty(impl, "blind");
  SQLite::Statement put(impl.db, "INSERT INTO blind (kind, person, tag) VALUES (?,?,?)");
  for (const auto& line : lines) {
    (Binder(put) << line.kind << line.person).bytes(line.tag);
    run(put);
  }
}

std::int64_t rewrap(const Ledger::Impl& impl, const seal::KeyRing& from, const seal::KeyRing& to) {
  auto all = all_rows<Wrapped>(impl, "SELECT owner, wrapped FROM data_key ORDER BY owner",
                               [](const Cursor& row) { return Wrapped{row.integer(0), std::string(row.bytes(1))}; });
  for (auto& one : all) one = wrapped_anew(impl, from, to, one);
  empty(impl, "data_key");
  SQLite::Statement put(impl.db, "INSERT INTO data_key (owner, epoch, wrapped) VALUES (?,?,?)");
  for (const auto& one : all) {
    (Binder(put) << one.owner << std::int64_t{to.epoch}).bytes(one.key);
    run(put);
  }
  return static_cast<std::int64_t>(all.size());
}

}  // namespace store
