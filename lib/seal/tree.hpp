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
// Hashes from the leaf's sibling up, at tree size leaves.size(); index < leaves.size().
std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index);
bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash> proof,
                      const Hash& root);
// RFC 6962 2.1.2 from the first `old_size` leaves to all; empty for old_size 0 or equal sizes.
std::vector<Hash> consistency_proof(std::span<const Hash> leaves, std::uint64_t old_size);
bool verify_consistency(std::uint64_t old_size, const Hash& old_root, std::uint64_t size, const Hash& root,
                        std::span<const Hash> proof);

}  // namespace seal
