// Any text is a rule pack or a Fault: nothing else may come out of reading one over the built-in rules.
#include <cstddef>
#include <cstdint>
#include <string>

#include "model/refusal.hpp"
#include "rules/pack.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const rules::PackText base = rules::built_in("rules.toml");
  const rules::PackText text{"fuzz.toml", std::string(reinterpret_cast<const char*>(data), size)};
  try {
    const rules::Pack pack = rules::read({base, text});
    rules::warnings(pack);
    pack.default_programme();
    for (const rules::Scheme& scheme : pack.schemes) model::ensure(scheme.storage_unit.milli > 0, "a unit is positive");
  } catch (const model::Fault&) {
    // The text is no rule pack, and says where it is not.
  }
  return 0;
}
