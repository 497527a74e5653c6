The same facts under another rule pack: what they would have earned, and what would be found. Nothing is written.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1,E1,助洁 S-3,2025-05-07,13:00,90,V2,E2,巡访关爱
  $ cat > other.toml <<END
  > [pack]
  > id = "other"
  > version = "2"
  > inherits = "420112"
  > [[scheme]]
  > id = "huzhu"
  > per_hour = 2
  > cap_minutes_per_day = 60
  > [[category]]
  > id = "cleaning"
  > coefficient = 0.5
  > [volunteer]
  > min_age = 60
  > END
  $ carebank audit simulate --rules other.toml
  The same facts under other 2
  what                           id                      now  other  difference
  -----------------------------  ----------------------  ---  -----  ----------
  points earned                  互助养老积分              4      5           1
  accounts that would have more                                   2
  accounts that would have less                                   0
  findings                       community-understaffed    3      3           0
  findings                       late-record               3      3           0
  findings                       missing-fields            5      5           0
  findings                       underage-volunteer        0      1           1
  $ carebank audit simulate --rules other.toml --accounts --format csv
  code,scheme,minutes,now,other,difference
  V1,huzhu,150,2.5,3,0.5
  V2,huzhu,90,1.5,2,0.5
  $ carebank audit simulate --rules other.toml --findings --format csv
  check,severity,subject,detail
  underage-volunteer,error,V2,"younger than 60 on 2025-05-07, the first of 1 such days"

Under its own rules nothing differs.

  $ carebank audit simulate --rules 420112 --accounts --format csv
  code,scheme,minutes,now,other,difference
  $ carebank audit simulate --rules 230100 2>&1 >/dev/null | head -2
  1 services are of the category 助洁, which the other pack does not have: they count without a coefficient
  1 services are of the category 助餐, which the other pack does not have: they count without a coefficient
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,2.5,0,0,0,0,0,0,2.5
  V2,huzhu,1.5,0,0,0,0,0,0,1.5
