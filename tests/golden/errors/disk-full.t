A disk without room: exit 3, and the ledger is as it was. (A limit on the size of files stands for the disk.)

  $ . "$TESTDIR/../town.sh"
  $ (echo code,role,name,born,community; for i in $(seq 100 400); do echo "V$i,volunteer,庄$i,1961-03-02,C11"; done) >many.csv
  $ (ulimit -f $(($(stat -c %s town.db) / 1024 + 8)); carebank enroll import many.csv --by R1)
  town.db: reading or writing the ledger failed (the disk does not take what is written; SQLite: disk I/O error); the last commit may or may not have gone through
      check the disk and repeat the command; with the same refs that is safe
  [3]
  $ carebank enroll list --role volunteer --format csv | wc -l
  5
  $ sqlite3 town.db 'PRAGMA integrity_check'
  ok
  $ carebank enroll import many.csv --by R1
  301 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  301 added, 0 updated, 0 unchanged, 0 refused
  $ (ulimit -f 4; carebank enroll list --format csv --out list.csv)
  list.csv: the file cannot be written (File too large)
      check the folder, the rights and the room on the disk
  [3]
  $ ls list.csv* 2>&1 | sed 's/.*: //'
  No such file or directory
  $ (ulimit -f 4; carebank init --rules 420112 --by A1 --ledger full.db --key full.key)
  full.db: reading or writing the ledger failed (the disk does not take what is written; SQLite: disk I/O error); the last commit may or may not have gone through
      check the disk and repeat the command; with the same refs that is safe
  [3]
  $ ls full.* 2>&1 | sed 's/.*: //'
  No such file or directory

A backup and a restored ledger that do not fit: no act is in doubt, and nothing is left. A snapshot says where it wants room.

  $ carebank audit backup --out whole.db --by U1 --quiet
  a copy is in whole.db; the key file is not in it: keep that elsewhere
  $ (ulimit -f 64; carebank audit backup --out copy.db --by U1)
  copy.db: the copy cannot be written (disk I/O error)
      check the folder, the rights and the room on the disk
  [3]
  $ (ulimit -f 64; carebank audit restore whole.db --ledger again.db --by A1)
  again.db: the copy cannot be written (disk I/O error)
      check the folder, the rights and the room on the disk
  [3]
  $ ls copy.db* again.db*
  ls: cannot access 'copy.db*': No such file or directory
  ls: cannot access 'again.db*': No such file or directory
  [2]
  $ TMPDIR=$PWD/nowhere carebank audit verify 2>&1 | sed 's/.*snapshot-[^:]*/snapshot/'
  snapshot: no room for a snapshot (No such file or directory)
      name a folder with room for a copy of the ledger in TMPDIR
