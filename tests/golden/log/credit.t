Minutes add up: 25 earn nothing by themselves, and 10 more make half a point.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,25,V1,E1,助餐
  $ carebank redeem donate --person V1 --points 0.5 --by X1
  carebank: V1 has 0 points, 0.5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ served S-2,2025-05-07,9:00,10,V1,E1,助餐
  $ carebank log list --explain S-2
  10 minutes count at 1 互助养老积分 an hour (东西湖区有序推进社区互助养老试点工作方案 二(四))
  points are stored in steps of 0.5; the rest is carried on
  $ carebank redeem donate --person V1 --points 1 --by X1
  carebank: V1 has 0.5 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 0.5 --by X1
  R40
  1 done, 0 unchanged, 0 refused

Each volunteer of an activity earns its full minutes.

  $ served 'S-3,2025-05-08,9:00,60,V1;V2,E1;E2,助洁'
  $ carebank redeem donate --person V2 --points 1 --by X1
  R47
  1 done, 0 unchanged, 0 refused

A void takes the points back even where they are spent: the account owes until it has earned them back.

  $ carebank log void --ref S-3 --reason 未发生 --by P1
  S-3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem donate --person V2 --points 0.5 --by X1
  carebank: V2 has -1 points, 0.5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ served S-4,2025-05-09,9:00,60,V2,E1,助餐 S-5,2025-05-10,9:00,30,V2,E1,助餐
  $ carebank redeem donate --person V2 --points 1 --by X1
  carebank: V2 has 0.5 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V2 --points 0.5 --by X1
  R59
  1 done, 0 unchanged, 0 refused
