#include "intake/limited.hpp"

#include <fcntl.h>
#include <poll.h>
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

// What a first look at a pipe, opened without waiting, took out of it: a byte, or nothing where a writer has it open or
// has been and gone. A pipe with a name waits for its writer for ever otherwise, and a file of that name may be anybody's.
std::string first_of_pipe(int file, const std::string& path, std::chrono::milliseconds patience) {
  using Clock = std::chrono::steady_clock;
  for (const auto end = Clock::now() + patience; Clock::now() < end;) {
    char byte = 0;
    const ssize_t got = ::read(file, &byte, 1);
    if (got == 1) return {byte};
    if (got < 0 && errno == EAGAIN) return "";
    if (got < 0 && errno != EINTR) unreadable(path, errno);
    constexpr int slice_ms = 20;
    pollfd pipe{file, POLLIN, 0};
    if (::poll(&pipe, 1, slice_ms) > 0 && (pipe.revents & POLLIN) == 0) return "";
  }
  throw model::Fault(words::say("nobody writes to this pipe"), {path, 0, 0, "", ""}, words::say("Give the file itself, or start first what writes to the pipe."));
}

// Opened without waiting for a writer; from now on reads wait for bytes.
std::string begin_reading(int file, const std::string& path, std::chrono::milliseconds patience) {
  struct stat about {};
  std::string first;
  if (::fstat(file, &about) == 0 && S_ISFIFO(about.st_mode)) first = first_of_pipe(file, path, patience);
  const int flags = ::fcntl(file, F_GETFL);
  if (flags < 0 || ::fcntl(file, F_SETFL, flags & ~O_NONBLOCK) != 0) unreadable(path, errno);
  return first;
}

std::string read_all(int file, const std::string& path, std::size_t most, std::string bytes) {
  const Bounds bounds = bounds_of(file, path, most);
  std::size_t filled = bytes.size();
  bytes.resize(filled + bounds.first);
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

std::string read_limited(const std::string& path, std::size_t most, std::chrono::milliseconds patience) {
  if (path == "-") return read_all(STDIN_FILENO, path, most, "");
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) unreadable(path, errno);
  const CloseFile closing{file};
  return read_all(file, path, most, begin_reading(file, path, patience));
}

}  // namespace intake
