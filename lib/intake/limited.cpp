#include "intake/limited.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t piped_max = 512 * mebibyte;

[[noreturn]] void unreadable(const std::string& path, int error) {
  throw model::Fault(words::say("the file cannot be read: {}", words::system_text(error)), {path, 0, 0, "", ""},
                     words::say("Check the file's name and its permissions."));
}

// How much to expect at first, and how much at most.
struct Bounds {
  std::size_t first, most;
};

Bounds bounds_of(int file, const std::string& path, std::size_t most) {
  struct stat about {};
  if (::fstat(file, &about) != 0) unreadable(path, errno);
  if (S_ISDIR(about.st_mode)) unreadable(path, EISDIR);
  if (S_ISREG(about.st_mode)) {
    if (about.st_size > static_cast<off_t>(most)) too_large(path, most);
    return {static_cast<std::size_t>(about.st_size) + 1, most};
  }
  const bool endless = S_ISBLK(about.st_mode) || (S_ISCHR(about.st_mode) && ::isatty(file) == 0);
  if (endless)
    throw model::Fault(words::tr("this is a device, not a file"), {path, 0, 0, "", ""}, words::say("Check the file's name and its permissions."));
  return {mebibyte, std::min(most, piped_max)};
}

std::string read_all(int file, const std::string& path, std::size_t most) {
  const Bounds bounds = bounds_of(file, path, most);
  std::string bytes(bounds.first, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > bounds.most) too_large(path, bounds.most);
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, bounds.most + 1));
  }
  bytes.resize(filled);
  return bytes;
}

struct CloseFile {
  int file;
  ~CloseFile() { ::close(file); }
};

}  // namespace

void too_large(const std::string& path, std::size_t most) {
  const bool whole = most % (1024 * mebibyte) == 0;
  throw model::Fault(words::say("the file is larger than {}", whole ? std::to_string(most / (1024 * mebibyte)) + " GiB"
                                                                    : std::to_string(most / mebibyte) + " MiB"),
                     {path, 0, 0, "", ""}, words::say("Check that it is the right file; a table may be split into several."));
}

std::string read_limited(const std::string& path, std::size_t most) {
  if (path == "-") return read_all(STDIN_FILENO, path, most);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) unreadable(path, errno);
  const CloseFile closing{file};
  return read_all(file, path, most);
}

}  // namespace intake
