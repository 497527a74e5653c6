#include "store/boxes.hpp"

#include <cstring>

#include "model/refusal.hpp"
#include "seal/leaf.hpp"
#include "store/box_keys.hpp"
#include "store/sql.hpp"
#include "words/words.hpp"

namespace store {
namespace {

seal::Key unwrap(const Ledger& ledger, const seal::KeyRing& keys, EntryId owner, std::string_view wrapped) {
  const auto key = unwrap_if(keys, owner, wrapped);
  if (!key) wrong_key(ledger.path());
  return *key;
}

std::optional<std::vector<seal::BoxField>> fields_if(const seal::Key& key, std::string_view kind, EntryId owner, EntryId id,
                                                     std::string_view sealed) {
  const auto plain = seal::unlock(key, box_about(kind, owner, id), sealed);
  return plain ? seal::unpack_box(*plain) : std::nullopt;
}

std::vector<seal::BoxField> fields_of(const Ledger& ledger, const seal::Key& key, std::string_view kind, EntryId owner,
                                      EntryId id, std::string_view sealed) {
  auto fields = fields_if(key, kind, owner, id, sealed);
  if (!fields) wrong_key(ledger.path());
  return std::move(*fields);
}

Private values_of(std::vector<seal::BoxField> fields) {
  Private values;
  for (auto& field : fields) values.emplace_back(std::move(field.name), std::move(field.value));
  return values;
}

}  // namespace

std::string wrap(const seal::KeyRing& ring, EntryId owner, const seal::Key& key) {
  return seal::lock(ring.wrapping_key, "cb-key/v1|" + std::to_string(owner), seal::bytes_of(key));
}

std::optional<seal::Key> unwrap_if(const seal::KeyRing& ring, EntryId owner, std::string_view wrapped) {
  const auto plain = seal::unlock(ring.wrapping_key, "cb-key/v1|" + std::to_string(owner), wrapped);
  if (!plain || plain->size() != sizeof(seal::Key)) return std::nullopt;
  seal::Key key{};
  std::memcpy(key.data(), plain->data(), key.size());
  return key;
}

std::string box_about(std::string_view kind, EntryId owner, EntryId id) {
  return "cb-box/v1|" + std::string(kind) + "|" + std::to_string(owner) + "|" + std::to_string(id);
}

void wrong_key(const std::string& ledger_path) {
  throw model::Fault(words::tr("the key file does not open this ledger's boxes"), {ledger_path},
                     words::tr("give the key file that init wrote for this ledger with --key"));
}

std::string value_of(const Private& values, std::string_view name) {
  for (const auto& [key, value] : values)
    if (key == name) return value;
  return "";
}

std::optional<std::vector<seal::BoxField>> box_fields(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner,
                                                      EntryId id) {
  return guarded(ledger.impl(), [&]() -> std::optional<std::vector<seal::BoxField>> {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT b.sealed, k.wrapped FROM box b JOIN data_key k ON k.owner = b.owner WHERE b.id = ? AND b.owner = ?");
    Binder(row) << id << owner;
    if (!row.executeStep()) return std::nullopt;
    const seal::Key key = unwrap(ledger, keys, owner, blob(row.getColumn(1)));
    return fields_of(ledger, key, kind, owner, id, blob(row.getColumn(0)));
  });
}

Private open_box(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner, EntryId id) {
  auto fields = box_fields(ledger, keys, kind, owner, id);
  return fields ? values_of(std::move(*fields)) : Private();
}

void each_person_box(const Ledger& ledger, const seal::KeyRing& keys, const std::function<void(EntryId, const Private&)>& visit) {
  guarded(ledger.impl(), [&] {
    SQLite::Statement row(ledger.impl().db,
                          "SELECT last.person, last.id, b.sealed, k.wrapped FROM (SELECT person, max(id) AS id FROM person_now "
                          "GROUP BY person) last JOIN box b ON b.id = last.id JOIN data_key k ON k.owner = last.person");
    while (row.executeStep()) {
      const EntryId person = row.getColumn(0).getInt64(), id = row.getColumn(1).getInt64();
      const seal::Key key = unwrap(ledger, keys, person, blob(row.getColumn(3)));
      visit(person, values_of(fields_of(ledger, key, Person::kind, person, id, blob(row.getColumn(2)))));
    }
    return 0;
  });
}

std::optional<std::vector<seal::BoxField>> open_fields(const seal::KeyRing& keys, std::string_view kind, EntryId owner, EntryId id,
                                                       std::string_view wrapped, std::string_view sealed) {
  const auto key = unwrap_if(keys, owner, wrapped);
  return key ? fields_if(*key, kind, owner, id, sealed) : std::nullopt;
}

std::string commitments_of(seal::Hasher& hasher, const std::vector<seal::BoxField>& fields) {
  std::string made;
  for (const auto& field : fields) {
    made.append(field.name).append("=");
    seal::append_base64(made, seal::bytes_of(seal::commitment(hasher, field.salt, field.name, field.value)));
    made.append(";");
  }
  return made;
}

Private looked_up(const Private& values) {
  Private out;
  for (const auto& [field, value] : values)
    if ((field == "id_number" || field == "phone") && !value.empty()) out.emplace_back(field, value);
  const std::string name = value_of(values, "name"), born = value_of(values, "born");
  if (!name.empty()) out.emplace_back("name", name);
  if (!name.empty() && !born.empty()) out.emplace_back("name_born", name + "|" + born);
  return out;
}

std::vector<EntryId> find_blind(const Ledger& ledger, const seal::KeyRing& keys, const std::string& kind, const std::string& value) {
  return guarded(ledger.impl(), [&] {
    const std::string tag = seal::blind_tag(keys.index_key, kind, value);
    SQLite::Statement row(ledger.impl().db, "SELECT person FROM blind WHERE kind = ? AND tag = ? ORDER BY person");
    (Binder(row) << kind).bytes(tag);
    std::vector<EntryId> people;
    while (row.executeStep()) people.push_back(row.getColumn(0).getInt64());
    return people;
  });
}

}  // namespace store
