// A ledger with a fact of every kind, and a way to do to its file what nobody should.
#pragma once

#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "seal/keys.hpp"
#include "seal/note.hpp"
#include "store/verify.hpp"
#include "store/writer.hpp"

namespace sample {

// A folder of its own that goes away with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

// The key of the whole ledger, of epoch 3, and of the epochs before its erasure (1) and its rekey (2).
const seal::KeyRing& ring();
const seal::KeyRing& ring_of(std::uint32_t epoch);
store::Stamp stamp(std::int64_t at);
const seal::Signer& staff_signer();  // of the key that staff member 3 holds in the end
// Adds the signature that the signer gives over the entries that `over` names.
store::EntryId sign(store::Ledger& ledger, store::Writer& w, const seal::Signer& signer, store::Signature over);
// Founds the ledger at `path` and fills it. Ends in a seal, its checkpoint, and one entry after it.
void found(const std::string& path);
// That ledger in a folder of its own, and messages in English.
struct Founded {
  Folder folder;
  std::string path = folder.file("ledger.db");
  Founded();
};
void keep_checkpoint(store::Ledger& ledger);
std::vector<store::Damage> damages(const std::string& path, const seal::KeyRing* keys);
bool about(const std::vector<store::Damage>& damages, const std::string& table);  // whether one is

// The file opened behind carebank's back.
class Raw {
 public:
  explicit Raw(const std::string& path);
  ~Raw();
  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;
  // False where SQLite refuses.
  bool run(const std::string& sql);
  std::vector<std::vector<std::string>> rows(const std::string& sql);
  // Runs it without triggers, and puts them back as they were.
  bool run_untriggered(const std::string& sql);

 private:
  sqlite3* db_ = nullptr;
};

}  // namespace sample
