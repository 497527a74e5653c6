#include "seal/note.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/refusal.hpp"
#include "mutants.hpp"

using seal::NoteState;

namespace {

const std::string kFoo = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

seal::Hash seed_of(std::uint8_t fill) {
  seal::Hash seed;
  seed.fill(fill);
  return seed;
}

const seal::Signer& log_signer() {
  static const seal::Signer signer("example.org/carebank", seed_of(7));
  return signer;
}

seal::Checkpoint sample() { return {"example.org/carebank", 42, seal::Hasher().sha256("root")}; }

std::string signature_line(const std::string& note) { return note.substr(note.find("\n\n") + 2); }

NoteState state_of(const std::string& note) { return seal::open_note(note, log_signer().verifier()).state; }

}  // namespace

TEST_CASE("the published verifier key is read and printed") {
  const auto key = seal::parse_verifier_key(kFoo);
  REQUIRE(key);
  CHECK(key->name == "example.com/foo");
  CHECK(key->id == 0x530d903a);
  CHECK(key->text() == kFoo);
}

TEST_CASE("no damaged verifier key is read") {
  each_mutant(kFoo, [](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(seal::parse_verifier_key(mutant));
  });
}

TEST_CASE("keys come out of seeds as in RFC 8032") {
  const seal::Hash seed = {0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                           0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                           0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
  CHECK(seal::hex(seal::Signer("a", seed).verifier().key) ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a note signed by Go's note package opens, and its key signs the same bytes") {
  const std::string body =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const std::string note =
      body +
      "\n\xE2\x80\x94 PeterNeumann "
      "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const auto key = seal::parse_verifier_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  REQUIRE(key);
  const auto opened = seal::open_note(note, *key);
  CHECK(opened.state == NoteState::verified);
  CHECK(opened.body == body);
  const auto private_key = seal::unbase64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
  seal::Hash seed;
  std::copy(private_key->begin() + 1, private_key->end(), seed.begin());
  const seal::Signer signer("PeterNeumann", seed);
  CHECK(signer.verifier().text() == key->text());
  CHECK(signer.sign(body) == note);
}

TEST_CASE("a checkpoint is three lines and comes back from them") {
  const seal::Checkpoint checkpoint = sample();
  CHECK(checkpoint.body() == "example.org/carebank\n42\n" + seal::base64(seal::bytes_of(checkpoint.root)) + "\n");
  CHECK(seal::parse_checkpoint(checkpoint.body()) == checkpoint);
  CHECK(seal::parse_checkpoint(checkpoint.body() + "an extension\n") == checkpoint);
}

TEST_CASE("what is no checkpoint is not read as one") {
  const std::string root = seal::base64(seal::bytes_of(sample().root));
  for (const std::string& bad :
       {std::string(), std::string("a\n1\n"), "a\n1\n" + root, "\n1\n" + root + "\n", "a\n01\n" + root + "\n",
        "a\n-1\n" + root + "\n", "a\n+1\n" + root + "\n", "a\n\n" + root + "\n", "a\n1 \n" + root + "\n",
        "a\n9223372036854775808\n" + root + "\n", "a\n1\n" + root.substr(4) + "\n", "a\r\n1\n" + root + "\n",
        "a\n1\n" + root + "\n\n", "a\n1\n" + root + "\nextension", "a\xFF\n1\n" + root + "\n"}) {
    INFO(bad);
    CHECK_FALSE(seal::parse_checkpoint(bad));
  }
  CHECK(seal::parse_checkpoint("a\n9223372036854775807\n" + root + "\n"));
  CHECK(seal::parse_checkpoint("a\n0\n" + root + "\n"));
}

TEST_CASE("a signed checkpoint opens with its key, the same bytes every time") {
  const std::string note = log_signer().sign(sample().body());
  CHECK(note == log_signer().sign(sample().body()));
  const auto opened = seal::open_note(note, log_signer().verifier());
  CHECK(opened.state == NoteState::verified);
  CHECK(opened.body == sample().body());
}

TEST_CASE("no single alteration of a checkpoint verifies") {
  const std::string note = log_signer().sign(sample().body());
  each_mutant(note, [](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK(state_of(mutant) != NoteState::verified);
  });
}

TEST_CASE("signatures of unknown keys are ignored, even beside a known name") {
  const std::string note = log_signer().sign(sample().body());
  const seal::Signer witness("witness.example", seed_of(8)), namesake("example.org/carebank", seed_of(9));
  const std::string others =
      signature_line(witness.sign(sample().body())) + signature_line(namesake.sign(sample().body()));
  CHECK(state_of(note + others) == NoteState::verified);
  CHECK(state_of(sample().body() + "\n" + others + signature_line(note)) == NoteState::verified);
  CHECK(state_of(sample().body() + "\n" + others) == NoteState::unsigned_by_key);
}

TEST_CASE("a bad signature by a known key rejects the note, even beside a good one") {
  const std::string note = log_signer().sign(sample().body());
  const std::string bad = signature_line(log_signer().sign("something else\n"));
  CHECK(state_of(sample().body() + "\n" + bad) == NoteState::bad_signature);
  CHECK(state_of(note + bad) == NoteState::bad_signature);
  CHECK(state_of(sample().body() + "\n" + bad + signature_line(note)) == NoteState::bad_signature);
  CHECK(state_of(note + signature_line(note)) == NoteState::verified);
}

TEST_CASE("of a note with many lines the key's own is given, once") {
  const std::string note = log_signer().sign(sample().body()), line = signature_line(note);
  const std::string other = signature_line(seal::Signer("witness.example", seed_of(8)).sign(sample().body()));
  const auto& key = log_signer().verifier();
  CHECK(seal::open_note(sample().body() + "\n" + other + line + other + line, key).line == line);
  CHECK(seal::open_note(sample().body() + "\n" + other, key).line.empty());
  CHECK(seal::open_note(note + signature_line(log_signer().sign("something else\n")), key).line.empty());
}

TEST_CASE("a log's key speaks for its own log alone") {
  const auto& key = log_signer().verifier();
  CHECK(seal::signed_checkpoint(log_signer().sign(sample().body()), key) == sample());
  const seal::Checkpoint others{"example.org/other", 42, sample().root};
  CHECK_FALSE(seal::signed_checkpoint(log_signer().sign(others.body()), key));
  CHECK_FALSE(seal::signed_checkpoint(log_signer().sign("no checkpoint\n"), key));
  CHECK_FALSE(seal::signed_checkpoint(seal::Signer("example.org/carebank", seed_of(8)).sign(sample().body()), key));
}

TEST_CASE("malformed notes are told apart") {
  const std::string body = sample().body(), line = signature_line(log_signer().sign(body));
  std::string hyphen = line;
  hyphen.replace(0, 3, "-");
  std::string crowd = body + "\n";
  for (int i = 0; i < 65; ++i) crowd += line;
  const std::string long_note = std::string(1U << 20, 'a') + "\n\n" + line;
  for (const std::string& bad : {std::string(),
                                 body,
                                 body + "\n",
                                 body + line,
                                 body + "\n" + line.substr(0, line.size() - 1),
                                 body + "\n" + hyphen,
                                 body + "\n" + line + "\n",
                                 body + "\n" + line + "more\n",
                                 "a\tb\n\n" + line,
                                 "a\r\n\n" + line,
                                 std::string("a\0\n\n", 4) + line,
                                 "a\xC3\n\n" + line,
                                 "a\xC0\x80\n\n" + line,
                                 "a\xED\xA0\x80\n\n" + line,
                                 "a\xF4\x90\x80\x80\n\n" + line,
                                 body + "\n\xE2\x80\x94 name\n",
                                 body + "\n\xE2\x80\x94 name AAAA\n",
                                 body + "\n\xE2\x80\x94  AAAAAAAA\n",
                                 body + "\n\xE2\x80\x94 a+b AAAAAAAA\n",
                                 body + "\n\xE2\x80\x94 a AAAAAAB=\n",
                                 body + "\n\xE2\x80\x94 a\xE3\x80\x80ideographic AAAAAAAA\n",
                                 crowd,
                                 long_note}) {
    INFO(bad.substr(0, 300));
    CHECK(state_of(bad) == NoteState::malformed);
  }
  CHECK(state_of(body + "\n\xE2\x80\x94 a AAAAAAA=\n") == NoteState::unsigned_by_key);
  CHECK(state_of(crowd.substr(0, crowd.size() - line.size())) == NoteState::verified);
}

TEST_CASE("a note's text may be Chinese and have empty lines") {
  const std::string body = "一\n\n二 😀\n";
  const auto opened = seal::open_note(log_signer().sign(body), log_signer().verifier());
  CHECK(opened.state == NoteState::verified);
  CHECK(opened.body == body);
}

TEST_CASE("names that a signature line cannot carry are refused") {
  for (const char* bad : {"", "a b", "a+b", "a\n", "a\xC2\xA0", "\xE3\x80\x80", "\xFF"}) {
    INFO(bad);
    CHECK_FALSE(seal::is_key_name(bad));
    CHECK_THROWS_AS(seal::Signer(bad, seed_of(1)), model::Fault);
  }
  CHECK(seal::is_key_name("武汉市东西湖区/时间银行"));
}

TEST_CASE("what no note can say is not signed") {
  for (const char* bad : {"", "no line feed", "tab\t\n", "\xFF\n"}) {
    INFO(bad);
    CHECK_THROWS_AS(log_signer().sign(bad), model::Fault);
  }
}
