How an import may be run: dry, all or nothing, with its rejects elsewhere, from standard input.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-06,11:00,60,V1,E1,助残 >two.csv
  $ carebank log import two.csv --by R1 --dry-run
  two.csv:3:7: S-2: “助残” is not known here [unknown-category]
      Did you mean “助餐”?
  dry run: nothing was written
  Changes
  where   code or number  field  before  after
  ------  --------------  -----  ------  -------------------------------------
  line 2  S-1             added          2025-05-06, 60 minutes, 助餐: V1 > E1
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log import two.csv --by R1 --all-or-nothing --quiet
  two.csv:3:7: S-2: “助残” is not known here [unknown-category]
      Did you mean “助餐”?
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  $ carebank log import two.csv --by R1 --rejects bad.csv
  two.csv:3:7: S-2: “助残” is not known here [unknown-category]
      Did you mean “助餐”?
  refused rows are in bad.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ cat bad.csv
  \ufeffref,day,start,minutes,volunteer,elder,category,reason,code_of_refusal\r
  S-2,2025-05-06,11:00,60,V1,E1,助残,"line 3, column 7: “助残” is not known here; Did you mean “助餐”?",unknown-category\r
  $ sed 's/助残/助洁/' bad.csv | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,上门,attested,recorded,31
  S-2,2025-05-06,11:00,60,V1,E1,1,cleaning,huzhu,上门,attested,recorded,33

A file with a header and no rows is no mistake.

  $ services | head -n 1 | carebank log import - --by R1
  0 added, 0 updated, 0 unchanged, 0 refused
  $ services | head -n 1 | carebank log import - --by R1 --format json
  {"added":0,"updated":0,"unchanged":0,"refused":0,"batch":0,"rejects":null}

A ref twice in a file is refused with other content, however often the file comes.

  $ services S-8,2025-05-07,9:00,60,V1,E1,助餐 S-8,2025-05-07,9:00,90,V1,E1,助餐 >twice.csv
  $ carebank log import twice.csv --by R1 --quiet
  twice.csv:3: S-8 stands in line 2 already, with other content [ref-twice]
      every service has its own 记录编号
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log import twice.csv --by R1 --quiet
  twice.csv:3: S-8 stands in line 2 already, with other content [ref-twice]
      every service has its own 记录编号
  0 added, 0 updated, 1 unchanged, 1 refused
  [1]
