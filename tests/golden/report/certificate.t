A certificate says hours, content and who recorded it; its code is given again as long as the record is what it was.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,35,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1,E1,助洁
  $ printf '记录类型,日期,名称,主要内容,举办单位,参加人员\n培训,2025-05-10,急救入门,急救,区红十字会,V1\n' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report certificate V1 --period 2025Q2 --by R1 --lang zh
  # 志愿服务记录证明

  江一帆（V1）在 2025-05-06 至 2025-05-07 期间参加 2 场志愿服务活动，服务 2.08 小时（125 分钟）。

  ## 服务内容

  | 内容 | 场次 | 分钟 | 小时 |
  | --- | ---: | ---: | ---: |
  | 助洁 | 1 | 90 | 1.50 |
  | 助餐 | 1 | 35 | 0.58 |

  ## 培训

  | 日期 | 内容 | 举办或授予单位 |
  | --- | --- | --- |
  | 2025-05-10 | 急救入门 | 区红十字会 |

  记录单位：东西湖区社区互助养老（银杏社区）；2025-06-02 免费出具，时段为 2025-04-01 至 2025-06-30。

  核对码：cb575-15f05-bbc10-bf238。只要记录没有变动，持有账本 420112 的单位用 carebank report certificate 会得到同样的核对码。本证明不能在全国系统中查询。
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
