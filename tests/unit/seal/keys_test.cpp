#include "seal/keys.hpp"

#include <doctest/doctest.h>

#include "model/refusal.hpp"
#include "mutants.hpp"
#include "seal/own_key.hpp"

using seal::Key;
using seal::KeyRing;

namespace {

Key counting_key() {
  Key key;
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
  return key;
}

std::string with_line(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a key ring comes back from its text") {
  KeyRing ring = KeyRing::make("武汉市东西湖区");
  CHECK(ring.epoch == 1);
  CHECK(ring.text().starts_with("cb-keys/v1\norigin 武汉市东西湖区\nsigning "));
  CHECK(KeyRing::parse(ring.text()) == ring);
  ring.epoch = 4'294'967'295;
  CHECK(KeyRing::parse(ring.text()) == ring);
}

TEST_CASE("a wrapping key in waiting is kept beside the old one until it takes over") {
  const KeyRing ring = KeyRing::make("example.org/carebank"), waiting = ring.with_next(), after = waiting.advanced();
  CHECK(KeyRing::parse(waiting.text()) == waiting);
  CHECK(waiting.text().find("\nepoch 1\nnext ") != std::string::npos);
  CHECK(waiting.settled() == ring);
  CHECK(after.epoch == 2);
  CHECK(after.wrapping_key == *waiting.next);
  CHECK(after.wrapping_key != ring.wrapping_key);
  CHECK(after.index_key == ring.index_key);
  CHECK(after.mark() == ring.mark());
  CHECK_FALSE(after.next);
  CHECK(KeyRing::parse(after.text()) == after);
  each_mutant(waiting.text(), [](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(KeyRing::parse(mutant));
  });
  KeyRing last = waiting;
  last.epoch = 4'294'967'295;  // no epoch could follow
  CHECK_FALSE(KeyRing::parse(last.text()));
}

TEST_CASE("a key of one's own comes back from its text, and no damaged one is read") {
  const seal::OwnKey own = seal::OwnKey::make("eval.example.org/zhang");
  CHECK(own.seed != seal::OwnKey::make("eval.example.org/zhang").seed);
  CHECK(own.text().starts_with("cb-own-key/v1\nname eval.example.org/zhang\nseed "));
  CHECK(seal::OwnKey::parse(own.text()) == own);
  each_mutant(own.text(), [&](const std::string& mutant, std::size_t) { CHECK_FALSE(seal::OwnKey::parse(mutant)); });
  CHECK_THROWS_AS(seal::OwnKey::make("zhang san"), model::Fault);
}

TEST_CASE("a key has one type, and its id and text say so") {
  const seal::OwnKey own = seal::OwnKey::make("eval.example.org/zhang");
  const auto log = own.signer(seal::KeyType::log).verifier(), cosigner = own.signer(seal::KeyType::cosigner).verifier();
  CHECK(log.id != cosigner.id);
  CHECK(seal::parse_verifier_key(cosigner.text(), seal::KeyType::cosigner)->id == cosigner.id);
  CHECK_FALSE(seal::parse_verifier_key(cosigner.text()));
  CHECK_FALSE(seal::parse_verifier_key(log.text(), seal::KeyType::cosigner));
}

TEST_CASE("all keys of a new ring differ") {
  const KeyRing one = KeyRing::make("a"), two = KeyRing::make("a");
  CHECK(one.signing_seed != one.index_key);
  CHECK(one.index_key != one.wrapping_key);
  CHECK(one.signing_seed != two.signing_seed);
  CHECK(one.index_key != two.index_key);
  CHECK(one.wrapping_key != two.wrapping_key);
}

TEST_CASE("no damaged key ring is read") {
  each_mutant(KeyRing::make("example.org/carebank").text(), [](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(KeyRing::parse(mutant));
  });
}

TEST_CASE("key rings with lines twice, missing or in another order are refused") {
  const std::string text = KeyRing::make("example.org/carebank").text();
  CHECK_FALSE(KeyRing::parse(text + text));
  CHECK_FALSE(KeyRing::parse(text.substr(0, text.find("check"))));
  CHECK_FALSE(KeyRing::parse(with_line(text, "epoch 1\n", "epoch 1\nepoch 1\n")));
  CHECK_FALSE(KeyRing::parse(with_line(text, "epoch 1", "epoch 0")));
  CHECK_FALSE(KeyRing::parse(with_line(text, "epoch 1", "epoch 4294967296")));
  CHECK_FALSE(KeyRing::parse("\xEF\xBB\xBF" + text));
}

TEST_CASE("a ring needs a name that signatures can carry") {
  CHECK_THROWS_AS(KeyRing::make("two words"), model::Fault);
  CHECK_THROWS_AS(KeyRing::make(""), model::Fault);
}

TEST_CASE("the mark tells index keys apart and gives no key away") {
  KeyRing ring{"a", {}, counting_key(), {}, 1};
  CHECK(ring.mark() == "6c09ae3ae87b3768");
  const std::string before = ring.mark();
  ring.wrapping_key[0] ^= 1;
  CHECK(ring.mark() == before);
  ring.index_key[0] ^= 1;
  CHECK(ring.mark() != before);
}

TEST_CASE("a box opens with its key and subject, and never locks the same twice") {
  const std::string plain = std::string("周桂兰\0", 10) + "13800000000";
  const std::string box = seal::lock(counting_key(), "person/private/7/1", plain);
  CHECK(box.size() == plain.size() + 24 + 16);
  CHECK(seal::unlock(counting_key(), "person/private/7/1", box) == plain);
  CHECK(seal::lock(counting_key(), "person/private/7/1", plain) != box);
  CHECK(seal::unlock(counting_key(), "", seal::lock(counting_key(), "", "")) == "");
}

TEST_CASE("a box opens with no other key and about nobody else") {
  const std::string box = seal::lock(counting_key(), "person 7", "secret");
  for (std::size_t i = 0; i < 32; ++i) {
    Key other = counting_key();
    other[i] ^= 1;
    CHECK_FALSE(seal::unlock(other, "person 7", box));
  }
  CHECK_FALSE(seal::unlock(counting_key(), "person 8", box));
  CHECK_FALSE(seal::unlock(counting_key(), "", box));
}

TEST_CASE("no altered or shortened box opens") {
  const std::string box = seal::lock(counting_key(), "person 7", "secret");
  each_mutant(box, [](const std::string& mutant, std::size_t at) {
    INFO(at);
    CHECK_FALSE(seal::unlock(counting_key(), "person 7", mutant));
  });
  CHECK_FALSE(seal::unlock(counting_key(), "person 7", ""));
}

TEST_CASE("blind tags are keyed BLAKE2b of both parts") {
  CHECK(seal::hex(seal::blind_tag(counting_key(), "phone", "13800000000")) == "7ec4e9be484ca711d46570fe0ee36ab7");
}

TEST_CASE("blind tags are equal for equal values of one kind only") {
  const Key key = counting_key();
  const std::string tag = seal::blind_tag(key, "phone", "13800000000");
  CHECK(seal::blind_tag(key, "phone", "13800000000") == tag);
  CHECK(seal::blind_tag(key, "phone", "13800000001") != tag);
  CHECK(seal::blind_tag(key, "id_number", "13800000000") != tag);
  CHECK(seal::blind_tag(key, "phone1", "3800000000") != tag);
  CHECK(seal::blind_tag(Key{}, "phone", "13800000000") != tag);
}

TEST_CASE("what was packed in a box is unpacked") {
  const std::vector<seal::BoxField> fields = {{"name", std::string(32, 's'), "周桂兰"},
                                              {"phone", std::string(32, '\0'), ""},
                                              {"note", std::string(32, 't'), std::string(300, 'n')}};
  CHECK(seal::unpack_box(seal::pack_box(fields)) == fields);
  CHECK(seal::unpack_box("") == std::vector<seal::BoxField>{});
}

TEST_CASE("bytes that are no box are refused") {
  const std::string box = seal::pack_box({{"name", std::string(32, 's'), "v"}});
  for (std::size_t i = 1; i < box.size(); ++i) CHECK_FALSE(seal::unpack_box(box.substr(0, i)));
  CHECK_FALSE(seal::unpack_box(box + '\0'));
  CHECK_FALSE(
      seal::unpack_box("\xFF\xFF\xFF\xFF"
                       "name"));
}
