// Preloaded into carebank: the FAIL_AT-th call that changes a file fails. FAIL_WITH = kill: the program is gone before
// it; EIO, ENOSPC: that error, once, or with FAIL_ON=1 ever after. FAIL_TOLD names a file that tells, one word, which call
// it was; with FAIL_AT=-1 none fails and all are told. Calls on terminals and pipes do not count, nor does syncing a folder unless it kills (not every system can).
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

long wanted() {
  static const long at = [] {
    const char* const text = std::getenv("FAIL_AT");
    return text == nullptr ? 0L : std::strtol(text, nullptr, 10);
  }();
  return at;
}

bool says(const char* name, const char* value) {
  const char* const text = std::getenv(name);
  return text != nullptr && std::strcmp(text, value) == 0;
}

bool is(int file, mode_t kind) {
  struct stat about {};
  return ::fstat(file, &about) == 0 && (about.st_mode & S_IFMT) == kind;
}

void tell(const char* call) {
  const char* const path = std::getenv("FAIL_TOLD");
  if (path == nullptr) return;
  if (FILE* const out = std::fopen(path, "a")) {
    std::fprintf(out, "%s\n", call);
    std::fclose(out);
  }
}

// Whether this call fails; then errno is set.
bool fails(const char* call) {
  static long counted = 0;
  static bool inside = false;
  if (inside || wanted() == 0) return false;
  if (wanted() < 0) {
    inside = true;
    tell(call);
    return inside = false;
  }
  ++counted;
  if (counted != wanted() && !(counted > wanted() && says("FAIL_ON", "1"))) return false;
  inside = true;
  if (counted == wanted()) tell(call);
  inside = false;
  if (says("FAIL_WITH", "kill")) ::raise(SIGKILL);
  errno = says("FAIL_WITH", "ENOSPC") ? ENOSPC : EIO;
  return true;
}

template <class Call>
Call next(Call, const char* name) {
  return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
}

bool sync_fails(int file, const char* call) {
  const bool folder = is(file, S_IFDIR);
  if (folder && !says("FAIL_WITH", "kill")) return false;
  return (folder || is(file, S_IFREG)) && fails(call);
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto real = next(&::write, "write");
  return file > STDERR_FILENO && is(file, S_IFREG) && fails("write") ? -1 : real(file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static const auto real = next(&::pwrite, "pwrite");
  return fails("pwrite") ? -1 : real(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static const auto real = next(&::pwrite64, "pwrite64");
  return fails("pwrite") ? -1 : real(file, bytes, size, at);
}
int ftruncate(int file, off_t size) noexcept {
  static const auto real = next(&::ftruncate, "ftruncate");
  return fails("ftruncate") ? -1 : real(file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
  static const auto real = next(&::ftruncate64, "ftruncate64");
  return fails("ftruncate") ? -1 : real(file, size);
}
int fsync(int file) {
  static const auto real = next(&::fsync, "fsync");
  return sync_fails(file, "fsync") ? -1 : real(file);
}
int fdatasync(int file) {
  static const auto real = next(&::fdatasync, "fdatasync");
  return sync_fails(file, "fsync") ? -1 : real(file);
}
int rename(const char* from, const char* to) noexcept {
  static const auto real = next(&::rename, "rename");
  return fails("rename") ? -1 : real(from, to);
}
int unlink(const char* name) noexcept {
  static const auto real = next(&::unlink, "unlink");
  return fails("unlink") ? -1 : real(name);
}

}  // extern "C"
