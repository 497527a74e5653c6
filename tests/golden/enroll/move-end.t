Moving house and leaving are dated facts: what was before stays as it was.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1
  P33
  1 done, 0 unchanged, 0 refused
  $ carebank enroll move V1 --community 桂花社区 --compound 桂苑 --building 2栋 --from 2025-05-20 --by R1
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll list --role volunteer --format csv --by R1
  code,name,role,community,joined,ended
  V1,江一帆,volunteer,桂花社区,2025-04-01,
  V2,杜小梅,volunteer,银杏社区,2025-04-01,
  V3,康乐山,both,桂花社区,2025-04-01,
  V4,沈月华,volunteer,芦花社区,2025-04-01,
  $ carebank enroll move V1 --community 银杏社区 --from 2025-05-10 --by R1
  carebank: V1 has a newer change, of 2025-05-20 [bad-date]
      give a day not before it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move V1 --community 梅花社区 --from 2025-05-21 --by R1
  carebank: there is no street or community 梅花社区 [unknown-org]
      import the organisations first
  0 done, 0 unchanged, 1 refused
  [1]

A service of before still belongs to the old community, where L1 may record; one of after does not.

  $ services S-2,2025-05-07,9:00,60,V1,E1,助餐 S-3,2025-05-21,9:00,60,V1,E1,助餐 | carebank log import - --by L1
  -:3: S-3: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]

Who leaves is gone from the day after; active pairs end with it.

  $ carebank enroll end E1 --day 2025-05-25 --reason 去世 --by R1 --dry-run
  pair P33 ended with it
  dry run: nothing was written
  E1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll end E1 --day 2025-05-25 --reason 去世 --by R1
  pair P33 ended with it
  E1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll end E1 --day 2025-05-26 --reason 去世 --by R1
  carebank: E1 has left on 2025-05-25 already [already-ended]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll end E2 --day 2025-03-01 --reason 搬走 --by R1
  carebank: E2 joined on 2025-04-01 only [bad-date]
      give a day not before it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair list --ended --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P33,person,V1,E1,building,2025-05-01,2025-05-25,0/3
  $ services S-4,2025-05-25,9:00,60,V2,E1,助餐 S-5,2025-05-26,9:00,60,V2,E1,助餐 | carebank log import - --by R1
  -:3: S-5: E1 left on 2025-05-25 [not-enrolled-then]
      correct the day, or the day of joining or leaving
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll list --role elder --format csv --by R1
  code,name,role,community,joined,ended
  E2,陶建国,elder,银杏社区,2025-04-01,
  E3,薛桂兰,elder,桂花社区,2025-04-01,
  E4,沈文英,elder,芦花社区,2025-04-01,
  V3,康乐山,both,桂花社区,2025-04-01,
  $ carebank enroll list --role elder --format csv --ended --by R1 | grep E1
  E1,宋秀英,elder,银杏社区,2025-04-01,2025-05-25

Coming back is a new stay.

  $ printf 'code,joined\nE1,2025-06-01\n' | carebank enroll import - --by R1
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll show E1 --by R1 --format csv | head -n 12
  field,value
  code,E1
  role,elder
  name,宋秀英
  sex,F
  born,1942-05-12
  phone,13900000021
  street,青石街道
  community,银杏社区
  compound,杏园
  building,1栋
  tags,独居
