What the audit finds about records.

  $ . "$TESTDIR/../town.sh"
  $ found() { carebank audit check --format json --by U1 --today "$1" | tr '{' '\n' | grep -E "case-target|record-overdue" | sed 's/},*]*,*"*.*$//'; }
  $ for n in 1 2 3; do carebank log note case --day 2025-05-1$n --title 案例$n --org C1$((n > 2 ? 2 : n)) --ref C-$n --by R1 >/dev/null; done
  $ found 2025-06-02
  "check":"case-target","severity":"warning","subject":"J1","detail":"3 typical cases, and a street is to form at most 2","new":true
  $ found 2026-01-05
  "check":"case-target","severity":"warning","subject":"J1","detail":"3 typical cases, and a street is to form at most 2","new":true
  "check":"case-target","severity":"warning","subject":"J2","detail":"0 typical cases, and a street is to form at least 1 by 2025-12-31","new":true
  $ carebank log close C-3 --outcome void --by R1 >/dev/null
  $ carebank log note case --day 2025-05-20 --title 案例4 --org J2 --ref C-4 --by R1 >/dev/null
  $ found 2026-01-05

A pack may say how long a need, a wish or an issue may stay open.

  $ cat >street.toml <<'END'
  > [pack]
  > id = "street"
  > name = "青石街道"
  > version = "2"
  > from = 2025-06-01
  > inherits = "420112"
  > [[record]]
  > id = "issue"
  > within_days = 10
  > END
  $ carebank init --adopt street.toml --from 2025-06-03 --by A1 >/dev/null
  $ carebank log note issue --day 2025-06-02 --title 排班太密 --ref I-1 --by R1 >/dev/null
  $ export CAREBANK_TODAY=2025-06-04
  $ carebank log note issue --day 2025-06-04 --title 路太远 --ref I-2 --by R1 >/dev/null
  $ carebank log note issue --day 2025-06-04 --title 缺手套 --ref I-3 --by R1 >/dev/null
  $ found 2025-06-14
  $ carebank log close I-3 --day 2025-06-15 --outcome fulfilled --by R1 --today 2025-06-15 >/dev/null
  $ found 2025-06-15
  "check":"record-overdue","severity":"warning","subject":"I-2","detail":"open since 2025-06-04; it was to be closed by 2025-06-14","new":true
