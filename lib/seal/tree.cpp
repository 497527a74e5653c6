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

std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index) {
  model::ensure(index < leaves.size(), "an inclusion proof beyond the tree");
  std::vector<Hash> proof;
  auto at = static_cast<std::size_t>(index);
  while (leaves.size() > 1) {
    const std::size_t split = split_of(leaves.size());
    const bool left = at < split;
    proof.push_back(root_of(left ? leaves.subspan(split) : leaves.first(split)));
    leaves = left ? leaves.first(split) : leaves.subspan(split);
    if (!left) at -= split;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
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

std::vector<Hash> consistency_proof(std::span<const Hash> leaves, std::uint64_t old_size) {
  model::ensure(old_size <= leaves.size(), "a consistency proof from beyond the tree");
  if (old_size == 0 || old_size == leaves.size()) return {};
  std::vector<Hash> proof;
  auto old = static_cast<std::size_t>(old_size);
  bool whole_old_tree = true;  // the subtree that is the old tree itself: its root is known to whoever asks
  while (old != leaves.size()) {
    const std::size_t split = split_of(leaves.size());
    const bool left = old <= split;
    proof.push_back(root_of(left ? leaves.subspan(split) : leaves.first(split)));
    leaves = left ? leaves.first(split) : leaves.subspan(split);
    if (left) continue;
    old -= split;
    whole_old_tree = false;
  }
  if (!whole_old_tree) proof.push_back(root_of(leaves));
  std::reverse(proof.begin(), proof.end());
  return proof;
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
