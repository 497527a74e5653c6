Two codes turn out to be one person. 25 minutes under the one and 10 under the other then make half an hour.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll add --code V5 --role volunteer --name 江一凡 --born 1960-03-01 --community 银杏社区 --joined 2025-04-01 --by R1
  V5
  1 done, 0 unchanged, 0 refused
  $ served S-1,2025-05-06,9:00,25,V1,E1,助餐 S-2,2025-05-07,9:00,10,V5,E1,助餐
  $ carebank redeem donate --person V1 --points 0.5 --by X1
  carebank: V1 has 0 points, 0.5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll merge V5 V1 --reason 重复登记 --by R1 --dry-run
  dry run: nothing was written
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll merge V5 V1 --reason 重复登记 --by R1
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll merge V5 V1 --reason 重复登记 --by R1
  carebank: V5 stands for another person already [already-merged]
      name the code that is kept
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll merge V1 V1 --reason 重复登记 --by R1
  carebank: V1 and V1 are the same code [to-oneself]
      name the code that goes and the code that stays
  0 done, 0 unchanged, 1 refused
  [1]

The past stays as it was; the old code still finds the person from here on.

  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,25,V1,E1,1,meals,huzhu,上门,attested,approved,33
  S-2,2025-05-07,9:00,10,V5,E1,1,meals,huzhu,上门,attested,approved,33
  $ carebank redeem donate --person V5 --points 0.5 --ref D-1 --by X1
  D-1
  1 done, 0 unchanged, 0 refused
  $ services S-3,2025-05-08,9:00,30,V5,E1,助餐 | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log list --person V1 --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,25,V1,E1,1,meals,huzhu,上门,attested,approved,33
  S-2,2025-05-07,9:00,10,V5,E1,1,meals,huzhu,上门,attested,approved,33
  S-3,2025-05-08,9:00,30,V1,E1,1,meals,huzhu,上门,attested,recorded,42

Two codes that took part in one service are two people, or the record is wrong.

  $ services 'S-4,2025-05-09,9:00,30,V1;V2,E1,助餐' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll merge V2 V1 --reason 重复登记 --by R1
  carebank: V2 and V1 both took part in S-4 [person-twice]
      if they are one person, void that service and enter it with one of the codes first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log void --ref S-4 --reason 一人两号 --by P1
  S-4
  1 done, 0 unchanged, 0 refused
  $ carebank enroll merge V2 V1 --reason 重复登记 --by R1
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep credit
  [1]
