People are enrolled from a table: columns in any order, English names or Chinese headers, values as clerks write them.

  $ . "$TESTDIR/../town.sh"
  $ cat >new.csv <<'END'
  > 序号,姓名,编号,角色,性别,出生年月,手机,街道,社区,老人类别,需求,志愿者类型,登记日期
  > 1,庄小鹏,V9,志愿者,男,1961年3月,139 0000 0031,青石街道,银杏社区,,,老教师,2025/5/1
  > 2,向桂英,E9,老人,女,1944.2.7,13900000032,青石街道,桂花社区,空巢、独居,助洁、助餐,,2025-05-01
  > 合计,2,,,,,,,,,,,
  > END
  $ carebank enroll import new.csv --by R1
  new.csv:1:1: the column “序号” is not known and was passed over
  new.csv: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 4
  3 days were written in another way and read as YYYY-MM-DD (the first: new.csv:2:6: “1961年3月” → 1961-03)
  1 telephone numbers were read without what stood between their digits (the first: new.csv:2:7: “139 0000 0031” → 13900000031)
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll show E9 --by R1
  E9 向桂英 (1944, 桂花社区)
  field      value
  ---------  ------------
  code       E9
  role       elder
  name       向桂英
  sex        female
  born       1944-02-07
  phone      13900000032
  street     青石街道
  community  桂花社区
  groups     空巢;独居
  needs      助洁;助餐
  programme  社区互助养老
  joined     2025-05-01

The same file again changes nothing, and says so; with one cell changed it is an update.

  $ carebank enroll import new.csv --by R1 --quiet
  0 added, 0 updated, 2 unchanged, 0 refused
  $ sed -i 's/13900000032/13900000039/' new.csv
  $ carebank enroll import new.csv --by R1 --quiet --format json
  {"added":0,"updated":1,"unchanged":1,"refused":0,"batch":34,"rejects":null}

A blank cell or an absent column leaves what is stored.

  $ printf '编号,手机,需求\nE9,,助医\n' | carebank enroll import - --by R1
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll show E9 --by R1 --format csv | tail -n 2
  programme,huzhu
  joined,2025-05-01

Without a code: matched by name, birth date and community, else a new code.

  $ cat >again.csv <<'END'
  > 姓名,角色,出生日期,社区,老人类别
  > 向桂英,老人,1944-02-07,桂花社区,空巢;独居
  > 邹玉珍,老人,1943-04-30,桂花社区,留守
  > END
  $ carebank enroll import again.csv --by R1
  line 3: 邹玉珍 (1943, 桂花社区) has the code E0010 now
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 1 unchanged, 0 refused
