Ledgers that are none, or not one to write in. All of it is exit 3, and nothing is done.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 >one.csv
  $ carebank log import one.csv --by R1 --ledger nothing.db
  nothing.db: there is no ledger here (No such file or directory)
      give it with --ledger FILE or CAREBANK_LEDGER, or found one with carebank init
  [3]
  $ ls nothing.db 2>&1 | sed 's/.*: //'
  No such file or directory
  $ mkdir folder.db
  $ carebank log list --ledger folder.db
  folder.db: this is not a file
      name the ledger file itself
  [3]
  $ : >zero.db
  $ carebank log list --ledger zero.db
  zero.db: this file is not a carebank ledger
      give the right file with --ledger, or found a new ledger with carebank init
  [3]
  $ ln -s town.db link.db
  $ carebank log list --ledger link.db
  link.db: the ledger must not be a symbolic link
      name the file itself
  [3]
  $ seq 1 2000 >text.db
  $ carebank log list --ledger text.db
  text.db: this file is not a carebank ledger
      give the right file with --ledger, or found a new ledger with carebank init
  [3]
  $ sqlite3 other.db 'CREATE TABLE t (a); INSERT INTO t VALUES (1)'
  $ carebank log import one.csv --by R1 --ledger other.db
  other.db: this file is not a carebank ledger
      give the right file with --ledger, or found a new ledger with carebank init
  [3]
  $ sqlite3 other.db 'SELECT count(*) FROM sqlite_schema'
  1
  $ cp town.db newer.db && sqlite3 newer.db 'PRAGMA user_version = 99'
  $ carebank log import one.csv --by R1 --ledger newer.db
  newer.db: this ledger is of a newer carebank (schema 99, this program knows 4)
      install the newer carebank; where there is none, another program changed the number: keep a copy of the file, put the number right with sqlite3 FILE 'PRAGMA user_version=4', and run carebank audit verify
  [3]
  $ cp town.db lowered.db && sqlite3 lowered.db 'PRAGMA user_version = 1'
  $ carebank audit verify --ledger lowered.db
  with this damage the entries were not read to the end, and no checkpoint was compared
  Damage
  entry  table  damage
  -----  -----  ------------------------------------------------------------
                the file says schema 1, and its tables are those of schema 4
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank log import one.csv --by R1 --ledger lowered.db
  lowered.db: the file says schema 1, and its tables are those of schema 4
      another program changed the number: keep a copy of the file, put the number right with sqlite3 FILE 'PRAGMA user_version=4', and run carebank audit verify
  [3]
  $ cp town.db short.db && truncate -s -4096 short.db
  $ carebank log import one.csv --by R1 --ledger short.db
  short\.db: the ledger is cut short: \d+ of \d+ bytes are here (re)
      restore the last backup
  [3]
  $ cp town.db torn.db && truncate -s 50 torn.db
  $ carebank log list --ledger torn.db
  torn.db: this file is not a carebank ledger
      give the right file with --ledger, or found a new ledger with carebank init
  [3]
  $ cp town.db damaged.db && printf 'garbage garbage garbage garbage' | dd of=damaged.db bs=1 seek=$((4096 * 2)) conv=notrunc status=none
  $ carebank enroll list --ledger damaged.db 2>&1 | sed 's/(.*)/(...)/' | head -n 1
  damaged.db: the ledger file is damaged (...)

Results that cannot be written.

  $ carebank log list --out folder.db
  folder.db: the file cannot be written (Is a directory)
      check the folder, the rights and the room on the disk
  [3]
  $ carebank log list --out nowhere/list.csv
  nowhere/list.csv: the file cannot be written (No such file or directory)
      check the folder, the rights and the room on the disk
  [3]
  $ carebank log list --out /dev/full
  /dev/full: the file cannot be written (No space left on device)
      check the folder, the rights and the room on the disk
  [3]
  $ carebank log list >/dev/full
  carebank: the result cannot be written (No space left on device)
      what the command did to the ledger is done; repeating it is safe
  [3]

A broken pipe is success.

  $ (carebank redeem catalogue --help; echo "status $?" >status.txt) | true; cat status.txt
  status 0
