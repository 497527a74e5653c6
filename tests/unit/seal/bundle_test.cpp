#include "seal/bundle.hpp"

#include <doctest/doctest.h>

#include "model/refusal.hpp"

TEST_CASE("bundles lie where tlog-tiles says") {
  CHECK(seal::bundle_path(0, 256) == "tile/entries/000");
  CHECK(seal::bundle_path(7, 3) == "tile/entries/007.p/3");
  CHECK(seal::bundle_path(1000, 256) == "tile/entries/x001/000");
  CHECK(seal::bundle_path(1'234'067, 255) == "tile/entries/x001/x234/067.p/255");
}

TEST_CASE("a bundle is read as it was written, and nothing more") {
  std::string bundle;
  seal::append_entry(bundle, "one\n");
  seal::append_entry(bundle, "");
  seal::append_entry(bundle, std::string(300, 'x'));
  CHECK(bundle.substr(0, 2) == std::string("\0\4", 2));
  const auto leaves = seal::parse_bundle(bundle, 3);
  REQUIRE(leaves);
  CHECK((*leaves)[0] == "one\n");
  CHECK((*leaves)[1].empty());
  CHECK((*leaves)[2].size() == 300);
  CHECK_FALSE(seal::parse_bundle(bundle, 2));
  CHECK_FALSE(seal::parse_bundle(bundle, 4));
  CHECK_FALSE(seal::parse_bundle(bundle + std::string("\0", 1), 3));
  CHECK_FALSE(seal::parse_bundle(std::string_view(bundle).substr(0, bundle.size() - 1), 3));
}

TEST_CASE("the longest leaf goes in, one byte more does not") {
  std::string bundle;
  seal::append_entry(bundle, std::string(65'535, 'x'));
  REQUIRE(seal::parse_bundle(bundle, 1));
  CHECK(seal::parse_bundle(bundle, 1)->front().size() == 65'535);
  CHECK_THROWS_AS(seal::append_entry(bundle, std::string(65'536, 'x')), model::Fault);
}
