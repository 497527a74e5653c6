One person by options: the same rules as a row of a file.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll add --role volunteer --name 庄小鹏 --born 1961-03 --community 银杏社区 --by R1
  line 2: 庄小鹏 (1961, 银杏社区) has the code V0005 now
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  V0005
  1 done, 0 unchanged, 0 refused
  $ carebank enroll add --code V1 --role volunteer --name 庄小鹏 --born 1961-03 --community 银杏社区 --by R1
  carebank: V1 is enrolled already [code-taken]
      change it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll add --code V9 --role volunteer --name 庄小凤 --born 2010-03 --community 银杏社区 --by R1
  carebank: V9: a volunteer must be 18 years old; this one is 15 on 2025-06-02 [underage-volunteer]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll set V2 --phone 13900000099 --by R1
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank enroll set V2 --phone 13900000099 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank enroll set V9 --phone 13900000099 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll with carebank enroll add
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll set V2 --phone 13900000098 --by R1 --dry-run
  dry run: nothing was written
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank enroll show V2 --by R1 --format csv
  field,value
  code,V2
  role,volunteer
  name,杜小梅
  sex,F
  born,1972-08-20
  phone,13900000099
  street,青石街道
  community,银杏社区
  compound,杏园
  building,2栋
  skills,巡访关爱
  hobbies,书法
  helper_kind,老党员
  programme,huzhu
  joined,2025-04-01

Only an administrator enrolls staff.

  $ carebank enroll add --code S9 --role staff --name 柴新来 --duties record --by R1
  carebank: S9: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll add --code S9 --role staff --name 柴新来 --duties record --org 银杏社区 --by A1
  S9
  1 done, 0 unchanged, 0 refused

A volunteer becomes an elder too: the role is added, the past stays.

  $ carebank enroll set V1 --role elder --tags 独居 --by R1
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll list --role elder --format csv --by R1
  code,name,role,community,joined,ended
  E1,宋秀英,elder,银杏社区,2025-04-01,
  E2,陶建国,elder,银杏社区,2025-04-01,
  E3,薛桂兰,elder,桂花社区,2025-04-01,
  E4,沈文英,elder,芦花社区,2025-04-01,
  V1,江一帆,both,银杏社区,2025-04-01,
  V3,康乐山,both,桂花社区,2025-04-01,
