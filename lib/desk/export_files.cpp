#include "desk/export_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "model/refusal.hpp"
#include "seal/bundle.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

// A hostile bundle has up to 16 MiB.
constexpr std::size_t bundles_ahead = 4;

}  // namespace

void unreadable(const std::string& path, int error) {
  throw model::Fault(say("cannot be read ({})", words::system_text(error)), {path}, tr("give a folder that carebank audit export wrote, with --export"));
}

std::optional<std::string> read_file(const std::string& folder, const std::string& name, std::size_t most, std::vector<store::Damage>& damages) {
  const std::string path = folder + "/" + name;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (file < 0) unreadable(path, errno);
  struct stat info {};
  const bool regular = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
  if (!regular || static_cast<std::uint64_t>(info.st_size) > most) {
    ::close(file);
    damages.push_back({-1, "", say("{} is no file, or larger than it may be", name)});
    return std::nullopt;
  }
  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = ::read(file, bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  const int error = errno;
  ::close(file);
  if (done < bytes.size()) unreadable(path, error);
  return bytes;
}

BundleReader::BundleReader(std::string folder, std::int64_t size, std::set<std::int64_t> sizes)
    : folder_(std::move(folder)), size_(size), sizes_(std::move(sizes)) {
  begin();
}

void BundleReader::begin() {
  ahead_ = std::async(std::launch::async, [this] { return read_stretch(); });
}

const BundleReader::Bundle* BundleReader::next() {
  if (place_ == present_.size()) {
    if (!ahead_.valid()) return nullptr;
    present_ = ahead_.get();
    place_ = 0;
    if (present_.empty()) return nullptr;
    begin();
  }
  return &present_[place_++];
}

BundleReader::Stretch BundleReader::read_stretch() {
  Stretch stretch;
  stretch.reserve(bundles_ahead);  // the leaves are views into bundles that stay where they are
  while (stretch.size() < bundles_ahead && at_ < size_ && !broken_) read_bundle(stretch.emplace_back());
  return stretch;
}

void BundleReader::read_bundle(Bundle& out) {
  const auto n = static_cast<std::uint64_t>(at_) / seal::bundle_width;
  const auto width = std::min(static_cast<std::uint64_t>(size_ - at_), seal::bundle_width);
  const std::string path = seal::bundle_path(n, width);
  auto bytes = read_file(folder_, path, seal::largest_bundle, out.damages);
  if (bytes) out.bytes = std::move(*bytes);
  auto leaves = bytes ? seal::parse_bundle(out.bytes, width) : std::nullopt;
  broken_ = !leaves;
  if (!bytes) out.damages.push_back({at_, "entry", say("{} is missing: the entries from {} on are not here", path, at_)});
  if (bytes && broken_) out.damages.push_back({at_, "entry", say("{} is not a bundle of {} entries", path, width)});
  if (broken_) return;
  out.leaves = std::move(*leaves);
  out.hashes.reserve(out.leaves.size());
  for (const auto leaf : out.leaves) {
    edge_.append(out.hashes.emplace_back(hasher_.leaf(leaf)));
    if (sizes_.contains(++at_)) out.roots[at_] = edge_.root();
  }
}

}  // namespace desk
