Gifts, donations and grants from the charity fund.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐
  $ carebank redeem gift --from V1 --to E1 --points 2 --ref G-1 --by X1
  G-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem gift --from V1 --to E1 --points 2 --ref G-1 --by X1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem gift --from V1 --to E2 --points 1.5 --by X1
  carebank: V1 has 1 points, 1.5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 1 --ref D-1 --by X1
  D-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem grant --to E2 --points 1.5 --ref F-1 --by X1
  F-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助洁 --person E1 --ref R-1 --by X1
  R-1
  1 done, 0 unchanged, 0 refused

A gift that is spent cannot be taken back, one that is not can.

  $ carebank redeem cancel --ref G-1 --reason 转错人 --by X1
  carebank: G-1: E1 has spent the points already and would owe 1 [balance-negative]
      cancel first what was bought with them
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R-1 --reason 不需要 --by X1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref G-1 --reason 转错人 --by X1
  G-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref D-1 --reason 误操作 --by X1
  D-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem gift --from V1 --to E1 --points 3 --ref G-2 --by X1
  G-2
  1 done, 0 unchanged, 0 refused
