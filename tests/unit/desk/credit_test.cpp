// What one approval posts to an account that earns in several programmes.
#include <doctest/doctest.h>

#include "desk/log.hpp"
#include "small_bank.hpp"
#include "store/services.hpp"

namespace {

// Two programmes that fill one account of at most 3 points; what is above is donated.
const char* const capped = R"([[scheme]]
id = "capped"
unit_name = "公益分"
storage_unit = 0.5
cap_balance = 3
overflow = "donate"
[[programme]]
id = "company"
name = "陪伴"
scheme = "capped"
[[programme]]
id = "walks"
name = "陪行"
scheme = "capped"
)";

}  // namespace

TEST_CASE("above the cap of an account everything is donated, though one approval posts to it in two programmes") {
  small_bank::Bank bank("credit", capped);
  bank.people("code,name,role,sex,born,community,joined\nV1,甲一,volunteer,F,1980-01-01,C1a,2025-01-02\n"
              "E1,乙一,elder,M,1940-01-01,C1a,2025-01-02\n");
  bank.served("ref,day,start,minutes,volunteer,elder,category,programme\nA,2025-07-01,9:00,120,V1,E1,visit,company\n"
              "B,2025-07-02,9:00,120,V1,E1,visit,walks\n",
              "2025-07-03");
  const auto person = bank.counter("2025-07-03").people().by_code("V1")->latest.person;
  const auto account = [&] {
    const auto all = store::accounts(bank.ledger());
    REQUIRE(all.size() == 1);
    return all.front();
  };
  CHECK(account().earned == 4000);
  CHECK(account().donated == 1000);
  CHECK(store::balance_of(bank.ledger(), person, "capped") == 3000);
  bank.served("ref,day,start,minutes,volunteer,elder,category,programme\nC,2025-07-03,9:00,60,V1,E1,visit,company\n"
              "D,2025-07-03,14:00,60,V1,E1,visit,walks\n",
              "2025-07-03");
  CHECK(account().donated == 3000);
  CHECK(store::balance_of(bank.ledger(), person, "capped") == 3000);
}
