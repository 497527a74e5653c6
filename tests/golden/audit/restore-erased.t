Somebody is erased, then the ledger is lost: the backup still has their name, and the key of then would open it.

  $ . "$TESTDIR/../town.sh"
  $ KEY=$HOME/.config/carebank/420112.key
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ mkdir outside && carebank audit checkpoint --out outside/1.checkpoint --by U1
  $ carebank audit backup --out backup.db --by U1 >/dev/null && cp $KEY old.key
  $ carebank enroll end V2 --day 2025-05-31 --reason 搬走 --by R1 --quiet >/dev/null
  $ carebank enroll erase V2 --reason 本人要求 --by A1
  the private values of 1 records go for good: 1 of kind person
  a new wrapping key of epoch 2 holds; the old one is gone from the key file
  V2
  1 done, 0 unchanged, 0 refused
  every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others
  older backups open with the old key only: make a checkpoint, a backup and an export now
  there is no recovery copy of the new key yet: make one with carebank audit rekey --recovery FILE
  $ carebank enroll set V3 --phone 13900000098 --by R1 --quiet >/dev/null
  $ carebank audit checkpoint --out outside/2.checkpoint --by U1
  $ carebank audit export --out evidence --by U1 && carebank audit verify --export evidence --trusted outside
  40 entries and 2 checkpoints are in evidence; it names nobody
  40 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (40 entries)
  $ cat evidence/erased | cut -d' ' -f2 | wc -l
  1

An entry that cannot be read is told alone: what comes after it, erasures too, is not known. A folder that is not there is a
fault all the same.

  $ cp -r evidence bad && sed -i 's/kind org/kind orc/' bad/tile/entries/*.p/* && echo '2 5' >>bad/erased && echo '2 6' >>bad/erased
  $ carebank audit verify --export bad --trusted outside
  because of this damage nothing was compared with what others keep
  Damage
  entry  table       damage
  -----  ----------  ---------------------------------------------------
      4  entry       entry 4 is not a leaf that this program writes
         checkpoint  the first 36 entries are not those that were signed
         checkpoint  the first 40 entries are not those that were signed
      2  erased      entry 2 is no erasure
  carebank: tampering or damage: 4 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ carebank audit verify --export bad --trusted nowhere
  nowhere: the folder cannot be read (No such file or directory)
      give the folder of the checkpoints kept elsewhere with --trusted
  [3]
  $ mv town.db lost.db

Without the recovery copy of the key nobody has a name; the entries are the same.

  $ carebank audit restore backup.db --export evidence --ledger bare.db --by A1
  the key was changed since the backup: its private values open only with the recovery copy of the key of then (--recovery)
  entries 0 to 39 came back without names, notes and reasons: those were only in the ledger
  16 people enrolled or changed since the backup have no names: B1, E1, E2, E3, E4, K1, K2, L1, P1, P2, R1, U1, V1, V3, V4, X1
  import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left
  41 entries are in bare.db: 36 of the backup, 4 from the export
  $ carebank audit verify --ledger bare.db --trusted outside
  41 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (40 entries)
  the last 1 entries came later: they rest on the keeper's word until the next checkpoint
  $ carebank enroll show V1 --by R1 --ledger bare.db --format csv | grep name
  [1]
  $ sqlite3 bare.db 'SELECT first, until, (SELECT count(*) FROM box WHERE id < until) FROM restore'
  0|40|0
  $ carebank audit restore backup.db --export evidence --recovery $KEY --ledger new.db --by A1
  carebank: this recovery copy is not of this ledger's key of epoch 1
      give the copy of the key as it was when the backup was made
  [3]

With it everybody but the erased one has their name again.

  $ carebank audit restore backup.db --export evidence --recovery old.key --by A1
  entries 36 to 39 came back without names, notes and reasons: those were only in the ledger
  1 people enrolled or changed since the backup have no names: V3
  import their latest table again, or set them with carebank enroll set; carebank enroll list --nameless lists who is left
  41 entries are in town.db: 36 of the backup, 4 from the export
  $ carebank audit verify --trusted outside
  41 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (36 entries)
  continues 2.checkpoint (40 entries)
  the last 1 entries came later: they rest on the keeper's word until the next checkpoint
  $ for code in V1 V2 V3; do carebank enroll show $code --by R1 --format csv | grep name; done
  name,江一帆
  [1]
  $ sqlite3 town.db 'SELECT DISTINCT epoch FROM data_key'
  2
  $ carebank audit checkpoint --out outside/3.checkpoint --by U1 && carebank enroll set V2 --phone 13900000097 --by R1
  carebank: the private values of V2 were erased [erased]
      whoever comes back is enrolled under a new code
  0 done, 0 unchanged, 1 refused
  [1]
