What a pack may forbid beyond Dongxihu's: each once.

  $ . "$TESTDIR/../town.sh" && rm town.db
  $ cat >strict.toml <<'END'
  > [pack]
  > id = "strict"
  > inherits = "420112"
  > [[scheme]]
  > id = "huzhu"
  > gift = "kin"
  > cap_balance = 3.0
  > overflow = "reject"
  > [[item]]
  > id = "soap"
  > name = "肥皂"
  > kind = "goods"
  > points = 1
  > [[item]]
  > id = "outing"
  > name = "春游"
  > points = 1
  > to = 2025-05-10
  > [[item]]
  > id = "film"
  > name = "电影"
  > points = 1
  > quota = 2
  > [redeem]
  > min_age = 60
  > exceptions = ["重残"]
  > min_hours = 2
  > END
  $ carebank init --rules ./strict.toml --by A1 --quiet >key2.txt
  $ for file in orgs staff people; do carebank enroll import $file.csv --by A1 --quiet; done
  6 added, 0 updated, 0 unchanged, 0 refused
  9 added, 0 updated, 0 unchanged, 0 refused
  8 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll set V4 --kin E4 --by A1 --quiet
  V4
  1 done, 0 unchanged, 0 refused
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐 S-2,2025-05-07,9:00,60,V2,E1,助餐 S-3,2025-05-07,14:00,60,V4,E1,助餐
  $ services S-4,2025-05-08,9:00,60,V1,E1,助餐 | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-4 --by K1 --quiet
  S-4
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --ref S-4 --by P1
  carebank: S-4: V1 would hold more than 3 points [over-balance-cap]
      let points be redeemed first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 肥皂 --person V1 --by X1
  carebank: 互助养老积分 buys services only, no goods [goods-banned]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 春游 --person V1 --by X1
  carebank: 春游 is not on offer on 2025-06-02 [item-not-offered]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 电影 --person V1 --quantity 3 --by X1
  carebank: of 电影 only 2 are left [quota-used-up]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 电影 --person V2 --by X1
  carebank: V2 may redeem from the age of 60 [redemption-underage]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem grant --to E4 --points 1 --ref G-2 --by X1
  G-2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 电影 --person E4 --by X1
  carebank: E4 has served 0 minutes; 2 hours are needed before the first redemption [hours-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 电影 --person V1 --quantity 2 --ref F-1 --by X1
  F-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 电影 --person V1 --by X1
  carebank: of 电影 only 0 are left [quota-used-up]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V1 --to E1 --points 1 --by X1
  carebank: points may be given to kin only [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V4 --to E4 --points 1 --ref G-1 --by X1
  G-1
  1 done, 0 unchanged, 0 refused
