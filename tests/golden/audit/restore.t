The ledger is lost. There is last night's backup, and an export of what came after it.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ mkdir outside
  $ carebank audit checkpoint --out outside/1.checkpoint --by U1
  $ carebank audit backup --out backup.db --by U1 >/dev/null

The town works on: services, an act, somebody new, somebody whose phone changes.

  $ served S-2,2025-05-07,9:00,90,V3,E3,助医 S-3,2025-05-07,9:00,30,V1,E1,助餐
  $ carebank log void --ref S-3 --reason 重复 --by P1 >/dev/null
  $ printf 'code,role,name,born,community,joined\nV9,volunteer,严小北,1970-02-03,银杏社区,2025-05-08\n' | carebank enroll import - --by R1 --quiet >/dev/null
  $ carebank enroll set V1 --phone 13900000099 --by R1 --quiet >/dev/null
  $ carebank audit checkpoint --out outside/2.checkpoint --by U1
  $ carebank audit export --out evidence --by U1 >/dev/null
  $ carebank report balances --format csv >balances.csv && carebank report indicators --period 2025-05 --format csv >figures.csv
  $ mv town.db lost.db

From the backup alone: nothing of today, and the signer knows it.

  $ carebank audit restore backup.db --ledger old.db --by A1
  51 entries were signed already, and this ledger has 36: it cannot be signed any more
  bring back what came after the backup with --export DIR, from the latest export that there is
  36 entries are in old.db: 36 of the backup, 0 from the export
  $ carebank audit verify --ledger old.db --trusted outside
  Damage
  entry  table       damage
  -----  ----------  -----------------------------------------------------
         checkpoint  2.checkpoint covers 51 entries, and the ledger has 36
  last known good: 1.checkpoint \(36 entries\), whose last entry is of \S+ (re)
  the change shows first in 2.checkpoint (51 entries)
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit checkpoint --ledger old.db --by U1
  carebank: 51 entries were signed already, and the ledger has 36 [seal-broken]
      this looks like an older or another copy: compare with carebank audit verify --trusted, and restore the right one
  [1]

With the export every entry is back, bit for bit.

  $ carebank audit restore backup.db --export evidence --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ ls town.db* 2>/dev/null
  [2]
  $ carebank audit restore backup.db --export evidence --reason 硬盘损坏 --dry-run --by A1
  entries 36 to 50 came back without names, notes and reasons: those were only in the ledger
  2 people enrolled or changed since the backup have no names: V1, V9
  import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left
  dry run: nothing was written
  $ ls town.db* 2>/dev/null
  [2]
  $ carebank audit restore backup.db --export evidence --reason 硬盘损坏 --by A1
  entries 36 to 50 came back without names, notes and reasons: those were only in the ledger
  2 people enrolled or changed since the backup have no names: V1, V9
  import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left
  52 entries are in town.db: 36 of the backup, 15 from the export
  $ ls town.db*
  town.db
  $ carebank audit restore backup.db --export evidence --by A1
  town.db: this file is already there and is not touched
      choose another name with --ledger, or move the old file away
  [3]
  $ sqlite3 lost.db 'SELECT id, lower(hex(hash)) FROM entry' >lost.txt
  $ sqlite3 town.db 'SELECT id, lower(hex(hash)) FROM entry' | head -n $(wc -l <lost.txt) | cmp - lost.txt
  $ sqlite3 town.db 'SELECT r.first, r.until, e.kind FROM restore r JOIN entry e ON e.id = r.id'
  36|51|restore
  $ carebank audit verify --trusted outside
  52 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (51 entries)
  the last 1 entries came later: they rest on the keeper's word until the next checkpoint
  $ carebank report balances --format csv | cmp - balances.csv && carebank report indicators --period 2025-05 --format csv | cmp - figures.csv

The next checkpoint continues the last one, and the figures go on as if nothing had been.

  $ carebank audit checkpoint --out outside/3.checkpoint --by U1
  $ carebank audit verify --trusted outside
  52 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (51 entries)
  continues 3.checkpoint (52 entries)
  $ carebank audit consistency --from outside/2.checkpoint --to outside/3.checkpoint --out proof.txt --by U1 && test -s proof.txt
  $ served S-5,2025-05-09,9:00,60,V3,E3,助医
  $ carebank audit check --by U1 | grep -c credit-mismatch
  0
  [1]

Who came or changed since the backup has no name until it is set again, or their table is imported again.

  $ carebank enroll list --nameless --by R1
  People
  code  name  role       community  joined      ended
  ----  ----  ---------  ---------  ----------  -----
  V1          volunteer  银杏社区   2025-04-01
  V9          volunteer  银杏社区   2025-05-08

  $ carebank enroll show V9 --by R1 --format csv | cut -d, -f1-3
  field,value
  code,V9
  role,volunteer
  street,青石街道
  community,银杏社区
  programme,huzhu
  joined,2025-05-08
  $ served S-6,2025-05-10,9:00,60,V1,E1,助餐
  -:2: S-6: the birth date of V1 is not known, so nobody can tell the age [underage-volunteer]
      fill in 出生日期 first
  $ printf 'code,role,name,born,community,joined\nV9,volunteer,严小北,1970-02-03,银杏社区,2025-05-08\n' | carebank enroll import - --by R1
  this very file was imported on 2025-06-02 by R1 as batch 47
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll list --nameless --by R1 --format csv
  code,name,role,community,joined,ended
  V1,,volunteer,银杏社区,2025-04-01,
  $ carebank enroll set V1 --name 江一帆 --born 1960-03-01 --phone 13900000099 --by R1 --quiet >/dev/null
  $ carebank enroll list --nameless --by R1 --format csv
  code,name,role,community,joined,ended
  $ carebank enroll show V9 --by R1 --format csv | cut -d, -f1-3
  field,value
  code,V9
  role,volunteer
  name,严小北
  born,1970-02-03
  street,青石街道
  community,银杏社区
  programme,huzhu
  joined,2025-05-08
  $ served S-6,2025-05-10,9:00,60,V1,E1,助餐
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,2,0,0,0,0,0,0,2
  V3,huzhu,2.5,0,0,0,0,0,0,2.5
  $ carebank audit verify --trusted outside
  66 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (51 entries)
  continues 3.checkpoint (52 entries)
  the last 14 entries came later: they rest on the keeper's word until the next checkpoint

What does not belong together is not put together.

  $ cp backup.db bad.db && sqlite3 bad.db "DROP TRIGGER service_fixed; UPDATE service SET minutes = 61"
  $ carebank audit restore bad.db --ledger new.db --by A1
  carebank: bad.db is damaged: the schema lacks service_fixed as this program made it [backup-damaged]
      nothing was restored; take another backup
  [1]
  $ cp backup.db short.db && truncate -s -4096 short.db
  $ carebank audit restore short.db --ledger new.db --by A1
  carebank: short.db is damaged: the ledger is cut short: 417792 of 421888 bytes are here [backup-damaged]
      nothing was restored; take another backup
  [1]
  $ cp -r evidence bad && sed -i 's/minutes 90/minutes 95/' bad/tile/entries/*.p/*
  $ carebank audit restore backup.db --export bad --ledger new.db --by A1
  carebank: bad does not continue the backup: the first 51 entries are not those that were signed [export-damaged]
      nothing was restored; check it with carebank audit verify --export
  [1]
  $ carebank init --rules 420112 --by A1 --ledger other.db --key other.key --origin example.org/other --quiet >/dev/null
  $ carebank audit restore other.db --export evidence --ledger new.db --key other.key --by A1
  warning: the key other.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  carebank: evidence is the export of another ledger [other-log]
      give the export of the same ledger with --export
  [1]
  $ carebank audit restore backup.db --export evidence --ledger new.db --key missing.key --by A1
  missing.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ carebank audit restore nothing.db --ledger new.db --by A1
  nothing.db: the backup cannot be read (No such file or directory)
      name a file that carebank audit backup wrote
  [3]
  $ echo unfinished >new.db-journal
  $ carebank audit restore backup.db --export evidence --ledger new.db --by A1
  new.db-journal: the journal of an earlier ledger of this name is still here
      move it away together with that ledger, or choose another name with --ledger
  [3]
  $ rm new.db-journal && ls new.db*
  ls: cannot access 'new.db*': No such file or directory
  [2]
  $ carebank audit restore backup.db --ledger new.db --key other.key --by A1
  warning: the key other.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  backup.db: this key file belongs to another ledger
      give the key file that init wrote for this ledger with --key
  [3]
  $ carebank audit restore backup.db --ledger new.db --recovery missing.key --by A1
  missing.key: the key file is not here
      give the copy of the key as it was when the backup was made
  [3]
  $ cp backup.db newer.db && sqlite3 newer.db 'PRAGMA user_version = 99'
  $ carebank audit restore newer.db --ledger new.db --by A1
  newer.db: this ledger is of a newer carebank (schema 99, this program knows 4)
      install the newer carebank; where there is none, another program changed the number: keep a copy of the file, put the number right with sqlite3 FILE 'PRAGMA user_version=4', and run carebank audit verify
  [3]

A witness's line copied under another checkpoint does not come in, though the export has no new entry.

  $ export CAREBANK_LEDGER=lost.db
  $ carebank audit keygen --name witness.example --out witness.key >witness.txt
  $ carebank audit request --old 0 --by U1 | carebank audit cosign - --key witness.key --state seen --log "$(cat key.txt)" --quiet >line.txt
  $ carebank audit attach line.txt --witness "$(cat witness.txt)" --by U1
  the checkpoint of 51 entries now carries the signature of witness.example
  $ carebank audit export --out cosigned --by U1
  51 entries and 2 checkpoints are in cosigned; it names nobody
  $ carebank audit restore lost.db --export cosigned --ledger new.db --quiet --by A1
  51 entries are in new.db: 51 of the backup, 0 from the export
  $ rm -f new.db; cat line.txt >>cosigned/checkpoints/36.checkpoint
  $ carebank audit restore lost.db --export cosigned --ledger new.db --by A1
  carebank: cosigned is damaged: a line kept under the checkpoint of 36 entries is not what its witness signed [export-damaged]
      nothing was restored; check it with carebank audit verify --export
  [1]

An export that ends before the last checkpoint: what it has is brought back, and lacks what was signed since.

  $ carebank audit restore backup.db --export evidence --ledger again.db --by A1
  entries 36 to 50 came back without names, notes and reasons: those were only in the ledger
  2 people enrolled or changed since the backup have no names: V1, V9
  import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left
  52 entries were signed already, and this ledger has 51: it cannot be signed any more
  bring back what came after the backup with --export DIR, from the latest export that there is
  52 entries are in again.db: 36 of the backup, 15 from the export

A backup of another history, though the same key signed it: what was signed tells.

  $ cp backup.db fork.db && export CAREBANK_LEDGER=fork.db
  $ for n in 1 2 3 4; do served F-$n,2025-05-1$n,9:00,60,V3,E3,助医; done
  $ carebank audit restore fork.db --ledger new.db --by A1
  carebank: the first 52 entries are not those that were signed [seal-broken]
      nothing was restored; the backup is of another history: keep it as evidence, and restore another
  [1]
  $ carebank audit restore fork.db --export evidence --ledger new2.db --by A1
  carebank: evidence does not continue the backup: entry 36 is not the one that the backup has [export-damaged]
      nothing was restored; check it with carebank audit verify --export
  [1]
  $ ls new*
  newer.db

The file of a ledger that was cut off while it was written, with its journal, is told as such.

  $ cp backup.db whole.db && sqlite3 whole.db 'PRAGMA cache_size = 2; BEGIN; CREATE TABLE much (a); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300) INSERT INTO much SELECT randomblob(3000) FROM n' '.shell cp whole.db cut.db; cp whole.db-journal cut.db-journal'
  $ carebank audit restore cut.db --ledger new.db --by A1
  cut.db: a journal lies beside this file, of a writing act that was cut off
      any carebank command on it takes that back, such as carebank log list --ledger cut.db; then repeat this one
  [3]
  $ carebank log list --ledger cut.db --format csv | wc -l
  2
  $ carebank audit restore cut.db --ledger new.db --quiet --by A1
  36 entries are in new.db: 36 of the backup, 0 from the export
