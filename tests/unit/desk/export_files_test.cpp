// Bundles read ahead by another thread: in order, with the hashes and roots of a log, and no further than they are whole.
#include "desk/export_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "seal/bundle.hpp"
#include "words/words.hpp"

namespace {

namespace fs = std::filesystem;

// A log of tiny leaves in bundles; gone with this.
class Export {
 public:
  explicit Export(std::int64_t size) : path_(fs::temp_directory_path() / ("carebank-bundles-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    std::string bytes;
    for (std::int64_t i = 0; i < size; ++i) {
      seal::append_entry(bytes, leaf(i));
      const auto width = static_cast<std::uint64_t>(i) % seal::bundle_width + 1;
      if (width != seal::bundle_width && i + 1 != size) continue;
      put(seal::bundle_path(static_cast<std::uint64_t>(i) / seal::bundle_width, width), bytes);
      bytes.clear();
    }
  }
  ~Export() { fs::remove_all(path_); }
  Export(const Export&) = delete;
  Export& operator=(const Export&) = delete;
  static std::string leaf(std::int64_t i) { return std::to_string(i); }
  void put(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << bytes;
  }
  std::string path() const { return path_.string(); }
  fs::path file(std::uint64_t bundle) const { return path_ / seal::bundle_path(bundle, seal::bundle_width); }

 private:
  fs::path path_;
};

// How many leaves come before the end or the first damage, all of them compared; what is damaged.
std::pair<std::int64_t, std::vector<std::string>> read_all(desk::BundleReader& reader, const std::map<std::int64_t, seal::Hash>& roots) {
  words::choose(words::Language::en);
  std::int64_t at = 0;
  seal::Hasher hasher;
  std::vector<std::string> wrong;
  std::map<std::int64_t, seal::Hash> found;
  while (const auto* bundle = reader.next()) {
    for (const auto& damage : bundle->damages) wrong.push_back(std::to_string(damage.entry) + ": " + damage.sentence);
    REQUIRE(bundle->leaves.size() == bundle->hashes.size());
    for (std::size_t i = 0; i < bundle->leaves.size(); ++i) {
      REQUIRE(bundle->leaves[i] == Export::leaf(at));
      REQUIRE(bundle->hashes[i] == hasher.leaf(bundle->leaves[i]));
      ++at;
    }
    found.insert(bundle->roots.begin(), bundle->roots.end());
  }
  CHECK(reader.next() == nullptr);
  for (const auto& [size, root] : roots) CHECK((found.contains(size) ? found[size] == root : size > at));
  return {at, wrong};
}

std::map<std::int64_t, seal::Hash> roots_at(const std::set<std::int64_t>& sizes) {
  std::map<std::int64_t, seal::Hash> roots;
  seal::TreeEdge edge;
  seal::Hasher hasher;
  for (std::int64_t i = 0; i < *sizes.rbegin(); ++i) {
    edge.append(hasher.leaf(Export::leaf(i)));
    if (sizes.contains(i + 1)) roots[i + 1] = edge.root();
  }
  return roots;
}

}  // namespace

TEST_CASE("many bundles come in order with the roots that were asked for") {
  const std::set<std::int64_t> sizes{1, 256, 257, 2304, 2561};
  for (const std::int64_t size : {1, 255, 256, 1024, 1025, 2561}) {
    const Export made(size);
    desk::BundleReader reader(made.path(), size, sizes);
    const auto [read, wrong] = read_all(reader, roots_at(sizes));
    CHECK(read == size);
    CHECK(wrong.empty());
  }
}

TEST_CASE("nothing comes after a bundle that is missing, cut off or no file, and its damage comes in its turn") {
  for (const std::uint64_t bundle : {0U, 3U, 4U, 9U}) {
    const auto first = static_cast<std::int64_t>(bundle * seal::bundle_width);
    const std::string name = seal::bundle_path(bundle, seal::bundle_width), number = std::to_string(first);
    const Export made(2600);
    const auto damaged = [&] {
      desk::BundleReader reader(made.path(), 2600, {});
      const auto [read, wrong] = read_all(reader, {});
      CHECK(read == first);
      return wrong;
    };
    fs::resize_file(made.file(bundle), 700);
    CHECK(damaged() == std::vector<std::string>{number + ": " + name + " is not a bundle of 256 entries"});
    fs::remove(made.file(bundle));
    CHECK(damaged() == std::vector<std::string>{number + ": " + name + " is missing: the entries from " + number + " on are not here"});
    fs::create_directory(made.file(bundle));
    CHECK(damaged() == std::vector<std::string>{"-1: " + name + " is no file, or larger than it may be",
                                                number + ": " + name + " is missing: the entries from " + number + " on are not here"});
  }
}

TEST_CASE("whoever stops half way leaves no thread behind") {
  const Export made(2600);
  desk::BundleReader reader(made.path(), 2600, {});
  REQUIRE(reader.next() != nullptr);
}

TEST_CASE("a log without entries has no bundle") {
  const Export made(0);
  desk::BundleReader reader(made.path(), 0, {});
  CHECK(reader.next() == nullptr);
  CHECK(reader.next() == nullptr);
}
