#include "key_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>

#include "model/refusal.hpp"
#include "store/disk.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

void make_folders(const std::string& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1))
    ::mkdir(path.substr(0, at).c_str(), 0700);
}

[[noreturn]] void not_readable(const std::string& path) {
  throw model::Fault(tr("the key file cannot be read"), {path}, tr("only its owner may read it: act as that user"));
}

void demand_file(const std::string& path, std::string_view where_from) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) not_readable(path);
    throw model::Fault(tr("the key file is not here"), {path}, where_from);
  }
  if (S_ISREG(info.st_mode)) return;
  if (S_ISLNK(info.st_mode)) throw model::Fault(tr("this is a symbolic link, and no key is read through one"), {path}, tr("give the key file itself"));
  throw model::Fault(S_ISDIR(info.st_mode) ? tr("this is a folder, not a key file") : tr("this is a device or a pipe, not a key file"), {path}, where_from);
}

// A key file is a few lines; whatever is longer is none.
std::string read_secret(const std::string& path, std::string_view where_from) {
  constexpr std::streamsize most = 1 << 16;
  demand_file(path, where_from);
  std::ifstream in(path, std::ios::binary);
  if (!in) not_readable(path);
  std::string text(static_cast<std::size_t>(most), '\0');
  in.read(text.data(), most);
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

bool write_whole(int file, std::string_view text) {
  return file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
}

// A file that has no name any more, by the number of its descriptor. Best effort: flash and copy-on-write file systems write
// elsewhere, and a backup of the disk is out of reach.
void overwrite_nameless(int file) {
  struct stat info {};
  if (::fstat(file, &info) != 0 || info.st_nlink != 0 || ::fchmod(file, 0600) != 0) return;
  const int again = ::open(("/proc/self/fd/" + std::to_string(file)).c_str(), O_WRONLY | O_CLOEXEC);
  if (again < 0) return;
  write_whole(again, std::string(static_cast<std::size_t>(info.st_size), '\0'));
  ::close(again);
}

[[noreturn]] void not_replaceable(const std::string& path, std::string_view why, std::string_view advice) {
  throw model::Fault(say("the key file cannot be replaced: {}", why), {path}, advice);
}

}  // namespace

void demand_free(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) == 0)
    throw model::Fault(tr("this file is already there and is not touched"), {path}, tr("choose another name with --recovery"));
  const std::string folder = store::folder_of(path);
  if (::stat(folder.c_str(), &info) == 0 && ::access(folder.c_str(), W_OK | X_OK) != 0)
    throw model::Fault(tr("its folder may not be written"), {path}, tr("choose another name with --recovery"));
}

void demand_replaceable(const std::string& path) {
  const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
  if (credentials != nullptr && *credentials != 0 && path.starts_with(std::string(credentials) + "/"))
    not_replaceable(path, tr("it is a credential of systemd"),
                    tr("nothing was done; give a key file that may be replaced with --key, by hand, and make the credential of the service from it again"));
  if (::access(store::folder_of(path).c_str(), W_OK | X_OK) != 0)
    not_replaceable(path, tr("its folder may not be written"), tr("nothing was done; make the folder writable, or move the key file into one that is and give it with --key"));
}

void replace_secret(const std::string& path, std::string_view text) {
  demand_replaceable(path);
  const std::string fresh = path + ".new";
  ::unlink(fresh.c_str());  // what a crash left
  const int old = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  const int file = ::open(fresh.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0400);
  const bool written = write_whole(file, text);
  const bool done = written && ::rename(fresh.c_str(), path.c_str()) == 0 && store::sync_folder_of(path);
  const int error = errno;
  if (file >= 0) ::close(file);
  if (done && old >= 0) overwrite_nameless(old);
  if (old >= 0) ::close(old);
  if (done) return;
  ::unlink(fresh.c_str());
  not_replaceable(path, words::system_text(error), tr("the ledger is as it was; move the key file to where it may be replaced and give it with --key"));
}

void write_secret(const std::string& path, std::string_view text) {
  make_folders(path);
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0400);
  const bool written = write_whole(file, text);
  const int error = errno;
  if (file >= 0) ::close(file);
  if (written) {
    store::sync_folder_of(path);
    return;
  }
  if (file >= 0) ::unlink(path.c_str());
  throw model::Fault(say("the key file cannot be written ({})", words::system_text(error)), {path},
                     error == EEXIST ? tr("a key is there already and is never overwritten: choose another name")
                                     : tr("check that the folder may be written, or choose another with --key"));
}

namespace {

seal::KeyRing read_ring(const std::string& path, std::string_view where_from, std::string_view otherwise) {
  auto ring = seal::KeyRing::parse(read_secret(path, where_from));
  if (!ring) throw model::Fault(tr("this is no carebank key file, or it is damaged"), {path}, otherwise);
  return std::move(*ring);
}

}  // namespace

seal::KeyRing read_key_file(const std::string& path) {
  return read_ring(path, tr("give it with --key FILE or CAREBANK_KEY; init wrote it"), tr("use its recovery copy"));
}

seal::KeyRing read_recovery_file(const std::string& path) {
  const auto advice = tr("give the copy of the key as it was when the backup was made");
  return read_ring(path, advice, advice);
}

seal::OwnKey read_own_key(const std::string& path) {
  auto own = seal::OwnKey::parse(read_secret(path, tr("make one with carebank audit keygen")));
  if (!own) throw model::Fault(tr("this is no key file of one's own, or it is damaged"), {path}, tr("make one with carebank audit keygen"));
  return std::move(*own);
}

bool same_folder(const std::string& a, const std::string& b) {
  struct stat one {}, other {};
  return ::stat(store::folder_of(a).c_str(), &one) == 0 && ::stat(store::folder_of(b).c_str(), &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

std::vector<std::string> key_dangers(const std::string& key, const std::string& ledger, bool credential) {
  std::vector<std::string> out;
  if (same_folder(key, ledger))
    out.push_back(say("warning: the key {} lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key", key));
  struct stat info {};
  if (!credential && ::stat(key.c_str(), &info) == 0 && (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    out.push_back(say("warning: others than its owner may read or change the key {}: chmod 400 it", key));
  return out;
}

}  // namespace cmd
