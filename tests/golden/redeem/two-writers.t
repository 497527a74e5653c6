Several writers at once cannot overspend: one point is there, six want it, one gets it.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ for i in 1 2 3 4 5 6; do carebank redeem donate --person V1 --points 1 --by X1 > out.$i 2>&1 & done; wait
  $ grep -l '^1 done' out.* | wc -l
  1
  $ grep -l 'balance-negative' out.* | wc -l
  5
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,1,0,0,0,0,1,0,0
  $ carebank audit verify --quiet 2> unanchored; echo $?
  \d+ entries, every one as it was sealed; root \S+ (re)
  4
