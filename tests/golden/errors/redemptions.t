Why points are not paid out.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,120,V1,E1,助餐
  $ cat >red.csv <<'END'
  > ref,day,kind,person,scheme,item,quantity,points,to
  > R 1,2025-06-01,donate,V1,,,,1,
  > R-02,,donate,V1,,,,1,
  > R-03,2025-06-03,donate,V1,,,,1,
  > R-04,2025-06-01,lend,V1,,,,1,
  > R-05,2025-06-01,donate,,,,,1,
  > R-06,2025-06-01,donate,V99,,,,1,
  > R-07,2025-06-01,donate,V1,时光币,,,1,
  > R-08,2025-06-01,donate,V1,,,,,
  > R-09,2025-06-01,donate,V1,,,,0,
  > R-10,2025-06-01,donate,V1,,,,-1,
  > R-11,2025-06-01,donate,V1,,,,0.3,
  > R-12,2025-06-01,donate,V1,,,,0.0001,
  > R-13,2025-06-01,donate,V1,,,,500,
  > R-14,2025-06-01,gift,V1,,,,1,V1
  > R-15,2025-06-01,gift,V1,,,,1,江一帆
  > R-16,2025-06-01,gift,V1,,,,1,
  > R-17,2025-06-01,item,V1,,助浴,1,,
  > R-18,2025-06-01,item,V1,,助餐,0,,
  > R-19,2025-06-01,item,V1,,助餐,1,2,
  > R-20,2025-06-01,item,V1,,,1,,
  > R-21,2025-06-01,donate,V1,,,,1,
  > R-21,2025-06-01,donate,V1,,,,0.5,
  > R-22,2025-06-01,grant,,,,,1,V99
  > END
  $ carebank redeem import red.csv --by X1 --quiet
  red.csv:3:2: R-02: day (日期) is blank [missing-value]
      Fill in the cell.
  red.csv:4:2: R-03: “2025-06-03” is after today, 2025-06-02 [future-day]
      Correct the day, or import the row when it has come.
  red.csv:5:3: R-04: “lend” is not known here [unknown-word]
      Known are: 兑换、转赠、捐赠、发放、期初.
  red.csv:6:4: R-05: person (人员) is blank [missing-value]
      Fill in the cell.
  red.csv:7: nobody is enrolled as V99 [unknown-person]
      enroll the person first, or correct the code
  red.csv:8:5: R-07: “时光币” is not known here [unknown-scheme]
      Known are: 互助养老积分.
  red.csv:9:8: R-08: points (积分) is blank [missing-value]
      Fill in the cell.
  red.csv:10:8: R-09: “0” is not a positive number of points [bad-value]
      Write digits, with at most three decimals.
  red.csv:11:8: R-10: “-1” is not a positive number of points [bad-value]
  red.csv:12: 0.3 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  red.csv:13:8: R-12: “0.0001” is not a positive number of points [bad-value]
      Write digits, with at most three decimals.
  red.csv:14: V1 has 1 points, 500 are needed [balance-negative]
      nothing was taken; wait until more is earned
  red.csv:15:9: R-14: “V1” gives to themselves [person-twice]
      Name somebody else.
  red.csv:16: V1 cannot give to themselves [to-oneself]
      name another receiver
  red.csv:17:9: R-16: to (受赠人) is blank [missing-value]
      Fill in the cell.
  red.csv:18:6: R-17: “助浴” is not known here [unknown-item]
      Did you mean “助餐”?
  red.csv:19:7: R-18: “0” is not at least 1 [bad-value]
      Correct the number.
  red.csv:20: the catalogue says 1 points, the row says 2 [values-disagree]
      leave the points blank
  red.csv:21:6: R-20: item (项目) is blank [missing-value]
      Fill in the cell.
  red.csv:23: R-21 is in the ledger already, with other content [ref-twice]
      give the new one a 记录编号 of its own
  red.csv:24: nobody is enrolled as V99 [unknown-person]
      enroll the person first, or correct the code
  2 added, 0 updated, 0 unchanged, 21 refused
  [1]

By options the same.

  $ carebank redeem donate --person V1 --points 0 --by X1
  carebank: 0 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points -1 --by X1
  carebank: -1 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points=-1 --by X1
  carebank: -1 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 0.25 --by X1
  carebank: 0.25 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 1.5 --by X1
  carebank: V1 has 0 points, 1.5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V1 --to V1 --points 1 --by X1
  carebank: V1 cannot give to themselves [to-oneself]
      name another receiver
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 理发 --person V1 --by X1
  carebank: the catalogue has no item 理发 [unknown-item]
      see carebank redeem catalogue
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person V1 --scheme other --by X1
  carebank: there is no scheme of points other [unknown-scheme]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 1 --by R1
  carebank: R1 does not have the duty redeem [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R-99 --reason 无 --by X1
  carebank: there is no redemption R-99 [unknown-ref]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R-21 --reason 无 --by R1
  carebank: R-21: R1 does not have the duty redeem [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]

Nobody grants to those who have left.

  $ carebank enroll end E2 --day 2025-05-20 --reason 去世 --by R1
  E2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem grant --to E2 --points 1 --by X1
  carebank: E2 is not enrolled any more [not-current]
  0 done, 0 unchanged, 1 refused
  [1]
