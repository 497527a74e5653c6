// Many facts of one act: what is written many rows a statement reads back as it was given.
#include <doctest/doctest.h>

#include <map>
#include <tuple>

#include "small_ledger.hpp"
#include "store/services.hpp"

namespace {

constexpr std::size_t many = 150;  // a few whole statements, and some rows over

// A ledger with nothing in it but its founding.
struct Empty {
  sample::Folder folder;
  store::Ledger ledger = store::Ledger::create(folder.file("ledger.db"));
  std::int64_t clock = 100;
  Empty() {
    write([](store::Writer& w) { w.add(store::Founding{"example.org/town", "v", "m"}); });
  }
  template <class Work>
  void write(Work work) {
    store::Writer writer(ledger, sample::stamp(++clock), &sample::ring());
    work(writer);
    writer.commit();
  }
};

// Every cell says which row it is of; the lists of people differ in length.
void make(std::size_t i, store::Service& s, store::Private& values) {
  const auto n = static_cast<std::int64_t>(i);
  s = {"R" + std::to_string(i), 1, "2025-07-" + std::to_string(10 + i % 20), n, 1 + n, "c" + std::to_string(i), "p" + std::to_string(i),
       "m" + std::to_string(i), "e" + std::to_string(i), n, 1000 + n, 2000 + n, i % 2 == 1, 3000 + n, {}, {}};
  for (std::size_t v = 0; v <= i % 3; ++v) s.volunteers.push_back(100 * n + static_cast<std::int64_t>(v) + 1);
  for (std::size_t e = 0; e < i % 4; ++e) s.elders.push_back(100 * n + static_cast<std::int64_t>(e) + 51);
  if (i % 5 == 0) values.emplace_back("note", "第" + std::to_string(i) + "次");
}

std::string leaf_of(const store::Service& s) {
  std::string text = s.ref + "|" + s.day + "|" + s.category + s.programme + s.mode + s.evidence;
  for (const auto n : {s.revision, s.start, s.minutes, s.headcount, s.org, s.corrects, std::int64_t{s.late}, s.batch}) text += "|" + std::to_string(n);
  for (const auto* people : {&s.volunteers, &s.elders})
    for (const auto id : *people) text += "/" + std::to_string(id);
  return text;
}

std::vector<store::EntryId> every(store::EntryId first, std::size_t step) {
  std::vector<store::EntryId> ids;
  for (std::size_t i = 0; i < many; i += step) ids.push_back(first + static_cast<store::EntryId>(i));
  return ids;
}

std::vector<std::vector<std::string>> rows(const Empty& e, const std::string& sql) { return sample::Raw(e.ledger.path()).rows(sql); }
std::string only(const Empty& e, const std::string& sql) { return rows(e, sql).at(0).at(0); }

// Every entry's row hashes to what was sealed.
void check_leaves(const Empty& e) {
  seal::Hasher hasher;
  for (store::EntryId id = 0; id < e.ledger.size(); ++id) {
    INFO(id);
    CHECK(hasher.leaf(store::leaf_text(e.ledger, id)) == e.ledger.entry(id).hash);
  }
}

}  // namespace

TEST_CASE("many services at once: each row and who took part is its own") {
  Empty e;
  store::EntryId first = 0;
  e.write([&](store::Writer& w) { first = w.add_services(many, make); });
  CHECK(e.ledger.size() == first + static_cast<store::EntryId>(many));
  for (std::size_t i = 0; i < many; ++i) {
    store::Service given;
    store::Private values;
    make(i, given, values);
    std::string commitments;
    CHECK(leaf_of(store::service_of(e.ledger, first + static_cast<store::EntryId>(i), &commitments)) == leaf_of(given));
    CHECK(commitments.empty() == values.empty());
  }
  CHECK(only(e, "SELECT count(*) FROM box") == "30");
  check_leaves(e);
}

TEST_CASE("what acts of one call share is not what those of the next share") {
  Empty e;
  store::EntryId first = 0;
  e.write([&](store::Writer& w) { first = w.add_services(many, make); });
  e.write([&](store::Writer& w) {
    w.add_acts(every(first, 1), "verify", "verified", {});
    w.add_acts(every(first, 2), "approve", "approved", {}, [](std::size_t i) { return i % 2 == 0 ? "2025-07-30" : ""; });
    w.add_acts(every(first, 3), "void", "voided", {{"reason", "重复"}});
  });
  const auto count = [&](const std::string& what) { return only(e, "SELECT count(*) FROM " + what); };
  CHECK(count("act WHERE what = 'verify' AND private = '' AND done = ''") == "150");
  CHECK(count("act WHERE what = 'approve' AND private = ''") == "75");
  CHECK(count("act WHERE what = 'approve' AND done = '2025-07-30'") == "38");
  CHECK(count("act WHERE what = 'void' AND private <> ''") == "50");
  CHECK(count("service_state WHERE state = 'voided' AND (service - " + std::to_string(first) + ") % 3 = 0") == "50");
  CHECK(count("service_state WHERE state = 'approved' AND (service - " + std::to_string(first) + ") % 2 = 0") == "50");
  CHECK(count("service_state WHERE state = 'verified'") == "50");
  CHECK(count("entry WHERE kind = 'act' AND id IN (SELECT id FROM act)") == "275");
  check_leaves(e);
}

TEST_CASE("approved without a state before: the state comes in all the same") {
  Empty e;
  store::EntryId first = 0;
  e.write([&](store::Writer& w) { first = w.add_services(many, make); });
  e.write([&](store::Writer& w) {
    w.add_acts({first, first + 1}, "verify", "verified", {});
    w.add_acts(every(first, 1), "approve", "approved", {});
  });
  CHECK(only(e, "SELECT count(*) FROM service_state WHERE state = 'approved'") == "150");
}

TEST_CASE("many credits at once: entries, rows, postings and tallies belong together") {
  Empty e;
  store::EntryId first = 0;
  e.write([&](store::Writer& w) {
    std::vector<std::pair<store::Credit, std::int64_t>> credits;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(many); ++i)
      credits.push_back({{50 + i, i % 2 == 0 ? "mutual" : "health", "points", 500 * (i + 1), i % 10 == 0 ? 500 : 0, i % 7 == 0 ? "2025-07-01" : ""}, 1000 + i});
    first = w.add_credits(credits);
  });
  const std::string n = "(c.id - " + std::to_string(first) + ")";
  const auto count = [&](const std::string& what) { return only(e, "SELECT count(*) FROM credit c " + what); };
  CHECK(count("JOIN entry e ON e.id = c.id WHERE e.kind = 'credit' AND c.person = 50 + " + n + " AND c.points_milli = 500 * (1 + " + n + ")") == "150");
  CHECK(count("JOIN tally t ON t.person = c.person AND t.programme = c.programme WHERE t.units = 1000 + " + n + " AND t.points_milli = c.points_milli") == "150");
  CHECK(count("JOIN posting p ON p.entry = c.id AND p.n = 0 AND p.person = c.person AND p.kind = 'earned' AND p.points_milli = c.points_milli") == "150");
  CHECK(count("JOIN posting p ON p.entry = c.id AND p.n = 1 AND p.person = 0 AND p.kind = 'earned' AND p.points_milli = -c.points_milli") == "150");
  CHECK(count("JOIN posting p ON p.entry = c.id AND p.n > 1 AND p.kind = 'donated' AND abs(p.points_milli) = c.donated_milli") == "30");
  CHECK(only(e, "SELECT count(*) FROM posting") == "330");
  check_leaves(e);
}
