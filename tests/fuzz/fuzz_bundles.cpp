// Whatever bytes come as a bundle or a leaf of an export: no crash, and what is accepted has one text only, the one that
// we would write.
#include <cstdint>
#include <string>
#include <string_view>

#include "model/refusal.hpp"
#include "seal/bundle.hpp"
#include "store/leaf_rows.hpp"

namespace {

void try_leaf(std::string_view leaf) {
  const auto again = store::encoded_again(leaf);
  model::ensure(!again || *again == leaf, "a leaf is written otherwise than it was read");
}

void try_bundle(std::string_view bytes, std::uint64_t width) {
  const auto leaves = seal::parse_bundle(bytes, width);
  if (!leaves) return;
  std::string again;
  for (const auto leaf : *leaves) {
    seal::append_entry(again, leaf);
    try_leaf(leaf);
  }
  model::ensure(again == bytes, "a bundle is written otherwise than it was read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (std::uint64_t width = 1; width <= seal::bundle_width; ++width) try_bundle(text, width);
  try_leaf(text);
  return 0;
}
