Services that were approved on paper before the ledger began come in with the days of the paper.

  $ . "$TESTDIR/../town.sh"
  $ head=记录编号,日期,开始时间,时长\(分钟\),志愿者,老人,服务类别
  $ {
  >   echo "$head,核实日期,核实人,审核日期,审核人"
  >   echo 'O-1,2025-04-10,9:00,60,V1,E1,助餐,2025-04-30,周社工,2025-05-20,钱主任'
  >   echo 'O-2,2025-04-12,9:00,45,V2,E1,助洁,,,2025-05-20,钱主任'
  >   echo 'O-3,2025-04-14,9:00,60,V1,E1,助餐,2025-04-30,周社工,,'
  >   echo 'O-4,2025-04-15,9:00,60,V1,E1,助餐,2025-03-01,周社工,2025-05-20,钱主任'
  > } > old.csv

Only an admin may bring them, and the days of approval must be there.

  $ carebank log import old.csv --approved-on-paper '2025年一季度纸质台账' --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ cut -d, -f1-9 old.csv | carebank log import - --approved-on-paper 台账 --by A1
  -: the table has no column with the days of approval
      services approved on paper need a column 审核日期 (approved_on)
  [3]

What is wrong is refused, the rest is approved at once and credited by the rules of its day.

  $ carebank log import old.csv --approved-on-paper '2025年一季度纸质台账' --by A1
  old.csv:4: O-3: the day of approval is missing [missing-value]
      copy 审核日期 from the paper
  old.csv:5: O-4: served on 2025-04-15, verified on 2025-03-01, approved on 2025-05-20: that is not the order of things [values-disagree]
      correct the days as the paper has them
  refused rows are in old.csv.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ cut -d, -f1,12- old.csv.rejects.csv
  \ufeff记录编号,reason,code_of_refusal\r
  O-3,line 4: the day of approval is missing; copy 审核日期 from the paper,missing-value\r
  O-4,"line 5: served on 2025-04-15, verified on 2025-03-01, approved on 2025-05-20: that is not the order of things; correct the days as the paper has them",values-disagree\r
  $ carebank log list --format csv | cut -d, -f1,2,12
  ref,day,state
  O-1,2025-04-10,approved
  O-2,2025-04-12,approved
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,1,0,0,0,0,0,0,1
  V2,huzhu,0.5,0,0,0,0,0,0,0.5

The deadline and the rule of three people do not touch them, and the figures say so.

  $ carebank audit check --format csv | grep -e late-record -e duty-not -e stuck
  [1]
  $ carebank report indicators --period 2025Q2 --format json | grep -o '"on_time"[^}]*'
  "on_time","title":"Verified in time","unit":"ratio","numerator":0,"denominator":0,"value":null
  $ carebank audit verify 2>/dev/null | cut -d" " -f1,2
  41 entries,

The same file again changes nothing.

  $ carebank log import old.csv --approved-on-paper '2025年一季度纸质台账' --by A1 2>/dev/null
  0 added, 0 updated, 2 unchanged, 2 refused
  [1]
