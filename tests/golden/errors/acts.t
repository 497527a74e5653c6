Why an act on services is refused.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,60,V4,E1,助餐 | carebank log import - --by R1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-1 S-2 S-3 --by K1
  carebank: S-2: K1 has this duty only in 青石街道, not in 芦花社区 [duty-missing]
  carebank: there is no service S-3 [unknown-ref]
      see carebank log list
  S-1
  1 done, 0 unchanged, 2 refused
  [1]
  $ carebank log verify --ref S-1 --by K1
  carebank: S-1 is verified [wrong-state]
      it can be approved or returned now
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by K1
  carebank: S-1: K1 does not have the duty approve [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-2 --by P2
  carebank: S-2 is recorded [wrong-state]
      it must be verified first, with log verify
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log return --ref S-1 --reason 错 --by R1
  carebank: S-1: R1 does not have the duty verify or approve [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log void --ref S-1 --reason 错 --by K1
  carebank: S-1: K1 does not have the duty approve [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log void --ref S-1 --reason 错 --by P1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log return --ref S-1 --reason 错 --by P1
  carebank: S-1 is voided [wrong-state]
      it stays voided; enter the corrected service with a ref of its own
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by P1
  carebank: S-1 is voided [wrong-state]
      it stays voided; enter the corrected service with a ref of its own
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --all --by R1
  carebank: R1 does not have the duty approve [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --all --by Q9
  carebank: Q9 is no staff member of this ledger [duty-missing]
      give the code of an enrolled staff member with --by
  0 done, 0 unchanged, 1 refused
  [1]

Nobody acts on the own record.

  $ services S-5,2025-05-08,9:00,60,V1,E1,助餐 | carebank log import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-5 --by A1
  carebank: A1 entered S-5 and cannot verify it too [duty-not-separated]
      let a colleague do this step
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --ref S-5 --by B1
  S-5
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --ref S-5 --by B1
  carebank: B1 verified S-5 and cannot approve it too [duty-not-separated]
      let a colleague do this step
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-5 --by A1
  carebank: A1 entered S-5 and cannot approve it too [duty-not-separated]
      let a colleague do this step
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-5 --by P1
  S-5
  1 done, 0 unchanged, 0 refused

Who has left acts no more.

  $ carebank enroll end K1 --day 2025-06-02 --reason 调离 --by A1
  K1
  1 done, 0 unchanged, 0 refused
  $ services S-6,2025-05-09,9:00,60,V1,E1,助餐 | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1 --today 2025-06-03
  carebank: K1 is no longer on the staff [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]

A batch that is none of services.

  $ carebank log verify --batch 999 --by A1
  carebank: there is no import 999 of services [unknown-batch]
      see carebank enroll list --batches
  0 done, 0 unchanged, 1 refused
  [1]

A clock that was ahead once, or is set back now: entries never run back in time, and who acts is told what they carry.

  $ cp town.db ahead.db && sqlite3 ahead.db "$(sqlite3 town.db "SELECT 'DROP TRIGGER ' || name || '; UPDATE entry SET at = at + 86400000 WHERE id = (SELECT max(id) FROM entry); ' || sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entry' AND name LIKE '%fixed'")"
  $ carebank enroll set V1 --phone 13900000098 --ledger ahead.db --by R1
  warning: this machine's clock says \S+Z, and the last entry is of \S+Z: what is written now carries that time; set the clock right (re)
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll set V1 --phone 13900000097 --ledger ahead.db --by R1 --quiet
  V1
  1 done, 0 unchanged, 0 refused
  $ sqlite3 ahead.db 'SELECT count(*) FROM entry a JOIN entry b ON b.id = a.id + 1 WHERE b.at < a.at'
  0
