Points that expire, where a pack says so: the oldest go first, and what has expired cannot be spent.

  $ . "$TESTDIR/../town.sh"
  $ cat >year.toml <<'END'
  > [pack]
  > id = "420112/year"
  > inherits = "420112"
  > version = "2"
  > [[scheme]]
  > id = "huzhu"
  > expiry_months = 12
  > END
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐 S-2,2025-05-07,9:00,120,V2,E2,助餐
  $ carebank init --adopt year.toml --from 2025-06-01 --by A1 --quiet
  420112/year 420112/year (2) holds from 2025-06-01
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1 --quiet
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V2 --ref R-3 --by X1 --quiet
  R-3
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2025-12-20
  $ served S-3,2025-12-19,9:00,60,V1,E1,助餐
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,4,0,0,1,0,0,0,3
  V2,huzhu,2,0,0,1,0,0,0,1

Credited on 2 June 2025, usable through 2 June 2026.

  $ CAREBANK_TODAY=2026-06-02 carebank redeem expire --by X1
  0 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2026-06-03
  $ carebank audit check --by U1 --format csv | grep points-expired
  points-expired,warning,V1,2 points in 互助养老积分 were credited by 2025-06-02 and have expired: run carebank redeem expire,true
  points-expired,warning,V2,1 points in 互助养老积分 were credited by 2025-06-02 and have expired: run carebank redeem expire,true
  $ carebank report indicators --period 2026Q2 --format csv | grep points_aged
  points_aged_1,"Points outstanding, up to a year old",互助养老积分,1,,1
  points_aged_2,"Points outstanding, one to two years old",互助养老积分,3,,3
  points_aged_3,"Points outstanding, two to three years old",互助养老积分,0,,0
  points_aged_older,"Points outstanding, older than three years",互助养老积分,0,,0
  $ carebank redeem expire --by L1
  carebank: L1 does not have the duty redeem [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem expire --by X1 --dry-run
  V1, 互助养老积分: 2 points expired, credited by 2025-06-02
  V2, 互助养老积分: 1 points expired, credited by 2025-06-02
  dry run: nothing was written
  2 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V1 --quantity 2 --by X1
  carebank: V1 has 1 points, 2 are needed [balance-negative]
      2 more have expired; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person V1 --ref R-2 --by X1
  R-2
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,4,0,0,2,0,0,2,0
  V2,huzhu,2,0,0,1,0,0,0,1
  $ carebank redeem expire --by X1
  V2, 互助养老积分: 1 points expired, credited by 2025-06-02
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem expire --by X1
  0 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,4,0,0,2,0,0,2,0
  V2,huzhu,2,0,0,1,0,0,1,0
  $ carebank report statement V1 --by X1 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  2025-05-06,service,S-1,助餐,180,180,huzhu,3,3
  2025-06-02,item,R-1,助餐,,,huzhu,-1,2
  2025-12-19,service,S-3,助餐,60,240,huzhu,1,3
  2026-06-03,expired,,not used in time,,,huzhu,-2,1
  2026-06-03,item,R-2,助餐,,,huzhu,-1,0
  $ carebank audit check --by U1 --format csv | grep -E 'points-expired|balance|posting'
  [1]

What is cancelled comes back as old as it was.

  $ carebank redeem cancel --ref R-3 --reason 没有用 --by X1
  R-3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem expire --by X1
  V2, 互助养老积分: 1 points expired, credited by 2025-06-02
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,4,0,0,2,0,0,2,0
  V2,huzhu,2,0,0,0,0,0,2,0
  $ carebank audit verify >verified.txt 2>&1; echo $?
  4
