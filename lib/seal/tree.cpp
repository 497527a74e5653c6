#include "seal/tree.hpp"

#include <algorithm>
#include <bit>

#include "model/refusal.hpp"

namespace seal {
namespace {

bool odd(std::uint64_t n) { return (n & 1U) != 0; }

// The empty tree's root: SHA-256 of nothing.
const Hash& empty_root() {
  static const Hash root = Hasher().sha256("");
  return root;
}

// Where a node stands while a proof climbs: its own number on its level, and the last one's.
struct Climb {
  std::uint64_t node, last;

  void up() {
    node >>= 1;
    last >>= 1;
  }
  // A node without a right neighbour is carried up unhashed until it becomes a right child.
  void up_to_right_child() {
    while (!odd(node) && node != 0) up();
    up();
  }
  bool sibling_is_left() const { return odd(node) || node == last; }
};

std::size_t split_of(std::size_t size) { return std::bit_floor(size - 1); }

}  // namespace

void TreeEdge::append(const Hash& leaf) {
  Hash peak = leaf;
  for (std::uint64_t n = size_; odd(n); n >>= 1) {
    peak = hasher_.node(peaks_.back(), peak);
    peaks_.pop_back();
  }
  peaks_.push_back(peak);
  ++size_;
}

Hash TreeEdge::root() const {
  if (peaks_.empty()) return empty_root();
  Hash root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = hasher_.node(peaks_[i], root);
  return root;
}

Hash root_of(std::span<const Hash> leaves) {
  TreeEdge edge;
  for (const Hash& leaf : leaves) edge.append(leaf);
  return edge.root();
}

namespace {
// Below this height nothing is kept: a sixteenth of the leaves' own memory in all, and few hashes are made twice.
constexpr std::size_t kept_height = 4, kept_width = std::size_t{1} << kept_height;
}  // namespace

Tree::Tree(std::vector<Hash> leaves) : leaves_(std::move(leaves)) {
  std::vector<Hash> level;
  level.reserve(leaves_.size() / kept_width);
  for (std::size_t at = 0; at + kept_width <= leaves_.size(); at += kept_width) level.push_back(subtree(at, at + kept_width));
  while (!level.empty()) {
    std::vector<Hash> above;
    for (std::size_t i = 0; i + 1 < level.size(); i += 2) above.push_back(hasher_.node(level[i], level[i + 1]));
    kept_.push_back(std::move(level));
    level = std::move(above);
  }
}

// Only ever asked for what RFC 6962 splits a tree into: a whole subtree begins at a multiple of its width.
Hash Tree::subtree(std::size_t begin, std::size_t end) const {
  const std::size_t width = end - begin;
  if (width == 0) return empty_root();
  if (width == 1) return leaves_[begin];
  const auto height = static_cast<std::size_t>(std::countr_zero(width));
  if (std::has_single_bit(width) && height >= kept_height && height - kept_height < kept_.size()) return kept_[height - kept_height][begin / width];
  const std::size_t middle = begin + split_of(width);
  const Hash left = subtree(begin, middle);
  return hasher_.node(left, subtree(middle, end));
}

Hash Tree::root_of_first(std::uint64_t size) const {
  model::ensure(size <= leaves_.size(), "the root of a tree beyond its leaves");
  return subtree(0, static_cast<std::size_t>(size));
}

std::vector<Hash> Tree::inclusion_proof(std::uint64_t index) const {
  model::ensure(index < leaves_.size(), "an inclusion proof beyond the tree");
  std::vector<Hash> proof;
  std::size_t begin = 0, end = leaves_.size();
  while (end - begin > 1) {
    const std::size_t middle = begin + split_of(end - begin);
    const bool left = index < middle;
    proof.push_back(left ? subtree(middle, end) : subtree(begin, middle));
    (left ? end : begin) = middle;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index) {
  return Tree({leaves.begin(), leaves.end()}).inclusion_proof(index);
}

bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof,
                      const Hash& root) {
  if (index >= size) return false;
  Hasher hasher;
  Hash hash = leaf;
  Climb climb{index, size - 1};
  for (const Hash& sibling : proof) {
    if (climb.last == 0) return false;
    if (climb.sibling_is_left()) {
      hash = hasher.node(sibling, hash);
      climb.up_to_right_child();
    } else {
      hash = hasher.node(hash, sibling);
      climb.up();
    }
  }
  return climb.last == 0 && hash == root;
}

std::vector<Hash> Tree::consistency_proof(std::uint64_t old_size) const {
  model::ensure(old_size <= leaves_.size(), "a consistency proof from beyond the tree");
  if (old_size == 0 || old_size == leaves_.size()) return {};
  std::vector<Hash> proof;
  std::size_t begin = 0, end = leaves_.size();
  while (old_size != end) {
    const std::size_t middle = begin + split_of(end - begin);
    const bool left = old_size <= middle;
    proof.push_back(left ? subtree(middle, end) : subtree(begin, middle));
    (left ? end : begin) = middle;
  }
  // A subtree that is the old tree itself is left out: whoever asks knows its root.
  if (begin != 0) proof.push_back(subtree(begin, end));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

std::vector<Hash> consistency_proof(std::span<const Hash> leaves, std::uint64_t old_size) {
  return Tree({leaves.begin(), leaves.end()}).consistency_proof(old_size);
}

namespace {

// Both roots climb together from the largest subtree they share; the new one has siblings of its own.
bool climbs_to(Climb climb, const Hash& start, std::span<const Hash> proof, const Hash& old_root, const Hash& root) {
  Hasher hasher;
  Hash old_hash = start, new_hash = start;
  for (const Hash& sibling : proof) {
    if (climb.last == 0) return false;
    if (climb.sibling_is_left()) {
      old_hash = hasher.node(sibling, old_hash);
      new_hash = hasher.node(sibling, new_hash);
      climb.up_to_right_child();
    } else {
      new_hash = hasher.node(new_hash, sibling);
      climb.up();
    }
  }
  return climb.last == 0 && old_hash == old_root && new_hash == root;
}

}  // namespace

bool verify_consistency(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root,
                        std::span<const Hash> proof) {
  if (old_size > size) return false;
  if (old_size == 0 && old_root != empty_root()) return false;
  if (old_size == size) return proof.empty() && old_root == root;
  if (old_size == 0) return proof.empty();
  Climb climb{old_size - 1, size - 1};
  while (odd(climb.node)) climb.up();
  if (std::has_single_bit(old_size)) return climbs_to(climb, old_root, proof, old_root, root);
  if (proof.empty()) return false;
  return climbs_to(climb, proof.front(), proof.subspan(1), old_root, root);
}

}  // namespace seal
