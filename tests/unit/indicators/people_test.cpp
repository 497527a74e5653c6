#include <doctest/doctest.h>

#include "figures.hpp"

using namespace town;

namespace {
Folk old(const char* code) {
  Folk f;
  f.code = code;
  f.born = "1945-02-03";
  f.elder = true;
  f.tags = ";独居;";
  return f;
}
}  // namespace

TEST_CASE("an archive is complete with every required field") {
  Town t;
  Folk bare = old("E1"), untagged = old("E2");
  bare.phone = "";
  untagged.tags = "";
  t.person(bare);
  t.person(untagged);
  t.person(old("E3"));
  CHECK(get(figures(t), "archive_rate") == "1/3=0.3333");
}

TEST_CASE("an archive is fresh for the allowed days before the period's end") {
  Town t;
  t.person(old("E1"), 0, "2025-07-01");  // 91 days before
  t.person(old("E2"), 0, "2025-07-02");
  CHECK(get(figures(t), "archive_fresh") == "1/2=0.5000");
  auto timeless = pack();
  timeless.elder.max_age_days = rules::Rule<std::int64_t>::always(0);
  CHECK(get(figures(t, timeless), "archive_fresh") == "0/0=");
}

TEST_CASE("pairs and agreements are those of the period's last day") {
  Town t;
  const auto v = t.volunteer("V1"), a = t.elder("E1"), b = t.elder("E2"), c = t.elder("E3");
  t.elder("E4");
  t.pair(v, a);
  t.pair(v, b, "2025-05-06", false);
  const auto ended = t.pair(v, c);
  t.write("2025-09-29", t.clerk, [&](store::Writer& w) { return w.add(store::PairEnd{ended, "2025-09-29"}, {}); });
  t.pair(v, c, "2025-10-01");
  const auto all = figures(t);
  CHECK(get(all, "paired") == "2/4=0.5000");
  CHECK(get(all, "agreements_signed") == "1/2=0.5000");
  CHECK(get(figures(t, pack(), {"2025Q4"}), "paired") == "3/4=0.7500");
}

TEST_CASE("monthly visits are counted by elder and month for those in special difficulty") {
  Town t;
  const auto v = t.volunteer("V1"), a = t.elder("E1");
  Folk left = old("E2"), plain = old("E3");
  left.ended = "2025-07-31";
  plain.tags = ";高龄;";
  const auto b = t.person(left), c = t.person(plain);
  t.served({"R1", "2025-07-05", 30, -1, {v}, {a, b}});
  t.served({"R2", "2025-07-06", 30, -1, {v}, {a, c}});
  t.served({"R3", "2025-09-06", 30, -1, {v}, {a}});
  CHECK(get(figures(t), "visited_monthly") == "3/4=0.7500");  // E1: July, September of three; E2: July of one
  CHECK(get(figures(t, pack(), {"2025Q3", "2025-08-15"}), "visited_monthly") == "2/3=0.6667");
}

TEST_CASE("minutes have a mean, a median and the share of the top tenth") {
  Town t;
  const auto e = t.elder("E1");
  const std::int64_t given[] = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 450};
  int n = 0;
  for (const auto minutes : given) {
    const auto v = t.volunteer("V" + std::to_string(n));
    t.served({"R" + std::to_string(n++), "2025-07-05", minutes, -1, {v}, {e}});
  }
  auto all = figures(t);
  CHECK(get(all, "minutes_mean") == "1000/11=90.9091");
  CHECK(get(all, "minutes_median") == "60/1=60.0000");
  CHECK(get(all, "minutes_top_tenth") == "550/1000=0.5500");  // two of eleven
  t.served({"R12", "2025-07-06", 5, -1, {t.volunteer("V12")}, {e}});
  CHECK(get(figures(t), "minutes_median") == "110/2=55.0000");
}

TEST_CASE("the median and the top tenth of nobody, of one, of two, and of ten") {
  Town t;
  const auto e = t.elder("E1");
  int n = 0;
  const auto gives = [&](std::int64_t minutes) {
    const auto v = t.volunteer("V" + std::to_string(n));
    t.served({"R" + std::to_string(n++), "2025-07-05", minutes, -1, {v}, {e}});
    const auto all = figures(t);
    return get(all, "minutes_median") + " " + get(all, "minutes_top_tenth");
  };
  CHECK(get(figures(t), "minutes_median") + " " + get(figures(t), "minutes_top_tenth") == "0/0= 0/0=");
  CHECK(gives(30) == "30/1=30.0000 30/30=1.0000");
  CHECK(gives(30) == "60/2=30.0000 30/60=0.5000");  // one of two, who gave as much
  for (const std::int64_t minutes : {10, 20, 40, 50, 60, 70, 80}) gives(minutes);
  CHECK(gives(90) == "90/2=45.0000 90/480=0.1875");  // one of ten
}

TEST_CASE("returns are counted against returns and approvals") {
  Town t;
  const auto v = t.volunteer("V1"), e = t.elder("E1");
  t.served({"R1", "2025-07-01", 30, -1, {v}, {e}});
  const auto first = t.record({"R2", "2025-07-01", 30, -1, {v}, {e}});
  t.act(first, "return", "2025-07-02");
  const auto second = t.record({"R2", "2025-07-01", 40, -1, {v}, {e}}, "2025-07-03", 0, 2);
  t.write("2025-07-03", t.clerk, [&](store::Writer& w) { return w.replace(first), 0; });
  t.act(second, "verify", "2025-07-04");
  t.act(second, "approve", "2025-07-04");
  CHECK(get(figures(t), "returned") == "1/3=0.3333");
  CHECK(get(figures(t), "activities") == "2");
}

TEST_CASE("subsidised elders are told with those who lack a reason") {
  Town t;
  Folk bare = old("E1"), excused = old("E2");
  bare.subsidy = "city";
  excused.subsidy = "district";
  excused.overridden = true;
  t.person(bare);
  t.person(excused);
  t.elder("E3");
  const auto all = figures(t);
  CHECK(get(all, "subsidised_share") == "2/3=0.6667");
  CHECK(left_out(all, "subsidised_share") ==
        std::vector<std::string>{"1 of them without a reason for the exception (not left out, only told)"});
}
