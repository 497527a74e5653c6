What the records of a period amount to, each in its unit.

  $ . "$TESTDIR/../town.sh"
  $ export CAREBANK_TODAY=2025-07-31
  $ cat >records.csv <<'END'
  > ref,record,day,title,topic,form,level,mode,audience,provider,source,channel,org,project,minutes,headcount,quantity,amount,score,people,lead,note,closed,outcome
  > T-1,training,2025-04-08,岗前培训,安全知识,技能实操,区,线下,志愿者,区民政局,,,D,,180,20,,,,V1;V2,,,,
  > T-2,training,2025-05-12,急救,急救须知,社区讲座,街道,线下,志愿者,青石街道,,,J1,,90,,,,,V1;V3,,,,
  > T-3,training,2025-05-20,照护入门,失能照护,社区讲座,社区,线上,照护者,银杏社区,,,C11,,90,15,,,,,,,,
  > M-1,meeting,2025-03-18,部署协调会,,,区,线下,,,,,D,,,34,,,,,,,,
  > M-2,meeting,2025-06-27,调研推进会,,,区,线下,,,,,D,,,28,,,,,,,,
  > E-1,event,2025-05-31,包粽子,端午节,,社区,线下,,,,,C11,邻里灶,,46,,,,E1;E2,,,,
  > A-1,award,2025-06-01,优秀互助养老员,,,区,,,区民政局,慈善基金,,D,,,,2,500,,V1;V3,,,,
  > A-2,award,2025-06-01,百名志愿者,,,市,,,市民政局,,,D,,,,12,,,,,,,
  > F-0,fund,2025-03-20,,拨款,收入,区,,,,慈善基金,,D,,,,,10000,,,,,,
  > F-1,fund,2025-05-02,,拨款,收入,区,,,,慈善基金,,D,,,,,20000,,,,,,
  > F-2,fund,2025-05-31,,材料,支出,社区,,,,慈善基金,,C11,邻里灶,,,,1286.50,,,,,,
  > F-3,fund,2025-06-10,,补助,收入,街道,,,,社区公益事业专项补助经费,,J1,,,,,8000,,,,,,
  > N-1,need,2025-05-06,,陪同就医,,,,,,,社区服务站,C11,,,,,,,E1,,,2025-05-09,fulfilled
  > N-2,need,2025-05-07,,陪同就医,,,,,,,入户走访,C11,,,,,,,E2,,,2025-06-09,refused
  > N-3,need,2025-06-03,,卫生间扶手,,,,,,,入户走访,C12,,,,,,,E3,,,,
  > W-1,wish,2025-05-15,,收音机,,,,,,,,C11,,,,3,,,E1;E2,,,2025-05-31,fulfilled
  > W-2,wish,2025-06-18,,学用手机,,,,,,,,C21,,,,,,,E4,,,,
  > R-1,referral,2025-06-12,,家庭病床,,,,,社区卫生服务中心,,,C12,,,,,,,E3,,,2025-06-19,fulfilled
  > K-1,callback,2025-06-24,,,,,,,,,,C11,,,,,,5,E1,,,,
  > K-2,callback,2025-06-24,,,,,,,,,,C11,,,,,,3,E2,,,,
  > K-3,callback,2025-06-25,,,,,,,,,,C12,,,,,,,E3,,,,
  > C-1,case,2025-06-20,五户一灶,邻里轮值做饭,,街道,,,,,区政府网站,C11,邻里灶,,,,,,V1,江一帆,五户人家*轮流*做饭，给楼上两位老人各留一份。,,
  > C-2,case,2025-07-02,楼上楼下,应急守望,,街道,,,,,,C12,,,,,,,V3,,,,
  > C-3,case,2025-07-03,会修灯的老党员,,,街道,,,,,,J1,,,,,,,V2,,,,
  > END
  $ carebank log import records.csv --by R1
  24 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2025Q2 --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,,场次,3,37,3,360,0,0,0
  event,,场次,1,46,2,0,0,0,0
  meeting,,次,1,28,0,0,0,0,0
  award,,个,14,2,2,0,500,0,0
  case,,个,1,1,1,0,0,0,0
  fund,,笔,3,0,0,0,29286.5,0,0
  need,,个,3,3,3,0,0,2,1
  wish,,个,4,3,3,0,0,3,1
  referral,,个,1,1,1,0,0,1,0
  callback,,次,3,3,3,0,0,0,0
  $ carebank report records --period 2025Q2 --record 培训 --group-by level --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,区,场次,1,20,2,180,0,0,0
  training,社区,场次,1,15,0,90,0,0,0
  training,街道,场次,1,2,2,90,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by form --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,技能实操,场次,1,20,2,180,0,0,0
  training,社区讲座,场次,2,17,2,180,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by audience --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,志愿者,场次,2,22,3,270,0,0,0
  training,照护者,场次,1,15,0,90,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by provider --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,区民政局,场次,1,20,2,180,0,0,0
  training,银杏社区,场次,1,15,0,90,0,0,0
  training,青石街道,场次,1,2,2,90,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by mode --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,线上,场次,1,15,0,90,0,0,0
  training,线下,场次,2,22,3,270,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,失能照护,场次,1,15,0,90,0,0,0
  training,安全知识,场次,1,20,2,180,0,0,0
  training,急救须知,场次,1,2,2,90,0,0,0
  $ carebank report records --period 2025 --record meeting --group-by month --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  meeting,2025-03,次,1,34,0,0,0,0,0
  meeting,2025-06,次,1,28,0,0,0,0,0
  $ carebank report records --period 2025Q2 --record need --group-by channel --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  need,入户走访,个,2,2,2,0,0,1,1
  need,社区服务站,个,1,1,1,0,0,1,0
  $ carebank report records --period 2025Q2 --record award --group-by source --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  award,,个,12,0,0,0,0,0,0
  award,慈善基金,个,2,2,2,0,500,0,0
  $ carebank report records --period 2025 --record case --group-by street --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  case,J1,个,3,3,3,0,0,0,0
  $ carebank report records --period 2025Q2 --group-by project | grep 邻里灶
  活动            邻里灶   场次      1                  46            2        0               0       0     0
  典型案例        邻里灶   个        1                   1            1        0               0       0     0
  资金            邻里灶   笔        1                   0            0        0          1286.5       0     0
  $ carebank report records --period 2025Q2 --record training
  Records, 2025Q2
  kind of record  group  unit  count  attendances (人次)  people (人)  minutes  amount in yuan  closed  open
  --------------  -----  ----  -----  ------------------  -----------  -------  --------------  ------  ----
  培训                   场次      3                  37            3      360               0       0     0
  The period is not sealed: these figures may still change.
  $ carebank report records --period 2025Q2 --group-by colour
  carebank: colour is nothing to group by
      write record, topic, form, level, audience, provider, source, channel, mode, month, org, street, programme, project, festival or category
  [2]
  $ carebank report records --period 2025Q2 --record 培
  carebank: the rule pack has no kind of record 培
      see [[record]] in carebank-rules(5)
  [2]

A row may stand for many (数量): what a pilot published, each measure in its own unit.

  $ cat >published.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,组织单位,人次,数量,办结日期,办结结果
  > Z-1,培训,2024-12-31,长效机制培训,护理技能,D,7438,46,,
  > Z-2,培训,2024-12-31,红十字公益培训,种子导师,D,2300,75,,
  > Z-3,微心愿,2024-12-31,,长者微心愿,C12,,72,2024-12-31,实现
  > Z-4,活动,2024-12-31,文体活动,文体,C12,,50,,
  > END
  $ carebank log import published.csv --by R1
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2024 --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,护理技能,场次,46,7438,0,0,0,0,0
  training,种子导师,场次,75,2300,0,0,0,0,0
  event,文体,场次,50,0,0,0,0,0,0
  wish,长者微心愿,个,72,0,0,0,0,72,0

Money by its source; what was left before is carried on.

  $ carebank report funds --period 2025Q2 --format csv
  source,before,received,used,left
  慈善基金,10000,20000,1286.5,28713.5
  社区公益事业专项补助经费,0,8000,0,8000
  $ carebank report funds --period 2025-03 | tail -n 4
  ---------------  -----------------  --------------  ----------  ----------
  慈善基金                         0           10000           0       10000
  In all 10000 yuan received, 0 used, 10000 left.
  The period is not sealed: these figures may still change.
  $ carebank report funds --period 2024 --format csv
  source,before,received,used,left

What elders asked for, and what became of it.

  $ carebank report needs --period 2025Q2 --format csv
  record,topic,unit,raised,fulfilled,refused,withdrawn,open,overdue
  need,陪同就医,个,2,1,1,0,0,0
  need,卫生间扶手,个,1,0,0,0,1,0
  wish,收音机,个,3,3,0,0,0,0
  wish,学用手机,个,1,0,0,0,1,0
  referral,家庭病床,个,1,1,0,0,0,0
  $ carebank report needs --period 2025-05 --format md
  ## Needs and wishes, 2025-05

  | kind of record | topic | unit | raised | fulfilled | refused | withdrawn | open | overdue |
  | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
  | 需求 | 陪同就医 | 个 | 2 | 1 | 1 | 0 | 0 | 0 |
  | 微心愿 | 收音机 | 个 | 3 | 3 | 0 | 0 | 0 | 0 |

  - The period is not sealed: these figures may still change.

The typical cases, to print. Whoever has no duty reads no names and no stories.

  $ carebank report cases --period 2025 --by R1 --out cases.md; head -n 24 cases.md; stat -c %a cases.md
  # Typical cases, 2025

  ## Overview

  3 typical cases.

  ## 青石街道: 五户一灶

  五户人家\*轮流\*做饭，给楼上两位老人各留一份。

  | what | it is |
  | --- | --- |
  | ref | C-1 |
  | day | 2025-06-20 |
  | organisation | 银杏社区 |
  | topic | 邻里轮值做饭 |
  | level | 街道 |
  | channel | 区政府网站 |
  | project | 邻里灶 |
  | people | 江一帆 (V1) |
  | who was in charge | 江一帆 |

  ## 青石街道: 楼上楼下

  600
  $ carebank report cases --period 2025Q2 --by E1
  # Typical cases, 2025Q2

  ## Overview

  1 typical cases.

  Nobody is named here: titles and stories need the key and a staff member with any duty.

  ## 青石街道: C-1

  | what | it is |
  | --- | --- |
  | ref | C-1 |
  | day | 2025-06-20 |
  | organisation | 银杏社区 |
  | topic | 邻里轮值做饭 |
  | level | 街道 |
  | channel | 区政府网站 |
  | project | 邻里灶 |
  | people | V1 |
  $ carebank report cases --period 2025Q2 --by R1 --format html | grep -c 五户一灶
  1
  $ carebank report cases --period 2025Q2 --by R1 --format csv
  carebank: --format is md or html here
  [2]

The figures that rest on records. A record that was made void is in none of them.

  $ for pair in V1,E1 V2,E2; do carebank pair add --volunteer ${pair%,*} --elder ${pair#*,} --from 2025-04-01 --by R1 >/dev/null; done
  $ carebank report indicators --period 2025Q2 --format csv | sed -n '/^cases_on_target/,/^funds_used/p'
  cases_on_target,Streets with the typical cases wanted,ratio,1,2,0.5000
  cases,Typical cases,pieces,1,,1
  satisfied,Satisfied with the service,ratio,1,2,0.5000
  callback_answers,Follow-up calls answered,ratio,2,3,0.6667
  trained,Volunteers trained,ratio,3,4,0.7500
  trainings,Trainings,activities,3,,3
  trainees,Attendances of trainings,attendances,37,,37
  needs_met,Needs met,ratio,1,3,0.3333
  wishes_fulfilled,Wishes fulfilled,ratio,3,4,0.7500
  callbacks_done,Follow-up calls made,ratio,2,2,1.0000
  events,Events,activities,1,,1
  meetings,Meetings,times,1,,1
  awards,Awards,pieces,14,,14
  funds_received,Funds received,yuan,28000,,28000
  funds_used,Funds used,yuan,1286.5,,1286.5
  $ carebank report indicators --period 2025-07 --format csv | grep -E '^(cases|callbacks_done)'
  cases_on_target,Streets with the typical cases wanted,ratio,0,2,0.0000
  cases,Typical cases,pieces,2,,2
  callbacks_done,Follow-up calls made,ratio,0,0,
  $ carebank log close C-3 K-2 --outcome void --by R1
  2 done, 0 unchanged, 0 refused
  $ carebank report indicators --period 2025-07 --format csv | grep -E '^cases'
  cases_on_target,Streets with the typical cases wanted,ratio,1,2,0.5000
  cases,Typical cases,pieces,1,,1
  $ carebank report indicators --period 2025Q2 --format csv | grep -E '^(satisfied|callback)'
  satisfied,Satisfied with the service,ratio,1,1,1.0000
  callback_answers,Follow-up calls answered,ratio,1,2,0.5000
  callbacks_done,Follow-up calls made,ratio,1,2,0.5000
  $ carebank report indicators --period 2025-07 --lang zh --format csv | grep -E '^(cases|funds)'
  cases_on_target,Streets with the typical cases wanted,ratio,1,2,0.5000
  cases,Typical cases,pieces,1,,1
  funds_received,Funds received,yuan,0,,0
  funds_used,Funds used,yuan,0,,0

A sealed period keeps its figures, whatever is recorded later.

  $ carebank audit seal --period 2025Q2 --out . --by U1 --quiet >/dev/null
  $ carebank log note training --day 2025-06-30 --title 补记 --topic 急救 --org D --headcount 99 --by R1 >/dev/null
  $ carebank report records --period 2025Q2 --record training --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,,场次,3,37,3,360,0,0,0
  $ carebank report records --period 2025-06 --record training --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  $ carebank report indicators --period 2025Q2 --restated --format csv | grep ^trainees
  trainees,Attendances of trainings,attendances,37,,37,136,,136,99
