Rules of other districts about who may redeem what: grants from what was donated, earning first, an age of its own for each
scheme, gifts among kin.

  $ . "$TESTDIR/../town.sh"
  $ cat >pool.toml <<'END'
  > [pack]
  > id = "420112/pool"
  > inherits = "420112"
  > version = "2"
  > [redeem]
  > earn_first = true
  > exceptions = ["失能"]
  > exception_age = 60
  > [[scheme]]
  > id = "huzhu"
  > grants = "pool"
  > gift = "kin"
  > redeem_min_age = 65
  > [[scheme]]
  > id = "redcross"
  > unit_name = "红十字积分"
  > goods = true
  > gift = "none"
  > [[item]]
  > id = "meals"
  > scheme = "huzhu"
  > [[item]]
  > id = "cleaning"
  > scheme = "huzhu"
  > [[item]]
  > id = "medical"
  > scheme = "huzhu"
  > [[item]]
  > id = "emergency"
  > scheme = "huzhu"
  > [[item]]
  > id = "visiting"
  > scheme = "huzhu"
  > [[item]]
  > id = "comfort"
  > scheme = "huzhu"
  > [[item]]
  > id = "errands"
  > scheme = "huzhu"
  > [[item]]
  > id = "daily-care"
  > scheme = "huzhu"
  > [[item]]
  > id = "housekeeping"
  > scheme = "huzhu"
  > [[item]]
  > id = "soap"
  > name = "香皂礼盒"
  > scheme = "redcross"
  > kind = "goods"
  > points = 2
  > quota = 2
  > to = 2025-06-30
  > [[item]]
  > id = "visit"
  > name = "参观体验"
  > scheme = "redcross"
  > kind = "right"
  > points = 1
  > END
  $ carebank init --adopt pool.toml --from 2025-06-02 --by A1 --quiet
  420112/pool 420112/pool (2) holds from 2025-06-02
  $ served S-1,2025-05-06,9:00,240,V1,E1,助餐 S-2,2025-05-07,9:00,120,V4,E2,助餐

Only what was donated can be granted (慈善基金、捐赠池), and what was granted cannot be taken back by the donor.

  $ carebank redeem grant --to E3 --points 1 --by X1
  carebank: the pool of donations has 0 points, 1 are needed [pool-empty]
      only what was donated can be granted in this scheme
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person V1 --points 2 --ref D-1 --by X1
  D-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem opening --to V2 --points 5 --document 甲 --by A1 --quiet
  R42
  1 done, 0 unchanged, 0 refused
  $ carebank redeem grant --to E3 --points 2.5 --by X1
  carebank: the pool of donations has 2 points, 2.5 are needed [pool-empty]
      only what was donated can be granted in this scheme
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem grant --to E3 --points 1.5 --ref F-1 --by X1
  F-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem cancel --ref D-1 --reason 后悔 --by X1
  carebank: D-1: the pool of donations has 0.5 points, 2 are needed [pool-empty]
      they were granted to others already
  0 done, 0 unchanged, 1 refused
  [1]

Points may be given to kin only.

  $ carebank redeem gift --from V4 --to E1 --points 1 --by X1
  carebank: points may be given to kin only [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V4 --to E4 --points 1 --ref G-1 --by X1
  G-1
  1 done, 0 unchanged, 0 refused

65 years for these points, 60 for elders with a tag; and whoever never served redeems nothing, unless by such a tag.

  $ carebank redeem item 助餐 --person V4 --by X1
  carebank: V4 may redeem from the age of 65 [redemption-underage]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem opening --to E4 --points 1 --document 丙 --by A1 --dry-run --quiet
  R46
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person E4 --by X1
  carebank: E4 has not served yet, and whoever redeems must have [earn-first]
      points that were given may be used after the first approved service
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 助餐 --person E3 --ref R-2 --by X1
  R-2
  1 done, 0 unchanged, 0 refused

Schemes side by side: the other one has goods and rights, no gifts, a quota and a last day.

  $ carebank redeem opening --to V1 --points 9 --document 乙 --scheme redcross --by A1 --quiet
  R47
  1 done, 0 unchanged, 0 refused
  $ carebank redeem catalogue --format csv | grep redcross
  soap,goods,2,0,redcross
  visit,right,1,0,redcross
  $ carebank redeem item soap --person V1 --scheme huzhu --by X1
  carebank: 香皂礼盒 is paid in 红十字积分, not in 互助养老积分 [unknown-scheme]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 香皂礼盒 --person V1 --quantity 3 --by X1
  carebank: of 香皂礼盒 only 2 are left [quota-used-up]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 香皂礼盒 --person V1 --quantity 2 --ref R-4 --by X1
  R-4
  1 done, 0 unchanged, 0 refused
  $ carebank redeem deliver --ref R-4 --by X1
  carebank: R-4 is done [wrong-state]
      only a service that is reserved can be delivered
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item visit --person V1 --ref R-5 --by X1
  R-5
  1 done, 0 unchanged, 0 refused
  $ carebank redeem gift --from V1 --to E1 --points 1 --scheme redcross --by X1
  carebank: points may not be given away [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ CAREBANK_TODAY=2025-07-01 carebank redeem item soap --person V1 --by X1
  carebank: 香皂礼盒 is not on offer on 2025-07-01 [item-not-offered]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  E3,huzhu,0,0,1.5,1,0,0,0,0.5
  E4,huzhu,0,1,0,0,0,0,0,1
  V1,huzhu,4,0,0,1,0,2,0,1
  V1,redcross,0,0,9,5,0,0,0,4
  V2,huzhu,0,0,5,0,0,0,0,5
  V4,huzhu,2,0,0,0,1,0,0,1
  $ carebank report indicators --period 2025Q2 --format csv | grep -E '^(redemptions|points_redeemed|points_aged)'
  points_redeemed,Points redeemed,互助养老积分,2,,2
  points_redeemed,Points redeemed,红十字积分,5,,5
  redemptions,Redemptions,times,2,,2
  points_aged_1,"Points outstanding, up to a year old",互助养老积分,8.5,,8.5
  points_aged_1,"Points outstanding, up to a year old",红十字积分,4,,4
  points_aged_2,"Points outstanding, one to two years old",互助养老积分,0,,0
  points_aged_2,"Points outstanding, one to two years old",红十字积分,0,,0
  points_aged_3,"Points outstanding, two to three years old",互助养老积分,0,,0
  points_aged_3,"Points outstanding, two to three years old",红十字积分,0,,0
  points_aged_older,"Points outstanding, older than three years",互助养老积分,0,,0
  points_aged_older,"Points outstanding, older than three years",红十字积分,0,,0

The audit finds the same in what came another way: here the service on which a redemption rested is voided.

  $ carebank log void --ref S-1 --reason 未发生 --by P1 --quiet
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --by U1 --format csv | grep -E 'redemption|goods'
  redemption-unearned,error,V1,"R-1 on 2025-06-02, before any approved service",true

Points never buy money.

  $ cat >money.toml <<'END'
  > [pack]
  > id = "420112/money"
  > inherits = "420112"
  > version = "3"
  > [[item]]
  > id = "cash"
  > name = "现金红包"
  > scheme = "huzhu"
  > points = 1
  > END
  $ carebank init --check money.toml
  money.toml:5:1: item.cash is money: 现金红包
      Take it out: points buy no money, since volunteering is unpaid (志愿服务条例, Art. 2).
  [3]
