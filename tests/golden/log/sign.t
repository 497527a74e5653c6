Acts signed with a key of one's own: who did it is no longer only what --by says.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-06,11:00,60,V1,E1,助洁 S-3,2025-05-07,9:00,60,V1,E2,助洁 | carebank log import - --by R1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ K1=$(carebank audit keygen --staff --name K1 --out k1.key)
  $ P1=$(carebank audit keygen --staff --name P1 --out p1.key)
  $ witness=$(carebank audit keygen --name K1 --out witness.key)

The admin registers what each made; a key is one person's, once.

  $ carebank log verify --all --by K1 --sign k1.key
  carebank: K1 has no key registered to sign with [staff-key-missing]
      let an admin register it: carebank enroll key K1 --public K1\+[0-9a-f]{8}\+A\S{43} (re)
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key K1 --public "$K1" --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key K1 --public "$K1" --by A1
  K1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll key K1 --public "$K1" --by A1
  0 done, 1 unchanged, 0 refused
  $ carebank enroll key P1 --public "$K1" --by A1
  carebank: this key is registered for K1 already [staff-key-taken]
      make another key, with carebank audit keygen --staff
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key P1 --public "$witness" --by A1
  carebank: this is no verifier key of a staff member [bad-verifier-key]
      copy the whole line that carebank audit keygen --staff printed
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key V1 --public "$P1" --by A1
  carebank: V1 is not on the staff [not-staff]
      only staff sign acts: enroll the person as staff first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key P1 --public "$P1" --by A1 --format json
  {"done":1,"unchanged":0,"refused":0,"refs":["P1"]}
  $ carebank enroll key P1 --by A1
  carebank: say what becomes of the key: one of --public and --revoke
  [2]
  $ carebank enroll key P1 --revoke --by A1
  carebank: the reason is missing
      give --reason TEXT
  [2]
  $ carebank enroll keys --format csv
  code,verifier,since,until
  K1,K1\+[0-9a-f]{8}\+A\S{43},2025-06-02, (re)
  P1,P1\+[0-9a-f]{8}\+A\S{43},2025-06-02, (re)
  $ carebank enroll show K1 --by A1 | grep K1+
  verifier key  K1\+[0-9a-f]{8}\+A\S{43} (re)

Verified and approved, each by the key of who does it; another's key does nothing.

  $ carebank log verify --ref S-1 S-2 --by K1 --sign p1.key
  carebank: this key is that of P1, not of K1 [staff-key-mismatch]
      sign with your own key: carebank enroll keys lists them
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --ref S-1 S-2 --by K1 --sign nothing.key
  nothing.key: the key file is not here
      make one with carebank audit keygen
  [3]
  $ carebank log verify --ref S-1 S-2 --by K1 --sign k1.key --dry-run
  dry run: nothing was written
  2 done, 0 unchanged, 0 refused
  $ carebank log verify --ref S-1 S-2 --by K1 --sign k1.key
  2 done, 0 unchanged, 0 refused
  $ CAREBANK_SIGN=p1.key carebank log approve --all --by P1
  2 done, 0 unchanged, 0 refused
  $ carebank log verify --ref S-3 --by K1
  S-3
  1 done, 0 unchanged, 0 refused
  $ carebank report signatures --period 2025Q2 --format csv
  code,acts,signed,share
  K1,3,2,0.6667
  P1,2,2,1.0000
  $ carebank report signatures --period 2025Q3 --format csv
  code,acts,signed,share
  $ carebank audit verify --format json | grep -o '"damages":[^]]*]'
  "damages":[]
  $ sqlite3 town.db 'SELECT first, until FROM signature'
  37|39
  40|43

Anybody can check a signature: the text is four lines, the hashes are in the log.

  $ cat >text.py <<'END'
  > import base64, hashlib, sqlite3
  > db = sqlite3.connect('town.db')
  > first, until = db.execute('SELECT first, until FROM signature ORDER BY id DESC').fetchone()
  > leaves = b''.join(h for (h,) in db.execute('SELECT hash FROM entry WHERE id >= ? AND id < ? ORDER BY id', (first, until)))
  > digest = base64.b64encode(hashlib.sha256(leaves).digest()).decode()
  > print('cb-acts/v1\n420112\n%d %d\n%s' % (first, until, digest))
  > END
  $ /usr/bin/python3 text.py >text
  $ sqlite3 town.db 'SELECT signature FROM signature ORDER BY id DESC LIMIT 1' | base64 -d >text.sig
  $ (printf '\060\052\060\005\006\003\053\145\160\003\041\000'; echo "${P1#*+*+}" | base64 -d | tail -c 32) >p1.der
  $ openssl pkeyutl -verify -pubin -inkey p1.der -keyform DER -rawin -in text -sigfile text.sig
  Signature Verified Successfully

A key that was lost: from here on it signs nothing, and what it signed stays good.

  $ carebank enroll key K1 --revoke --reason 遗失 --by A1
  K1
  1 done, 0 unchanged, 0 refused
  $ carebank log verify --ref S-3 --by K1 --sign k1.key
  carebank: this key of K1 was revoked on 2025-06-02 [staff-key-revoked]
      sign with the key that is registered now: carebank enroll keys lists them
  0 done, 0 unchanged, 1 refused
  [1]
  $ K1b=$(carebank audit keygen --staff --name K1 --out k1b.key)
  $ carebank enroll key K1 --public "$K1" --by A1
  carebank: this key was registered for K1 and revoked on 2025-06-02 [staff-key-taken]
      make another key, with carebank audit keygen --staff
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll key K1 --public "$K1b" --by A1
  K1
  1 done, 0 unchanged, 0 refused
  $ K1c=$(carebank audit keygen --staff --name K1 --out k1c.key)
  $ carebank enroll key K1 --public "$K1c" --by A1
  the key that K1 had before is revoked
  K1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll keys
  Keys of staff members
  code  verifier key                                              since       until
  ----  --------------------------------------------------------  ----------  ----------
  K1    K1\+[0-9a-f]{8}\+A\S{43}  2025-06-02  2025-06-02 (re)
  K1    K1\+[0-9a-f]{8}\+A\S{43}  2025-06-02  2025-06-02 (re)
  K1    K1\+[0-9a-f]{8}\+A\S{43}  2025-06-02 (re)
  P1    P1\+[0-9a-f]{8}\+A\S{43}  2025-06-02 (re)
  $ carebank audit verify --format json | grep -o '"damages":[^]]*]'
  "damages":[]

An import of staff who have keys is not taken back.

  $ printf 'code,role,name,duties,org\nK9,staff,郝新来,verify,J1\n' | carebank enroll import - --by A1 --format json
  {"added":1,"updated":0,"unchanged":0,"refused":0,"batch":49,"rejects":null}
  $ carebank enroll key K9 --public "$(carebank audit keygen --staff --name K9 --out k9.key)" --by A1 --quiet
  K9
  1 done, 0 unchanged, 0 refused
  $ carebank enroll undo 49 --by A1
  carebank: K9 has a key of their own [batch-in-use]
      take that back first, or correct the rows one by one
  0 done, 0 unchanged, 1 refused
  [1]

Rules that want signatures, from a day on: what is not signed is not done.

  $ cat >strict.toml <<'END'
  > [pack]
  > id = "420112-signed"
  > version = "2"
  > inherits = "420112"
  > [workflow]
  > signatures = ["verify", "approve"]
  > END
  $ carebank init --adopt strict.toml --from 2025-06-03 --by A1 --quiet
  420112-signed 420112-signed (2) holds from 2025-06-03
  $ export CAREBANK_TODAY=2025-06-04
  $ services S-4,2025-06-03,9:00,60,V1,E1,助餐 S-5,2025-06-03,11:00,60,V1,E1,助洁 | carebank log import - --by R1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1
  carebank: the rules want this act signed by who does it: verify [signature-missing]
      sign it with --sign FILE or CAREBANK_SIGN; carebank audit keygen --staff makes a key
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --all --by K1 --sign k1c.key
  2 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --sign p1.key
  3 done, 0 unchanged, 0 refused
  $ carebank log void --ref S-4 --reason 重复 --by P1
  S-4
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep signature-missing
  [1]
  $ sed -i s/approve/aprove/ strict.toml && carebank init --check strict.toml
  strict.toml:6:25: workflow.signatures cannot be "aprove"
      Choose one of: verify, approve, return, void.
  [3]

Somebody takes a signature out, or puts an act under another's name, seals it again and forgets the checkpoint.

  $ carebank audit checkpoint --by U1 --out head.checkpoint
  $ carebank audit receipt --ref S-5 --act approve --by U1 --out act.tlog-proof
  $ cat >behind.py <<'END'
  > import base64, hashlib, shutil, sqlite3
  > def change(copy, *statements):
  >     shutil.copy('town.db', copy)
  >     db = sqlite3.connect(copy)
  >     triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
  >     for name, _ in triggers: db.execute('DROP TRIGGER ' + name)
  >     for statement in statements: db.execute(statement)
  >     for _, sql in triggers: db.execute(sql)
  >     db.commit()
  > signature, = sqlite3.connect('town.db').execute('SELECT max(id) FROM signature').fetchone()
  > gone = 'DELETE FROM signature WHERE id = %d' % signature
  > change('row.db', gone)
  > change('entry.db', gone, 'DELETE FROM entry WHERE id = %d' % signature)
  > [leaf] = [base64.b64decode(line[6:]).decode() for line in open('act.tlog-proof') if line.startswith('extra ')]
  > head = dict(line.split(' ', 1) for line in leaf.splitlines()[1:])
  > (other,), = sqlite3.connect('town.db').execute("SELECT person FROM person WHERE code = 'B1'").fetchall()
  > again = leaf.replace('\nby %s\n' % head['by'], '\nby %d\n' % other)
  > change('name.db', "UPDATE entry SET by = %d, hash = x'%s' WHERE id = %s"
  >        % (other, hashlib.sha256(b'\0' + again.encode()).hexdigest(), head['index']), 'DELETE FROM checkpoint')
  > END
  $ /usr/bin/python3 behind.py
  $ carebank audit verify --ledger row.db --quiet --format csv
  entry,table,damage
  63,signature,entry 63 has lost its row in signature
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit check --ledger row.db --format csv | grep signature-missing
  signature-missing,error,S-3,P1 did this act on 2025-06-04 without a signature: approve,false
  signature-missing,error,S-5,P1 did this act on 2025-06-04 without a signature: approve,false
  $ carebank audit verify --ledger entry.db --quiet --format csv
  entry,table,damage
  ,checkpoint,"a checkpoint of 66 entries was signed, and the ledger has fewer"
  64,entry,"the entries before 64 are missing, from 63 on"
  carebank: tampering or damage: 2 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ carebank audit verify --ledger name.db --quiet --format csv
  entry,table,damage
  63,signature,"entry 63: the signature is not over the acts before it, by who did them"
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
