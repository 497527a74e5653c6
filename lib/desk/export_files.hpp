// Inside the room only: files of an export read with a limit, and its bundles read, hashed and put into the tree by a
// second thread, a little ahead of whoever looks at the leaves.
#pragma once

#include <cstdint>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "seal/tree.hpp"
#include "store/verify.hpp"

namespace desk {

[[noreturn]] void unreadable(const std::string& path, int error);

// Nothing where there is no such file; what is no file, or has more than `most` bytes, is a damage, and nothing too. Fault:
// it is there and cannot be read.
std::optional<std::string> read_file(const std::string& folder, const std::string& name, std::size_t most, std::vector<store::Damage>& damages);

class BundleReader {
 public:
  struct Bundle {
    std::string bytes;
    std::vector<std::string_view> leaves;  // into `bytes`; none where the bundle is missing or broken
    std::vector<seal::Hash> hashes;        // of the leaves
    std::map<std::int64_t, seal::Hash> roots;  // of the log up to here, at those of the sizes that lie in this bundle
    std::vector<store::Damage> damages;
  };
  // Of the first `size` entries; `sizes`: where the root is wanted.
  BundleReader(std::string folder, std::int64_t size, std::set<std::int64_t> sizes);
  // In order, until the next call; nullptr after the last and after a broken one.
  const Bundle* next();

 private:
  using Stretch = std::vector<Bundle>;
  void begin();
  Stretch read_stretch();
  void read_bundle(Bundle& out);

  // Of the thread that reads:
  std::string folder_;
  std::int64_t size_, at_ = 0;
  std::set<std::int64_t> sizes_;
  seal::TreeEdge edge_;
  seal::Hasher hasher_;
  bool broken_ = false;
  // Of the one that asks:
  Stretch present_;
  std::size_t place_ = 0;
  std::future<Stretch> ahead_;  // last: gone first
};

}  // namespace desk
