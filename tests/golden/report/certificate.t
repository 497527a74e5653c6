A certificate says hours, content and who recorded it; its code is given again as long as the record is what it was.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,35,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1,E1,助洁
  $ printf '记录类型,日期,名称,主要内容,举办单位,参加人员\n培训,2025-05-10,急救入门,急救,区红十字会,V1\n' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report certificate V1 --period 2025Q2 --by R1 --lang zh
  # Certificate of volunteer service

  江一帆 (V1) gave 2.08 hours (125 minutes) of volunteer service in 2 activities between 2025-05-06 and 2025-05-07.

  ## What was done

  | 内容 | activities (times) | 分钟 | hours |
  | --- | ---: | ---: | ---: |
  | 助洁 | 1 | 90 | 1.50 |
  | 助餐 | 1 | 35 | 0.58 |

  ## Trainings

  | 日期 | 内容 | by |
  | --- | --- | --- |
  | 2025-05-10 | 急救入门 | 区红十字会 |

  Recorded by 东西湖区社区互助养老 (银杏社区); issued free of charge on 2025-06-02, for 2025-04-01 to 2025-06-30.

  Code: cb575-15f05-bbc10-bf238. Whoever keeps the ledger 420112 gets the same code from carebank report certificate as long as the record is what it was. It cannot be looked up in the national system.
  $ code=$(carebank report certificate V1 --period 2025Q2 --by R1 | sed -n 's/^Code: \([0-9a-f-]*\).*/\1/p')
  $ carebank report certificate V1 --period 2025Q2 --by R1 --verify "$code"
  the code is right: the record is what it was
  $ carebank log void --ref S-1 --reason 重复 --by P1 --quiet
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank report certificate V1 --period 2025Q2 --by R1 --verify "$code"
  carebank: the code is not that of this record
      compare person and period with the certificate; else the record was changed since, or the paper is not from here
  [1]
  $ carebank report certificate V2 --period 2025Q2 --by R1
  carebank: V2 has no approved service in 2025Q2 [nothing-served]
      choose another period
  [1]

A school takes the hours of its students, class by class.

  $ printf '类型,名称,编号,上级\n学校,桃李小学,X1,D\n班级,五年一班,X1A,X1\n' | carebank enroll import - --by A1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll credential --person V1 --credential membership --org X1A --from 2025-04-01 --by R1 --quiet
  47
  1 done, 0 unchanged, 0 refused
  $ carebank report hours --org 桃李小学 --period 2025Q2 --by R1 --format csv
  code,name,unit,activities,minutes,hours,first,last,content
  V1,江一帆,五年一班,1,90,1.50,2025-05-07,2025-05-07,助洁
  $ carebank report hours --org 无此校 --period 2025Q2 --by R1
  carebank: there is no organisation 无此校 [unknown-org]
      correct the code or the name
  [1]
