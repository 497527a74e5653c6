Somebody else holds the ledger for longer than the thirty seconds that carebank waits.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 >one.csv
  $ mkfifo hold
  $ sqlite3 town.db <hold >held.txt & exec 3>hold; echo 'BEGIN IMMEDIATE; SELECT 1;' >&3; until [ -s held.txt ]; do sleep 0.1; done
  $ carebank log import one.csv --by R1
  town.db: the ledger is locked by another carebank
      wait until it has finished and repeat the command
  [3]
  $ echo 'ROLLBACK;' >&3; exec 3>&-; wait
  $ carebank log import one.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
