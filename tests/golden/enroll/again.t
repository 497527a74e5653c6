The very same file again is told as such: when it was imported, by whom, as which batch.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll import people.csv --by R1
  this very file was imported on 2025-06-02 by R1 as batch 20: nothing has changed
  0 added, 0 updated, 8 unchanged, 0 refused
  $ cp people.csv copy.csv
  $ carebank enroll import copy.csv --by L1
  this very file was imported on 2025-06-02 by R1 as batch 20: nothing has changed
  0 added, 0 updated, 8 unchanged, 0 refused
  $ carebank enroll import people.csv --by R1 --lang zh
  这个文件已于 2025-06-02 由 R1 导入，批次 20：没有任何变动
  新增 0，更新 0，未变 8，退回 0
  $ grep -v ^E4 people.csv >fewer.csv
  $ carebank enroll import fewer.csv --by R1
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 7 unchanged, 0 refused

A corrected file changes only what differs. A trial shows it first, old and new side by side.

  $ sed -e '/^V1/s/13900000011/13900009911/; /^V2/s/银杏社区,杏园,2栋/桂花社区,桂苑,1栋/; /^E1/s/助餐;助洁/助餐/' people.csv >corrected.csv
  $ echo 'V9,volunteer,柳新,F,1970-01-01,,桂花社区,桂苑,2栋,,,,,老党员,2025-06-01' >>corrected.csv
  $ carebank enroll import corrected.csv --by R1 --dry-run
  dry run: nothing was written
  Changes
  where    code or number  field      before       after
  -------  --------------  ---------  -----------  --------------------------
  line 2   V1              phone      13900000011  13900009911
  line 3   V2              community  银杏社区     桂花社区
  line 3   V2              compound   杏园         桂苑
  line 3   V2              building   2栋          1栋
  line 6   E1              needs      助餐;助洁    助餐
  line 10  V9              added                   柳新 (1970, 桂花社区, 2栋)
  1 added, 3 updated, 5 unchanged, 0 refused
  $ carebank enroll import corrected.csv --by R1 --dry-run --format csv
  dry run: nothing was written
  place,code,field,old,new
  2,V1,phone,13900000011,13900009911
  3,V2,community,银杏社区,桂花社区
  3,V2,compound,杏园,桂苑
  3,V2,building,2栋,1栋
  6,E1,needs,助餐;助洁,助餐
  10,V9,new,,"柳新 (1970, 桂花社区, 2栋)"
  1 added, 3 updated, 5 unchanged, 0 refused
  $ carebank enroll import corrected.csv --by R1 --dry-run --format json
  dry run: nothing was written
  {"added":1,"updated":3,"unchanged":5,"refused":0,"batch":31,"rejects":null,"changes":[{"place":"2","code":"V1","field":"phone","old":"13900000011","new":"13900009911"},{"place":"3","code":"V2","field":"community","old":"银杏社区","new":"桂花社区"},{"place":"3","code":"V2","field":"compound","old":"杏园","new":"桂苑"},{"place":"3","code":"V2","field":"building","old":"2栋","new":"1栋"},{"place":"6","code":"E1","field":"needs","old":"助餐;助洁","new":"助餐"},{"place":"10","code":"V9","field":"new","old":"","new":"柳新 (1970, 桂花社区, 2栋)"}]}
  $ carebank enroll import corrected.csv --by R1 --dry-run --lang zh
  试运行：什么都没有写入
  变动
  位置      编号  栏目      原值         新值
  --------  ----  --------  -----------  ---------------------------
  第 2 行   V1    联系电话  13900000011  13900009911
  第 3 行   V2    社区      银杏社区     桂花社区
  第 3 行   V2    小区      杏园         桂苑
  第 3 行   V2    楼门      2栋          1栋
  第 6 行   E1    需求      助餐;助洁    助餐
  第 10 行  V9    新增                   柳新（1970、桂花社区、2栋）
  新增 1，更新 3，未变 5，退回 0
  $ carebank enroll import people.csv --by R1 --dry-run --format json --quiet
  {"added":0,"updated":0,"unchanged":8,"refused":0,"batch":0,"rejects":null,"changes":[]}
  $ carebank enroll import corrected.csv --by R1
  1 added, 3 updated, 5 unchanged, 0 refused
  $ echo 'V0,volunteer,太小,F,2020-01-01,,桂花社区,,,,,,,,2025-06-01' >>corrected.csv
  $ sed -i 's/柳新/柳心/' corrected.csv
  $ carebank enroll import corrected.csv --by R1 --dry-run --all-or-nothing
  corrected.csv:11: V0: a volunteer must be 18 years old; this one is 5 on 2025-06-01 [underage-volunteer]
  line 10: V9 was called 柳新 before and is called 柳心 now
  dry run: nothing was written
  0 added, 0 updated, 8 unchanged, 1 refused
  [1]

So for services, organisations and the rest.

  $ services S-1,2025-06-02,9:00,60,V1,E1,助餐 S-2,2025-06-02,11:00,60,V1,E2,助餐 >june.csv
  $ carebank log import june.csv --by R1 --dry-run
  dry run: nothing was written
  Changes
  where   code or number  field  before  after
  ------  --------------  -----  ------  -------------------------------------
  line 2  S-1             added          2025-06-02, 60 minutes, 助餐: V1 > E1
  line 3  S-2             added          2025-06-02, 60 minutes, 助餐: V1 > E2
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log import june.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log import june.csv --by R1
  this very file was imported on 2025-06-02 by R1 as batch 36: nothing has changed
  0 added, 0 updated, 2 unchanged, 0 refused
  $ sed -i 's/S-2,2025-06-02,11:00,60,V1,E2,助餐/S-2,2025-06-02,14:00,90,V1;V3,E2,助洁/' june.csv
  $ carebank log import june.csv --by R1 --dry-run
  dry run: nothing was written
  Changes
  where   code or number  field      before  after
  ------  --------------  ---------  ------  -----
  line 3  S-2             start      11:00   14:00
  line 3  S-2             minutes    60      90
  line 3  S-2             volunteer  V1      V1;V3
  line 3  S-2             category   助餐    助洁
  0 added, 1 updated, 1 unchanged, 0 refused
  $ printf 'code,kind,name,parent\nC12,community,桂花苑社区,J2\nX1,school,桃李小学,J2\n' >more.csv
  $ carebank enroll import more.csv --by A1 --dry-run
  dry run: nothing was written
  Changes
  where   code or number  field                     before    after
  ------  --------------  ------------------------  --------  -------------------------
  line 2  C12             name of the organisation  桂花社区  桂花苑社区
  line 2  C12             parent                    青石街道  白露街道
  line 3  X1              added                               桃李小学 (学校, 白露街道)
  1 added, 1 updated, 0 unchanged, 0 refused

Many changes: text shows the first fifty.

  $ (echo code,role,name,born,community,joined; for i in $(seq 100 160); do echo "V$i,volunteer,众$i,1970-01-01,银杏社区,2025-06-01"; done) >many.csv
  $ carebank enroll import many.csv --by R1 --dry-run | tail -4
  dry run: nothing was written
  line 50  V148            added          众148 (1970, 银杏社区)
  line 51  V149            added          众149 (1970, 银杏社区)
  ... and 11 more
  61 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import many.csv --by R1 --dry-run --format csv | wc -l
  dry run: nothing was written
  63
