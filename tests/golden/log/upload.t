The street hands on what it approved, once, with the platform's answer kept.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1,E1,助洁 S-3,2025-05-08,9:00,30,V4,E2,助餐
  $ carebank log upload --to 区级养老信息平台 --by R1
  carebank: R1 does not have the duty approve [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank log upload --to 区级养老信息平台 --by P1 --dry-run
  dry run: nothing was written
  change,ref,day,start,minutes,volunteer,elder,headcount,category,programme,approved_on
  new,S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,2025-06-02
  new,S-2,2025-05-07,9:00,90,V1,E1,1,cleaning,huzhu,2025-06-02
  $ carebank log upload --to 区级养老信息平台 --by P1 --out first.csv
  upload 43: 2 services in first.csv; note the platform's answer with carebank log upload --receipt
  $ cat first.csv
  change,ref,day,start,minutes,volunteer,elder,headcount,category,programme,approved_on
  new,S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,2025-06-02
  new,S-2,2025-05-07,9:00,90,V1,E1,1,cleaning,huzhu,2025-06-02
  $ carebank log upload --to 区级养老信息平台 --by P1
  nothing new was approved since the last upload

What is voided later goes on with the next upload; an earlier one can be printed again as it was.

  $ carebank log void --ref S-1 --reason 重复 --by P1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log upload --to 区级养老信息平台 --by P1 --out second.csv | cut -d: -f2
   1 services in second.csv; note the platform's answer with carebank log upload --receipt
  $ cut -d, -f1,2 second.csv
  change,ref
  void,S-1
  $ carebank log uploads --format csv
  upload,platform,org,day,services,minutes,receipt_day
  43,区级养老信息平台,J1,2025-06-02,2,150,
  46,区级养老信息平台,J1,2025-06-02,1,60,
  $ carebank log upload --again $(carebank log uploads --format csv | sed -n 2p | cut -d, -f1) --by P1 | cmp - first.csv
  $ carebank log upload --receipt 回执0001 --upload $(carebank log uploads --format csv | sed -n 2p | cut -d, -f1) --by P1
  1 done, 0 unchanged, 0 refused
  $ carebank log upload --receipt 回执0002 --upload 999 --by P1
  carebank: there is no upload 999 [unknown-upload]
      see carebank log uploads
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log uploads --format csv | cut -d, -f2-
  platform,org,day,services,minutes,receipt_day
  区级养老信息平台,J1,2025-06-02,2,150,2025-06-02
  区级养老信息平台,J1,2025-06-02,1,60,
  $ carebank report indicators --period 2025Q2 --format csv | grep ^uploaded
  uploaded,Uploaded,ratio,1,2,0.5000

Nothing goes to one platform twice, a dry run leaves no file, an answer is not of tomorrow.

  $ carebank log upload --to '区级养老信息平台 ' --org 云台区 --by A1
  carebank: 区级养老信息平台 gets these services from 青石街道 already [values-disagree]
      go on with --org as before, so that nothing is counted twice
  [1]
  $ carebank log upload --to 另一平台 --by P1 --dry-run --out dry.csv | wc -l; ls dry.csv
  dry run: nothing was written
  2
  ls: cannot access 'dry.csv': No such file or directory
  [2]
  $ carebank log upload --receipt 回执 --upload $(carebank log uploads --format csv | sed -n 3p | cut -d, -f1) --day 2025-07-01 --by P1
  carebank: 2025-07-01 is no day of an answer to what was sent on 2025-06-02 [future-day]
      give the day of the platform's answer
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log upload --again $(carebank log uploads --format csv | sed -n 2p | cut -d, -f1) --by P2
  carebank: P2 has this duty only in 白露街道, not in 青石街道 [duty-missing]
  [1]
