What no account survives is refused: prices beyond counting, points that would come back to a code merged away, held
points spent on another service than the one asked for.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,600,V1,E1,助餐 S-2,2025-05-07,9:00,300,V3,E3,助洁
  $ carebank redeem item 助餐 --person V1 --quantity 9223372036854776 --by X1
  carebank: 9223372036854776 is no quantity [bad-value]
      give a whole number from 1
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person V1 --quantity 0 --by X1
  carebank: 0 is no quantity [bad-value]
      give a whole number from 1
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助餐 --minutes 99999999999 --by R1
  carebank: 99999999999 minutes cannot be asked for [bad-value]
      give a number from 1 to 10080, which is a week
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R1 --reason "" --by X1
  carebank: R1: the reason is missing [missing-value]
      give --reason TEXT
  0 done, 0 unchanged, 1 refused
  [1]

A merge in between: what is taken back goes to the code that was kept.

  $ printf 'code,role,name,born,community,joined\nV1D,volunteer,江一凡,1960-03-01,银杏社区,2025-04-01\n' | carebank enroll import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank redeem grant --to V1D --points 3 --ref G-1 --by X1 --quiet
  G-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V1D --ref I-1 --by X1 --quiet
  I-1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll merge V1D V1 --reason 同一人 --by R1 --quiet
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref I-1 --reason 不去了 --by X1 --quiet
  I-1
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv | cut -d, -f1,10
  code,balance
  V1,13
  V1D,0
  V3,5

An order's points wait for the service that was asked for.

  $ carebank redeem grant --to E1 --points 2 --by X1 --quiet
  R46
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder E1 --category 助餐 --item 助餐 --ref Q-1 --by A1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-1 --volunteer V1 --by A1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair accept Q-1 --by A1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ services S-9,2025-06-02,9:00,60,V1,E1,助餐 | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair serve Q-1 --service S-9 --by A1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank log return --ref S-9 --reason 时间不对 --by K1 --quiet
  S-9
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-1 --by A1
  carebank: Q-1: the service that was linked was voided, returned or changed since [wrong-state]
      link what was given first with carebank pair serve
  0 done, 0 unchanged, 1 refused
  [1]
  $ services S-9,2025-06-02,10:00,60,V1,E1,助餐 | carebank log import - --by R1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-1 --by A1
  carebank: Q-1: the service that was linked was voided, returned or changed since [wrong-state]
      link what was given first with carebank pair serve
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair serve Q-1 --service S-9 --by A1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-1 --by A1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep ,error,
  [1]
  $ carebank audit verify 2>/dev/null | cut -d' ' -f2-4
  entries, every one
