#!/usr/bin/env bash
# Makes the ledger that this release leaves behind: upgrade/make.sh BIN VERSION. Run once at a release, then committed; it
# holds nobody but invented people, and its key is thrown away.
set -euo pipefail
bin=$(realpath "$1")
out=$(realpath "$(dirname "$0")")/$2
rm -rf "$out"
mkdir -p "$out"
cd "$out"
export CAREBANK_LEDGER=ledger.db CAREBANK_KEY=key CAREBANK_TODAY=2025-06-10 CAREBANK_LANG=en
"$bin" init --rules 420112 --by S0 >/dev/null
printf 'code,kind,name,parent\nD1,district,测试区,\nJ1,street,一街,D1\nC1,community,一社区,J1\n' >orgs.csv
printf 'code,role,name,born,community,tags,joined\nV1,volunteer,张一凡,1960-01-01,一社区,,2025-03-04\nV2,volunteer,王二木,1970-05-06,一社区,,2025-03-04\nE1,elder,李三水,1940-02-03,一社区,独居,2025-03-04\n' >people.csv
printf 'code,role,name,duties\nR1,staff,记录,record\nC2,staff,核实,verify\nA1,staff,审核,approve\nP1,staff,兑换,redeem\nU1,staff,审计,audit\n' >staff.csv
for file in orgs people staff; do "$bin" enroll import $file.csv --by S0 >/dev/null; done
printf 'ref,day,start,minutes,volunteer,elder,category,note\nA1,2025-05-06,9:00,60,V1,E1,助餐,一\nA2,2025-05-07,9:00,45,V2,E1,助洁,\nA3,2025-05-08,9:00,90,V1,E1,助餐,\n' >services.csv
"$bin" log import services.csv --by R1 >/dev/null
"$bin" log verify --all --by C2 >/dev/null
"$bin" log approve --all --by A1 >/dev/null
"$bin" log void --ref A3 --reason 重复 --by A1 >/dev/null
"$bin" log add --ref A4 --day 2025-06-09 --minutes 30 --volunteer V1 --elder E1 --category 助餐 --by R1 >/dev/null
"$bin" redeem gift --from V1 --to V2 --points 0.5 --by P1 >/dev/null
"$bin" pair add --volunteer V2 --elder E1 --by R1 >/dev/null
"$bin" audit checkpoint --out head.checkpoint --by U1
"$bin" report balances --format csv --out balances.csv
rm -f orgs.csv people.csv staff.csv services.csv ./*.rejects.csv key key.signed ledger.db-journal
