#include <doctest/doctest.h>

#include <set>

#include "figures.hpp"

using namespace town;

namespace {

const calendar::Period quarter = *calendar::parse_period("2025Q3");

// "numerator/denominator=value" of every row of one indicator as published, joined by spaces.
std::string published(const std::vector<indicators::Figure>& all, const std::string& id, std::int64_t least = 5) {
  std::string out;
  for (const auto& row : indicators::public_sheet(all, quarter, least).rows) {
    const auto& name = std::get<std::string>(row[0]);
    if (name != id && !name.starts_with(id + ":")) continue;
    const auto* mark = std::get_if<model::Named>(&row[5]);
    if (mark != nullptr) CHECK(mark->id.empty());
    out += (out.empty() ? "" : " ") + shown(row[3]) + "/" + shown(row[4]) + "=" + (mark == nullptr ? shown(row[5]) : mark->name);
  }
  return out;
}

indicators::Figure figure(const char* id, std::vector<indicators::Figure::People> people, std::vector<std::string> beside = {}) {
  indicators::Figure out;
  out.id = id;
  out.numerator = std::int64_t{7};
  out.value = "7";
  out.people = std::move(people);
  out.beside = std::move(beside);
  return out;
}

// `active` volunteers at work for as many of `elders` elders, an hour each.
struct Crowd : Town {
  std::vector<EntryId> helpers, olds;
  Crowd(std::size_t volunteers, std::size_t active, std::size_t elders) {
    for (std::size_t i = 0; i < volunteers; ++i) helpers.push_back(volunteer("V" + std::to_string(i)));
    for (std::size_t i = 0; i < elders; ++i) olds.push_back(elder("E" + std::to_string(i)));
    for (std::size_t i = 0; i < active; ++i) served({"R" + std::to_string(i), "2025-07-01", 60, -1, {helpers[i]}, {olds[i]}});
  }
};

}  // namespace

TEST_CASE("a number of few people is left out wherever its name stands, and so is what it could be worked out from") {
  const std::vector<indicators::Figure> all = {figure("few", {{"few", 4}}),   figure("enough", {{"enough", 5}}),
                                               figure("none", {{"none", 0}}), figure("nobody", {}),
                                               figure("same", {{"enough", 5}, {"few", 400}}),
                                               figure("union", {{"union", 9}}, {"few"})};
  CHECK(published(all, "few") == "/=(<5)");
  CHECK(published(all, "enough") == "7/=7");
  CHECK(published(all, "none") == "7/=7");
  CHECK(published(all, "nobody") == "7/=7");
  CHECK(published(all, "same") == "/=(<5)");
  CHECK(published(all, "union") == "/=(<5)");
  CHECK(published(all, "enough", 6) == "/=(<6)");
  CHECK(published(all, "few", 0) == "7/=7");
  CHECK(indicators::public_sheet(all, quarter, 5).notes.size() == 1);
  CHECK(indicators::public_sheet(all, quarter, 1).notes.empty());
}

TEST_CASE("every name beside a figure is one that some figure tells") {
  Town t;
  std::set<std::string> told;
  const auto all = figures(t);
  for (const auto& f : all)
    for (const auto& people : f.people) told.insert(people.name);
  for (const auto& f : all)
    for (const auto& name : f.beside) CHECK_MESSAGE(told.contains(name), f.id << " stands beside " << name);
}

TEST_CASE("the work of few people is left out, that of enough is printed") {
  const auto few = figures(Crowd(12, 4, 12));
  for (const char* id : {"attendances", "volunteer_attendances", "elders_served", "volunteers_active", "minutes", "points_earned",
                         "coverage", "participation", "visited_monthly", "minutes_mean", "minutes_median", "minutes_top_tenth",
                         "redeemed_share", "points_outstanding"})
    CHECK_MESSAGE(published(few, id) == "/=(<5)", id);
  CHECK(published(few, "activities") == "4/=4");
  CHECK(published(few, "elders_current") == "12/=12");
  CHECK(published(few, "paired") == "0/12=0.0000");
  const auto enough = figures(Crowd(12, 5, 12));
  CHECK(published(enough, "elders_served") == "5/=5");
  CHECK(published(enough, "coverage") == "5/12=0.4167");
  CHECK(published(enough, "participation") == "5/12=0.4167");
  CHECK(published(enough, "minutes") == "300/=300");
  CHECK(published(enough, "minutes_mean") == "300/5=60.0000");
  CHECK(published(enough, "points_earned") == "5/=5");
  CHECK(published(enough, "points_outstanding") == "5/=5");
  CHECK(published(enough, "redeemed_share") == "0/5=0.0000");
}

TEST_CASE("people counted without a name are people") {
  Crowd t(12, 0, 12);
  t.served({"R1", "2025-07-01", 60, -1, {t.helpers[0]}, {}, 4});
  CHECK(published(figures(t), "attendances") == "/=(<5)");
  t.served({"R2", "2025-07-02", 60, -1, {t.helpers[0]}, {}, 1});
  CHECK(published(figures(t), "attendances") == "5/=5");
}

TEST_CASE("what is one person's or two's stays out, however many there are: the median, the most active tenth") {
  const auto all = figures(Crowd(12, 6, 12));
  CHECK(published(all, "minutes_median") == "/=(<5)");
  CHECK(published(all, "minutes_top_tenth") == "/=(<5)");
  const auto many = figures(Crowd(50, 41, 50));
  CHECK(published(many, "minutes_top_tenth") == "300/2460=0.1220");
}

TEST_CASE("a part that leaves few of the whole is left out, and its number elsewhere") {
  const auto all = figures(Crowd(12, 8, 12));
  CHECK(published(all, "coverage") == "/=(<5)");
  CHECK(published(all, "elders_served") == "/=(<5)");
  CHECK(published(all, "volunteers_active") == "/=(<5)");
  CHECK(published(all, "minutes_mean") == "/=(<5)");
  CHECK(published(all, "minutes") == "480/=480");
  CHECK(published(all, "elders_current") == "12/=12");
  const auto whole = figures(Crowd(8, 8, 8));
  CHECK(published(whole, "coverage") == "8/8=1.0000");
}

TEST_CASE("where few are one of two, the number of both together is left out") {
  const auto all = figures(Crowd(4, 0, 12));
  CHECK(published(all, "volunteers_current") == "/=(<5)");
  CHECK(published(all, "elders_current") == "12/=12");
  CHECK(published(all, "identified") == "/=(<5)");
  CHECK(published(figures(Crowd(5, 0, 12)), "identified") == "0/17=0.0000");
}

TEST_CASE("the classes of one indicator stay out together, for they add up") {
  Crowd t(12, 0, 12);
  for (std::size_t i = 0; i < 6; ++i) t.pair(t.helpers[i], t.olds[i]);
  CHECK(published(figures(t), "proximity") == "6/6=1.0000 6/6=1.0000");
  t.write("2025-05-06", t.clerk, [&](store::Writer& w) { return w.add(store::Pair{t.helpers[6], t.olds[6], "mutual", "building", "2025-05-06"}, {}); });
  CHECK(published(figures(t), "proximity") == "/=(<5) /=(<5) /=(<5)");
  CHECK(published(figures(t), "paired") == "7/12=0.5833");
}

TEST_CASE("points of few are left out with the shares they stand in") {
  Crowd t(12, 6, 12);
  for (std::size_t i = 0; i < 4; ++i) t.redeem("I" + std::to_string(i), "item", "2025-07-02", t.helpers[i], 0, 500, "meal");
  CHECK(published(figures(t), "points_redeemed") == "/=(<5)");
  CHECK(published(figures(t), "redeemed_share") == "/=(<5)");
  CHECK(published(figures(t), "redemptions") == "/=(<5)");
  CHECK(published(figures(t), "gifted_share") == "0/6=0.0000");
  CHECK(published(figures(t), "points_aged_1") == "4/=4");
  t.redeem("I9", "item", "2025-07-02", t.helpers[4], 0, 500, "meal");
  CHECK(published(figures(t), "points_redeemed") == "2.5/=2.5");
  CHECK(published(figures(t), "redemptions") == "5/=5");
  t.redeem("G", "grant", "2025-07-03", t.helpers[5], 0, 1000);
  CHECK(published(figures(t), "redeemed_share") == "/=(<5)");
  CHECK(published(figures(t), "points_redeemed") == "2.5/=2.5");
}
