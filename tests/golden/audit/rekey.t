A new wrapping key in place of the old one, and what a crash in between leaves.

  $ . "$TESTDIR/../town.sh"
  $ KEY=$HOME/.config/carebank/420112.key; cp $KEY old.key; cp town.db old.db
  $ carebank audit rekey --by U1
  carebank: U1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit rekey --by A1 --dry-run && cmp $KEY old.key && cmp town.db old.db
  dry run: nothing was written
  1 done, 0 unchanged, 0 refused
  $ carebank audit rekey --by A1 --recovery new.key
  a new wrapping key of epoch 2 holds; the old one is gone from the key file
  1 done, 0 unchanged, 0 refused
  every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others
  older backups open with the old key only: make a checkpoint, a backup and an export now
  a recovery copy of the new key is in new.key: keep it where only you can reach it
  $ cmp $KEY new.key && cut -d' ' -f1 new.key
  cb-keys/v1
  origin
  signing
  index
  wrapping
  epoch
  check
  $ carebank audit verify
  32 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
  $ carebank enroll show V1 --by A1 | grep 姓名\\\|name
  name            江一帆
  $ carebank enroll show V1 --by A1 --key old.key
  warning: the key old.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ sqlite3 town.db "SELECT DISTINCT epoch FROM data_key; SELECT epoch, data_keys FROM rekey"
  2
  2|17
  $ carebank audit rebuild --by A1
  0 done, 0 unchanged, 0 refused

A key of another epoch than the log says is tampering, also without the key.

  $ cp town.db bad.db && sqlite3 bad.db "UPDATE data_key SET epoch = 1 WHERE owner = (SELECT min(owner) FROM data_key)"
  $ HOME=/nonexistent carebank audit verify --ledger bad.db
  Damage
  entry  table     damage
  -----  --------  --------------------------------------------------
     11  data_key  the data key of 11 says another epoch than the log
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]

Both keys in the file, as a crash leaves them: before the commit, and after it.

  $ both() { sed -n 1,5p old.key; echo epoch 1; sed -n 's/^wrapping /next /p' new.key; }
  $ check() { printf 'check %s\n' "$(/usr/bin/python3 -c 'import base64, hashlib, sys; print(base64.b64encode(hashlib.sha256(open(sys.argv[1], "rb").read()).digest()[:12]).decode())' "$1")"; }
  $ both >lines && cut -d' ' -f1 lines
  cb-keys/v1
  origin
  signing
  index
  wrapping
  epoch
  next
  $ { cat lines; check lines; } >both.key && chmod 400 both.key
  $ carebank enroll show V1 --by A1 --key both.key | grep name
  warning: the key both.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  name            江一帆
  $ carebank enroll show V1 --by A1 --key both.key --ledger old.db | grep name
  warning: the key both.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  name            江一帆
  $ carebank audit verify --key both.key
  warning: the key both.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  32 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
  $ carebank enroll set V1 --phone 13900000077 --by R1 --key both.key --quiet && cmp both.key new.key
  V1
  1 done, 0 unchanged, 0 refused
  $ { cat lines; check lines; } >again.key && chmod 400 again.key
  $ carebank enroll set V1 --phone 13900000077 --by R1 --key again.key --ledger old.db --quiet && cmp again.key old.key
  V1
  1 done, 0 unchanged, 0 refused

A key of another epoch is not taken for none: whatever reads says what is wrong with it, and does not tell half.

  $ carebank audit check --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank audit check --key new.key --ledger old.db --quiet
  old.db: this key file is of epoch 2, the ledger is of epoch 1
      this ledger is older than an erasure or a rekey: only a key file kept from before opens it
  [3]
  $ carebank enroll list --by A1 --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank report statement V1 --by A1 --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank report cases --by A1 --period 2025Q2 --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank audit simulate --rules 420112 --findings --by A1 --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank report pack --period 2025Q2 --by A1 --out pack --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank audit accept community-understaffed C11 --reason 招募 --until 2025-07-31 --by U1 --key old.key --quiet
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]

What is no key file at hand leaves those checks out that need one.

  $ carebank audit check --key nothing.key | tail -n 1
  without the key the private values were not compared with their commitments
  without the key these checks could not run: duplicate-person elder-ineligible invalid-id-number minor-without-guardian redemption-underage underage-volunteer
  missing-fields          warning   V4       missing: id_number                  yes
