One service by options.

  $ . "$TESTDIR/../town.sh"
  $ carebank log add --ref S-1 --day 2025-05-06 --start 9:00 --end 10:00 --volunteer V1 --elder E1 --category 助餐 --by R1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log add --ref S-1 --day 2025-05-06 --start 9:00 --end 10:00 --volunteer V1 --elder E1 --category 助餐 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank log add --ref S-2 --day 2025-05-06 --hours 1.5 --volunteer 杜小梅 --headcount 12 --category 精神慰藉 --by R1 --dry-run
  dry run: nothing was written
  S-2
  1 done, 0 unchanged, 0 refused
  $ carebank log add --ref S-2 --day 2025-05-06 --hours 1.5 --volunteer 杜小梅 --headcount 12 --category 精神慰藉 --by R1 --format json
  {"done":1,"unchanged":0,"refused":0,"refs":["S-2"]}
  $ carebank log add --ref S-3 --day 2025-05-06 --minutes 0 --volunteer V1 --elder E1 --category 助餐 --by R1
  carebank: S-3: “0” is not between 1 minute and 24 hours [service-duration]
      Correct the duration; what lasts longer than a day is several services.
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,上门,attested,recorded,31
  S-2,2025-05-06,,90,V2,,12,comfort,huzhu,上门,attested,recorded,33
