Balances brought from an older system (期初余额), each with the document that it rests on. An administrator brings them.

  $ . "$TESTDIR/../town.sh"
  $ carebank redeem opening --to V1 --points 12.5 --document 云台民〔2025〕3号附表第7行 --ref O-1 --by X1
  carebank: O-1: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem opening --to V1 --points 12.5 --ref O-1 --by A1
  carebank: missing: --document
      see carebank redeem opening --help
  [2]
  $ carebank redeem opening --to V1 --points 12.3 --document 云台民〔2025〕3号附表第7行 --ref O-1 --by A1
  carebank: O-1: 12.3 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem opening --to V1 --points 12.5 --document 云台民〔2025〕3号附表第7行 --ref O-1 --by A1
  O-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem opening --to V1 --points 12.5 --document 云台民〔2025〕3号附表第7行 --ref O-1 --by A1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem opening --to V1 --points 12 --document 云台民〔2025〕3号附表第7行 --ref O-1 --by A1
  carebank: O-1 is in the ledger already, with other content [ref-twice]
      give the new one a 记录编号 of its own
  0 done, 0 unchanged, 1 refused
  [1]

Many at once: rows of kind 期初 with a column 依据.

  $ cat >opening.csv <<'END'
  > 记录编号,日期,类型,人员,积分种类,积分,依据
  > O-2,2025-05-31,期初,V2,互助养老积分,8,云台民〔2025〕3号附表第8行
  > O-3,2025-05-31,期初余额,V3,,0.5,云台民〔2025〕3号附表第9行
  > O-4,2025-05-31,期初,V4,,3,
  > O-5,2025-05-31,期初,V9,,3,云台民〔2025〕3号附表第11行
  > O-6,2025-05-31,期初,V4,,0.7,云台民〔2025〕3号附表第12行
  > END
  $ carebank redeem import opening.csv --by X1 --quiet
  opening.csv:2: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  opening.csv:3: X1 does not have the duty admin [duty-missing]
  opening.csv:4:7: O-4: document (依据) is blank [missing-value]
      Fill in the cell.
  opening.csv:5: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  opening.csv:6: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ carebank redeem import opening.csv --by A1 --quiet
  opening.csv:4:7: O-4: document (依据) is blank [missing-value]
      Fill in the cell.
  opening.csv:5: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  opening.csv:6: 0.7 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  2 added, 0 updated, 0 unchanged, 3 refused
  [1]
  $ carebank redeem import opening.csv --by A1 --quiet
  opening.csv:4:7: O-4: document (依据) is blank [missing-value]
      Fill in the cell.
  opening.csv:5: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  opening.csv:6: 0.7 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 added, 0 updated, 2 unchanged, 3 refused
  [1]
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,0,0,12.5,0,0,0,0,12.5
  V2,huzhu,0,0,8,0,0,0,0,8
  V3,huzhu,0,0,0.5,0,0,0,0,0.5
  $ carebank report statement V2 --by X1 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  2025-05-31,opening,O-2,,,,huzhu,8,8

They are points like others, and can be taken back while they are there, by an administrator.

  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref O-2 --reason 重复结转 --by X1
  carebank: O-2: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref O-2 --reason 重复结转 --by A1
  O-2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref O-1 --reason 重复结转 --by A1
  carebank: O-1: V1 has spent the points already and would owe 1 [balance-negative]
      cancel first what was bought with them
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit check --by U1 --format csv | grep -E 'balance|posting|credit|redemption'
  [1]
  $ carebank audit verify >verified.txt 2>&1; echo $?
  4

The document lies in the record's box, sealed.

  $ grep -c 云台民 town.db
  0
  [1]
