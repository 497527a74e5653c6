#include "seal/leaf.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "model/day.hpp"
#include "seal/percent.hpp"

using seal::Leaf;
using seal::utc_text;

namespace {
seal::Salt counting_salt() {
  seal::Salt salt;
  for (std::size_t i = 0; i < salt.size(); ++i) salt[i] = static_cast<std::uint8_t>(i);
  return salt;
}
constexpr std::int64_t kDay = 86'400'000;
}  // namespace

TEST_CASE("a leaf is these lines in this order") {
  Leaf leaf;
  leaf.begin(7, "service", 1'751'358'600'123, 3, counting_salt());
  leaf.line("ref", "S-0007");
  leaf.line("day", std::string("2025-07-01"));
  leaf.line("minutes", std::int64_t{90});
  leaf.line("points_milli", -1500);
  leaf.hash("note", seal::Hash{});
  CHECK(leaf.text() ==
        "cb-leaf/v1\n"
        "index 7\n"
        "kind service\n"
        "at 2025-07-01T08:30:00.123Z\n"
        "by 3\n"
        "salt AAECAwQFBgcICQoLDA0ODw==\n"
        "ref S-0007\n"
        "day 2025-07-01\n"
        "minutes 90\n"
        "points_milli -1500\n"
        "note AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
}

TEST_CASE("beginning anew leaves nothing of the last leaf") {
  Leaf used, fresh;
  used.begin(1, "service", 5, 2, counting_salt());
  used.line("ref", "S-1");
  used.begin(2, "seal", 6, 0, counting_salt());
  fresh.begin(2, "seal", 6, 0, counting_salt());
  CHECK(used.text() == fresh.text());
  used.begin(2, "seal", 0, 0, counting_salt());
  CHECK(used.text().find("at 1970-01-01T00:00:00.000Z\n") != std::string_view::npos);
}

TEST_CASE("nobody is a dash and zero is a number") {
  Leaf leaf;
  leaf.begin(0, "checkpoint", 0, 0, counting_salt());
  leaf.line("zero", 0);
  leaf.line("yes", true);
  leaf.line("size", std::uint32_t{4'000'000'000});
  leaf.line("least", std::numeric_limits<std::int64_t>::min());
  CHECK(leaf.text().find("\nby -\n") != std::string_view::npos);
  CHECK(leaf.text().ends_with("\nzero 0\nyes 1\nsize 4000000000\nleast -9223372036854775808\n"));
}

TEST_CASE("a leaf says Chinese in percent codes") {
  Leaf leaf;
  leaf.begin(1, "org", 0, 1, counting_salt());
  leaf.line("name", "金银湖 A&B");
  CHECK(leaf.text().ends_with("\nname %E9%87%91%E9%93%B6%E6%B9%96%20A%26B\n"));
}

TEST_CASE("no value can forge a line of a leaf") {
  Leaf leaf;
  leaf.begin(1, "x\nindex 9", 0, 1, counting_salt());
  leaf.line("name", std::string_view("a\nminutes 9\0%\xFF", 14));
  CHECK(leaf.text().find("kind x%0Aindex%209\n") != std::string_view::npos);
  CHECK(leaf.text().ends_with("\nname a%0Aminutes%209%00%25%FF\n"));
}

TEST_CASE("all but the plain characters are written in percent codes") {
  const std::string plain = "ABCXYZabcxyz0123456789-_.~:/+,;@";
  Leaf leaf;
  leaf.begin(1, "x", 0, 1, counting_salt());
  leaf.line("a", plain);
  CHECK(leaf.text().ends_with("\na " + plain + "\n"));
  int kept = 0;
  for (int c = 0; c < 256; ++c) {
    leaf.begin(1, "x", 0, 1, counting_salt());
    const std::size_t before = leaf.text().size();
    leaf.line("a", std::string(1, static_cast<char>(c)));
    kept += leaf.text().size() == before + 4 ? 1 : 0;
  }
  CHECK(kept == 26 + 26 + 10 + 10);
}

TEST_CASE("an empty text leaves its line out") {
  Leaf leaf;
  leaf.begin(1, "x", 0, 1, counting_salt());
  const std::string before(leaf.text());
  leaf.line("place", "");
  CHECK(leaf.text() == before);
}

TEST_CASE("time is written in UTC on both sides of 1970") {
  CHECK(utc_text(0) == "1970-01-01T00:00:00.000Z");
  CHECK(utc_text(-1) == "1969-12-31T23:59:59.999Z");
  CHECK(utc_text(-kDay) == "1969-12-31T00:00:00.000Z");
  CHECK(utc_text(-kDay - 1) == "1969-12-30T23:59:59.999Z");
  CHECK(utc_text(1'751'358'600'123) == "2025-07-01T08:30:00.123Z");
  CHECK(utc_text(999'999'999'999) == "2001-09-09T01:46:39.999Z");
}

TEST_CASE("leap days are where the calendar has them") {
  CHECK(utc_text(951'782'400'000) == "2000-02-29T00:00:00.000Z");
  CHECK(utc_text(951'782'400'000 + kDay) == "2000-03-01T00:00:00.000Z");
  CHECK(utc_text(1'709'164'800'000) == "2024-02-29T00:00:00.000Z");
  CHECK(utc_text(1'740'700'800'000 + kDay) == "2025-03-01T00:00:00.000Z");
  CHECK(utc_text(4'107'456'000'000 + kDay) == "2100-03-01T00:00:00.000Z");
}

TEST_CASE("every day of six centuries agrees with the calendar") {
  const model::Day last = *model::Day::of(2400, 12, 31);
  int wrong = 0;
  for (model::Day day = *model::Day::of(1800, 1, 1); day <= last; day = day + 1) {
    wrong += utc_text(day.number * kDay + 1) == day.iso() + "T00:00:00.001Z" ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a time that no clock shows has its own text too") {
  CHECK(utc_text(253'402'300'799'999) == "9999-12-31T23:59:59.999Z");
  CHECK(utc_text(253'402'300'800'000) == "+10000-01-01T00:00:00.000Z");
  CHECK(utc_text(-62'167'219'200'000) == "0000-01-01T00:00:00.000Z");
  CHECK(utc_text(-62'167'219'200'001) == "-0001-12-31T23:59:59.999Z");
  CHECK(utc_text(std::numeric_limits<std::int64_t>::max()) == "+292278994-08-17T07:12:55.807Z");
  CHECK(utc_text(std::numeric_limits<std::int64_t>::min()) == "-292275055-05-16T16:47:04.192Z");
}

TEST_CASE("a commitment is the hash that anybody can compute") {
  seal::Hasher hasher;
  const std::string salt(32, 's');
  const std::string written = std::string("cb-commit/v1\0", 13) + std::string("\0\0\0\x20", 4) + salt +
                              std::string("\0\0\0\5phone", 9) + std::string("\0\0\0\x0B", 4) + "13800000000";
  CHECK(seal::commitment(hasher, salt, "phone", "13800000000") == hasher.sha256(written));
  CHECK(seal::hex(seal::commitment(hasher, salt, "phone", "13800000000")) ==
        "f48c841b9f0db16514526bd9bd05693397276a889cb709155b7270ed490e2c6d");
}

TEST_CASE("commitments differ wherever their parts differ, and where parts are cut elsewhere") {
  seal::Hasher hasher;
  const std::string salt(32, 's');
  const seal::Hash one = seal::commitment(hasher, salt, "name", "x");
  CHECK(one != seal::commitment(hasher, std::string(32, 't'), "name", "x"));
  CHECK(one != seal::commitment(hasher, salt, "namex", ""));
  CHECK(one != seal::commitment(hasher, salt, "nam", "ex"));
}

TEST_CASE("what a line encodes is read back, a broken code or what is no text is not") {
  seal::Leaf leaf;
  const std::string value = "a%\n\x01 金";
  leaf.line("name", std::string_view(value));
  const std::string_view line = leaf.text();
  std::string out = "before";
  CHECK(seal::percent_decode(line.substr(5, line.size() - 6), out));
  CHECK(out == value);
  for (const char* broken : {"%", "%4", "x%4", "%4g", "%e6", "%G1", "%-1", "%00", "a%FF", "%E9%87", "%ED%A0%80"})
    CHECK_FALSE(seal::percent_decode(broken, out));
  CHECK(seal::percent_decode("%61", out));  // no leaf has it
  CHECK(out == "a");
}
