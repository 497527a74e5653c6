// Opening what lies in sealed boxes: only for those who hold the key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "seal/keys.hpp"
#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

// The private values of one row; `owner` is the person for people's boxes and the row itself for others. Empty where the
// row has none. Fault where the key does not open it.
Private open_box(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner, EntryId id);

// The same with the salts of the commitments, for who may show a value to somebody outside; nullopt where there is no box,
// or no data key to open it with (erased).
std::optional<std::vector<seal::BoxField>> box_fields(const Ledger& ledger, const seal::KeyRing& keys, const char* kind, EntryId owner,
                                                      EntryId id);

// The latest box of everybody, by person id.
void each_person_box(const Ledger& ledger, const seal::KeyRing& keys, const std::function<void(EntryId, const Private&)>& visit);

// People whose blind index holds this value ("id_number", "phone", "name", "name_born" with name|born).
std::vector<EntryId> find_blind(const Ledger& ledger, const seal::KeyRing& keys, const std::string& kind, const std::string& value);

// One box opened with its wrapped data key, fields with their salts; nullopt where the key does not open it or anything
// in it was changed.
std::optional<std::vector<seal::BoxField>> open_fields(const seal::KeyRing& keys, std::string_view kind, EntryId owner, EntryId id,
                                                       std::string_view wrapped, std::string_view sealed);
// The row's own list of commitments, made again from what the box holds.
std::string commitments_of(seal::Hasher& hasher, const std::vector<seal::BoxField>& fields);
// What a person is looked up by: kinds and values for the blind index, from the person's private values.
Private looked_up(const Private& values);

std::string value_of(const Private& values, std::string_view name);

}  // namespace store
