// Whether a volunteer's receipt fits one QR code when the log is large: worked out from the formats.
#include <doctest/doctest.h>

#include "render/qr.hpp"
#include "seal/note.hpp"
#include "store/leaves.hpp"
#include "store/services.hpp"

namespace {

constexpr std::int64_t size = 2'000'000;

std::string commitments(const std::vector<std::string>& fields) {
  std::string out;
  for (const auto& field : fields) out += field + "=" + seal::base64(std::string(32, '\xFB')) + ";";  // + and = in it
  return out;
}

// An activity of `helpers` volunteers and as many elders, with `fields` in its box, near the end of the log.
std::string receipt(std::size_t helpers, const std::vector<std::string>& fields) {
  store::Service service;
  service.ref = "YB-C0000012-20271231-0004";
  service.revision = 2;
  service.day = "2027-12-31";
  service.start = 1439;
  service.minutes = 1440;
  service.category = "spiritual-comfort";
  service.programme = "cuncaoxin";
  service.mode = "\xE4\xB8\x8A\xE9\x97\xA8";  // 上门
  service.evidence = "attested";
  service.headcount = 20;
  service.org = 1'999'001;
  service.corrects = 1'999'002;
  service.late = true;
  service.batch = 1'999'003;
  for (std::size_t i = 0; i < helpers; ++i) {
    service.volunteers.push_back(1'900'000 + static_cast<store::EntryId>(i));
    service.elders.push_back(1'950'000 + static_cast<store::EntryId>(i));
  }
  store::Entry entry;
  entry.id = size - 1;
  entry.kind = store::Service::kind;
  entry.at = 1'830'000'000'123;
  entry.by = 1'999'004;
  entry.uid = 65'534;
  entry.day = "2028-01-31";
  entry.salt.fill(0xFB);
  seal::Leaf leaf;
  store::encode(leaf, entry, service, commitments(fields));
  seal::Hash hash{};
  hash.fill(0xFB);
  const std::string origin = "timebank.example.org/district/420112";
  const std::string note = seal::Signer(origin, hash).sign(seal::Checkpoint{origin, size, hash}.body());
  return seal::write_receipt({std::string(leaf.text()), size - 1, std::vector<seal::Hash>(21, hash), note});
}

}  // namespace

TEST_CASE("a receipt from a log of two million entries fits one QR code") {
  // 2^20 < 2,000,000 <= 2^21: no proof has more than 21 hashes.
  const std::string plain = receipt(1, {}), full = receipt(2, {"title", "place", "lead", "note", "late_reason"});
  CHECK(plain.size() < 2000);
  CHECK(full.size() < render::qr_most);
  CHECK(render::qr_code(plain).has_value());
  CHECK(render::qr_code(full).has_value());
  // Two evaluators cosigned: about 150 bytes each.
  CHECK(receipt(2, {"note"}).size() + 300 < render::qr_most);
}

TEST_CASE("a large gathering does not fit, and that is found out") {
  CHECK_FALSE(render::qr_code(receipt(100, {"title", "place", "lead", "note"})).has_value());
}
