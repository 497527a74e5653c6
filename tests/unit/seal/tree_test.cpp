#include "seal/tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using seal::Hash;
using Leaves = std::vector<Hash>;
using Span = std::span<const Hash>;

namespace {

constexpr std::size_t kMost = 70;

Leaves numbered(std::size_t count) {
  seal::Hasher hasher;
  Leaves leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(hasher.leaf(std::to_string(i)));
  return leaves;
}

// RFC 6962 2.1, to the letter and with no thought of speed; what the room does is held against it.
std::size_t naive_split(std::size_t n) {
  std::size_t k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

Hash naive_root(Span leaves) {
  seal::Hasher hasher;
  if (leaves.empty()) return hasher.sha256("");
  if (leaves.size() == 1) return leaves[0];
  const std::size_t k = naive_split(leaves.size());
  return hasher.node(naive_root(leaves.first(k)), naive_root(leaves.subspan(k)));
}

Leaves followed_by(Leaves proof, const Hash& hash) {
  proof.push_back(hash);
  return proof;
}

Leaves naive_path(std::size_t m, Span leaves) {
  if (leaves.size() == 1) return {};
  const std::size_t k = naive_split(leaves.size());
  if (m < k) return followed_by(naive_path(m, leaves.first(k)), naive_root(leaves.subspan(k)));
  return followed_by(naive_path(m - k, leaves.subspan(k)), naive_root(leaves.first(k)));
}

Leaves naive_subproof(std::size_t m, Span leaves, bool whole) {
  if (m == leaves.size()) return whole ? Leaves{} : Leaves{naive_root(leaves)};
  const std::size_t k = naive_split(leaves.size());
  if (m <= k) return followed_by(naive_subproof(m, leaves.first(k), whole), naive_root(leaves.subspan(k)));
  return followed_by(naive_subproof(m - k, leaves.subspan(k), false), naive_root(leaves.first(k)));
}

// Proofs that are nearly right: a hash too few, too many, or altered.
std::vector<Leaves> spoilt(const Leaves& proof) {
  std::vector<Leaves> all;
  for (std::size_t i = 0; i < proof.size(); ++i) {
    all.push_back(proof);
    all.back()[i][i % 32] ^= 1;
    all.push_back(proof);
    all.back().erase(all.back().begin() + static_cast<std::ptrdiff_t>(i));
  }
  all.push_back(followed_by(proof, Hash{}));
  all.push_back(proof);
  all.back().insert(all.back().begin(), Hash{});
  return all;
}

}  // namespace

TEST_CASE("the empty root is SHA-256 of nothing") {
  CHECK(seal::hex(seal::root_of({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(seal::TreeEdge().root() == seal::root_of({}));
}

TEST_CASE("the eight leaves of Certificate Transparency give their published roots") {
  const std::string data[] = {"",
                              std::string(1, '\0'),
                              "\x10",
                              "\x20\x21",
                              "\x30\x31",
                              "\x40\x41\x42\x43",
                              "\x50\x51\x52\x53\x54\x55\x56\x57",
                              "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"};
  const char* roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  seal::Hasher hasher;
  seal::TreeEdge edge;
  for (std::size_t i = 0; i < 8; ++i) {
    edge.append(hasher.leaf(data[i]));
    CHECK(edge.size() == i + 1);
    CHECK(seal::hex(edge.root()) == roots[i]);
  }
}

TEST_CASE("roots of every size agree with the definition") {
  const Leaves leaves = numbered(kMost);
  seal::TreeEdge edge;
  for (std::size_t n = 0; n <= kMost; ++n) {
    const Hash expected = naive_root(Span(leaves).first(n));
    CHECK(seal::root_of(Span(leaves).first(n)) == expected);
    CHECK(edge.root() == expected);
    if (n < kMost) edge.append(leaves[n]);
  }
}

TEST_CASE("inclusion proofs of every leaf at every size agree with the definition and verify") {
  const Leaves leaves = numbered(kMost);
  for (std::size_t n = 1; n <= kMost; ++n) {
    const Span tree = Span(leaves).first(n);
    const Hash root = seal::root_of(tree);
    for (std::size_t i = 0; i < n; ++i) {
      const Leaves proof = seal::inclusion_proof(tree, i);
      REQUIRE(proof == naive_path(i, tree));
      REQUIRE(seal::verify_inclusion(tree[i], i, n, proof, root));
    }
  }
}

TEST_CASE("an inclusion proof serves no other leaf, place or root") {
  const Leaves leaves = numbered(kMost);
  for (std::size_t n : {1, 2, 3, 5, 8, 13, 64, 70}) {
    const Span tree = Span(leaves).first(n);
    const Hash root = seal::root_of(tree);
    for (std::size_t i = 0; i < n; ++i) {
      const Leaves proof = seal::inclusion_proof(tree, i);
      Hash other = tree[i];
      other[31] ^= 128;
      CHECK_FALSE(seal::verify_inclusion(other, i, n, proof, root));
      CHECK_FALSE(seal::verify_inclusion(tree[i], i, n, proof, other));
      for (std::size_t j = 0; j < n + 2; ++j) CHECK(seal::verify_inclusion(tree[i], j, n, proof, root) == (i == j));
      for (const Leaves& bad : spoilt(proof)) CHECK_FALSE(seal::verify_inclusion(tree[i], i, n, bad, root));
    }
  }
}

TEST_CASE("nothing is included in an empty tree") {
  CHECK_FALSE(seal::verify_inclusion(Hash{}, 0, 0, {}, seal::root_of({})));
  CHECK_FALSE(seal::verify_inclusion(seal::root_of({}), 0, 0, {}, seal::root_of({})));
}

TEST_CASE("consistency proofs between all sizes agree with the definition and verify") {
  const Leaves leaves = numbered(kMost);
  for (std::size_t n = 0; n <= kMost; ++n) {
    const Span tree = Span(leaves).first(n);
    const Hash root = seal::root_of(tree);
    for (std::size_t m = 0; m <= n; ++m) {
      const Leaves proof = seal::consistency_proof(tree, m);
      const Leaves expected = m == 0 ? Leaves{} : naive_subproof(m, tree, true);
      REQUIRE(proof == expected);
      REQUIRE(seal::verify_consistency(m, seal::root_of(tree.first(m)), n, root, proof));
    }
  }
}

TEST_CASE("a tree at hand answers as the definition does, whatever it keeps") {
  const Leaves leaves = numbered(300);
  const seal::Tree tree(leaves);
  for (std::size_t n = 0; n <= leaves.size(); ++n) {
    REQUIRE(tree.root_of_first(n) == naive_root(Span(leaves).first(n)));
    if (n == leaves.size()) break;
    CHECK(tree.leaf(n) == leaves[n]);
    REQUIRE(tree.inclusion_proof(n) == naive_path(n, leaves));
    if (n > 0) REQUIRE(tree.consistency_proof(n) == naive_subproof(n, leaves, true));
  }
  CHECK(tree.root() == naive_root(leaves));
  CHECK(seal::Tree({}).root() == seal::root_of({}));
}

TEST_CASE("a consistency proof serves no other sizes or roots") {
  const Leaves leaves = numbered(40);
  for (std::size_t n : {1, 2, 3, 7, 8, 9, 31, 40}) {
    const Hash root = seal::root_of(Span(leaves).first(n));
    for (std::size_t m = 0; m <= n; ++m) {
      const Leaves proof = seal::consistency_proof(Span(leaves).first(n), m);
      const Hash old_root = seal::root_of(Span(leaves).first(m));
      Hash other = old_root;
      other[0] ^= 1;
      CHECK_FALSE(seal::verify_consistency(m, other, n, root, proof));
      if (m != 0) CHECK_FALSE(seal::verify_consistency(m, old_root, n, other, proof));
      if (m != 0 && m != n) CHECK_FALSE(seal::verify_consistency(m + 1, old_root, n, root, proof));
      for (const Leaves& bad : spoilt(proof)) CHECK_FALSE(seal::verify_consistency(m, old_root, n, root, bad));
    }
  }
}

TEST_CASE("a tree is not consistent with a larger, an altered or a shortened one") {
  const Leaves leaves = numbered(20);
  const Hash at_ten = seal::root_of(Span(leaves).first(10)), at_twenty = seal::root_of(leaves);
  CHECK_FALSE(seal::verify_consistency(20, at_twenty, 10, at_ten, {}));
  CHECK_FALSE(seal::verify_consistency(0, Hash{}, 10, at_ten, {}));
  CHECK_FALSE(seal::verify_consistency(10, at_ten, 10, at_twenty, {}));
  Leaves altered = leaves;
  altered[3][0] ^= 1;
  const Leaves proof = seal::consistency_proof(altered, 10);
  CHECK_FALSE(seal::verify_consistency(10, at_ten, 20, seal::root_of(altered), proof));
}
