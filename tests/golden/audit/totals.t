Published figures are checked without any ledger. What the notice of Zhongshan says cannot all be true: 4.9万人次 of volunteers for more than 11.8万场次.

  $ export CAREBANK_LANG=en
  $ cp "$TESTDIR/../../../samples/totals-zhongshan.csv" "$TESTDIR/../../../samples/totals-putuo.csv" .
  $ carebank audit totals totals-zhongshan.csv --format csv
  check,severity,subject,detail,new
  totals-conflict,error,全市 2022年至今 参与志愿者,"“参与志愿者” 4.9万人次 (line 4) is below “开展为老志愿服务” 超11.8万场次 (line 2): every activity has at least one volunteer, so attendances of volunteers (人次) cannot be fewer than activities (场次): probably people (人) are meant; correct the unit, or one of the numbers [volunteers-below-activities]",false
  [1]
  $ carebank audit totals totals-zhongshan.csv --format json
  {"findings":[{"check":"totals-conflict","severity":"error","subject":"全市 2022年至今 参与志愿者","detail":"“参与志愿者” 4.9万人次 (line 4) is below “开展为老志愿服务” 超11.8万场次 (line 2): every activity has at least one volunteer, so attendances of volunteers (人次) cannot be fewer than activities (场次): probably people (人) are meant; correct the unit, or one of the numbers [volunteers-below-activities]","new":false}],"checks":11}
  [1]

The same from a GBK file:

  $ iconv -f UTF-8 -t GBK totals-zhongshan.csv | carebank audit totals - --format csv | cut -d, -f1-3
  check,severity,subject
  totals-conflict,error,全市 2022年至今 参与志愿者

As people (人), which is probably what was meant, they can be true.

  $ sed 's/4.9万,人次/4.9万,人/' totals-zhongshan.csv | carebank audit totals -

What Putuo published is clean: nothing is printed.

  $ carebank audit totals totals-putuo.csv
  $ carebank audit totals totals-putuo.csv --format json
  {"findings":[],"checks":11}
  $ carebank audit totals totals-putuo.csv --format csv
  check,severity,subject,detail,new

A bound is a conflict only where no value that it allows can be true: more than 90 may be 118,000, fewer than 100 may not.

  $ cat >bounds.csv <<'CSV'
  > figure,unit,value,period
  > activities,,约118000,2022
  > volunteer_attendances,,90余,2022
  > activities,,超11.8万,2023
  > volunteer_attendances,,不足100,2023
  > activities,,11.8万,2024
  > volunteer_attendances,,117800,2024
  > CSV
  $ carebank audit totals bounds.csv --format csv
  check,severity,subject,detail,new
  totals-conflict,error,2023 volunteer_attendances,"“volunteer_attendances” 不足100人次 (line 5) is below “activities” 超11.8万场次 (line 4): every activity has at least one volunteer, so attendances of volunteers (人次) cannot be fewer than activities (场次): probably people (人) are meant; correct the unit, or one of the numbers [volunteers-below-activities]",false
  [1]

Units are typed: one sentence with 场次, 个 and 次 is no conflict, a wish in 场次 is. What is not known is told, what cannot be read is refused with its place.

  $ cat >mixed.csv <<'CSV'
  > 指标,数值,单位,其中
  > 微心愿,72,场次,
  > 志愿者,10余,人,
  > 女志愿者,11,人,志愿者
  > 服务场次,10,场次,
  > 探访慰问活动,11,场次,服务场次
  > 买菜服务,3,次,服务场次
  > 文艺骨干,20,人,
  > 服务时长,30,,
  > 助餐,数百,次,
  > 助洁,,次,
  > 志愿者,12人次,人,
  > 备注：数字取自通报,,,
  > CSV
  $ carebank audit totals mixed.csv --format csv
  mixed.csv: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 13
  mixed.csv:8: “文艺骨干” is not a figure known here: only its other values and its parts are compared
  mixed.csv:9: “服务时长” has no unit and is not compared with other figures: give one of 分钟、小时
  mixed.csv:10:2: 助餐: “数百” is not a figure that can be read [bad-value]
      Write digits, like 118000, 11.8万, 超11.8万, 约500 or 1500余, and the unit behind it or in its column.
  mixed.csv:11:2: 助洁: value (数值) is blank [missing-value]
      Fill in the cell.
  mixed.csv:12:2: 志愿者: the unit is 人 here and 人次 there [values-disagree]
      Give one unit, in its column.
  check,severity,subject,detail,new
  totals-conflict,error,微心愿,"“微心愿” 72场次 (line 2): this is counted in 个, not in 场次: correct the unit, or name what was counted [impossible-unit]",false
  totals-conflict,error,探访慰问活动,"“探访慰问活动” 11场次 (line 6) is above “服务场次” 10场次 (line 5), of which it is a part: one of the two is wrong, or it is no part of it [part-above-whole]",false
  totals-conflict,warning,买菜服务,"“买菜服务” 3次 (line 7) is a part of “服务场次” 10场次 (line 5), but counted in another unit: say how many 场次 it is [part-in-other-unit]",false
  [1]
  $ carebank audit totals mixed.csv --format md --quiet 2>/dev/null
  ## Findings

  | check | severity | subject | detail | new |
  | --- | --- | --- | --- | --- |
  | totals-conflict | error | 微心愿 | “微心愿” 72场次 (line 2): this is counted in 个, not in 场次: correct the unit, or name what was counted \[impossible-unit\] | no |
  | totals-conflict | error | 探访慰问活动 | “探访慰问活动” 11场次 (line 6) is above “服务场次” 10场次 (line 5), of which it is a part: one of the two is wrong, or it is no part of it \[part-above-whole\] | no |
  | totals-conflict | warning | 买菜服务 | “买菜服务” 3次 (line 7) is a part of “服务场次” 10场次 (line 5), but counted in another unit: say how many 场次 it is \[part-in-other-unit\] | no |
  [1]
  $ sed -n '1p;7p' mixed.csv >warned.csv; echo 服务场次,10,场次, >>warned.csv
  $ carebank audit totals warned.csv --format csv
  check,severity,subject,detail,new
  totals-conflict,warning,买菜服务,"“买菜服务” 3次 (line 2) is a part of “服务场次” 10场次 (line 3), but counted in another unit: say how many 场次 it is [part-in-other-unit]",false
  $ carebank audit totals warned.csv --strict --quiet >/dev/null
  [1]

Sums are those of their parts.

  $ cat >sums.csv <<'CSV'
  > 分组,指标,数值,单位
  > 甲街道,活动,80,场次
  > 乙街道,活动,20,场次
  > 合计,活动,101,场次
  > 丙街道,助餐,10,次
  > 丙街道,助洁,20,次
  > 丙街道,合计,30,次
  > CSV
  $ carebank audit totals sums.csv --format csv --quiet
  check,severity,subject,detail,new
  totals-conflict,error,合计 活动,"“活动” 101场次 (line 4) is not the sum of its parts, 100场次: “活动” 80场次 (line 2) + “活动” 20场次 (line 3); one of the numbers is wrong, or a part is missing [sum-differs]",false
  [1]

With --compare the same figures stand beside those of the ledger; what differs is a warning.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,90,V2,E2,助餐
  $ cat >published.csv <<'CSV'
  > 指标,数值,单位,期间,分组
  > 服务场次,3,场次,2025年,
  > 服务人次,2,人次,,
  > 志愿者,2,人,2025,
  > 服务时长,2.5,小时,,
  > 服务老人,2,人,2024年,
  > 微心愿,2,个,,
  > CSV
  $ carebank audit totals published.csv --compare --period 2025
  published.csv:6: “服务老人” of 2024年 is not compared: that is not the period 2025
  Published and kept, 2025
  line  figure    unit  published  indicator          ledger  difference  check
  ----  --------  ----  ---------  -----------------  ------  ----------  -------------
     2  服务场次  场次          3  activities              2           1  totals-differ
     3  服务人次  人次          2  attendances             2           0
     4  志愿者    人            2  volunteers_active       2           0
     5  服务时长  小时        2.5  minutes               2.5           0

  Findings
  check          severity  subject     detail                                                                                   new
  -------------  --------  ----------  ---------------------------------------------------------------------------------------  ---
  totals-differ  warning   activities  “服务场次” 3场次 (line 2) is published, and the ledger has 2场次 for 2025: difference 1  no
  $ carebank audit totals published.csv --compare --period 2025 --format csv --quiet
  line,figure,unit,published,id,ledger,difference,check
  2,服务场次,场次,3,activities,2,1,totals-differ
  3,服务人次,人次,2,attendances,2,0,
  4,志愿者,人,2,volunteers_active,2,0,
  5,服务时长,小时,2.5,minutes,2.5,0,
  $ carebank audit totals published.csv --compare --period 2025 --format json --quiet
  {"findings":[{"check":"totals-differ","severity":"warning","subject":"activities","detail":"“服务场次” 3场次 (line 2) is published, and the ledger has 2场次 for 2025: difference 1","new":false}],"checks":12,"figures":[{"line":2,"figure":"服务场次","unit":"场次","published":"3","id":"activities","ledger":2,"difference":1,"check":"totals-differ"},{"line":3,"figure":"服务人次","unit":"人次","published":"2","id":"attendances","ledger":2,"difference":0,"check":null},{"line":4,"figure":"志愿者","unit":"人","published":"2","id":"volunteers_active","ledger":2,"difference":0,"check":null},{"line":5,"figure":"服务时长","unit":"小时","published":"2.5","id":"minutes","ledger":2.5,"difference":0,"check":null}]}
  $ carebank audit totals published.csv --period 2025
  carebank: --compare and --period belong together
      give both to compare with the ledger, or neither
  [2]
  $ carebank audit totals published.csv --compare --period soon
  carebank: soon is no period
      write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30
  [2]

A file that is no table of figures, or is not there:

  $ printf 'a,b\n1,2\n' >other.csv
  $ carebank audit totals other.csv
  other.csv: no header row among the first 20 rows
      One row must name at least two of the known columns: figure (指标), unit (单位), value (数值), period (期间), group (分组), part_of (其中), note (备注) ...
  [3]
  $ printf '单位,数值\n人,2\n' >headless.csv
  $ carebank audit totals headless.csv
  headless.csv:1: no column of these: figure (指标)
      Add one; its heading may be: 指标、项目、名称、指标名称、项目名称、内容、id.
  [3]
  $ carebank audit totals missing.csv
  missing.csv: the file cannot be read: No such file or directory
      Check the file's name and its permissions.
  [3]
