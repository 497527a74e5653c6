#include "rules/titles.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace rules {

std::string scheme_title(const Pack& pack, const std::string& scheme) {
  const auto* found = pack.scheme(scheme);
  if (found == nullptr || found->unit_name == scheme) return scheme;
  const auto shared = std::count_if(pack.schemes.begin(), pack.schemes.end(), [&](const auto& one) { return one.unit_name == found->unit_name; });
  return shared > 1 ? words::say("{} ({})", found->unit_name, scheme) : found->unit_name;
}

}  // namespace rules
