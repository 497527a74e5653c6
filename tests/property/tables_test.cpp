// What tables bring in: once is enough, the order of columns says nothing, and the register is a table too.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

#include "bank.hpp"
#include "render/render.hpp"

using property::Bank;

namespace {

using Row = std::vector<std::string>;

std::string csv(const std::vector<Row>& rows) {
  std::string out;
  for (const auto& row : rows) out += render::csv_line(row);
  return out;
}

rc::Gen<std::string> one_of(std::vector<std::string> words) { return rc::gen::elementOf(std::move(words)); }

// A row as a clerk may send it: often good, sometimes not, and refs come twice.
rc::Gen<Row> any_service() {
  return rc::gen::map(
      rc::gen::tuple(
          one_of({"S-1", "S-2", "S-3", "S-4", "S-5", "S-6", ""}),
          one_of({"2025-05-06", "2025/5/7", "2025年5月8日", "2025-03-30", "2025-08-01", "三月"}),
          one_of({"", "9:00", "9:30", "10:00", "14:00", "25:00"}), one_of({"30", "60", "90分钟", "0", "1500", "1小时"}),
          one_of({"V1", "V2", "江三", "V1;V2", "V4", "V9", "E1"}), one_of({"E1", "E2", "宋三", "E1;E2", "", "V1"}),
          one_of({"助餐", "助洁", "探访", "助浴"}), one_of({"", "送报", "=1+1", "他说\"好\", 走了"})),
      [](const auto& cells) { return std::apply([](const auto&... cell) { return Row{cell...}; }, cells); });
}
const Row service_header{"记录编号", "日期", "开始时间", "时长(分钟)", "志愿者", "老人", "服务类别", "备注"};

std::vector<Row> any_services() {
  auto rows = *rc::gen::resize(12, rc::gen::container<std::vector<Row>>(any_service()));
  rows.insert(rows.begin(), service_header);
  return rows;
}

std::vector<Row> with_columns(const std::vector<Row>& rows, const std::vector<std::size_t>& order) {
  std::vector<Row> out;
  for (const auto& row : rows) {
    out.emplace_back();
    for (const std::size_t i : order) out.back().push_back(row[i]);
  }
  return out;
}

std::vector<std::size_t> any_order(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  return order;
}

// People whose values try the quoting, the guards and the lists.
rc::Gen<Row> any_person() {
  const auto list = [](std::vector<std::string> words) {
    return rc::gen::map(
        rc::gen::resize(3, rc::gen::unique<std::vector<std::string>>(one_of(std::move(words)))), [](const auto& items) {
          return std::accumulate(items.begin(), items.end(), std::string(), [](std::string all, const auto& item) {
            return all.empty() ? item : all + ";" + item;
          });
        });
  };
  return rc::gen::map(
      rc::gen::tuple(one_of({"volunteer", "elder", "both"}), one_of({"欧阳一", "Anna Li", "买买提·艾力", "丁 一"}),
                     one_of({"M", "F", ""}), one_of({"1941-02-03", "1950-12", "1960-06-30", "1944"}),
                     one_of({"13900000001", "027-83000000", ""}),
                     one_of({"", "杏园1栋\"东\"", "=1+1", "-3号", "'夹", "甲, 乙; 丙", "@家", "两\n行"}),
                     one_of({"C11", "桂花社区", "C21"}), one_of({"杏园", "", "+苑"}), list({"独居", "空巢", "重残"}),
                     list({"助餐", "助洁", "精神慰藉"}), list({"做饭", "读报 写信", "=唱"}),
                     one_of({"互助养老员", "", "老党员"}), one_of({"", "none", "city"}), one_of({"", "例外, 见批示"}),
                     one_of({"2025-04-01", "2025-05-20"}), one_of({"", "2025-06-30"})),
      [](const auto& cells) { return std::apply([](const auto&... cell) { return Row{cell...}; }, cells); });
}
const Row person_header{"code",     "role", "name",  "sex",    "born",        "phone",   "address",         "community",
                        "compound", "tags", "needs", "skills", "helper_kind", "subsidy", "override_reason", "joined",
                        "ended"};

std::vector<Row> any_people() {
  auto rows = *rc::gen::resize(10, rc::gen::container<std::vector<Row>>(any_person()));
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].insert(rows[i].begin(), "N" + std::to_string(i + 1));
  rows.insert(rows.begin(), person_header);
  return rows;
}

}  // namespace

TEST_CASE("importing services twice is importing them once") {
  const bool holds = rc::check([] {
    const std::string file = csv(any_services());
    Bank bank;
    const auto first = bank.services(file);
    const auto list = bank.list();
    const auto size = bank.ledger().size();
    const auto second = bank.services(file);
    RC_ASSERT(second.added == 0U);
    RC_ASSERT(second.updated == 0U);
    RC_ASSERT(second.unchanged == first.added + first.unchanged);
    RC_ASSERT(second.refused == first.refused);
    RC_ASSERT(bank.ledger().size() == size);
    RC_ASSERT(bank.list() == list);
    RC_CLASSIFY(first.added > 0, "some were good");
    RC_CLASSIFY(first.refused > 0, "some were refused");
  });
  REQUIRE(holds);
}

TEST_CASE("importing people twice is importing them once") {
  const bool holds = rc::check([] {
    const std::string file = csv(any_people());
    Bank bank(Bank::With::nobody);
    const auto first = bank.people(file);
    const auto size = bank.ledger().size();
    const auto second = bank.people(file);
    RC_ASSERT(second.added + second.updated == 0U);
    RC_ASSERT(second.unchanged == first.added);
    RC_ASSERT(second.refused == first.refused);
    RC_ASSERT(bank.ledger().size() == size);
  });
  REQUIRE(holds);
}

TEST_CASE("the order of columns does not matter") {
  const bool holds = rc::check([] {
    const auto services = any_services();
    const auto people = any_people();
    Bank one, other;
    one.people(csv(people));
    other.people(csv(with_columns(people, any_order(person_header.size()))));
    one.services(csv(services));
    other.services(csv(with_columns(services, any_order(service_header.size()))));
    RC_ASSERT(one.register_() == other.register_());
    RC_ASSERT(one.list() == other.list());
  });
  REQUIRE(holds);
}

TEST_CASE("the register imports into an empty ledger as the same register") {
  const bool holds = rc::check([] {
    Bank bank(Bank::With::nobody), empty(Bank::With::nobody);
    const auto outcome = bank.people(csv(any_people()));
    const std::string before = bank.register_();
    const auto again = empty.people(before, "A");
    RC_LOG() << before;
    for (const auto& no : again.refusals) RC_LOG() << no.code << ": " << no.reason << "\n";
    RC_ASSERT(again.refused == 0U);
    RC_ASSERT(again.added == outcome.added);
    RC_ASSERT(empty.register_() == before);
    RC_CLASSIFY(outcome.added > 0, "somebody was enrolled");
  });
  REQUIRE(holds);
}
