Redemptions from a table: in its order, each against what is left then.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐
  $ cat >june.csv <<'END'
  > 记录编号,日期,类型,人员,积分种类,项目,数量,积分,受赠人
  > R-1,2025-06-01,兑换,V1,,助餐,1,,
  > R-2,2025-06-01,转赠,江一帆,互助养老积分,,,1.5,E1
  > R-3,2025-06-01,捐赠,V1,,,,1,
  > R-4,2025-06-01,发放,,,,,2,E2
  > ,2025-06-01,捐赠,V1,,,,0.5,
  > ,2025-06-01,兑换,E2,,助洁,1,1,
  > R-1,2025-06-01,兑换,V1,,助餐,1,,
  > END
  $ carebank redeem import june.csv --by X1 --dry-run --quiet
  june.csv:4: V1 has 0.5 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  Changes
  where   code or number             field  before  after
  ------  -------------------------  -----  ------  ----------------------------
  line 2  R-1                        added          item 2025-06-01 V1: 1
  line 3  R-2                        added          gift 2025-06-01 V1 > E1: 1.5
  line 5  R-4                        added          grant 2025-06-01 E2: 2
  line 6  auto-428de08608e37c83b1af  added          donate 2025-06-01 V1: 0.5
  line 7  auto-066fe13be42ba772c7f3  added          item 2025-06-01 E2: 1
  5 added, 0 updated, 1 unchanged, 1 refused
  [1]
  $ carebank redeem import june.csv --by X1 --all-or-nothing --quiet
  june.csv:4: V1 has 0.5 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 added, 0 updated, 1 unchanged, 1 refused
  [1]
  $ carebank redeem import june.csv --by X1
  june.csv:4: V1 has 0.5 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  refused rows are in june.csv.rejects.csv: correct them there and import that file
  5 added, 0 updated, 1 unchanged, 1 refused
  [1]
  $ cat june.csv.rejects.csv
  \ufeff记录编号,日期,类型,人员,积分种类,项目,数量,积分,受赠人,reason,code_of_refusal\r
  R-3,2025-06-01,捐赠,V1,,,,1,,"line 4: V1 has 0.5 points, 1 are needed; nothing was taken; wait until more is earned",balance-negative\r
  $ carebank redeem import june.csv --by X1 --format json --quiet
  june.csv:4: V1 has 0 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  {"added":0,"updated":0,"unchanged":6,"refused":1,"batch":0,"rejects":"june.csv.rejects.csv"}
  [1]
