CSV on stdout is the same in any language and locale.

  $ . "$TESTDIR/town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank pair add --volunteer V1 --elder E1 --by R1 >/dev/null
  $ same() { cmp <(carebank "$@" --format csv --lang zh) <(LC_ALL=C.UTF-8 carebank "$@" --format csv --lang en); }
  $ same enroll list
  $ same enroll list --batches
  $ same log list
  $ same pair list
  $ same redeem catalogue
  $ same report balances
  $ same report backlog
  $ same report register --by A1
  $ same report statement V1 --by A1
  $ same report indicators --period 2025Q2
