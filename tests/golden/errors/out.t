What is there once is no place for a result: a ledger, a backup, keys, and what a signer or a witness remembers.

  $ . "$TESTDIR/../town.sh"
  $ KEY=$HOME/.config/carebank/420112.key
  $ carebank audit checkpoint --out 1.checkpoint --by U1
  $ carebank audit backup --out copy.db --by U1 --quiet
  a copy is in copy.db; the key file is not in it: keep that elsewhere
  $ carebank audit keygen --name eval.example --out eval.key --quiet >eval.txt
  $ carebank audit request --old 0 --out q1.request --by U1
  $ carebank audit cosign q1.request --key eval.key --state seen --log "$(cat key.txt)" --quiet >line
  $ sha256sum town.db copy.db $KEY $KEY.signed eval.key >sums
  $ for out in town.db copy.db $KEY $KEY.signed eval.key seen; do carebank report indicators --period 2025Q2 --out $out 2>&1 | sed 's#.*/##'; done
  town.db: this file is already there and is not touched
      choose another name with --out
  copy.db: this file is already there and is not touched
      choose another name with --out
  420112.key: this file is already there and is not touched
      choose another name with --out
  420112.key.signed: this file is already there and is not touched
      choose another name with --out
  eval.key: this file is already there and is not touched
      choose another name with --out
  seen: this file is already there and is not touched
      choose another name with --out
  $ carebank audit cosign q1.request --key eval.key --state seen --log "$(cat key.txt)" --quiet --out seen
  seen: this file is already there and is not touched
      choose another name with --out
  [3]
  $ echo code,kin >none.csv
  $ carebank enroll import none.csv --by R1 --quiet --rejects town.db
  0 added, 0 updated, 0 unchanged, 0 refused
  $ sha256sum --check --quiet sums
  $ head -n 1 seen
  cb-witness/v1

An older result is.

  $ carebank report indicators --period 2025Q2 --out figures.csv && carebank report indicators --period 2025Q2 --out figures.csv
