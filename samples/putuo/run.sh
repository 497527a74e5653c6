#!/usr/bin/env bash
# An invented 时光汇 of Putuo's size, from tables to the figures that the answer of 2024 publishes:
#   samples/putuo/run.sh DIR
# makes DIR (which must not exist) with tables, ledger and key. The program is $CAREBANK_BIN, else build/release/cmd/carebank.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$(realpath "${CAREBANK_BIN:-$here/../../build/release/cmd/carebank}")
if [ $# -ne 1 ] || [ -e "$1" ]; then
  sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
mkdir -p "$1"
cd "$1"
unset "${!CAREBANK_@}"
export CAREBANK_LEDGER=carebank.db CAREBANK_KEY=310107.key CAREBANK_LANG=en
carebank() { "$bin" "$@" --quiet; }

python3 "$here/make.py" .
export CAREBANK_TODAY=2024-01-08
carebank init --rules 310107 --by S0
for table in organisations staff people credentials; do carebank enroll import "$table.csv" --by S0; done

# What the mini programme had approved before the ledger began comes over in one act, on the days that it says.
carebank log import services-2023.csv --approved-on-paper 沪助养老时光汇小程序2023年服务清单 --by S0

# From then on every second Monday what was done in the fortnight before: within its ten working days.
for table in services-2024-*.csv; do
  monday=${table#services-}
  export CAREBANK_TODAY=${monday%.csv}
  carebank log import "$table" --by S1
  carebank log verify --all --by S2
  carebank log approve --all --by S3
done

# The other registered volunteers, who do not serve in the 时光汇; and what was had for the coins.
export CAREBANK_TODAY=2024-05-07
carebank enroll import registered.csv --by S0
carebank redeem import redemptions.csv --by S4
# What was reserved was given.
carebank redeem deliver --from redemptions.csv --by S4
carebank report indicators --period 2023-01-01..2024-05-06
