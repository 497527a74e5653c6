What was wrong is returned, corrected and imported again; what was approved is voided and entered anew.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-06,11:00,60,V1,E1,助洁 >two.csv
  $ carebank log import two.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-1 --by K1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log return --ref S-1 --by P1
  carebank: the reason is missing
      give --reason TEXT
  [2]
  $ carebank log return --ref S-1 --reason 与签到表不符 --by P1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log return --ref S-2 --reason 与签到表不符 --by K1
  S-2
  1 done, 0 unchanged, 0 refused
  $ carebank log return --ref S-2 --reason 与签到表不符 --by K1
  carebank: S-2 is returned [wrong-state]
      it was sent back: correct it and import it again
  0 done, 0 unchanged, 1 refused
  [1]
  $ sed -i 's/9:00,60/9:00,30/' two.csv
  $ carebank log import two.csv --by R1
  0 added, 1 updated, 1 unchanged, 0 refused
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,30,V1,E1,1,meals,huzhu,上门,attested,recorded,37
  S-2,2025-05-06,11:00,60,V1,E1,1,cleaning,huzhu,上门,attested,returned,31

Once verified, other content is refused.

  $ carebank log verify --ref S-1 --by K1
  S-1
  1 done, 0 unchanged, 0 refused
  $ sed -i 's/9:00,30/9:00,45/' two.csv
  $ carebank log import two.csv --by R1 --quiet
  two.csv:2: S-1 is verified already, with other content [already-verified]
      a verified service is sent back with log return; an approved one is voided with log void and entered anew
  0 added, 0 updated, 1 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by P1
  S-1
  1 done, 0 unchanged, 0 refused

An approved service is voided; its points go; a row that names it stands in its place.

  $ services S-3,2025-05-06,9:00,45,V1,E1,助餐 | sed '1s/$/,corrects/; 2s/$/,S-1/' >corrected.csv
  $ carebank log import corrected.csv --by R1 --quiet
  corrected.csv:2: S-3: S-1 is not a voided service, so nothing can correct it [not-voided]
      void it first with carebank log void --ref REF --reason TEXT
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log void --ref S-1 --reason 签到表为45分钟 --by P1 --dry-run
  dry run: nothing was written
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log void --ref S-1 --reason 签到表为45分钟 --by P1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log void --ref S-1 --reason 签到表为45分钟 --by P1
  carebank: S-1 is voided [wrong-state]
      it stays voided; enter the corrected service with a ref of its own
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log import corrected.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log list --format csv | cut -d, -f1,4,12
  ref,minutes,state
  S-1,30,voided
  S-2,60,returned
  S-3,45,recorded

Even a returned one can be voided.

  $ carebank log void --ref S-2 --reason 重复 --by P1
  S-2
  1 done, 0 unchanged, 0 refused
