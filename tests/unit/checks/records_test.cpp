#include <doctest/doctest.h>

#include "found.hpp"

using namespace town;

namespace {

EntryId happened(Town& t, const char* ref, const char* type, const char* on, EntryId org) {
  return t.write(on, t.clerk, [&](store::Writer& w) {
    store::Record r;
    r.ref = ref;
    r.type = type;
    r.day = on;
    r.org = org;
    return w.add(r, {{"title", "某事"}});
  });
}

rules::Pack wanting(std::int64_t least, std::int64_t most) {
  rules::Pack p = pack();
  p.cases.min_per_street = rules::Rule<std::int64_t>::always(least);
  p.cases.max_per_street = rules::Rule<std::int64_t>::always(most);
  return p;
}

}  // namespace

TEST_CASE("a street without its typical case is found when the last phase has passed") {
  Town t;
  CHECK(found(audit(t, wanting(1, 2), "2025-11-20"), "case-target").empty());
  CHECK(found(audit(t, wanting(1, 2), "2025-11-21"), "case-target") ==
        Lines{"warning S: 0 typical cases, and a street is to form at least 1 by 2025-11-20"});
  CHECK(found(audit(t, wanting(0, 0), "2025-11-21"), "case-target").empty());
  happened(t, "C1", "case", "2025-06-01", t.east);
  CHECK(found(audit(t, wanting(1, 2), "2025-11-21"), "case-target").empty());
}

TEST_CASE("a street with more typical cases than wanted is found at once, void ones apart") {
  Town t;
  happened(t, "C1", "case", "2025-06-01", t.east);
  happened(t, "C2", "case", "2025-06-02", t.west);
  CHECK(found(audit(t, wanting(1, 2)), "case-target").empty());
  const EntryId third = happened(t, "C3", "case", "2025-06-03", t.street);
  CHECK(found(audit(t, wanting(1, 2)), "case-target") ==
        Lines{"warning S: 3 typical cases, and a street is to form at most 2"});
  CHECK(found(audit(t, wanting(1, 0)), "case-target").empty());
  t.write("2025-06-04", t.clerk, [&](store::Writer& w) {
    return w.add(store::RecordClose{third, "2025-06-04", "void", 0}, {});
  });
  CHECK(found(audit(t, wanting(1, 2)), "case-target").empty());
}

TEST_CASE("a record that stays open longer than its kind may is found, and none where the pack sets no limit") {
  Town t;
  rules::RecordKind need;
  need.id = "need";
  need.closes = true;
  rules::Pack p = pack();
  const EntryId open = happened(t, "N1", "need", "2025-07-01", t.east);
  happened(t, "N2", "need", "2025-07-22", t.east);
  p.records = {need};
  CHECK(found(audit(t, p), "record-overdue").empty());
  p.records[0].within_days = 10;
  CHECK(found(audit(t, p, "2025-07-11"), "record-overdue").empty());
  CHECK(found(audit(t, p), "record-overdue") ==
        Lines{"warning N1: open since 2025-07-01; it was to be closed by 2025-07-11"});
  t.write("2025-07-30", t.clerk, [&](store::Writer& w) {
    return w.add(store::RecordClose{open, "2025-07-30", "refused", 0}, {});
  });
  CHECK(found(audit(t, p), "record-overdue").empty());
}
