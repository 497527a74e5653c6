#include "store/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace store {
namespace {

bool sync(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return false;
  const bool synced = ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  errno = error;
  return synced;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

std::string followed(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0 || !S_ISLNK(info.st_mode)) return path;
  std::error_code error;
  const auto file = std::filesystem::canonical(path, error);
  if (!error) return file.string();
  throw model::Fault(words::tr("this link leads to nothing that is here"), {path}, words::tr("bring back the disk or the folder that it leads to, or remove the link"));
}

bool sync_file(const std::string& path) { return sync(path, O_RDWR); }

bool sync_folder_of(const std::string& path) { return sync(folder_of(path), O_RDONLY | O_DIRECTORY); }

}  // namespace store
