The caches are worked out again from the facts, only when asked to.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank audit rebuild --by A1
  0 done, 0 unchanged, 0 refused
  $ sqlite3 town.db "UPDATE tally SET points_milli = 7000; UPDATE service_state SET state = 'verified'"
  $ carebank audit verify
  Damage
  entry  table          damage
  -----  -------------  --------------------------------------------------------------------------------------------
         tally          the cached total of account 21/huzhu is not what its credits say: run carebank audit rebuild
     32  service_state  service 32 is marked verified, and its acts say approved
  carebank: tampering or damage: 2 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit rebuild --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit rebuild --by A1 --dry-run
  1 services were marked with a state that their acts do not give
  1 cached totals were wrong
  dry run: nothing was written
  2 done, 0 unchanged, 0 refused
  $ carebank audit rebuild --by A1
  1 services were marked with a state that their acts do not give
  1 cached totals were wrong
  2 done, 0 unchanged, 0 refused
  $ carebank audit verify
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
