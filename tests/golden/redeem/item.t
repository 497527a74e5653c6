Points buy services to come: reserved, then delivered, or cancelled.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐
  $ carebank redeem catalogue
  Catalogue
  item      kind     points  minutes  scheme
  --------  -------  ------  -------  ------------
  助餐      service       1       60  互助养老积分
  助洁      service       1       60  互助养老积分
  助医      service       1       60  互助养老积分
  助急      service       1       60  互助养老积分
  巡访关爱  service       1       60  互助养老积分
  精神慰藉  service       1       60  互助养老积分
  事务代办  service       1       60  互助养老积分
  生活照料  service       1       60  互助养老积分
  家政      service       1       60  互助养老积分
  meals: 助餐
  cleaning: 助洁
  medical: 助医
  emergency: 助急
  visiting: 巡访关爱
  comfort: 精神慰藉
  errands: 事务代办
  daily-care: 生活照料
  housekeeping: 家政
  $ carebank redeem catalogue --format csv
  item,kind,points,minutes,scheme
  meals,service,1,60,huzhu
  cleaning,service,1,60,huzhu
  medical,service,1,60,huzhu
  emergency,service,1,60,huzhu
  visiting,service,1,60,huzhu
  comfort,service,1,60,huzhu
  errands,service,1,60,huzhu
  daily-care,service,1,60,huzhu
  housekeeping,service,1,60,huzhu
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1 --dry-run
  dry run: nothing was written
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1
  R-1
  1 done, 0 unchanged, 0 refused

The same ref again is safe; with other content it is refused.

  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V1 --ref R-1 --quantity 2 --by X1
  carebank: R-1 is in the ledger already, with other content [ref-twice]
      give the new one a 记录编号 of its own
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item meals --person 江一帆 --quantity 2 --by X1 --format json
  {"done":1,"unchanged":0,"refused":0,"refs":["R37"]}
  $ carebank redeem item 助餐 --person V1 --ref R-2 --by X1
  carebank: R-2: V1 has 0 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]

  $ carebank redeem deliver --ref R-1 --by X1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem deliver --ref R-1 --by X1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem cancel --ref R-1 --reason 老人住院 --by X1
  carebank: R-1 is delivered [wrong-state]
      what was delivered stays so
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R37 --by X1
  carebank: missing: --reason
      see carebank redeem cancel --help
  [2]
  $ carebank redeem cancel --ref R37 --reason 老人住院 --by X1
  R37
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref R37 --reason 老人住院 --by X1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem deliver --ref R37 --by X1
  carebank: R37 is cancelled [wrong-state]
      only a service that is reserved can be delivered
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem deliver --ref R-9 --by X1
  carebank: there is no redemption R-9 [unknown-ref]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person V1 --quantity 2 --ref R-3 --by X1
  R-3
  1 done, 0 unchanged, 0 refused
