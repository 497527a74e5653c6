#include "seal/note.hpp"
#include "seal/note_text.hpp"

namespace seal {
namespace {

constexpr std::string_view kReceipt = "c2sp.org/tlog-proof@v1";
constexpr std::size_t kMaxReceipt = 3 * kMaxNote;  // a leaf in base64 and a note

void append_proof(std::string& out, const std::vector<Hash>& proof, std::string_view checkpoint) {
  for (const Hash& hash : proof) {
    append_base64(out, bytes_of(hash));
    out += '\n';
  }
  out += '\n';
  out += checkpoint;
}

// Hash lines up to the blank line, then a note.
struct Tail {
  std::vector<Hash> proof;
  std::string checkpoint;
};
std::optional<Tail> parse_tail(Lines lines) {
  Tail tail;
  while (true) {
    const auto line = lines.next();
    if (!line) return std::nullopt;
    if (line->empty()) break;
    const auto hash = parse_hash(*line);
    if (!hash || tail.proof.size() == kMaxProof) return std::nullopt;
    tail.proof.push_back(*hash);
  }
  if (!split_note(lines.rest())) return std::nullopt;
  tail.checkpoint = lines.rest();
  return tail;
}

}  // namespace

std::string write_receipt(const Receipt& receipt) {
  std::string out(kReceipt);
  out += '\n';
  if (!receipt.leaf.empty()) {
    out += "extra ";
    append_base64(out, receipt.leaf);
    out += '\n';
  }
  out += "index " + std::to_string(receipt.index) + "\n";
  append_proof(out, receipt.proof, receipt.checkpoint);
  return out;
}

std::optional<Receipt> parse_receipt(std::string_view text) {
  Lines lines(text);
  if (text.size() > kMaxReceipt || lines.next() != kReceipt) return std::nullopt;
  Receipt receipt;
  auto line = lines.next();
  if (const auto extra = value_of(line, "extra")) {
    auto leaf = unbase64(*extra);
    if (!leaf || leaf->empty()) return std::nullopt;
    receipt.leaf = std::move(*leaf);
    line = lines.next();
  }
  const auto index_text = value_of(line, "index");
  const auto index = index_text ? parse_decimal(*index_text) : std::nullopt;
  auto tail = parse_tail(lines);
  if (!index || !tail) return std::nullopt;
  receipt.index = *index;
  receipt.proof = std::move(tail->proof);
  receipt.checkpoint = std::move(tail->checkpoint);
  return receipt;
}

std::string write_consistency(std::uint64_t old_size, const std::vector<Hash>& proof, std::string_view checkpoint) {
  std::string out = "old " + std::to_string(old_size) + "\n";
  append_proof(out, proof, checkpoint);
  return out;
}

std::optional<ConsistencyBody> parse_consistency(std::string_view text) {
  if (text.size() > kMaxReceipt) return std::nullopt;
  Lines lines(text);
  const auto old_text = value_of(lines.next(), "old");
  const auto old_size = old_text ? parse_decimal(*old_text) : std::nullopt;
  auto tail = parse_tail(lines);
  if (!old_size || !tail || (*old_size == 0 && !tail->proof.empty())) return std::nullopt;
  return ConsistencyBody{*old_size, std::move(tail->proof), std::move(tail->checkpoint)};
}

}  // namespace seal
