The accounts.

  $ . "$TESTDIR/../town.sh"
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  $ served S-1,2025-05-06,9:00,185,V1,E1,助餐 S-2,2025-05-07,9:00,25,V2,E2,助餐
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1 --quiet >/dev/null
  $ carebank redeem gift --from V1 --to E1 --points 0.5 --ref G-1 --by X1 --quiet >/dev/null
  $ carebank redeem donate --person V1 --points 1 --ref D-1 --by X1 --quiet >/dev/null
  $ carebank redeem grant --to E2 --points 2.5 --ref F-1 --by X1 --quiet >/dev/null
  $ carebank report balances
  Balances
  code  scheme        earned  received  granted  redeemed  given  donated  expired  balance
  ----  ------------  ------  --------  -------  --------  -----  -------  -------  -------
  E1    互助养老积分       0       0.5        0         0      0        0        0      0.5
  E2    互助养老积分       0         0      2.5         0      0        0        0      2.5
  V1    互助养老积分       3         0        0         1    0.5        1        0      0.5
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  E1,huzhu,0,0.5,0,0,0,0,0,0.5
  E2,huzhu,0,0,2.5,0,0,0,0,2.5
  V1,huzhu,3,0,0,1,0.5,1,0,0.5
  $ carebank report balances --format json
  {"title":"Balances",
  "columns":[{"id":"code","title":"code"},{"id":"scheme","title":"scheme"},{"id":"earned","title":"earned"},{"id":"received","title":"received"},{"id":"granted","title":"granted"},{"id":"redeemed","title":"redeemed"},{"id":"given","title":"given"},{"id":"donated","title":"donated"},{"id":"expired","title":"expired"},{"id":"balance","title":"balance"}],
  "rows":[
  {"code":"E1","scheme":"huzhu","earned":0,"received":0.5,"granted":0,"redeemed":0,"given":0,"donated":0,"expired":0,"balance":0.5},
  {"code":"E2","scheme":"huzhu","earned":0,"received":0,"granted":2.5,"redeemed":0,"given":0,"donated":0,"expired":0,"balance":2.5},
  {"code":"V1","scheme":"huzhu","earned":3,"received":0,"granted":0,"redeemed":1,"given":0.5,"donated":1,"expired":0,"balance":0.5}],
  "notes":[]}
  $ carebank report balances --format md --out accounts.md
  $ head -n 3 accounts.md
  ## Balances

  | code | scheme | earned | received | granted | redeemed | given | donated | expired | balance |

An account that is empty again is still one.

  $ carebank redeem cancel --ref F-1 --reason 误发 --by X1 --quiet >/dev/null
  $ carebank report balances --format csv | tail -n 1
  V1,huzhu,3,0,0,1,0.5,1,0,0.5
