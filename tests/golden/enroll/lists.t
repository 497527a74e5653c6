Lists of people and of imports, in several formats. Without the key there are codes, but no names.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll list --role volunteer --by R1
  People
  code  name    role       community  joined      ended
  ----  ------  ---------  ---------  ----------  -----
  V1    江一帆  volunteer  银杏社区   2025-04-01
  V2    杜小梅  volunteer  银杏社区   2025-04-01
  V3    康乐山  both       桂花社区   2025-04-01
  V4    沈月华  volunteer  芦花社区   2025-04-01
  $ carebank enroll list --role elder --community 银杏社区 --format csv --by R1
  code,name,role,community,joined,ended
  E1,宋秀英,elder,银杏社区,2025-04-01,
  E2,陶建国,elder,银杏社区,2025-04-01,
  $ carebank enroll list --role elder --community C12 --format json --by R1
  {"title":"People",
  "columns":[{"id":"code","title":"code"},{"id":"name","title":"name"},{"id":"role","title":"role"},{"id":"community","title":"community"},{"id":"joined","title":"joined"},{"id":"ended","title":"ended"}],
  "rows":[],
  "notes":[]}
  $ carebank enroll list --role both --format md --by R1
  ## People

  | code | name | role | community | joined | ended |
  | --- | --- | --- | --- | --- | --- |
  | V3 | 康乐山 | both | 桂花社区 | 2025-04-01 |  |
  $ carebank enroll list --role both --format csv --excel --by R1
  \ufeffcode,name,role,community,joined,ended\r
  V3,康乐山,both,桂花社区,2025-04-01,\r
  $ carebank enroll list --role volunteer --format csv --key none.key --by R1
  code,role,community,joined,ended
  V1,volunteer,银杏社区,2025-04-01,
  V2,volunteer,银杏社区,2025-04-01,
  V3,both,桂花社区,2025-04-01,
  V4,volunteer,芦花社区,2025-04-01,
  $ carebank enroll list --batches --format csv --by R1
  batch,command,file,sha256,day,by,added,updated,unchanged,refused,state
  3,enroll,orgs.csv,cc75e16db588aa0f35197eabd020b580127495267eede4ee8424b1e5445ae5da,2025-06-02,A1,6,0,0,0,kept
  10,enroll,staff.csv,07c6f50734ff77eec8a0ab391a20bcc54d589cf4618b2af6b087870de4f5340c,2025-06-02,A1,9,0,0,0,kept
  20,enroll,people.csv,f29fbd302ee4bb388da17405eb7af4d2aacfed39bc147ecf3c07824744a34f19,2025-06-02,R1,8,0,0,0,kept
  29,enroll,'-,2c309af447f6e3925fbf77305d423030944bb48f2683aa71ab17d684808c5dca,2025-06-02,R1,0,1,0,0,kept
  $ carebank enroll show V3 --by R1
  V3 康乐山 (1955, 桂花社区, 5栋)
  field           value
  --------------  ------------
  code            V3
  role            both
  name            康乐山
  sex             male
  born            1955-11-05
  phone           13900000013
  street          青石街道
  community       桂花社区
  compound        桂苑
  building        5栋
  groups          独居
  needs           助洁
  skills          助医
  hobbies         象棋
  kind of helper  互助养老员
  programme       社区互助养老
  joined          2025-04-01
  $ carebank enroll show V3 --by R1 --format csv --out v3.csv
  $ stat -c %a v3.csv
  600
  $ carebank enroll show V8 --by R1
  carebank: nobody is enrolled as V8 [unknown-person]
      enroll the person first, or correct the code
  [1]
