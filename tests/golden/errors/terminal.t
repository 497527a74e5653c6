What others wrote cannot command the terminal of who reads it: not in messages, tables, reports, nor in what is opened to an outsider.

  $ . "$TESTDIR/../town.sh"
  $ ring=$(printf '\033]0;renamed\007') eight=$(printf '\302\233') turn=$(printf '\342\200\256')
  $ unsafe() { LC_ALL=C grep -cP '\x1b|\x07|\xc2\x9b|\xe2\x80\xae'; }
  $ services "S-${ring}1,2025-05-06,9:00,60,V1,E1,助餐" "S-2,2025-05-06,9:00,60,V1,E1,助${turn}餐" "S-3,2025-05-06,9${eight}:00,60,V1,E1,助餐" >three.csv
  $ carebank log import three.csv --by R1
  three.csv:2:1: “S-\u001b]0;renamed\u00071” is not a record number [bad-value]
      Use 1 to 64 letters A-Z a-z, digits, - and _.
  three.csv:4:3: S-3: “9\u009b:00” is not a time of day [bad-time]
      Write it like 14:30.
  refused rows are in three.csv.rejects.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ carebank enroll show "V1$ring" --by R1
  carebank: nobody is enrolled as V1\u001b]0;renamed\u0007 [unknown-person]
      enroll the person first, or correct the code
  [1]
  $ carebank log list --ledger "town${ring}.db"
  town\u001b]0;renamed\u0007.db: there is no ledger here (No such file or directory)
      give it with --ledger FILE or CAREBANK_LEDGER, or found one with carebank init
  [3]
  $ printf 'witness %s x\n' "$turn" >policy && carebank audit verify --policy policy
  policy:1: this is no Ed25519 verifier key of a witness
      copy it whole from its owner: carebank audit key or keygen printed it
  [3]
  $ printf 'ref,day,start,minutes,volunteer,elder,category,note\nS-4,2025-05-07,9:00,60,V1,E1,助餐,"one%s two%s three%s"\n' "$ring" "$eight" "$turn" | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank audit checkpoint --out 1.checkpoint --by U1
  $ carebank audit open --ref S-4 --field note --to "E$ring" --reason "r$turn" --out note.opened --by U1
  $ carebank audit verify --opened note.opened --log key.txt
  entry 34, service S-4, revision 1, note: one\u001b]0;renamed\u0007 two\u009b three\u202e
  $ carebank audit verify --opened note.opened --log key.txt --format json
  {"status":0,"index":34,"kind":"service","ref":"S-4","revision":1,"field":"note","value":"one\u001b]0;renamed\u0007 two\u009b three\u202e"}
  $ /usr/bin/python3 "$TESTDIR/../../verifier/verify.py" --opened note.opened --log "$(cat key.txt)"
  verified: note of leaf 34, service S-4, revision 1, is one\x1b]0;renamed\x07 two\x9b three\u202e
  $ carebank enroll set V1 --name "江${ring}一帆" --by R1 >/dev/null
  line 2: V1 was called 江一帆 before and is called 江\u001b]0;renamed\u0007一帆 now
  $ for format in text md; do carebank report dossier V1 --by R1 --format $format; carebank report disclosures --by U1 --format $format; carebank report register --by R1 --format $format; done | unsafe
  0
  [1]
  $ mkdir held && cp 1.checkpoint "held/1$ring.checkpoint" && carebank audit verify --trusted held | sed -n 2p
  continues 1\u001b]0;renamed\u0007.checkpoint (35 entries)
