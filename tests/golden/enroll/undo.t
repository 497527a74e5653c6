An import is a batch: which file, by whom, what it did. The list tells them all.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll list --batches
  Imports
  batch  command  file        SHA-256       day         imported by  added  updated  unchanged  refused  state
  -----  -------  ----------  ------------  ----------  -----------  -----  -------  ---------  -------  -----
      3  enroll   orgs.csv    cc75e16db588  2025-06-02  A1               6        0          0        0  kept
     10  enroll   staff.csv   07c6f50734ff  2025-06-02  A1               9        0          0        0  kept
     20  enroll   people.csv  f29fbd302ee4  2025-06-02  R1               8        0          0        0  kept
     29  enroll   -           2c309af447f6  2025-06-02  R1               0        1          0        0  kept
  $ carebank enroll list --batches --format csv | cut -d, -f1-3,5-
  batch,command,file,day,by,added,updated,unchanged,refused,state
  3,enroll,orgs.csv,2025-06-02,A1,6,0,0,0,kept
  10,enroll,staff.csv,2025-06-02,A1,9,0,0,0,kept
  20,enroll,people.csv,2025-06-02,R1,8,0,0,0,kept
  29,enroll,'-,2025-06-02,R1,0,1,0,0,kept
  $ carebank enroll list --batches --format csv | sed -n '2{s/.*orgs.csv,//;s/,.*//;p}' | grep -c "$(sha256sum <orgs.csv | cut -d' ' -f1)"
  1

People imported by mistake are taken out again: by one entry more, nothing is deleted. What was changed is as it was.

  $ carebank report register --format csv >before.csv
  $ cat >wrong.csv <<'END'
  > code,role,name,sex,born,phone,community,tags
  > V1,volunteer,江一凡,M,1960-03-01,13900009911,桂花社区,
  > V8,volunteer,柳新,F,1970-01-01,,银杏社区,
  > E8,elder,杨新,F,1940-01-01,,新社区,独居
  > END
  $ carebank enroll import wrong.csv --by R1 --create-orgs
  founded: C7 新社区
  line 2: V1 was called 江一帆 before and is called 江一凡 now
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll list --batches --format csv | cut -d, -f1-3,5- | tail -1
  31,enroll,wrong.csv,2025-06-02,R1,2,1,0,0,kept
  $ carebank enroll undo 31 --by R1 --reason 错表 --dry-run
  import 31 (wrong.csv of 2025-06-02) is taken back: 2 added, 1 updated
  dry run: nothing was written
  31
  1 done, 0 unchanged, 0 refused
  $ carebank enroll undo 31 --by L1
  carebank: L1 has this duty only in 银杏社区, not in the whole ledger [duty-missing]
  carebank: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  carebank: L1 has this duty only in 银杏社区, not in 新社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll undo 31 --by R1 --reason 错表
  import 31 (wrong.csv of 2025-06-02) is taken back: 2 added, 1 updated
  31
  1 done, 0 unchanged, 0 refused
  $ carebank report register --format csv | cmp - before.csv
  $ carebank enroll list --batches --format csv | cut -d, -f1-3,5- | tail -1
  31,enroll,wrong.csv,2025-06-02,R1,2,1,0,0,undone
  $ carebank enroll show 江一帆 --by R1 | head -1
  V1 江一帆 (1960, 银杏社区, 1栋)
  $ carebank enroll show 江一凡 --by R1
  carebank: nobody is enrolled as 江一凡 [unknown-person]
      enroll the person first, or correct the name
  [1]
  $ carebank enroll undo 31 --by R1
  carebank: import 31 was undone on 2025-06-02 by R1 [already-undone]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll undo 4 --by R1
  carebank: there is no import 4 [unknown-batch]
      see carebank enroll list --batches
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll undo x --by R1
  carebank: x is no batch number
      see carebank enroll list --batches
  [2]
  $ carebank audit check --quiet | grep -c -e V8 -e E8
  0
  [1]
  $ carebank audit verify --quiet 2>&1 | sed 's/;.*//' | head -1
  37 entries, every one as it was sealed

The same file again adds the same again; its codes are free.

  $ carebank enroll import wrong.csv --by R1 --create-orgs
  founded: C7 新社区
  line 2: V1 was called 江一帆 before and is called 江一凡 now
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll show 江一凡 --by R1 | head -1
  V1 江一凡 (1960, 桂花社区, 1栋)

While something hangs on it, nothing is done, and all of it is told.

  $ services S-1,2025-06-02,9:00,60,V1,E8,助餐 S-2,2025-06-02,11:00,60,V8,E8,助餐 | carebank log import - --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V8 --elder E2 --by R1 --quiet
  P45
  1 done, 0 unchanged, 0 refused
  $ printf 'code,kin\nV4,V8\n' | carebank enroll import - --by R1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll set E8 --phone 13900007777 --by R1 --quiet
  E8
  1 done, 0 unchanged, 0 refused
  $ carebank enroll undo 37 --by R1
  carebank: 1 people are enrolled in C7; the first is E8 [batch-in-use]
      take that back first, or correct the rows one by one
  carebank: V1 takes part in 1 services entered since; the first is S-1 [batch-in-use]
  carebank: V8 takes part in 1 services entered since; the first is S-2 [batch-in-use]
  carebank: V8 stands in 1 pairs made since; the first is P45 [batch-in-use]
  carebank: V8 is named as kin of V4 [batch-in-use]
  carebank: E8 was changed since [batch-in-use]
  carebank: E8 takes part in 2 services entered since; the first is S-1 [batch-in-use]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll list --batches --format csv | cut -d, -f1-3,5- | grep ^37
  37,enroll,wrong.csv,2025-06-02,R1,2,1,0,0,kept
  $ carebank audit verify --quiet 2>&1 | sed 's/;.*//' | head -1
  50 entries, every one as it was sealed

Services: while they are recorded or returned. What a corrected file had changed is as it was, in every list and check.

  $ carebank log list --format csv >before.csv
  $ services S-1,2025-06-02,9:00,90,V1,E8,助餐 S-3,2025-06-02,14:00,30,V2,E1,助餐 >june.csv
  $ carebank log import june.csv --by R1
  1 added, 1 updated, 0 unchanged, 0 refused
  $ batch=$(carebank enroll list --batches --format csv | tail -1 | cut -d, -f1)
  $ carebank log return --ref S-3 --reason 缺签名 --by K1
  S-3
  1 done, 0 unchanged, 0 refused
  $ carebank enroll undo $batch --by X1
  carebank: X1 does not have the duty record [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll undo $batch --by R1 --format json
  import 50 (june.csv of 2025-06-02) is taken back: 1 added, 1 updated
  {"done":1,"unchanged":0,"refused":0,"refs":["50"]}
  $ carebank log list --format csv | cmp - before.csv
  $ carebank log verify --ref S-3 --by K1
  carebank: there is no service S-3 [unknown-ref]
      see carebank log list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --batch $batch --by K1
  carebank: there is no import 50 of services [unknown-batch]
      see carebank enroll list --batches
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log import june.csv --by R1
  1 added, 1 updated, 0 unchanged, 0 refused
  $ carebank log list --format csv | cut -d, -f1-6,12
  ref,day,start,minutes,volunteer,elder,state
  S-1,2025-06-02,9:00,90,V1,E8,recorded
  S-2,2025-06-02,11:00,60,V8,E8,recorded
  S-3,2025-06-02,14:00,30,V2,E1,recorded
  $ batch=$(carebank enroll list --batches --format csv | tail -1 | cut -d, -f1)
  $ carebank log verify --ref S-1 --by K1
  S-1
  1 done, 0 unchanged, 0 refused
  $ printf 'record,day,topic,parent\nneed,2025-06-02,轮椅,S-3\n' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll undo $batch --by R1
  carebank: S-1 is verified [batch-in-use]
      take that back first, or correct the rows one by one
  carebank: S-3 is named in 1 records; the first is auto-fc4fe0fe0b3046280007 [batch-in-use]
  0 done, 0 unchanged, 1 refused
  [1]

Points: an import of balances and gifts, unless they are spent.

  $ cat >old.csv <<'END'
  > ref,day,kind,to,person,points,document,item
  > O-1,2025-06-01,opening,V1,,10,旧册第1页,
  > O-2,2025-06-01,opening,V2,,2,旧册第2页,
  > O-3,2025-06-01,gift,V2,V1,1,,
  > END
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  $ carebank redeem import old.csv --by A1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ batch=$(carebank enroll list --batches --format csv | tail -1 | cut -d, -f1)
  $ carebank enroll undo $batch --by X1
  carebank: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll undo $batch --by A1
  import 61 (old.csv of 2025-06-02) is taken back: 3 added, 0 updated
  61
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  $ carebank redeem import old.csv --by A1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,0,0,10,0,1,0,0,9
  V2,huzhu,0,1,2,0,0,0,0,3
  $ batch=$(carebank enroll list --batches --format csv | tail -1 | cut -d, -f1)
  $ carebank redeem donate --person V2 --points 3 --by X1
  R70
  1 done, 0 unchanged, 0 refused
  $ carebank enroll undo $batch --by A1
  carebank: V2 has spent the points already and would owe 3 [balance-negative]
      cancel first what was bought with them
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref O-3 --reason 误 --by X1
  carebank: O-3: V2 has spent the points already and would owe 1 [balance-negative]
      cancel first what was bought with them
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit verify --quiet 2>&1 | sed 's/;.*//' | head -1
  71 entries, every one as it was sealed

Organisations, credentials, records and pairs likewise.

  $ undo_last() { carebank enroll undo "$(carebank enroll list --batches --format csv | tail -1 | cut -d, -f1)" --by A1 --quiet; }
  $ printf 'code,kind,name,parent\nX1,school,桃李小学,J2\nC12,community,桂花苑社区,J2\n' >more.csv
  $ carebank enroll import more.csv --by A1
  1 added, 1 updated, 0 unchanged, 0 refused
  $ undo_last
  71
  1 done, 0 unchanged, 0 refused
  $ carebank enroll import more.csv --by A1
  1 added, 1 updated, 0 unchanged, 0 refused
  $ printf 'code,community\nV2,X1\n' | carebank enroll import - --by A1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll undo $(carebank enroll list --batches --format csv | tail -2 | head -1 | cut -d, -f1) --by A1
  carebank: 1 people are enrolled in X1; the first is V2 [batch-in-use]
      take that back first, or correct the rows one by one
  0 done, 0 unchanged, 1 refused
  [1]
  $ undo_last
  78
  1 done, 0 unchanged, 0 refused
  $ undo_last 2>&1 | head -1
  carebank: import 78 was undone on 2025-06-02 by A1 [already-undone]
  $ printf 'person,credential,from,number\nV4,insurance,2025-05-01,BX\n' >held.csv
  $ carebank enroll import held.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ undo_last
  81
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credentials --person V4 --format csv
  id,person,credential,from,to,sum,org,state
  $ carebank enroll import held.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll revoke V4 --credential insurance --day 2025-06-01 --reason 退保 --by R1 --quiet >revoked.txt
  $ undo_last
  carebank: number 85 was ended by 2025-06-01 [batch-in-use]
      take that back first, or correct the rows one by one
  0 done, 0 unchanged, 1 refused
  [1]
  $ printf 'ref,record,day,topic,title,people,closed,outcome\nT-1,training,2025-06-01,急救,急救班,V1;V2,,\nN-1,need,2025-06-01,轮椅,,E1,2025-06-02,fulfilled\n' >told.csv
  $ carebank log import told.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ undo_last
  87
  1 done, 0 unchanged, 0 refused
  $ carebank log records --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  auto-fc4fe0fe0b3046280007,need,2025-06-02,轮椅,,,,,,,,open
  $ carebank log import told.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log close N-1 --outcome void --reason 误 --by R1 --quiet
  N-1
  1 done, 0 unchanged, 0 refused
  $ undo_last
  carebank: N-1 was closed on 2025-06-02 [batch-in-use]
      take that back first, or correct the rows one by one
  0 done, 0 unchanged, 1 refused
  [1]
  $ printf 'elder,volunteer\nE1,V1\n' >pairs.csv
  $ carebank pair confirm pairs.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ undo_last
  98
  1 done, 0 unchanged, 0 refused
  $ carebank pair list --format csv | grep -c V1
  0
  [1]
  $ carebank pair confirm pairs.csv --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair sign "$(carebank pair list --format csv | grep V1 | cut -d, -f1)" --party elder --name 宋秀英 --day 2025-06-02 --by R1 --quiet
  P100
  1 done, 0 unchanged, 0 refused
  $ undo_last
  carebank: P100 was signed by 1 parties [batch-in-use]
      take that back first, or correct the rows one by one
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit verify --quiet 2>&1 | sed 's/;.*//' | head -1
  103 entries, every one as it was sealed
  $ carebank audit rebuild --by A1
  0 done, 0 unchanged, 0 refused
