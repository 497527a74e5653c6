#include "pack_files.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "words/words.hpp"

namespace cmd {

using words::say;

namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

rules::PackText read_pack_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw model::Fault(say("the rule pack cannot be read ({})", std::strerror(errno)), {path});
  return {path, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}};
}

// Files beside the one that names them, else the packs built in.
class FileFinder : public rules::PackFinder {
 public:
  rules::PackText find(const std::string& wanted, const std::string& beside) const override {
    const auto slash = beside.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : beside.substr(0, slash + 1);
    for (const std::string& path : {folder + wanted, folder + wanted + ".toml"})
      if (exists(path)) return read_pack_file(path);
    return rules::built_in(wanted);
  }
};

}  // namespace

std::vector<rules::PackText> chain_of(const std::string& wanted) {
  const bool is_path = wanted.find('/') != std::string::npos || exists(wanted);
  return rules::collect(is_path ? read_pack_file(wanted) : rules::built_in(wanted), FileFinder());
}

}  // namespace cmd
