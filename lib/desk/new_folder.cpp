#include "desk/new_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace desk {

using words::say;
using words::tr;

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const std::string& path, int error) {
  throw model::Fault(say("cannot be written: {}", words::system_text(error)), {path},
                     tr("nothing was left there; give another --out"));
}

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

void demand_free(const std::string& out) {
  std::error_code error;
  const auto status = fs::symlink_status(out, error);
  if (!fs::exists(status) || (fs::is_directory(status) && fs::is_empty(out, error))) return;
  throw model::Fault(tr("is there already"), {out}, tr("nothing is overwritten: give a folder that does not exist yet"));
}

// The whole file system once: a folder of many files would wait for the disk as many times.
void sync_all(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) failed(path, errno);
  const int result = ::syncfs(folder);
  const int error = errno;
  ::close(folder);
  if (result != 0) failed(path, error);
}

}  // namespace

NewFolder::NewFolder(std::string out) : out_(without_slash(std::move(out))), path_(out_ + ".part-" + std::to_string(::getpid())) {
  demand_free(out_);
  if (::mkdir(path_.c_str(), 0755) != 0) failed(out_, errno);
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!kept_) fs::remove_all(path_, ignored);
}

void NewFolder::write(const std::string& name, std::string_view bytes) {
  const std::string path = path_ + "/" + name;
  for (std::size_t at = path.find('/', path_.size() + 1); at != std::string::npos; at = path.find('/', at + 1)) {
    // Others read evidence and do not add to it, whatever the umask.
    const std::string folder = path.substr(0, at);
    if (::mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST) failed(folder, errno);
  }
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) failed(path, errno);
  int problem = 0;
  while (!bytes.empty() && problem == 0) {
    const ssize_t done = ::write(file, bytes.data(), bytes.size());
    if (done > 0) bytes.remove_prefix(static_cast<std::size_t>(done));
    if (done < 0 && errno != EINTR) problem = errno;
  }
  if (::close(file) != 0 && problem == 0) problem = errno;
  if (problem != 0) failed(path, problem);
}

void NewFolder::keep() {
  sync_all(path_);
  // rename() replaces an empty folder and nothing else.
  if (::rename(path_.c_str(), out_.c_str()) != 0) failed(out_, errno);
  kept_ = true;
  const std::string parent = fs::path(out_).parent_path().string();
  sync_all(parent.empty() ? "." : parent);
}

}  // namespace desk
