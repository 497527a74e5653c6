#include "seal/bundle.hpp"

#include "model/refusal.hpp"
#include "seal/note_text.hpp"
#include "words/words.hpp"

namespace seal {

std::string bundle_path(std::uint64_t n, std::uint64_t width) {
  const auto three = [](std::uint64_t part) { return std::to_string(1000 + part).substr(1); };
  std::string path = three(n % 1000);
  for (n /= 1000; n > 0; n /= 1000) path = "x" + three(n % 1000) + "/" + path;
  if (width < bundle_width) path += ".p/" + std::to_string(width);
  return "tile/entries/" + path;
}

void append_entry(std::string& bundle, std::string_view leaf) {
  if (leaf.size() > longest_leaf)
    throw model::Fault(words::say("one entry of {} bytes is longer than the log's format takes", leaf.size()), {},
                       words::tr("enter what it says as several records"));
  bundle += static_cast<char>(leaf.size() >> 8);
  bundle += static_cast<char>(leaf.size());
  bundle += leaf;
}

std::optional<std::vector<std::string_view>> parse_bundle(std::string_view bytes, std::uint64_t width) {
  std::vector<std::string_view> leaves;
  while (!bytes.empty()) {
    if (bytes.size() < 2 || leaves.size() == width) return std::nullopt;
    const std::size_t size = big_endian_number(bytes.substr(0, 2));
    if (bytes.size() - 2 < size) return std::nullopt;
    leaves.push_back(bytes.substr(2, size));
    bytes.remove_prefix(2 + size);
  }
  if (leaves.size() != width) return std::nullopt;
  return leaves;
}

}  // namespace seal
