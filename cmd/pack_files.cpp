#include "pack_files.hpp"

#include <sys/stat.h>

#include "exits.hpp"
#include "intake/limited.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;

namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

rules::PackText read_pack_file(const std::string& path) {
  return {path, intake::read_limited(path, 2 * intake::mebibyte)};  // rules::read tells what is more than a pack may be
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

model::Form form_of(const std::string& wanted) {
  if (const auto* built_in = rules::find_form(rules::built_in_forms(), wanted)) return *built_in;
  if (exists(wanted)) return rules::read_form(read_pack_file(wanted));
  std::vector<std::string> names;
  for (const auto& form : rules::built_in_forms()) {
    names.insert(names.end(), {form.id, form.name});
    names.insert(names.end(), form.aliases.begin(), form.aliases.end());
  }
  const std::string near = model::nearest(wanted, names);
  throw Usage{say("there is no form {}", wanted), near.empty() ? say("see carebank report forms, or give the path of a description")
                                                               : say("did you mean {}?", near)};
}

}  // namespace cmd
