An older system is brought over: balances with their document, then services with the days of the paper.

  $ export CAREBANK_LANG=en CAREBANK_TODAY=2025-06-02 CAREBANK_LEDGER=town.db
  $ cp "$TESTDIR"/../../../samples/migration/*.csv .
  $ carebank init --rules 420112 --by S000 --quiet >key.txt
  $ carebank enroll import organisations.csv --by S000
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import people.csv --by S000
  5 added, 0 updated, 0 unchanged, 0 refused
  $ carebank redeem import balances-2025-03-31.csv --by S000
  balances-2025-03-31.csv:4: 0.7 is not a positive multiple of 0.5 points [storage-unit]
      correct the points
  refused rows are in balances-2025-03-31.csv.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log import services-2025-04.csv --approved-on-paper 2025年4月纸质台账 --by S000
  services-2025-04.csv:5: ZZ-004: the day of approval is missing [missing-value]
      copy 审核日期 from the paper
  refused rows are in services-2025-04.csv.rejects.csv: correct them there and import that file
  3 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,1,0,12.5,0,0,0,0,13.5
  V2,huzhu,1.5,0,7,0,0,0,0,8.5
  V3,huzhu,0.5,0,0,0,0,0,0,0.5
  $ carebank report statement V1 --by S000 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  2025-04-01,opening,QC-V1,,,,huzhu,12.5,12.5
  2025-04-02,service,ZZ-001,助餐,60,60,huzhu,1,13.5
  $ carebank audit check --format csv | grep -v -e missing-fields -e community-understaffed
  check,severity,subject,detail,new
  service-outside-phase,warning,ZZ-001,its day 2025-04-02 lies in no phase of services,true
  service-outside-phase,warning,ZZ-002,its day 2025-04-03 lies in no phase of services,true
  service-outside-phase,warning,ZZ-003,its day 2025-04-08 lies in no phase of services,true
  $ carebank audit verify 2>/dev/null | cut -d' ' -f2-4
  entries, every one
