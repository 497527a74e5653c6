What happens beside services: trainings, meetings, awards, cases, funds, needs, wishes, callbacks, one a row.

  $ . "$TESTDIR/../town.sh"
  $ cat >records.csv <<'END'
  > 记录编号,记录类型,日期,结束日期,名称,课程主题,形式,级别,对象,举办单位,来源,渠道,组织单位,关联,学习时长(小时),参加人次,数量,金额(元),评分,参加人员,备注,办结日期,办结结果
  > T-1,培训,2025-04-08,2025-04-09,岗前培训,安全知识,技能实操,区,互助养老员,区民政局,,,D,,30,20,,,,V1；江一帆@银杏社区,,,
  > T-2,专题培训,2025-04-08,2025-04-09,岗前培训,安全知识,技能实操,区,互助养老员,区民政局,,,D,,30,20,,,,V1；V2,,,
  > A-1,荣誉,2025-05-20,,优秀互助养老员,,,街道,,青石街道,慈善基金,,,,,,,"1,200.50",,江一帆,,,
  > F-1,资金,2025-05-02,,,,收入,,,,慈善基金,,D,,,,,￥20000元,,,,,
  > N-1,需求,2025-05-06,,,陪同就医,,,,,,社区服务站,C11,,,,,,,E1,,2025-05-09,已解决
  > W-1,微心愿,2025-05-07,,,收音机,,,,,,,C11,N-1,,,3,,,E1;E2,,,
  > K-1,回访,2025-05-30,,,,,,,,,,C11,,,,,,4,E1,,,
  > END
  $ carebank log import records.csv --by R1
  records.csv:2: T-1: V1 stands twice in this row [person-twice]
      name each person once
  refused rows are in records.csv.rejects.csv: correct them there and import that file
  6 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log records --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  T-2,training,2025-04-08,安全知识,技能实操,区,D,20,,,,noted
  F-1,fund,2025-05-02,,in,,D,,,20000,,noted
  N-1,need,2025-05-06,陪同就医,,,C11,,,,,fulfilled
  W-1,wish,2025-05-07,收音机,,,C11,,3,,,open
  A-1,award,2025-05-20,,,街道,C11,,,1200.5,,noted
  K-1,callback,2025-05-30,,,,C11,,,,4,noted

The same file again changes nothing; a row with other content is a new revision while it is open.

  $ carebank log import records.csv --by R1 2>/dev/null
  0 added, 0 updated, 6 unchanged, 1 refused
  [1]
  $ sed -i -e '/^T-1/d' -e 's/^W-1\(.*\),3,,,E1;E2/W-1\1,2,,,E1;E2/' records.csv
  $ carebank log import records.csv --by R1
  0 added, 1 updated, 5 unchanged, 0 refused
  $ carebank log records --record 心愿 --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  W-1,wish,2025-05-07,收音机,,,C11,,2,,,open
  $ carebank log import records.csv --by R1 --format json
  this very file was imported on 2025-06-02 by R1 as batch 39: nothing has changed
  {"added":0,"updated":0,"unchanged":6,"refused":0,"batch":0,"rejects":null}

What is closed is not revised; a row may close what is open.

  $ sed -i -e 's/陪同就医/代办配药/' -e 's/^\(W-1.*\),,$/\1,2025-05-31,实现/' records.csv
  $ carebank log import records.csv --by R1 --rejects no.csv
  records.csv:5: N-1 was closed on 2025-05-09: fulfilled [record-closed]
      take it out of the figures with log close --outcome void, and give the new one a ref of its own
  refused rows are in no.csv: correct them there and import that file
  0 added, 1 updated, 4 unchanged, 1 refused
  [1]
  $ carebank log import records.csv --by R1 --all-or-nothing --rejects no.csv
  records.csv:5: N-1 was closed on 2025-05-09: fulfilled [record-closed]
      take it out of the figures with log close --outcome void, and give the new one a ref of its own
  this very file was imported on 2025-06-02 by R1 as batch 41
  refused rows are in no.csv: correct them there and import that file
  0 added, 0 updated, 5 unchanged, 1 refused
  [1]

Rows without a number get one from their content, and the same row twice is two.

  $ cat >no-ref.csv <<'END'
  > record,day,title,form,source,amount,channel,org
  > case,2025-05-28,楼上楼下一家人,,,,区政府网站,C11
  > fund,2025-05-29,,out,慈善基金,300,,C11
  > fund,2025-05-29,,out,慈善基金,300,,C11
  > END
  $ carebank log import no-ref.csv --by R1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log import no-ref.csv --by L1
  this very file was imported on 2025-06-02 by R1 as batch 43: nothing has changed
  0 added, 0 updated, 3 unchanged, 0 refused
  $ carebank log records --record fund --format csv | cut -c1-4,26-
  ref,,level,org,headcount,quantity,amount,score,state
  F-1,D,,,20000,,noted
  auto,fund,2025-05-29,,out,,C11,,,300,,noted
  auto,fund,2025-05-29,,out,,C11,,,300,,noted

Rows that are refused, each with its place.

  $ cat >bad.csv <<'END'
  > 记录编号,记录类型,日期,结束日期,名称,课程主题,形式,授予单位,来源,服务类别,节日,组织单位,关联,参加人次,金额(元),评分,参加人员,学习时长(小时),办结日期,办结结果
  > B-01,陪训,2025-05-06,,讲座,护理,,,,,,,,,,,,,,
  > B-02,培训,2025-05-06,,讲座,,,,,,,,,,,,,,,
  > B-03,培训,2025-06-30,,讲座,护理,,,,,,,,,,,,,,
  > B-04,培训,2025-05-06,2025-05-05,讲座,护理,,,,,,,,,,,,,,
  > B-05,资金,2025-05-06,,,,收入,,慈善基金,,,,,,0.3万元,,,,,
  > B-06,资金,2025-05-06,,,,收入,,慈善基金,,,,,,12.345,,,,,
  > B-07,资金,2025-05-06,,,,往来,,慈善基金,,,,,,12,,,,,
  > B-08,回访,2025-05-06,,,,,,,,,,,,,6,E1,,,
  > B-09,回访,2025-05-06,,,,,,,,,,,,,4,E9,,,
  > B-10,表彰,2025-05-06,,先进,,,,,,,,,,,,V1,,,
  > B-11,活动,2025-05-06,,联欢,,,,,,春节晚会,,,,,,,,,
  > B-12,活动,2025-05-06,,联欢,,,,,助餐餐,,,,,,,,,,
  > B-13,活动,2025-05-06,,联欢,,,,,,,白云社区,,,,,,,,
  > B-14,活动,2025-05-06,,联欢,,,,,,,,X-9,,,,,,,
  > B-15,活动,2025-05-06,,联欢,,,,,,,,,1,,,V1;V2,,,
  > B-16,活动,2025-05-06,,联欢,,,,,,,,,,,,,,2025-05-07,实现
  > B-17,需求,2025-05-06,,,买菜,,,,,,,,,,,,,2025-05-05,实现
  > B-18,需求,2025-05-06,,,买菜,,,,,,,,,,,,,2025-05-08,
  > B-19,培训,2025-05-06,,讲座,护理,,,,,,,,,,,,1.33,,
  > B-20,会议,2025-05-06,,联席会,,,,,,,,,,,,,,,
  > B-20,会议,2025-05-06,,推进会,,,,,,,,,,,,,,,
  > ,,2025-05-06,,讲座,护理,,,,,,,,,,,,,,
  > END
  $ carebank log import bad.csv --by R1 --rejects no.csv
  bad.csv:2:2: B-01: “陪训” is not known here [unknown-record]
      Did you mean “培训”?
  bad.csv:3:6: B-02: topic (主要内容) is blank [missing-value]
      Fill in the cell.
  bad.csv:4:3: B-03: “2025-06-30” is after today, 2025-06-02 [future-day]
      Correct the day, or import the row when it has come.
  bad.csv:5:4: B-04: it ends on 2025-05-05, before it begins on 2025-05-06 [values-disagree]
      Correct one of the two days.
  bad.csv:6:15: B-05: “0.3万元” is no sum of money in yuan [bad-value]
      Write yuan in digits, with at most two decimals; income and spending are told by the form.
  bad.csv:7:15: B-06: “12.345” is no sum of money in yuan [bad-value]
  bad.csv:8:7: B-07: “往来” is not known here [unknown-word]
      Known are: 收入、支出.
  bad.csv:9:16: B-08: “6” is no score from 1 to 5 [bad-value]
      Write 1 for very dissatisfied to 5 for very satisfied.
  bad.csv:10: B-09: nobody is enrolled as E9 [unknown-person]
      enroll the person first, or correct the code
  bad.csv:11:8: B-10: provider (举办单位) is blank [missing-value]
      Fill in the cell.
  bad.csv:12:11: B-11: “春节晚会” is not known here [unknown-word]
      Known are: 春节、端午节、中秋节、重阳节.
  bad.csv:13:10: B-12: “助餐餐” is not known here [unknown-category]
      Did you mean “助餐”?
  bad.csv:14: B-13: there is no organisation 白云社区 [unknown-org]
      import the organisations first, or correct the name
  bad.csv:15: B-14: nothing is known as X-9 [unknown-ref]
      write the number of a record, a service or a pair, or the code of an organisation or a person; a record of the same file must stand above
  bad.csv:16:14: B-15: 1 people counted, but 2 are named [values-disagree]
      Count those named too.
  bad.csv:17:19: B-16: a record of the kind 活动 is never open, so nothing closes it [bad-value]
      Leave the cell blank; void 作废 alone takes it out of the figures.
  bad.csv:18:19: B-17: it is closed on 2025-05-05, before it begins on 2025-05-06 [values-disagree]
      Correct one of the two days.
  bad.csv:19:20: B-18: outcome (办结结果) is blank [missing-value]
      Fill in the cell.
  bad.csv:20:18: B-19: “1.33” does not give whole minutes [bad-value]
      Write the minutes, like 80分钟.
  bad.csv:22: B-20 stands in line 21 already, with other content [ref-twice]
      every record has its own 记录编号
  bad.csv:23:2: record (记录类型) is blank [missing-value]
      Fill in the cell.
  refused rows are in no.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 21 refused
  [1]
  $ printf '记录类型,日期,名称,学习时长\n会议,2025-05-06,例会,2\n' | carebank log import - --by R1
  -:1:4: a duration without its unit: minutes or hours?
      Head the column 学习时长(分钟) (minutes) or 学习时长(小时) (hours).
  [3]
  $ printf '记录类型,名称\n会议,例会\n' | carebank log import - --by R1
  -:1: no column of these: day (日期)
      Add one; its heading may be: 日期、活动日期、开始日期、培训日期、会议日期、发生日期.
  [3]
  $ carebank log import records.csv --by R1 --approved-on-paper 公文
  carebank: --approved-on-paper is for services
      records need no approval: import them without it
  [2]
  $ printf '记录类型,日期,名称,单位\n会议,2025-05-06,例会,C21\n' | carebank log import - --by L1 --rejects no.csv
  -:2: L1 has this duty only in 银杏社区, not in 芦花社区 [duty-missing]
  refused rows are in no.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

One record by options, and what became of it.

  $ carebank log note 会议 --day 2025-05-12 --title 例会 --level 社区 --minutes 60 --headcount 9 --ref M-1 --by L1
  M-1
  1 done, 0 unchanged, 0 refused
  $ carebank log note meeting --day 2025-05-12 --title 例会 --level 社区 --minutes 60 --headcount 9 --ref M-1 --by L1
  0 done, 1 unchanged, 0 refused
  $ carebank log note need --day 2025-05-13 --topic 助餐 --people E2 --ref N-2 --by R1
  N-2
  1 done, 0 unchanged, 0 refused
  $ carebank log note need --day 2025-05-14 --topic 助浴 --people E2 --ref N-3 --by R1 --dry-run
  dry run: nothing was written
  N-3
  1 done, 0 unchanged, 0 refused
  $ carebank log note need --day 2025-05-14 --topic 助浴 --people 无此人 --ref N-3 --by R1
  carebank: N-3: nobody is enrolled as 无此人 [unknown-person]
      enroll the person first, or correct the name
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log note nee --day 2025-05-14 --by R1
  carebank: “nee” is not known here [unknown-record]
      Did you mean “need”?
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log note need --by R1
  carebank: nothing is said about the record
      give --day and what its kind needs
  [2]
  $ carebank log records --open --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  N-2,need,2025-05-13,助餐,,,C11,,,,,open
  $ services S-1,2025-05-14,9:00,60,V1,E2,助餐 | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log close N-2 --day 2025-05-14 --outcome fulfilled --service S-1 --reason 安排了送餐 --by R1
  N-2
  1 done, 0 unchanged, 0 refused
  $ carebank log close N-2 --day 2025-05-14 --outcome fulfilled --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank log close N-2 M-1 X-1 --day 2025-05-20 --outcome withdrawn --by R1
  carebank: N-2 was closed on 2025-05-14 already [wrong-state]
      only void takes it out of the figures now
  carebank: M-1 is of a kind that is never open, so nothing closes it [wrong-state]
      only void takes it out of the figures
  carebank: there is no record X-1 [unknown-ref]
      see carebank log records
  0 done, 0 unchanged, 3 refused
  [1]
  $ carebank log close M-1 --day 2025-07-01 --outcome void --by R1
  carebank: M-1: 2025-07-01 is after today [future-day]
      correct the day
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log close M-1 --day 2025-05-01 --outcome void --by R1
  carebank: M-1 began on 2025-05-12 only [values-disagree]
      correct the day
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log close N-2 --service S-9 --outcome void --by R1
  carebank: there is no service S-9 [unknown-ref]
      see carebank log list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log close M-1 N-2 --outcome void --reason 记错了 --by R1
  2 done, 0 unchanged, 0 refused
  $ carebank log close M-1 --outcome withdrawn --by R1
  carebank: M-1 was taken out of the figures on 2025-06-02 [wrong-state]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log close N-1 --outcome done --by R1
  carebank: --outcome is fulfilled, refused, withdrawn or void
  [2]
  $ carebank log close --outcome void --by R1
  carebank: missing: REF
      see carebank log close --help
  [2]
  $ carebank log close N-1 --outcome void --by L1
  N-1
  1 done, 0 unchanged, 0 refused
  $ carebank log close A-1 --outcome void --by L1
  A-1
  1 done, 0 unchanged, 0 refused
  $ carebank log records --period 2025-05 --format csv | grep -v ^auto | tail -n 4
  M-1,meeting,2025-05-12,,,社区,C11,9,,,,void
  N-2,need,2025-05-13,助餐,,,C11,,,,,void
  A-1,award,2025-05-20,,,街道,C11,,,1200.5,,void
  K-1,callback,2025-05-30,,,,C11,,,,4,noted
  $ carebank log records --record 会
  carebank: the rule pack has no kind of record 会
      see [[record]] in carebank-rules(5)
  [2]
  $ carebank log records --period 5月
  carebank: 5月 is no period
      write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30
  [2]
  $ carebank log records --record 会议
  Records
  ref   kind of record  day         topic  form  level  organisation  headcount  quantity  amount in yuan  score  state
  ----  --------------  ----------  -----  ----  -----  ------------  ---------  --------  --------------  -----  -----
  B-20  会议            2025-05-06                                                                                noted
  M-1   会议            2025-05-12               社区   C11                   9                                   void
  $ carebank audit verify | sed 's/;.*//' | head -n 3
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  60 entries, every one as it was sealed

The sample: half a year of an invented district.

  $ export CAREBANK_LEDGER=sample.db CAREBANK_TODAY=2025-07-31
  $ carebank init --rules 420112 --by S000 --origin sample --quiet >/dev/null
  $ for file in organisations staff people-songtao; do carebank enroll import "$SAMPLES/$file.csv" --by S000 --quiet --rejects no.csv >/dev/null 2>&1; done; true
  $ carebank log import "$SAMPLES/records.csv" --by S001 --rejects no.csv 2>&1 | sed 's/^.*records.csv/records.csv/'
  records.csv:24:2: T-2025-05: “陪训” is not known here [unknown-record]
      Did you mean “培训”?
  records.csv:25:20: F-2025-04: “0.3万元” is no sum of money in yuan [bad-value]
      Write yuan in digits, with at most two decimals; income and spending are told by the form.
  refused rows are in no.csv: correct them there and import that file
  22 added, 0 updated, 0 unchanged, 2 refused
