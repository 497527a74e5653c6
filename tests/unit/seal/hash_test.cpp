#include "seal/hash.hpp"

#include <doctest/doctest.h>

#include <set>

using seal::Hasher;

TEST_CASE("SHA-256 gives the published answers, again and again from one hasher") {
  Hasher hasher;
  for (int i = 0; i < 3; ++i) {
    CHECK(seal::hex(hasher.sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(seal::hex(hasher.sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}

TEST_CASE("a leaf is hashed after a zero byte and a node after a one") {
  Hasher hasher;
  CHECK(hasher.leaf("abc") == hasher.sha256(std::string_view("\0abc", 4)));
  const seal::Hash left = hasher.sha256("l"), right = hasher.sha256("r");
  const std::string joined = "\1" + std::string(seal::bytes_of(left)) + std::string(seal::bytes_of(right));
  CHECK(hasher.node(left, right) == hasher.sha256(joined));
}

TEST_CASE("pieces hash like the whole") {
  Hasher hasher;
  CHECK(hasher.sha256_of({"a", "", "bc"}) == hasher.sha256("abc"));
  seal::Sha256Stream stream;
  stream.add("a");
  stream.add("bc");
  CHECK(stream.finish() == hasher.sha256("abc"));
  CHECK(stream.finish() == hasher.sha256(""));
}

TEST_CASE("a hasher can be moved") {
  Hasher first;
  Hasher second = std::move(first);
  CHECK(seal::hex(second.sha256("")).starts_with("e3b0c442"));
}

TEST_CASE("base64 gives the answers of RFC 4648") {
  const std::pair<const char*, const char*> known[] = {{"", ""},
                                                       {"f", "Zg=="},
                                                       {"fo", "Zm8="},
                                                       {"foo", "Zm9v"},
                                                       {"foob", "Zm9vYg=="},
                                                       {"fooba", "Zm9vYmE="},
                                                       {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : known) {
    CHECK(seal::base64(bytes) == text);
    CHECK(seal::unbase64(text) == bytes);
  }
  CHECK(seal::base64("\xFB\xEF\xFF") == "++//");
}

TEST_CASE("base64 brings back every byte") {
  std::string bytes;
  for (int c = 0; c < 256; ++c) {
    bytes += static_cast<char>(c);
    CHECK(seal::unbase64(seal::base64(bytes)) == bytes);
  }
}

TEST_CASE("only canonical base64 is read") {
  for (const char* bad :
       {"Zg=",  "Zg",    "Z",    "=",      "==",     "===",  "====",     "Zg===", "Z===",      "Zh==",
        "Zm9=", "Zm9v=", "Zm 9", "Zm9v\n", "\nZm9v", "Zm-_", "Zg==Zg==", "Z=g=",  "Zm9vZg=\n", "Zm9v    "}) {
    INFO(bad);
    CHECK_FALSE(seal::unbase64(bad));
  }
  // Of the 64 letters that could stand last, only those whose unused bits are zero.
  int accepted = 0;
  for (int c = 33; c < 127; ++c) accepted += seal::unbase64(std::string("Z") + static_cast<char>(c) + "==") ? 1 : 0;
  CHECK(accepted == 4);
}

TEST_CASE("random bytes are not twice the same") {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    std::string bytes(16, '\0');
    seal::random_bytes(bytes.data(), bytes.size());
    seen.insert(bytes);
  }
  CHECK(seen.size() == 100);
}
