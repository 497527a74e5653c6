How an import may be run. A dry run says what would come of it and writes nothing.

  $ . "$TESTDIR/../town.sh"
  $ cat >two.csv <<'END'
  > code,role,name,born,community,tags,joined
  > V9,volunteer,庄小鹏,1961-03-02,C11,,2025-05-01
  > E9,elder,向桂英,1999-02-07,C12,空巢,2025-05-01
  > END
  $ carebank enroll import two.csv --by R1 --dry-run
  two.csv:3: E9: an elder must be 60 years old; this one is 26 on 2025-05-01 [elder-ineligible]
  dry run: nothing was written
  Changes
  where   code or number  field  before  after
  ------  --------------  -----  ------  -----------------------
  line 2  V9              added          庄小鹏 (1961, 银杏社区)
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll show V9 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  [1]
  $ ls two.csv*
  two.csv

One row refused refuses all of the file with --all-or-nothing.

  $ carebank enroll import two.csv --by R1 --all-or-nothing --quiet
  two.csv:3: E9: an elder must be 60 years old; this one is 26 on 2025-05-01 [elder-ineligible]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll show V9 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  [1]

Otherwise the others are in, and the rejects lie beside the file, for their writer's eyes only.

  $ carebank enroll import two.csv --by R1 --format json
  two.csv:3: E9: an elder must be 60 years old; this one is 26 on 2025-05-01 [elder-ineligible]
  refused rows are in two.csv.rejects.csv: correct them there and import that file
  {"added":1,"updated":0,"unchanged":0,"refused":1,"batch":31,"rejects":"two.csv.rejects.csv"}
  [1]
  $ cat two.csv.rejects.csv
  \ufeffcode,role,name,born,community,tags,joined,reason,code_of_refusal\r
  E9,elder,向桂英,1999-02-07,C12,空巢,2025-05-01,line 3: an elder must be 60 years old; this one is 26 on 2025-05-01,elder-ineligible\r
  $ stat -c %a two.csv.rejects.csv
  600

Corrected there and imported again; then the old rejects go.

  $ sed 's/1999/1944/' two.csv.rejects.csv >two.csv
  $ carebank enroll import two.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ ls two.csv*
  two.csv

Rejects go where one wants them.

  $ printf 'code,role,name,born,community,tags\nE8,elder,向桂芝,1999-02-07,C12,空巢\n' | carebank enroll import - --by R1 --rejects bad.csv
  -:2: E8: an elder must be 60 years old; this one is 26 on 2025-06-02 [elder-ineligible]
  refused rows are in bad.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ tail -n 1 bad.csv
  E8,elder,向桂芝,1999-02-07,C12,空巢,line 2: an elder must be 60 years old; this one is 26 on 2025-06-02,elder-ineligible\r

GBK is told by its bytes.

  $ printf '编号,姓名,角色,出生日期,社区\nV8,庄大鹏,志愿者,1961-03-02,银杏社区\n' | iconv -f UTF-8 -t GBK >gbk.csv
  $ carebank enroll import gbk.csv --by R1
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf '编号;姓名;角色;出生日期;社区\r\nV7;庄一鹏;志愿者;1961-03-02;银杏社区\r\n' | iconv -f UTF-8 -t UTF-16 >utf16.csv
  $ carebank enroll import utf16.csv --by R1
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 0 unchanged, 0 refused

Unknown streets and communities are founded when asked for.

  $ printf 'code,role,name,born,street,community\nV6,volunteer,庄二鹏,1961-03-02,青石街道,梅花社区\n' >new-home.csv
  $ carebank enroll import new-home.csv --by R1
  new-home.csv:2: V6: there is no street or community 梅花社区 [unknown-org]
      did you mean 桂花社区?
  refused rows are in new-home.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll import new-home.csv --by R1 --create-orgs
  founded: C7 梅花社区
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 0 unchanged, 0 refused
