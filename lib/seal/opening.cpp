#include "seal/opening.hpp"

#include <algorithm>

#include "model/refusal.hpp"
#include "seal/leaf.hpp"
#include "seal/note_text.hpp"
#include "seal/percent.hpp"
#include "seal/tree.hpp"

namespace seal {
namespace {

constexpr std::string_view kOpening = "cb-open/v1";
constexpr std::size_t kSalt = 32, kMaxOpening = 4 * kMaxNote;

std::optional<std::string> decoded_line(Lines& lines, std::string_view name) {
  const auto coded = value_of(lines.next(), name);
  return coded ? percent_decoded(*coded) : std::nullopt;
}

std::string text_of(const Opening& opening) {
  Leaf lines;
  lines.line("index", static_cast<std::int64_t>(opening.receipt.index));
  lines.line("field", std::string_view(opening.field));
  std::string out = std::string(kOpening) + "\n" + std::string(lines.text()) + "salt " + base64(opening.salt) + "\n";
  Leaf value;
  value.line("value", std::string_view(opening.value));
  return out + std::string(value.text()) + "\n" + write_receipt(opening.receipt);
}

// Exactly one of the leaf's commitments is of this field, and it is this one.
bool commits(std::string_view leaf, std::string_view field, const Hash& commitment) {
  const auto all = commitments_in(leaf);
  const auto of_field = [&](const auto& one) { return one.first == field; };
  const auto found = std::find_if(all.begin(), all.end(), of_field);
  return found != all.end() && std::count_if(found, all.end(), of_field) == 1 && parse_hash(found->second) == commitment;
}

}  // namespace

std::optional<std::string> leaf_line(std::string_view leaf, std::string_view name) {
  std::optional<std::string> found;
  Lines lines(leaf);
  while (const auto line = lines.next()) {
    const auto coded = value_of(line, name);
    if (!coded) continue;
    if (found) return std::nullopt;
    found = percent_decoded(*coded);
    if (!found) return std::nullopt;
  }
  return found;
}

std::vector<std::pair<std::string, std::string>> commitments_in(std::string_view leaf) {
  std::vector<std::pair<std::string, std::string>> all;
  const std::string list = leaf_line(leaf, "private").value_or("");
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t equals = list.find('=', at), end = list.find(';', at);
    if (end == std::string::npos || equals > end) return {};
    all.emplace_back(list.substr(at, equals - at), list.substr(equals + 1, end - equals - 1));
    at = end + 1;
  }
  return all;
}

std::string write_opening(const Opening& opening) {
  std::string text = text_of(opening);
  model::ensure(parse_opening(text).has_value(), "an opening that nobody could read");
  return text;
}

std::optional<Opening> parse_opening(std::string_view text) {
  Lines lines(text);
  if (text.size() > kMaxOpening || lines.next() != kOpening) return std::nullopt;
  Opening opening;
  const auto index_text = value_of(lines.next(), "index");
  const auto index = index_text ? parse_decimal(*index_text) : std::nullopt;
  auto field = decoded_line(lines, "field");
  const auto salt_text = value_of(lines.next(), "salt");
  auto salt = salt_text ? unbase64(*salt_text) : std::nullopt;
  auto value = decoded_line(lines, "value");
  if (!index || !field || field->empty() || !salt || salt->size() != kSalt || !value || value->empty() || lines.next() != "")
    return std::nullopt;
  auto receipt = parse_receipt(lines.rest());
  if (!receipt || receipt->index != *index || receipt->leaf.empty()) return std::nullopt;
  opening.field = std::move(*field);
  opening.salt = std::move(*salt);
  opening.value = std::move(*value);
  opening.receipt = std::move(*receipt);
  if (text_of(opening) != text) return std::nullopt;
  return opening;
}

OpeningState check_opening(const Opening& opening, const VerifierKey& log) {
  const auto head = signed_checkpoint(opening.receipt.checkpoint, log);
  if (!head) return OpeningState::unsigned_by_log;
  Hasher hasher;
  const auto& [leaf, index, proof, checkpoint] = opening.receipt;
  if (!verify_inclusion(hasher.leaf(leaf), index, head->size, proof, head->root) || leaf_line(leaf, "index") != std::to_string(index))
    return OpeningState::not_in_tree;
  if (!commits(leaf, opening.field, commitment(hasher, opening.salt, opening.field, opening.value))) return OpeningState::not_committed;
  return OpeningState::holds;
}

}  // namespace seal
