Requests (点单): asked for, a volunteer is asked (派单) and accepts (接单), the service is given, the elder confirms it (核实)
and rates it (评价).

  $ . "$TESTDIR/../town.sh"
  $ export CAREBANK_TODAY=2025-06-03
  $ carebank pair request --elder E1 --category 助餐 --minutes 60 --wanted 2025-06-05 --note 上下楼要扶 --publish --ref Q-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder E1 --category 助餐 --minutes 60 --wanted 2025-06-05 --publish --ref Q-1 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair request --elder E1 --category 助洁 --ref Q-1 --by R1
  carebank: Q-1 is in the ledger already, with other content [ref-twice]
      give the new one a 记录编号 of its own
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E2 --category 巡访关爱 --by R1 --dry-run | sed 's/^Q[0-9]*$/Q.../'
  dry run: nothing was written
  Q...
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder E2 --category 巡访关爱 --ref Q-2 --by L1
  Q-2
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder E3 --category 助医 --by L1
  carebank: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair requests
  Requests
  request  elder  category  minutes  wanted on   state  volunteer  service  redemption  score  hours of waiting  community
  -------  -----  --------  -------  ----------  -----  ---------  -------  ----------  -----  ----------------  ---------
  Q-1      E1     助餐           60  2025-06-05  open                                                         0  银杏社区
  Q-2      E2     巡访关爱                       open                                                         0  银杏社区
  $ CAREBANK_TODAY=2025-06-06 carebank pair requests --open --published --format csv
  request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community
  Q-1,,meals,60,2025-06-05,open,,,,,60,银杏社区

Only what is known, for elders, on a day to come.

  $ carebank pair request --elder V1 --category 助餐 --by R1
  carebank: V1 is not enrolled as an elder [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助浴室 --by R1
  carebank: 助浴室 is not in the rule pack [unknown-category]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助餐 --programme 寸草 --by R1
  carebank: 寸草 is not in the rule pack [unknown-programme]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助餐 --wanted 2025-06-01 --by R1
  carebank: 2025-06-01 is past [bad-date]
      give the day on which the service is wanted
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助餐 --pay-with huzhu --by R1
  carebank: nothing says what is to be paid for [missing-value]
      give --item
  0 done, 0 unchanged, 1 refused
  [1]

Several volunteers may be asked; nobody is assigned without accepting. Kin are not asked.

  $ carebank pair request --elder E4 --category 精神慰藉 --ref Q-4 --by R1
  Q-4
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-4 --volunteer V4 --by R1
  carebank: Q-4: V4 and E4 are kin: care for one's own is no volunteering [kin-service]
      look for a volunteer from another family
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair dispatch Q-4 --volunteer E1 --by R1
  carebank: Q-4: E1 is no volunteer [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair accept Q-1 --by R1
  carebank: Q-1 is open [wrong-state]
      possible now: dispatch, withdraw
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair serve Q-1 --service S-1 --by R1
  carebank: Q-1 is open [wrong-state]
      possible now: dispatch, withdraw
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair dispatch Q-1 --volunteer V1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-1 --volunteer V1 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair dispatch Q-1 --volunteer V2 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair accept Q-1 --volunteer V3 --by R1
  carebank: Q-1: V3 was not asked, or has answered already [not-asked]
      ask with carebank pair dispatch
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair decline Q-1 --reason 在外地 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ CAREBANK_TODAY=2025-06-04 carebank pair accept Q-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ CAREBANK_TODAY=2025-06-04 carebank pair decline Q-1 --reason 生病 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair requests --open
  Requests
  request  elder  category  minutes  wanted on   state  volunteer  service  redemption  score  hours of waiting  community
  -------  -----  --------  -------  ----------  -----  ---------  -------  ----------  -----  ----------------  ---------
  Q-1      E1     助餐           60  2025-06-05  open                                                         0  银杏社区
  Q-2      E2     巡访关爱                       open                                                         0  银杏社区
  Q-4      E4     精神慰藉                       open                                                         0  芦花社区
  $ export CAREBANK_TODAY=2025-06-04
  $ carebank pair dispatch Q-1 --volunteer V1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair accept Q-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair accept Q-1 --by R1
  carebank: Q-1 is accepted [wrong-state]
      possible now: serve, decline, withdraw
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 助餐 --ref Q-5 --by R1 --quiet
  Q-5
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-5 --volunteer V1 --by R1 --quiet && carebank pair accept Q-5 --by R1 --quiet
  Q-5
  1 done, 0 unchanged, 0 refused
  Q-5
  1 done, 0 unchanged, 0 refused

The service that was given: of the same volunteer, elder and category.

  $ export CAREBANK_TODAY=2025-06-06
  $ served S-1,2025-06-05,9:00,60,V1,E1,助餐 S-2,2025-06-05,9:00,60,V2,E1,助餐 S-3,2025-06-05,11:00,60,V1,E2,助餐 S-4,2025-06-05,14:00,60,V1,E1,助洁 S-5,2025-06-02,9:00,60,V1,E1,助餐
  $ for s in S-2 S-3 S-4 S-5 S-9; do carebank pair serve Q-1 --service $s --by R1; done
  carebank: Q-1: S-2 was not given by V1 [values-disagree]
      name the service that was given
  0 done, 0 unchanged, 1 refused
  carebank: Q-1: S-3 was not for E1 [values-disagree]
      name the service that was given
  0 done, 0 unchanged, 1 refused
  carebank: Q-1: S-4 is 助洁, and 助餐 was asked for [values-disagree]
  0 done, 0 unchanged, 1 refused
  carebank: Q-1: S-5 was on 2025-06-02, before it was asked for [values-disagree]
  0 done, 0 unchanged, 1 refused
  carebank: Q-1: there is no service S-9 [unknown-ref]
      record it first with carebank log
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair acknowledge Q-1 --by R1
  carebank: Q-1 is accepted [wrong-state]
      possible now: serve, decline, withdraw
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair serve Q-1 --service S-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair serve Q-1 --service S-1 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair withdraw Q-1 --reason 不需要 --by R1
  carebank: Q-1 is served [wrong-state]
      possible now: acknowledge
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair acknowledge Q-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-1 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair rate Q-1 --score 6 --by R1
  carebank: Q-1: 6 is no score [bad-value]
      give a whole number from 1 to 5
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair rate Q-1 --score 5 --note 很好 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair rate Q-1 --score 4 --by R1
  carebank: Q-1 is rated [wrong-state]
      nothing more can be done with it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair requests --format csv
  request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community
  Q-1,E1,meals,60,2025-06-05,rated,V1,S-1,,5,24,银杏社区
  Q-2,E2,visiting,,,open,,,,,60,银杏社区
  Q-4,E4,comfort,,,open,,,,,60,芦花社区
  Q-5,E1,meals,,,accepted,V1,,,,0,银杏社区

One service does not serve two requests, and nobody knows what is not there.

  $ carebank pair serve Q-5 --service S-1 --by R1
  carebank: Q-5: S-1 is what Q-1 asked for already [service-taken]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair withdraw Q-9 --reason 不需要 --by R1
  carebank: there is no request Q-9 [unknown-ref]
      see carebank pair requests
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair withdraw Q-5 --reason 已有人帮忙 --by K1
  carebank: Q-5: K1 does not have the duty record [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair withdraw Q-5 --reason 已有人帮忙 --by R1
  Q-5
  1 done, 0 unchanged, 0 refused
  $ carebank pair withdraw Q-5 --reason 已有人帮忙 --by R1
  0 done, 1 unchanged, 0 refused

The funnel, and what waits.

  $ carebank report orders --period 2025Q2
  Orders, 2025Q2
  step                     orders   share  hours since the step before, median  measured
  -----------------------  ------  ------  -----------------------------------  --------
  asked for                     4  1.0000
  somebody was asked            2  0.5000                               0.0000         2
  accepted                      2  0.5000                              12.0000         2
  served                        1  0.2500                              48.0000         1
  confirmed                     1  0.2500                               0.0000         1
  rated                         1  0.2500                               0.0000         1
  withdrawn                     1  0.2500
  waiting for a volunteer       2  0.5000
  times somebody declined       2
  mean score (1 to 5)           1  5.0000
  Mean score 5.0000 of 5, from 1 ratings.
  $ carebank report orders --period 2025Q2 --format csv
  step,orders,share,hours,measured
  request,4,1.0000,,
  dispatch,2,0.5000,0.0000,2
  accept,2,0.5000,12.0000,2
  serve,1,0.2500,48.0000,1
  confirm,1,0.2500,0.0000,1
  rate,1,0.2500,0.0000,1
  withdrawn,1,0.2500,,
  waiting,2,0.5000,,
  declined,2,,,
  score,1,5.0000,,
  $ carebank report indicators --period 2025Q2 --format csv | grep -E '^(orders|answer|completion)'
  orders,Requests,requests,4,,4
  orders_completed,Requests completed,ratio,1,4,0.2500
  answer_hours,"Hours until somebody accepted, median",hours,1440,120,12.0000
  completion_hours,"Hours from acceptance to confirmation, median",hours,2880,60,48.0000
  $ carebank audit check --by U1 --format csv | grep request-waiting
  [1]
  $ cat >faster.toml <<'END'
  > [pack]
  > id = "420112/faster"
  > inherits = "420112"
  > version = "2"
  > [order]
  > answer_hours = 48
  > END
  $ carebank init --adopt faster.toml --from 2025-06-07 --by A1 --quiet
  420112/faster 420112/faster (2) holds from 2025-06-07
  $ export CAREBANK_TODAY=2025-06-10
  $ carebank pair request --elder E2 --category 助餐 --ref Q-6 --by R1 --quiet
  Q-6
  1 done, 0 unchanged, 0 refused
  $ CAREBANK_TODAY=2025-06-12 carebank audit check --by U1 --format csv | grep request-waiting
  [1]
  $ CAREBANK_TODAY=2025-06-13 carebank audit check --by U1 --format csv | grep request-waiting
  request-waiting,warning,Q-6,"asked for on 2025-06-10, and nobody has accepted it for 60 hours; 48 are allowed",true

Points may be held for a request: taken when it is made, spent when the elder confirms, released when it is withdrawn.

  $ cat >older.csv <<'END'
  > code,role,name,sex,born,phone,community,compound,building,tags,joined
  > M1,both,顾长贵,M,1950-03-01,13900000041,银杏社区,杏园,6栋,独居,2025-04-01
  > END
  $ carebank enroll import older.csv --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'code,role,name,duties\nRX,staff,冯两职,record;redeem\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ served T-1,2025-06-09,9:00,180,M1,E1,助餐
  $ carebank pair request --elder M1 --category 助洁 --item 助洁 --ref Q-7 --by R1
  carebank: Q-7: R1 does not have the duty redeem [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder M1 --category 助洁 --item 助洁 --minutes 90 --ref Q-7 --by RX
  carebank: Q-7: 助洁 lasts 60 minutes, 90 are asked for [values-disagree]
      ask for a multiple of that, or leave --minutes out
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder M1 --category 助洁 --item 助洁 --minutes 120 --pay-with huzhu --ref Q-7 --by RX
  Q-7
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder M1 --category 助洁 --item 助洁 --minutes 120 --ref Q-8 --by RX
  carebank: Q-8: M1 has 1 points, 2 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank report balances --format csv | grep M1
  M1,huzhu,3,0,0,2,0,0,0,1
  $ R=$(carebank pair requests --format csv | grep ^Q-7 | cut -d, -f9)
  $ carebank redeem cancel --ref $R --reason 不要了 --by RX 2>&1 | sed 's/R[0-9][0-9]*/R.../'
  carebank: R...: its points are held for the request Q-7 [held-by-request]
      use carebank pair acknowledge Q-7 or carebank pair withdraw Q-7
  0 done, 0 unchanged, 1 refused
  $ carebank redeem deliver --ref $R --by RX 2>&1 | sed 's/R[0-9][0-9]*/R.../'
  carebank: R...: its points are held for the request Q-7 [held-by-request]
      use carebank pair acknowledge Q-7 or carebank pair withdraw Q-7
  0 done, 0 unchanged, 1 refused
  $ carebank pair withdraw Q-7 --reason 不需要 --by R1
  carebank: Q-7: R1 does not have the duty redeem [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair withdraw Q-7 --reason 不需要 --by RX
  Q-7
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv | grep M1
  M1,huzhu,3,0,0,0,0,0,0,3
  $ carebank pair request --elder M1 --category 助洁 --item 助洁 --ref Q-9 --by RX --quiet
  Q-9
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-9 --volunteer M1 --by RX
  carebank: Q-9: M1 cannot serve themselves [person-twice]
      ask another volunteer
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair dispatch Q-9 --volunteer V1 --by RX --quiet && carebank pair accept Q-9 --by RX --quiet
  Q-9
  1 done, 0 unchanged, 0 refused
  Q-9
  1 done, 0 unchanged, 0 refused
  $ served T-2,2025-06-10,9:00,60,V1,M1,助洁
  $ carebank pair serve Q-9 --service T-2 --by RX --quiet
  Q-9
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-9 --by RX
  Q-9
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv | grep M1
  M1,huzhu,3,0,0,1,0,0,0,2
  $ carebank redeem cancel --ref $(carebank pair requests --format csv | grep ^Q-9 | cut -d, -f9) --reason 不要了 --by RX 2>&1 | sed 's/R[0-9][0-9]*/R.../'
  carebank: R... is delivered [wrong-state]
      what was delivered stays so
  0 done, 0 unchanged, 1 refused

A service that turned out to be wrong is replaced by its correction.

  $ carebank pair request --elder E1 --category 助餐 --ref Q-10 --by R1 --quiet
  Q-10
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-10 --volunteer V1 --by R1 --quiet && carebank pair accept Q-10 --by R1 --quiet
  Q-10
  1 done, 0 unchanged, 0 refused
  Q-10
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2025-06-11
  $ served U-1,2025-06-10,12:00,60,V1,E1,助餐
  $ carebank pair serve Q-10 --service U-1 --by R1 --quiet
  Q-10
  1 done, 0 unchanged, 0 refused
  $ carebank log void --ref U-1 --reason 时间有误 --by P1 --quiet
  U-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-10 --by R1
  carebank: Q-10: the service that was linked was voided, returned or changed since [wrong-state]
      link what was given first with carebank pair serve
  0 done, 0 unchanged, 1 refused
  [1]
  $ served U-2,2025-06-10,13:00,45,V1,E1,助餐
  $ carebank pair serve Q-10 --service U-2 --by R1 --quiet
  Q-10
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-10 --by R1
  Q-10
  1 done, 0 unchanged, 0 refused
  $ carebank audit verify --quiet >verified.txt 2>&1; echo $?
  4

Whoever has none of the tags that make an elder eligible pays with points.

  $ cat >only.toml <<'END'
  > [pack]
  > id = "420112/only"
  > inherits = "420112"
  > version = "3"
  > [elder]
  > tags = ["失能"]
  > END
  $ carebank init --adopt only.toml --from 2025-06-12 --by A1 --quiet
  420112/only 420112/only (3) holds from 2025-06-12
  $ export CAREBANK_TODAY=2025-06-12
  $ carebank pair request --elder E3 --category 助餐 --ref Q-11 --by R1
  Q-11
  1 done, 0 unchanged, 0 refused
  $ carebank pair request --elder E1 --category 助餐 --ref Q-12 --by R1
  carebank: Q-12: E1 has none of the tags that make a service free [not-free]
      hold points for it with --item
  0 done, 0 unchanged, 1 refused
  [1]
