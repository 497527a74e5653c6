Putuo 2024, 沪助养老时光汇 (config/districts/310107.toml): first give, then receive; an hour is a coin and a coin an hour. P.. are
the rows of the requirements. Everybody and every place is invented.

  $ export CAREBANK_LANG=en CAREBANK_LEDGER=putuo.db CAREBANK_TODAY=2024-03-01
  $ carebank init --rules 310107 --by A1 --quiet >/dev/null

P04, P13: stations in the streets, and teams of their own.

  $ cat >orgs.csv <<'END'
  > 编号,类型,名称,上级,特长
  > D,区,苏河区,,
  > J1,街镇,枫桥街道,D,
  > J2,镇,梧桐镇,D,
  > C11,社区,枫林社区,J1,
  > C21,社区,梧桐社区,J2,
  > S1,服务站点,枫桥时光汇服务站,J1,
  > S2,服务站点,梧桐时光汇服务站,J2,
  > G1,老年志愿者队伍,枫桥老年报告团,J1,宣讲
  > G2,老年志愿者队伍,枫桥助餐队,J1,助餐
  > G3,老年志愿者队伍,梧桐平安队,J2,巡查
  > END
  $ carebank enroll import orgs.csv --by A1
  10 added, 0 updated, 0 unchanged, 0 refused
  $ cat >staff.csv <<'END'
  > 编号,角色,姓名,职责,单位,登记日期
  > R1,staff,吴站长,record,,2024-03-01
  > K1,staff,何核实,verify,,2024-03-01
  > P1,staff,潘审核,approve,,2024-03-01
  > X1,staff,钱兑换,redeem,,2024-03-01
  > END
  $ carebank enroll import staff.csv --by A1
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report orgs --kind 服务站点 --format csv
  code,kind,name,parent,leader,skills,from,ended
  S1,station,枫桥时光汇服务站,J1,,,,
  S2,station,梧桐时光汇服务站,J2,,,,
  $ carebank report orgs --kind 老年志愿者队伍 --format csv
  code,kind,name,parent,leader,skills,from,ended
  G1,group,枫桥老年报告团,J1,,宣讲,,
  G2,group,枫桥助餐队,J1,,助餐,,
  G3,group,梧桐平安队,J2,,巡查,,

P06, P07: twelve kinds of volunteers and three groups that are called on.

  $ cat >people.csv <<'END'
  > 编号,角色,姓名,性别,出生日期,联系电话,家庭住址,社区,老人类别,特长,志愿者类型,登记日期
  > V1,志愿者,周时光,男,1958-01-15,13900000011,,枫林社区,,陪伴,时光伙伴,2024-03-01
  > V2,志愿者,郭伙伴,女,1962-04-20,13900000012,,枫林社区,,陪伴,老伙伴结对志愿者,2024-03-01
  > V3,志愿者,汪报告,男,1955-04-20,13900000013,,枫林社区,,宣讲,老年报告团志愿者,2024-03-01
  > V4,志愿者,盛医生,女,1960-04-20,13900000014,,枫林社区,,义诊,医疗服务志愿者,2024-03-01
  > V5,志愿者,施律师,男,1964-04-20,13900000015,,枫林社区,,法律,老年人维权服务志愿者,2024-03-01
  > V6,志愿者,丁平安,男,1961-04-20,13900000016,,梧桐社区,,巡查,为老服务平安志愿者,2024-03-01
  > V7,志愿者,童木工,男,1963-04-20,13900000017,,梧桐社区,,木工,适老化改造服务志愿者,2024-03-01
  > V8,志愿者,毕顾问,女,1966-04-20,13900000018,,梧桐社区,,政策,社区养老顾问员,2024-03-01
  > V9,志愿者,凌师傅,男,1959-04-20,13900000019,,梧桐社区,,助餐,老年助餐服务志愿者,2024-03-01
  > V10,志愿者,祝照护,女,1965-04-20,13900000020,,梧桐社区,,照护,老吾老失能老人照护支持志愿者,2024-03-01
  > V11,志愿者,喻互助,女,1967-04-20,13900000021,,梧桐社区,,代办,互助养老志愿者,2024-03-01
  > V12,志愿者,包手机,男,1968-04-20,13900000022,,梧桐社区,,手机,长者智能应用学习帮办志愿者,2024-03-01
  > V13,志愿者,阮低龄,女,1960-04-20,13900000023,,梧桐社区,,,低龄健康老年人,2024-03-01
  > V14,志愿者,柏社会,男,1985-04-20,13900000024,,梧桐社区,,,热心于公益事业的社会人士,2024-03-01
  > V15,志愿者,水青年,女,2004-04-20,13900000025,,梧桐社区,,,青年学生,2024-03-01
  > E1,老人,宋秀英,女,1936-05-12,13900000031,枫林路1号,枫林社区,高龄;困难老人,,,2024-03-01
  > E2,老人,陶建国,男,1940-09-30,13900000032,梧桐路2号,梧桐社区,高龄,,,2024-03-01
  > END
  $ carebank enroll import people.csv --by R1
  17 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report volunteers --group-by helper_kind --format csv
  helper_kind,people
  为老服务平安志愿者,1
  互助养老志愿者,1
  低龄健康老年人,1
  医疗服务志愿者,1
  时光伙伴,1
  社会人士,1
  社区养老顾问员,1
  老伙伴结对志愿者,1
  老吾老失能老人照护支持志愿者,1
  老年人维权服务志愿者,1
  老年助餐服务志愿者,1
  老年报告团志愿者,1
  适老化改造服务志愿者,1
  长者智能应用学习帮办志愿者,1
  青年学生,1

P14, P10: registered by name and checked at the station, healthy as they say themselves. Nobody serves for coins without.

  $ cat >held.csv <<'END'
  > 人员,资质,证号,生效日期,承保单位
  > V1,实名注册认证,PT-0001,2024-03-01,枫桥时光汇服务站
  > V1,健康声明,,2024-03-01,
  > V2,实名认证,PT-0002,2024-03-01,枫桥时光汇服务站
  > V4,实名认证,PT-0004,2024-03-01,枫桥时光汇服务站
  > V4,健康声明,,2024-03-01,
  > END
  $ carebank enroll import held.csv --by R1
  5 added, 0 updated, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2024-03-12
  $ cat >services.csv <<'END'
  > 记录编号,日期,开始时间,时长(分钟),志愿者,老人,服务类别,项目
  > A-01,2024-03-05,9:00,150,V1,E1,上门陪伴,沪助养老时光汇
  > A-02,2024-03-05,9:00,60,V2,E1,助餐,沪助养老时光汇
  > A-03,2024-03-05,14:00,60,V4,E1,义诊,沪助养老时光汇
  > A-04,2024-03-06,14:00,60,V4,E1,义诊,老伙伴计划
  > A-07,2024-03-06,9:00,60,V9,E2,老年助餐,沪助养老时光汇
  > A-05,2024-03-06,9:00,60,V3,E2,手机帮办,长者智能技术运用能力提升行动
  > END
  $ carebank log import services.csv --by R1
  services.csv:3: A-02: V2 has no “健康声明” on 2024-03-05, and such a service needs it [credential-missing]
      record it with carebank enroll credential, or correct the row; the rule: 普民〔2024〕23号 二
  services.csv:4: A-03: 医疗服务 is professional work, and 沪助养老时光汇 takes none [not-volunteering]
      leave it out, or enter it in a programme that takes professional services
  services.csv:5: A-04: V4 has no “专业资格” on 2024-03-06, and such a service needs it [unqualified-service]
      record it with carebank enroll credential, or correct the row; the rule: 普民〔2024〕23号 一
  services.csv:6: A-07: V9 has no “实名注册认证” on 2024-03-06, and such a service needs it [credential-missing]
      record it with carebank enroll credential, or correct the row; the rule: 普民〔2024〕23号 二
  refused rows are in services.csv.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 4 refused
  [1]
  $ carebank log verify --all --by K1 --quiet
  2 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  2 done, 0 unchanged, 0 refused

P11: whole coins; half an hour is carried on. P09, P18: by programme; only the 时光汇 has coins.

  $ carebank report statement V1 --by R1
  Passbook of V1 周时光 (1958, 枫林社区)
  day         kind     ref   detail    minutes  minutes in all  scheme  points  balance
  ----------  -------  ----  --------  -------  --------------  ------  ------  -------
  2024-03-05  service  A-01  结对陪伴      150             150  时光币       2        2
  150 minutes of service in all.
  时光币: 2 earned, balance 2.
  Minutes are those really given (Order 67, Art. 7); points follow from them by the rules of each day, and only whole storage units are credited.
  $ carebank report services --period 2024-03 --group-by programme --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  digital-skills,长者智能技术运用能力提升行动,1,1,1,1,1,60,1.00
  shiguanghui,沪助养老时光汇,1,1,1,1,1,150,2.50
  all,all together,2,2,2,2,2,210,3.50

P21: 点单, 派单, 接单, service, 核实, 评价; how long each step took. The volunteers were taught it.

  $ carebank pair request --elder E2 --category 代办 --minutes 60 --wanted 2024-03-14 --publish --ref Q-1 --by R1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-1 --volunteer V11 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair decline Q-1 --volunteer V11 --reason 有事 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2024-03-13
  $ carebank pair dispatch Q-1 --volunteer V1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair accept Q-1 --volunteer V1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2024-03-15
  $ printf '记录编号,日期,时长(分钟),志愿者,老人,服务类别\nA-06,2024-03-14,60,V1,E2,代办\n' | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1 --quiet
  A-06
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  A-06
  1 done, 0 unchanged, 0 refused
  $ carebank pair serve Q-1 --service A-06 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair acknowledge Q-1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair rate Q-1 --score 5 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank report orders --period 2024Q1 --format csv
  step,orders,share,hours,measured
  request,1,1.0000,,
  dispatch,1,1.0000,0.0000,1
  accept,1,1.0000,24.0000,1
  serve,1,1.0000,48.0000,1
  confirm,1,1.0000,0.0000,1
  rate,1,1.0000,0.0000,1
  withdrawn,0,0.0000,,
  waiting,0,0.0000,,
  declined,1,,,
  score,1,5.0000,,
  $ printf '人员,资质,生效日期\nV1,点单、派单、接单,2024-03-08\nV11,小程序操作培训,2024-03-08\n' | carebank enroll import - --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report indicators --period 2024Q1 --format csv | grep -E '^(orders|answer_hours|completion_hours|trained)'
  trained,Volunteers trained,ratio,2,15,0.1333
  orders,Requests,requests,1,,1
  orders_completed,Requests completed,ratio,1,1,1.0000
  answer_hours,"Hours until somebody accepted, median",hours,1440,60,24.0000
  completion_hours,"Hours from acceptance to confirmation, median",hours,2880,60,48.0000

P12, P17: a coin buys an hour of 中医理疗 or of 家政服务. P03: who has never served redeems nothing, not even what was granted.

  $ carebank redeem catalogue --format csv
  item,kind,points,minutes,scheme
  therapy,service,1,60,shiguangbi
  housekeeping,service,1,60,shiguangbi
  $ carebank redeem item 中医理疗 --person V1 --ref H-1 --by X1
  H-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem grant --to V2 --points 2 --ref G-1 --by X1 --quiet
  G-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 家政服务 --person V2 --by X1
  carebank: V2 has not served yet, and whoever redeems must have [earn-first]
      points that were given may be used after the first approved service
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 家政服务 --person V1 --quantity 5 --by X1
  carebank: V1 has 2 points, 5 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V1 --to V2 --points 1 --by X1
  carebank: points may not be given away [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem deliver --ref H-1 --by X1 --quiet
  H-1
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,shiguangbi,3,0,0,1,0,0,0,2
  V2,shiguangbi,0,0,2,0,0,0,0,2

P22, P28: what was saved and what was had; what is owed, by its age.

  $ carebank report indicators --period 2024Q1 --format csv | grep -E '^(points|redee|minutes,)'
  minutes,Minutes given,minutes,270,,270
  points_earned,Points earned,时光币,3,,3
  points_redeemed,Points redeemed,时光币,1,,1
  redeemed_share,Points redeemed of those issued,ratio,1,5,0.2000
  points_outstanding,Points outstanding,时光币,4,,4
  points_aged_1,"Points outstanding, up to a year old",时光币,4,,4
  points_aged_2,"Points outstanding, one to two years old",时光币,0,,0
  points_aged_3,"Points outstanding, two to three years old",时光币,0,,0
  points_aged_older,"Points outstanding, older than three years",时光币,0,,0
  $ carebank audit check --format csv | grep -v missing-fields
  check,severity,subject,detail,new

P12: another price than the hour's is a fault of the pack.

  $ cat >dear.toml <<'END'
  > [pack]
  > id = "310107/dear"
  > inherits = "310107"
  > [[item]]
  > id = "therapy"
  > points = 2
  > END
  $ carebank init --check dear.toml
  dear.toml:4:1: item.therapy costs 2 for 60 minutes, and redeem.parity asks for 1 an hour
      Change `points` or `minutes`, or take `parity` out.
  [3]

P25, P26, P27: titles with who gave them and when, cases to print.

  $ export CAREBANK_TODAY=2024-05-06
  $ cat >honours.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,授予单位,组织单位,参加人员,数量,备注
  > A-1,最美志愿者,2023-12-20,最美志愿者,老伙伴计划,上海市民政局,D,V1,,
  > A-2,称号,2023-12-20,最美志愿者（提名奖）,老伙伴计划,上海市民政局,D,V2,,
  > A-3,称号,2023-12-20,百名志愿者,老伙伴计划,上海市民政局,D,,12,
  > A-4,最美“时光伙伴”,2023-12-28,最美“时光伙伴”,时光伙伴推选,上海市民政局,D,V1;V11,2,
  > C-1,品牌案例,2023-12-20,时光里的早餐,助餐,上海市民政局,J1,V9,,每天六点半的一碗粥。
  > C-2,时光故事,2023-12-28,两枚时光币,互助,上海市民政局,J2,V1,,存下的一小时，换来的一小时。
  > END
  $ carebank log import honours.csv --by R1
  6 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2023 --record award --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  award,时光伙伴推选,个,2,2,2,0,0,0,0
  award,老伙伴计划,个,14,2,2,0,0,0,0
  $ carebank report indicators --period 2023 --format csv | grep -E '^(awards|cases),'
  cases,Typical cases,pieces,2,,2
  awards,Awards,pieces,16,,16
  $ carebank report cases --period 2023 --by R1 | sed -n '/^## /p;/粥/p'
  ## Overview
  ## 枫桥街道: 时光里的早餐
  每天六点半的一碗粥。
  ## 梧桐镇: 两枚时光币

P24: a difficulty is told, and answered.

  $ carebank log note 难点 --day 2024-04-01 --title 老人不会点单 --org J1 --ref I-1 --by R1 --quiet
  I-1
  1 done, 0 unchanged, 0 refused
  $ carebank log close I-1 --day 2024-04-03 --outcome fulfilled --reason 站点代为点单 --by R1 --quiet
  I-1
  1 done, 0 unchanged, 0 refused
  $ carebank report records --period 2024 --record issue --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  issue,,个,1,0,0,0,0,1,0

P01, P08: the answer and the measures that it names.

  $ carebank report pack --period 2024Q1 --out pack --quiet >/dev/null
  $ grep -c '普民〔2024〕23号' pack/report.md
  51
