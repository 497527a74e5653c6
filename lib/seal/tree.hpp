// RFC 6962 Merkle tree over leaf hashes: roots, inclusion and consistency proofs, and their verification.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "seal/hash.hpp"

namespace seal {

// The right edge of a growing tree: append is amortised O(1), root() O(log n). The empty root is SHA-256 of nothing.
class TreeEdge {
 public:
  void append(const Hash& leaf);
  std::uint64_t size() const { return size_; }
  Hash root() const;

 private:
  mutable Hasher hasher_;
  std::vector<Hash> peaks_;
  std::uint64_t size_ = 0;
};

Hash root_of(std::span<const Hash> leaves);

// A tree of which several things are asked: few nodes are hashed twice, as the roots of larger whole subtrees are kept.
class Tree {
 public:
  explicit Tree(std::vector<Hash> leaves);
  std::uint64_t size() const { return leaves_.size(); }
  const Hash& leaf(std::uint64_t index) const { return leaves_[static_cast<std::size_t>(index)]; }
  Hash root() const { return root_of_first(size()); }
  Hash root_of_first(std::uint64_t size) const;  // of the tree as it was
  // Hashes from the leaf's sibling up; index < size().
  std::vector<Hash> inclusion_proof(std::uint64_t index) const;
  // RFC 6962 2.1.2 from the first `old_size` leaves to all; empty for old_size 0 or equal sizes.
  std::vector<Hash> consistency_proof(std::uint64_t old_size) const;

 private:
  Hash subtree(std::size_t begin, std::size_t end) const;

  mutable Hasher hasher_;
  std::vector<Hash> leaves_;
  std::vector<std::vector<Hash>> kept_;  // roots of whole subtrees by height
};

// The same of leaves of which only this is asked.
std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index);
bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof,
                      const Hash& root);
std::vector<Hash> consistency_proof(std::span<const Hash> leaves, std::uint64_t old_size);
bool verify_consistency(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root,
                        std::span<const Hash> proof);

}  // namespace seal
