Lists of services.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ services S-2,2025-05-07,,45,V2,E1,精神慰藉 S-3,2025-05-09,9:00,60,V4,E3,助洁 | carebank log import - --by R1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log list
  Services
  ref  day         start  minutes  volunteer  elder  headcount  category  programme     mode  evidence  state     batch
  ---  ----------  -----  -------  ---------  -----  ---------  --------  ------------  ----  --------  --------  -----
  S-1  2025-05-06  9:00        60  V1         E1             1  助餐      社区互助养老  上门  证明      approved     31
  S-2  2025-05-07              45  V2         E1             1  精神慰藉  社区互助养老  上门  证明      recorded     36
  S-3  2025-05-09  9:00        60  V4         E3             1  助洁      社区互助养老  上门  证明      recorded     36
  $ carebank log list --state recorded --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-2,2025-05-07,,45,V2,E1,1,comfort,huzhu,上门,attested,recorded,36
  S-3,2025-05-09,9:00,60,V4,E3,1,cleaning,huzhu,上门,attested,recorded,36
  $ carebank log list --person 宋秀英 --from 2025-05-07 --to 2025-05-08 --format csv --by R1
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-2,2025-05-07,,45,V2,E1,1,comfort,huzhu,上门,attested,recorded,36
  $ carebank log list --batch 36 --format md
  ## Services

  | ref | day | start | minutes | volunteer | elder | headcount | category | programme | mode | evidence | state | batch |
  | --- | --- | --- | ---: | --- | --- | ---: | --- | --- | --- | --- | --- | ---: |
  | S-2 | 2025-05-07 |  | 45 | V2 | E1 | 1 | 精神慰藉 | 社区互助养老 | 上门 | 证明 | recorded | 36 |
  | S-3 | 2025-05-09 | 9:00 | 60 | V4 | E3 | 1 | 助洁 | 社区互助养老 | 上门 | 证明 | recorded | 36 |
  $ carebank log list --person V4 --format json
  {"title":"Services",
  "columns":[{"id":"ref","title":"ref"},{"id":"day","title":"day"},{"id":"start","title":"start"},{"id":"minutes","title":"minutes"},{"id":"volunteer","title":"volunteer"},{"id":"elder","title":"elder"},{"id":"headcount","title":"headcount"},{"id":"category","title":"category"},{"id":"programme","title":"programme"},{"id":"mode","title":"mode"},{"id":"evidence","title":"evidence"},{"id":"state","title":"state"},{"id":"batch","title":"batch"}],
  "rows":[
  {"ref":"S-3","day":"2025-05-09","start":"9:00","minutes":60,"volunteer":"V4","elder":"E3","headcount":1,"category":"cleaning","programme":"huzhu","mode":"上门","evidence":"attested","state":"recorded","batch":36}],
  "notes":[]}
  $ carebank log list --format csv --excel --person V4
  \ufeffref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch\r
  S-3,2025-05-09,9:00,60,V4,E3,1,cleaning,huzhu,上门,attested,recorded,36\r
  $ carebank log list --person V4 --out list.csv
  $ cat list.csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-3,2025-05-09,9:00,60,V4,E3,1,cleaning,huzhu,上门,attested,recorded,36
  $ carebank log list --format html --person V4 | grep '<td>'
  <tr><td>S-3</td><td>2025-05-09</td><td>9:00</td><td class="n">60</td><td>V4</td><td>E3</td><td class="n">1</td><td>助洁</td><td>社区互助养老</td><td>上门</td><td>证明</td><td>recorded</td><td class="n">36</td></tr>
