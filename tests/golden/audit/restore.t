The ledger is lost. There is last night's backup, and an export of what came after it.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ mkdir outside
  $ carebank audit checkpoint --out outside/1.checkpoint --by U1
  $ carebank audit backup --out backup.db --by U1 >/dev/null

The town works on: services, an act, somebody new, somebody whose phone changes.

  $ served S-2,2025-05-07,9:00,90,V3,E3,助医 S-3,2025-05-07,9:00,30,V1,E1,助餐
  $ carebank log void --ref S-3 --reason 重复 --by P1 >/dev/null
  $ printf 'code,role,name,community,joined\nV9,volunteer,严小北,银杏社区,2025-05-08\n' | carebank enroll import - --by R1 --quiet >/dev/null
  $ carebank enroll set V1 --phone 13900000099 --by R1 --quiet >/dev/null
  $ carebank audit checkpoint --out outside/2.checkpoint --by U1
  $ carebank audit export --out evidence --by U1 >/dev/null
  $ carebank report balances --format csv >balances.csv && carebank report indicators --period 2025-05 --format csv >figures.csv
  $ mv town.db lost.db

From the backup alone: nothing of today, and the signer knows it.

  $ carebank audit restore backup.db --ledger old.db --by A1
  $ carebank audit verify --ledger old.db --trusted outside
  $ carebank audit checkpoint --ledger old.db --by U1

With the export every entry is back, bit for bit.

  $ carebank audit restore backup.db --export evidence --by R1
  $ ls town.db* 2>/dev/null
  $ carebank audit restore backup.db --export evidence --reason 硬盘损坏 --dry-run --by A1
  $ ls town.db* 2>/dev/null
  $ carebank audit restore backup.db --export evidence --reason 硬盘损坏 --by A1
  $ ls town.db*
  $ carebank audit restore backup.db --export evidence --by A1
  $ sqlite3 lost.db 'SELECT id, lower(hex(hash)) FROM entry' >lost.txt
  $ sqlite3 town.db 'SELECT id, lower(hex(hash)) FROM entry' | head -n $(wc -l <lost.txt) | cmp - lost.txt
  $ sqlite3 town.db 'SELECT r.first, r.until, e.kind FROM restore r JOIN entry e ON e.id = r.id'
  $ carebank audit verify --trusted outside
  $ carebank report balances --format csv | cmp - balances.csv && carebank report indicators --period 2025-05 --format csv | cmp - figures.csv

The next checkpoint continues the last one, and the figures go on as if nothing had been.

  $ carebank audit checkpoint --out outside/3.checkpoint --by U1
  $ carebank audit verify --trusted outside
  $ carebank audit consistency --from outside/2.checkpoint --to outside/3.checkpoint --out proof.txt --by U1 && test -s proof.txt
  $ served S-5,2025-05-09,9:00,60,V1,E1,助餐
  $ carebank audit check --by U1 | grep -c credit-mismatch

Who came or changed since the backup has no name until it is set again.

  $ carebank enroll show V9 --by R1 --format csv | cut -d, -f1-3
  $ carebank enroll set V9 --name 严小北 --by R1 --quiet >/dev/null
  $ carebank enroll set V1 --name 江一帆 --born 1960-03-01 --phone 13900000099 --by R1 --quiet >/dev/null
  $ carebank enroll show V9 --by R1 --format csv | cut -d, -f1-3
  $ carebank audit verify --trusted outside

What does not belong together is not put together.

  $ cp backup.db bad.db && sqlite3 bad.db "DROP TRIGGER service_fixed; UPDATE service SET minutes = 61"
  $ carebank audit restore bad.db --ledger new.db --by A1
  $ cp -r evidence bad && sed -i 's/minutes 90/minutes 95/' bad/tile/entries/*.p/*
  $ carebank audit restore backup.db --export bad --ledger new.db --by A1
  $ carebank init --rules 420112 --by A1 --ledger other.db --key other.key --origin example.org/other --quiet >/dev/null
  $ carebank audit restore other.db --export evidence --ledger new.db --key other.key --by A1
  $ carebank audit restore backup.db --export evidence --ledger new.db --key missing.key --by A1
  $ carebank audit restore nothing.db --ledger new.db --by A1
  $ ls new.db*
