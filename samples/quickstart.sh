#!/usr/bin/env bash
# The first hour in some seconds: sets up, builds, and runs two quarters of the invented district of samples/ from
# spreadsheets to an evaluation pack, in out/quickstart (made anew each time). Every command is shown before it runs; the
# fortnights that repeat go to out/quickstart/transcript.txt. What each file should cause stands in samples/README.md.
set -euo pipefail
# shellcheck source=tests/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/../tests/setup.sh"

cd "$root"
install_packages
build release --target carebank
unset "${!CAREBANK_@}"
export PATH="$root/build/release/cmd:$PATH"

work=out/quickstart
[ ! -e "$work" ] || { chmod -R u+w "$work" && rm -rf "$work"; }
mkdir -p "$work/in" "$work/keys" "$work/evaluator"
cp samples/*.csv samples/*.tsv samples/*.txt "$work/in/"
export CAREBANK_LEDGER=$work/carebank.db CAREBANK_KEY=$work/keys/420112.key

# show COMMAND...: the command as one would type it.
show() {
  local word
  printf '\n$'
  for word in "$@"; do
    case $word in
      '' | *[[:space:]\'\"\$\&\;\|\(\)\<\>\*\?#]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
}

# run COMMAND...: it must succeed.
run() {
  show "$@"
  "$@" || give_up "quickstart: exit status $?, where 0 was to be expected."
}

# meeting STATUS COMMAND...: it must end with that exit status.
meeting() {
  local wanted=$1 status=0
  shift
  show "$@"
  "$@" || status=$?
  printf '(exit status %s)\n' "$status"
  [ "$status" -eq "$wanted" ] || give_up "quickstart: exit status $wanted was to be expected here."
}

# allowing STATUS COMMAND...: 0 or that exit status.
allowing() {
  local allowed=$1 status=0
  shift
  show "$@"
  "$@" || status=$?
  [ "$status" -eq 0 ] || [ "$status" -eq "$allowed" ] || give_up "quickstart: exit status $status was not to be expected here."
}

# on DAY: the business day of what follows.
on() {
  export CAREBANK_TODAY=$1
  printf '\n--- %s (CAREBANK_TODAY=%s)\n' "${2:-$1}" "$1"
}

# One sending of the clerk's growing sheet: what is new is recorded by the district's clerk, verified and approved street
# by street. Where a list of signed refs exists, only those are verified.
sending() {
  local today=$1 file=$2 lines=$3 street list
  on "$today" "$file as it stood on $today: $lines lines"
  head -n "$lines" "samples/$file" >"$work/in/$file"
  allowing 1 carebank log import "$work/in/$file" --by S001
  if [ "$today" = 2025-05-19 ]; then # one who holds two duties may not do both on one service
    run carebank log verify --ref Q2-0002 --by S103
    meeting 1 carebank log approve --ref Q2-0002 --by S103
  fi
  for street in 1 2 3; do
    list=$work/in/signed-$today-S${street}01.txt
    if [ -f "$list" ]; then
      run carebank log verify --from "$list" --by "S${street}01"
    else
      run carebank log verify --all --by "S${street}01"
    fi
  done
  if [ "$today" = 2025-05-19 ]; then
    run carebank log return --ref Q2-0005 --reason 与签到表不符 --by S102
  fi
  for street in 1 2 3; do
    run carebank log approve --all --by "S${street}02"
  done
}

# sendings FIRST LAST: all of sent.csv between two days.
sendings() {
  local today file lines
  while IFS=, read -r today file lines; do
    if [[ $today != today && ! $today < $1 && ! $today > $2 ]]; then
      sending "$today" "$file" "$lines"
    fi
  done <samples/sent.csv
}

# What fills the screen without telling anything new.
in_transcript() {
  printf '\n(%s: in %s)\n' "$1" "$work/transcript.txt"
  shift
  ("$@") >>"$work/transcript.txt" 2>&1 || { tail -n 20 "$work/transcript.txt" >&2 && give_up "quickstart: stopped here."; }
}

sign_agreements() {
  local elder volunteer party name day pair
  carebank pair list --format csv --by S001 >"$work/pairs.csv"
  while IFS=, read -r elder volunteer party name day; do
    pair=$(awk -F, -v v="$volunteer" -v e="$elder" '$3 == v && $4 == e { print $1 }' "$work/pairs.csv")
    [ -z "$pair" ] || run carebank pair sign "$pair" --party "$party" --name "$name" --day "$day" --by S001
  done < <(tail -n +2 samples/agreements-2025-04.csv)
}

step "Founding: the ledger of district 420112, its organisations and staff"
on 2025-04-28
run carebank init --rules 420112 --by S000
run carebank enroll import "$work/in/organisations.csv" --by S000
meeting 1 carebank enroll import "$work/in/staff.csv" --by S000

step "Enrolling: volunteers and elders, as three streets sent them"
for file in people-hetang-gbk people-songtao people-liudi; do
  meeting 1 carebank enroll import "$work/in/$file.csv" --by S001
done
run cut -d, -f3,4,24- "$work/in/people-hetang-gbk.csv.rejects.csv"

step "Pairing: a proposal for everybody, then the pairs that communities and elders agreed on"
on 2025-04-30
run carebank pair propose --out "$work/proposal.csv" --unpaired "$work/unpaired.csv" --by S001
run head -n 5 "$work/proposal.csv"
meeting 1 carebank pair confirm "$work/in/pairs-2025-04.csv" --by S001
in_transcript "70 signatures under agreements" sign_agreements

step "Logging: May to the middle of July"
sendings 2025-05-01 2025-05-31
on 2025-06-04
run carebank enroll import "$work/in/people-2025-06.csv" --by S001
in_transcript "four more sendings" sendings 2025-06-01 2025-07-14

step "Sealing the second quarter"
on 2025-07-15
run carebank audit key
run carebank audit seal --period 2025Q2 --out "$work/sealed" --by S003

step "Logging: to the end of September"
in_transcript "two sendings" sendings 2025-07-15 2025-08-11
on 2025-08-12
run carebank enroll end E0034 --day 2025-08-10 --reason 去世 --by S001
run carebank enroll move E0020 --community 长桥社区 --compound 桂香园 --from 2025-08-01 --by S001
in_transcript "three sendings" sendings 2025-08-12 2025-09-30

step "Redeeming"
on 2025-09-29
run carebank redeem catalogue
meeting 1 carebank redeem import "$work/in/redemptions-2025Q3.csv" --by S002
run carebank redeem deliver --ref R25Q3-001 --by S002
run carebank redeem cancel --ref R25Q3-002 --reason 老人住院 --by S002

step "What came late, and what was wrong"
in_transcript "the last sending" sendings 2025-10-01 2025-10-09
on 2025-10-09
run carebank log void --ref Q3-0536 --reason 签到表为30分钟 --by S302
meeting 1 carebank log import "$work/in/services-2025Q3-late.csv" --by S312
run carebank log verify --all --by S301
run carebank log approve --all --by S302
on 2025-10-13
meeting 1 carebank log import "$work/in/services-2025Q4.tsv" --by S001
for street in 1 2 3; do run carebank log verify --all --by "S${street}01"; done

step "Auditing"
on 2025-10-22
meeting 1 carebank audit check
run carebank audit seal --period 2025Q3 --out "$work/sealed" --by S003
run carebank audit receipt --ref Q3-0001 --out "$work/Q3-0001.tlog-proof" --by S003
run carebank audit backup --out "$work/backup.db" --by S003
meeting 4 carebank audit verify
run cp "$work/sealed/2025Q2.checkpoint" "$work/sealed/2025Q3.checkpoint" "$work/evaluator/"
run carebank audit verify --trusted "$work/evaluator"

step "Reporting"
on 2025-10-23
run carebank report indicators --period 2025Q3
run carebank report pack --period 2025Q3 --out "$work/pack-2025Q3" --by S003
report=$(find "$work/pack-2025Q3" -name '*.md' | sort | head -n 1)
run head -n 40 "$report"

cat <<END

== Done. Under $root/$work:
   pack-2025Q3/       the evaluation pack: the report, its tables as CSV, the manifest
   sealed/            checkpoints of the sealed quarters; evaluator/ holds the copies that an outsider would
   in/*.rejects.csv   the rows that were refused, with reasons, ready to be corrected
   carebank.db        the ledger; keys/ its key; backup.db a copy
   transcript.txt     the commands that were not shown
   Go on:  export CAREBANK_LEDGER=$work/carebank.db CAREBANK_KEY=$work/keys/420112.key CAREBANK_TODAY=2025-10-23
           build/release/cmd/carebank audit check --lang en
END
