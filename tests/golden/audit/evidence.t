Checkpoints, receipts and proofs: what an outsider needs to see that nothing was changed since.

  $ . "$TESTDIR/../town.sh"
  $ carebank audit key | cmp - key.txt
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank audit receipt --ref S-1 --out s-1.tlog-proof --by U1
  carebank: S-1 is newer than the latest checkpoint [not-yet-sealed]
      sign the present state first, with carebank audit checkpoint
  [1]
  $ carebank audit checkpoint --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ mkdir evaluator
  $ carebank audit checkpoint --out evaluator/1.checkpoint --by U1
  $ head -n 2 evaluator/1.checkpoint
  420112
  36
  $ carebank audit receipt --ref S-1 --out s-1.tlog-proof --by U1
  $ carebank audit receipt --ref S-9 --out s-9.tlog-proof --by U1
  carebank: there is no service S-9 [unknown-ref]
      see carebank log list
  [1]
  $ carebank audit receipt --ref S-1 --act agree --by U1
  carebank: there is no act agree
      --act is verify, approve, return, void, deliver or cancel
  [2]
  $ ls s-*
  s-1.tlog-proof
  $ grep -c . s-1.tlog-proof >/dev/null && head -n 1 s-1.tlog-proof
  c2sp.org/tlog-proof@v1

Verified by itself, and against what the evaluator kept.

  $ carebank audit verify
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
  $ carebank audit verify --trusted evaluator
  36 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  $ mkdir empty && carebank audit verify --trusted empty
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      empty has no checkpoint of this log: put those that others kept there, as *.checkpoint
  [4]

More is recorded, another checkpoint, and a proof that the log only grew.

  $ cp town.db early.db
  $ served S-2,2025-05-07,9:00,60,V1,E1,助餐
  $ carebank audit checkpoint --out 2.checkpoint --by U1 --quiet
  $ carebank audit consistency --from evaluator/1.checkpoint --to 2.checkpoint --out proof.txt --by U1
  $ test -s proof.txt
  $ carebank audit consistency --from town.db --to 2.checkpoint --by U1
  carebank: the file of --from is no checkpoint that this ledger signed [not-a-checkpoint]
      give files that carebank audit checkpoint or seal wrote
  [1]

A backup opens as the ledger does; what exists is not overwritten.

  $ carebank audit backup --out copy.db --by U1
  a copy is in copy.db; the key file is not in it: keep that elsewhere
  $ carebank audit backup --out copy.db --by U1
  copy.db: this file is already there and is not touched
      choose another name with --out
  [3]
  $ carebank log list --ledger copy.db --format csv | cmp - <(carebank log list --format csv)
  $ carebank audit verify --ledger copy.db --trusted evaluator
  41 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  the last 5 entries came later: they rest on the keeper's word until the next checkpoint

Somebody changes a row behind carebank's back, or the whole ledger is one of another day.

  $ cp town.db changed.db
  $ sqlite3 changed.db "$(sqlite3 town.db "SELECT 'DROP TRIGGER service_fixed; UPDATE service SET minutes = 240 WHERE ref = ''S-1''; ' || sql FROM sqlite_schema WHERE name = 'service_fixed'")"
  $ carebank audit verify --ledger changed.db
  Damage
  entry  table    damage
  -----  -------  ---------------------------------------------------
     32  service  entry 32: the row in service is not what was sealed
  no checkpoint is older than the change: none says until when the ledger was good
  the change shows first in the ledger's own checkpoint of 36 entries
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ mkdir later && cp 2.checkpoint later/

A planted trigger or a dropped index comes before all else: the entries are not read, and nothing is said of checkpoints.

  $ cp town.db planted.db && sqlite3 planted.db "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM tally; END"
  $ carebank audit verify --ledger planted.db --trusted later
  with this damage the entries were not read to the end, and no checkpoint was compared
  Damage
  entry  table  damage
  -----  -----  -----------------------------------------------------
                the schema has quiet, which this program did not make
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit verify --ledger planted.db --trusted later --format json
  with this damage the entries were not read to the end, and no checkpoint was compared
  {"status":1,"size":0,"root":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","damages":[{"entry":-1,"table":"","damage":"the schema has quiet, which this program did not make"}],"more":0,"compared":[],"tail":0,"quorum":null,"last_good":null,"first_bad":null}
  [1]
  $ cp town.db dropped.db && sqlite3 dropped.db "DROP INDEX $(sqlite3 town.db "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name LIMIT 1")"
  $ carebank audit verify --ledger dropped.db --trusted later
  with this damage the entries were not read to the end, and no checkpoint was compared
  Damage
  entry  table  damage
  -----  -----  ----------------------------------------------------
                the schema lacks act_service as this program made it
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]

A file that does not even open, or is cut short, is damage to who asks for it.

  $ cp town.db torn.db && sqlite3 torn.db "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'CREATE TABLE', 'CREATE TABLB') WHERE name = 'act'"
  $ carebank audit verify --ledger torn.db --trusted evaluator
  with this damage the entries were not read to the end, and no checkpoint was compared
  Damage
  entry  table  damage
  -----  -----  --------------------------------------------------------------------------------------------------------------------------------
                the ledger file is damaged (its pages do not fit together; SQLite: malformed database schema (act) - near "TABLB": syntax error)
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ cp town.db short.db && truncate -s -4096 short.db
  $ carebank audit verify --ledger short.db --trusted evaluator
  with this damage the entries were not read to the end, and no checkpoint was compared
  Damage
  entry  table  damage
  -----  -----  --------------------------------------------------------
                the ledger is cut short: 417792 of 421888 bytes are here
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit verify --ledger short.db --trusted nowhere
  nowhere: the folder cannot be read (No such file or directory)
      give the folder of the checkpoints kept elsewhere with --trusted
  [3]

  $ cp town.db orphan.db && sqlite3 orphan.db "$(sqlite3 town.db "SELECT 'DROP TRIGGER founding_kept; DELETE FROM founding; ' || sql FROM sqlite_schema WHERE name = 'founding_kept'")"
  $ carebank audit verify --ledger orphan.db --trusted evaluator
  without the key the private values were not compared with their commitments
  Damage
  entry  table       damage
  -----  ----------  ------------------------------------------------------------------
         checkpoint  the stored checkpoint of 36 entries is not what this ledger signed
         checkpoint  the stored checkpoint of 41 entries is not what this ledger signed
      0  founding    the founding entry has no verifier key of its own log
      0  founding    entry 0 has lost its row in founding
  no checkpoint is older than the change: none says until when the ledger was good
  the change shows first in the ledger's own checkpoint of 36 entries
  carebank: tampering or damage: 4 places
      keep this file as it is, and compare it with the last backup
  [1]

  $ carebank audit verify --ledger early.db --trusted later
  Damage
  entry  table       damage
  -----  ----------  -----------------------------------------------------
         checkpoint  2.checkpoint covers 41 entries, and the ledger has 36
  last known good: the ledger's own checkpoint of 36 entries, whose last entry is of 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ (re)
  the change shows first in 2.checkpoint (41 entries)
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank init --rules 420112 --by A1 --ledger other.db --key keys/other.key --origin example.org/other --quiet >other.txt
  $ carebank audit verify --ledger other.db --key keys/other.key --trusted later
  2.checkpoint is another log's and was not compared
  3 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      later has no checkpoint of this log: put those that others kept there, as *.checkpoint
  [4]
  $ printf 'no checkpoint' >later/torn.checkpoint
  $ carebank audit verify --trusted later
  Damage
  entry  table       damage
  -----  ----------  --------------------------------
         checkpoint  torn.checkpoint is no checkpoint
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]

A trial signs nothing and writes nothing, keys and proofs included.

  $ carebank audit checkpoint --out trial.checkpoint --by U1 --dry-run
  dry run: nothing was written
  $ carebank audit receipt --ref S-1 --out trial.tlog-proof --by U1 --dry-run
  dry run: nothing was written
  $ carebank audit keygen --name k --out trial.key --dry-run
  dry run: nothing was written
  $ carebank audit backup --out trial.db --by U1 --dry-run
  dry run: nothing was written
  $ ls trial*
  ls: cannot access 'trial*': No such file or directory
  [2]

A backup works in a file beside its own; if that is the ledger itself, it stays.

  $ cp town.db odd.partial && carebank audit backup --ledger odd.partial --out odd --by U1
  odd.partial: this file is already there and is not touched
      choose another name with --out
  [3]
  $ cmp odd.partial town.db && ls odd*
  odd.partial
