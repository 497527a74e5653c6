Services from a table, with the headers and values of clerks.

  $ . "$TESTDIR/../town.sh"
  $ cat >may.csv <<'END'
  > 2025年5月服务记录,,,,,,,,
  > 记录编号,日期,开始时间,结束时间,时长(分钟),志愿者,老人,服务类别,备注
  > S-1,2025/5/6,9:00,10:30,,江一帆,宋秀英,助餐,
  > S-2,2025年5月6日,14：00,,45分钟,V2,陶建国#0022,探访,送报纸
  > S-3,2025-05-07,,,90,V1；V2,E1、E2,助洁,大扫除
  > ,20250508,8:00,8:40,,V3,薛桂兰@桂花社区,助医,
  > 合计,,,,3,,,,
  > END
  $ carebank log import may.csv --by R1
  may.csv: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 7
  3 days were written in another way and read as YYYY-MM-DD (the first: may.csv:3:2: “2025/5/6” → 2025-05-06)
  1 times were written in another way and read as HH:MM (the first: may.csv:4:3: “14：00” → 14:00)
  1 durations were read as minutes (the first: may.csv:4:5: “45分钟” → 45)
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,90,V1,E1,1,meals,huzhu,上门,attested,recorded,31
  S-2,2025-05-06,14:00,45,V2,E2,1,visiting,huzhu,上门,attested,recorded,31
  S-3,2025-05-07,,90,V1;V2,E1;E2,2,cleaning,huzhu,上门,attested,recorded,31
  auto-1ea50023347d0af7b31a,2025-05-08,8:00,40,V3,E3,1,medical,huzhu,上门,attested,recorded,31

The same file twice changes nothing and says so.

  $ carebank log import may.csv --by R1 --quiet
  0 added, 0 updated, 4 unchanged, 0 refused

While a service is only recorded, other content is a new revision.

  $ sed -i 's/10:30/10:00/' may.csv
  $ carebank log import may.csv --by R1 --quiet --format json
  {"added":0,"updated":1,"unchanged":3,"refused":0,"batch":36,"rejects":null}
  $ carebank log list --format csv | grep S-1
  S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,上门,attested,recorded,36
  $ carebank log list
  Services
  ref                        day         start  minutes  volunteer  elder  headcount  category  programme     mode  evidence  state     batch
  -------------------------  ----------  -----  -------  ---------  -----  ---------  --------  ------------  ----  --------  --------  -----
  S-1                        2025-05-06  9:00        60  V1         E1             1  助餐      社区互助养老  上门  证明      recorded     36
  S-2                        2025-05-06  14:00       45  V2         E2             1  巡访关爱  社区互助养老  上门  证明      recorded     31
  S-3                        2025-05-07              90  V1;V2      E1;E2          2  助洁      社区互助养老  上门  证明      recorded     31
  auto-1ea50023347d0af7b31a  2025-05-08  8:00        40  V3         E3             1  助医      社区互助养老  上门  证明      recorded     31
