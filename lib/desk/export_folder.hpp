// The folder of an export as somebody hands it in: every file is read with a limit, and nothing in it is believed before
// the signed heads say so. For evidence_export.cpp's layout.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "seal/note.hpp"
#include "store/verify.hpp"

namespace desk {

class ExportFolder {
 public:
  // Fault where `path` is no folder of an export or cannot be read. What is there and wrong is a damage.
  explicit ExportFolder(std::string path);

  struct Head {
    std::int64_t size = 0;
    seal::Hash root{};
    std::string note;                                             // with the log's own line alone
    std::vector<std::pair<std::string, std::string>> witnessed;  // verifier key, line with its LF
  };
  const seal::VerifierKey& key() const { return key_; }
  std::int64_t size() const { return size_; }  // entries: those of the latest head; 0 where it does not hold
  const std::vector<Head>& heads() const { return heads_; }  // by size; those that the key signed

  // Entry, leaf, leaf hash; a sentence: what is wrong, then it is not asked again.
  using Visit = std::function<std::optional<std::string>(std::int64_t, std::string_view, const seal::Hash&)>;
  // All leaves in order, and the root at every head compared.
  void each_leaf(const Visit& visit);
  // The files of the pack adopted by that entry: name, text.
  std::vector<std::pair<std::string, std::string>> pack(std::int64_t entry);
  std::vector<std::pair<std::int64_t, std::int64_t>> erased();  // erasure, owner

  // Files beside those that were read, README.md apart: nothing vouches for them. The first twenty.
  std::vector<std::string> strangers() const;

  const std::vector<store::Damage>& damages() const { return damages_; }
  void damage(std::int64_t entry, const char* table, std::string sentence);

 private:
  std::optional<std::string> read(const std::string& name, std::size_t most);  // and notes that it was
  std::string demand(const std::string& name, std::size_t most);
  std::vector<std::string> names_in(const std::string& folder) const;
  void read_witnesses();
  void read_heads();
  std::optional<Head> head_of(const std::string& file, const std::string& note);
  void put(const std::vector<store::Damage>& damages);
  void compare(std::int64_t size, const seal::Hash& root);

  std::string path_;
  seal::VerifierKey key_;
  std::vector<seal::VerifierKey> witnesses_;
  std::int64_t size_ = 0;
  std::vector<Head> heads_;
  std::vector<store::Damage> damages_;
  std::set<std::string> read_;  // names of files
};

}  // namespace desk
