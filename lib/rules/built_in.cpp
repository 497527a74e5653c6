#include <span>

#include "rules/pack.hpp"
#include "words/words.hpp"

namespace rules {

std::span<const std::string_view> embedded_names();  // see lib/embed.cmake

namespace {

constexpr std::string_view folder = "districts/", ending = ".toml";

std::string_view id_of(std::string_view name) {
  if (name.starts_with(folder)) name.remove_prefix(folder.size());
  if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

}  // namespace

PackText built_in(const std::string& id) {
  for (const std::string_view name : embedded_names())
    if (id == name || id_of(id) == id_of(name)) return {std::string(name), std::string(embedded(name))};
  std::string ids;
  for (const std::string& one : built_in_ids()) ids += (ids.empty() ? "" : ", ") + one;
  throw model::Fault(words::say("no rule pack \"{}\" is built in", id), {},
                     words::say("Built in are: {}. Or give the path of a file.", ids));
}

std::vector<std::string> built_in_ids() {
  std::vector<std::string> ids;
  for (const std::string_view name : embedded_names())
    if (name.starts_with(folder)) ids.emplace_back(id_of(name));
  return ids;
}

}  // namespace rules
