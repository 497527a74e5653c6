#!/usr/bin/env bash
# An invented 志愿中山 of Zhongshan's size, from tables to the figures that the answer of 2024 publishes:
#   samples/zhongshan/run.sh DIR
# makes DIR (which must not exist) with tables, ledger and key; it takes a minute or two. The program is $CAREBANK_BIN, else
# build/release/cmd/carebank.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$(realpath "${CAREBANK_BIN:-$here/../../build/release/cmd/carebank}")
if [ $# -ne 1 ] || [ -e "$1" ]; then
  sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
mkdir -p "$1"
cd "$1"
unset "${!CAREBANK_@}"
export CAREBANK_LEDGER=carebank.db CAREBANK_KEY=442000.key CAREBANK_LANG=en
carebank() { "$bin" "$@" --quiet; }

python3 "$here/make.py" .
export CAREBANK_TODAY=2024-01-10
carebank init --rules 442000 --by S0
for table in organisations staff people credentials; do carebank enroll import "$table.csv" --by S0; done

# What was verified and approved before the ledger began comes over in one act, on the days that its paper says.
carebank log import services-until-2023.csv --approved-on-paper 志愿中山2022年至2023年服务清单 --by S0

# From then on every second Monday what was done in the fortnight before.
for table in services-2024-*.csv; do
  monday=${table#services-}
  export CAREBANK_TODAY=${monday%.csv}
  carebank log import "$table" --by S1
  carebank log verify --all --by S2
  carebank log approve --all --by S3
done

export CAREBANK_TODAY=2024-06-03
carebank log import records.csv --by S1
carebank redeem import redemptions.csv --by S4
# What was reserved was given; gifts went at once.
grep -v ,礼品, redemptions.csv | carebank redeem deliver --from - --by S4
carebank report indicators --period 2022-01-01..2024-05-31
