Third parties who hold checkpoints: the keeper asks, an evaluator verifies and cosigns with a key and a memory of their own,
and whoever trusts the evaluator demands that signature.

  $ . "$TESTDIR/../town.sh"
  $ log=$(cat key.txt)
  $ zhang=$(carebank audit keygen --name eval.example.org/zhang --out zhang.key)
  $ echo "$zhang"
  eval\.example\.org/zhang\+[0-9a-f]{8}\+\S+ (re)
  $ li=$(carebank audit keygen --name uni.example.org/li --out li.key)
  $ carebank audit request --by U1
  carebank: nothing was signed yet [not-yet-sealed]
      sign the present state first, with carebank audit checkpoint
  [1]
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank audit checkpoint --by U1 >/dev/null
  $ carebank audit request --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank audit request --out q1.request --by U1
  $ sed -E 's/[A-Za-z0-9+/]{43,}=*$/.../' q1.request
  old 0

  420112
  36
  ...

  — 420112 ...

The evaluator, on a machine of their own: nothing of the ledger is there.

  $ carebank audit cosign q1.request --key zhang.key --state seen --log "$log" --ledger nowhere.db --dry-run
  dry run: nothing was written
  $ test ! -e seen
  $ carebank audit cosign q1.request --key zhang.key --state seen --log "$log" --ledger nowhere.db --out q1.cosigned
  the first checkpoint of 420112 that you cosign: from now on seen remembers what you saw, keep it
  $ sed -E 's/[A-Za-z0-9+/]{43,}=*$/.../' q1.cosigned
  420112
  36
  ...

  — 420112 ...
  — eval.example.org/zhang ...
  $ stat -c %a seen
  600

A crash between memory and answer does no harm: the same request is answered again.

  $ carebank audit cosign q1.request --key zhang.key --state seen --log "$log" >q1.line
  this checkpoint was cosigned before
  $ cat q1.line
  — eval\.example\.org/zhang \S+ (re)

The keeper attaches the answer, as a line or as the whole note; once is enough.

  $ carebank audit attach q1.line --witness "$zhang" --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank audit attach q1.line --witness "$zhang" --by U1 --dry-run
  dry run: nothing was written
  the checkpoint of 36 entries now carries the signature of eval.example.org/zhang
  $ carebank audit attach q1.line --witness "$zhang" --by U1
  the checkpoint of 36 entries now carries the signature of eval.example.org/zhang
  $ carebank audit attach q1.cosigned --witness "$zhang" --by U1
  the checkpoint of 36 entries has a signature of eval.example.org/zhang already
  $ carebank audit attach q1.line --witness "$li" --by U1
  carebank: no stored checkpoint has a good signature of uni.example.org/li in this file [not-a-checkpoint]
      give what the witness answered, and the witness's own key with --witness
  [1]
  $ carebank audit attach q1.line --witness "$log" --by U1
  carebank: --witness is no verifier key: 420112\+[0-9a-f]{8}\+\S+ (re)
      copy what carebank audit keygen printed for the witness, whole
  [2]
  $ carebank audit receipt --ref S-1 --by U1 | tail -n 2 | cut -d ' ' -f 1,2
  — 420112
  — eval.example.org/zhang
  $ carebank report pack --period 2025Q2 --out pack --by U1 >/dev/null && tail -n 2 pack/log.checkpoint | cut -d ' ' -f 1,2
  — 420112
  — eval.example.org/zhang

What each signature is worth is for the one who verifies to say.

  $ carebank audit verify
  witnesses cosigned checkpoints of this ledger: give --policy to say whom you trust, and they count
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
  $ cat >policy <<END
  > # the district's evaluator, or the university
  > log $log
  > witness zhang $zhang
  > witness li $li
  > group outside any zhang li
  > group both all outside
  > quorum outside
  > END
  $ carebank audit verify --policy policy
  36 entries, every one as it was sealed; root \S+ (re)
  the policy is met by the checkpoint of 36 entries \(kept in the ledger\), cosigned by zhang \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\) (re)
  $ carebank audit verify --policy policy --format json | sed 's/"root":"[^"]*"/"root":ROOT/; s/"at":"[^"]*"/"at":TIME/; s/"time":[0-9]*/"time":SECONDS/'
  {"status":0,"size":36,"root":ROOT,"damages":[],"more":0,"compared":[],"tail":0,"quorum":{"size":36,"file":"","by":[{"name":"zhang","time":SECONDS}]},"last_good":{"size":36,"file":"","at":TIME},"first_bad":null}
  $ sed 's/outside any/outside all/' policy >strict
  $ carebank audit verify --policy strict
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: no checkpoint has the quorum of the policy
      ask its witnesses to cosign the latest one: carebank audit request, cosign, attach
  [4]
  $ carebank audit verify --policy strict --format json >strict.json; grep -o '"tail":.*"quorum":null' strict.json
  "tail":36,"quorum":null
  $ printf 'log %s\nquorum none\n' "$log" >nobody
  $ carebank audit verify --policy nobody
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      the policy asks for no witness: give a folder of checkpoints that others kept with --trusted
  [4]
  $ mkdir nothing && carebank audit verify --policy nobody --trusted nothing
  36 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      nothing has no checkpoint of this log: put those that others kept there, as *.checkpoint
  [4]
  $ echo quorum zhang >>policy
  $ carebank audit verify --policy policy
  policy:8: a second quorum line
      a policy has one: leave the other out
  [3]
  $ sed -i '$d' policy

A second quarter. The evaluator remembers the first; so does the request, which goes on from the last cosigned checkpoint.

  $ cp town.db q1.db
  $ served S-2,2025-05-07,9:00,60,V1,E1,助餐
  $ carebank audit checkpoint --by U1 --out q2.checkpoint
  $ carebank audit verify --policy policy
  41 entries, every one as it was sealed; root \S+ (re)
  the policy is met by the checkpoint of 36 entries \(kept in the ledger\), cosigned by zhang \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\) (re)
  the last 5 entries came later: they rest on the keeper's word until the next checkpoint

So does an export, elsewhere, without ledger and key; a witness who did not sign is missed there, too.

  $ carebank audit export --out taken --by U1
  41 entries and 2 checkpoints are in taken; it names nobody
  $ mkdir elsewhere && mv taken policy strict elsewhere && cd elsewhere
  $ CAREBANK_LEDGER= carebank audit verify --export taken --policy policy
  41 entries, every one as it was sealed; root \S+ (re)
  the policy is met by the checkpoint of 36 entries \(kept in the export\), cosigned by zhang \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\) (re)
  the last 5 entries came later: they rest on the keeper's word until the next checkpoint
  $ CAREBANK_LEDGER= carebank audit verify --export taken --policy strict
  41 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: no checkpoint has the quorum of the policy
      ask its witnesses to cosign the latest one: carebank audit request, cosign, attach
  [4]
  $ mv policy strict .. && cd ..
  $ carebank audit request --old 0 --out q2.wrong --by U1
  $ carebank audit cosign q2.wrong --key zhang.key --state seen --log "$log"
  carebank: the request goes on from 0 entries, and the last checkpoint that you cosigned has 36 [cosign-wrong-old]
      ask the keeper for carebank audit request --old 36
  [1]
  $ carebank audit request --by U1 | head -n 1
  old 36
  $ carebank audit request --since q1.cosigned --by U1 >q2.request
  $ carebank audit request --old 36 --by U1 | cmp - q2.request
  $ carebank audit request --old 99 --by U1
  carebank: the latest checkpoint has 41 entries, not 99 [cosign-wrong-old]
      give a size that it goes on from
  [1]
  $ carebank audit request --old 1e1 --by U1
  carebank: --old is no number of entries: 1e1
      write 0 or the size of a checkpoint
  [2]
  $ carebank audit request --since key.txt --by U1
  key.txt: this file is no checkpoint that this ledger goes on from
      give a file that carebank audit checkpoint or seal wrote
  [3]
  $ carebank audit cosign - --key zhang.key --state seen --log "$log" <q2.request >q2.line && cut -d ' ' -f 1,2 q2.line
  — eval.example.org/zhang
  $ carebank audit cosign q2.wrong --key li.key --state li-seen --log "$log" --quiet --out q2.li
  $ carebank audit attach q2.line --witness "$zhang" --by U1
  the checkpoint of 41 entries now carries the signature of eval.example.org/zhang
  $ carebank audit verify --policy strict
  41 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: no checkpoint has the quorum of the policy
      ask its witnesses to cosign the latest one: carebank audit request, cosign, attach
  [4]
  $ mkdir held && cp q2.li held/q2.checkpoint
  $ carebank audit verify --policy strict --trusted held
  41 entries, every one as it was sealed; root \S+ (re)
  continues q2.checkpoint (41 entries)
  the policy is met by the checkpoint of 41 entries \(q2\.checkpoint\), cosigned by zhang \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\), li \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\) (re)

Somebody rolls the ledger back, or writes another history and signs it with the log's own key: it verifies by itself, and is
not cosigned any more.

  $ carebank audit cosign q1.request --key zhang.key --state seen --log "$log"
  carebank: you cosigned 41 entries, and this checkpoint has 36 [cosign-rollback]
      ask the keeper what became of the others; seen proves that they were there
  [1]
  $ cp q1.db fork.db
  $ export CAREBANK_LEDGER=fork.db
  $ served F-1,2025-05-08,9:00,240,V2,E2,助餐 F-2,2025-05-09,9:00,240,V2,E2,助餐
  $ carebank audit checkpoint --by U1
  carebank: the first 41 entries are not those that were signed [seal-broken]
      this looks like an older or another copy: compare with carebank audit verify --trusted, and restore the right one
  [1]
  $ cp "$HOME"/.config/carebank/*.key stolen.key
  $ carebank audit checkpoint --by U1 --key stolen.key >/dev/null
  warning: the key stolen.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  stolen.key.signed is missing: the signer remembers no more than the ledger's own checkpoint of 36 entries
  $ carebank audit verify --key stolen.key
  warning: the key stolen.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  witnesses cosigned checkpoints of this ledger: give --policy to say whom you trust, and they count
  44 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
  $ carebank audit request --old 41 --by U1 >fork.request
  $ carebank audit cosign fork.request --key zhang.key --state seen --log "$log"
  carebank: the request does not prove that its 44 entries go on from the 41 that you cosigned [cosign-fork]
      ask for it again; if that fails too, the log has another history: keep the request and seen
  [1]
  $ carebank audit verify --policy policy --trusted held --key stolen.key
  warning: the key stolen.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  Damage
  entry  table       damage
  -----  ----------  ---------------------------------------------------
         checkpoint  the first 41 entries are not those of q2.checkpoint
  last known good: the ledger's own checkpoint of 36 entries, whose last entry is of 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ (re)
  the change shows first in q2.checkpoint (41 entries)
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ export CAREBANK_LEDGER=town.db

A request that was tampered with, one of another log, and a state that is damaged, lost, or another log's.

  $ sed 's/^41$/42/' q2.request >bent && carebank audit cosign bent --key zhang.key --state seen --log "$log"
  carebank: the signature of the log is bad [not-a-checkpoint]
      ask the keeper for the output of carebank audit request
  [1]
  $ carebank audit cosign q2.checkpoint --key zhang.key --state seen --log "$log"
  carebank: this is no request for a cosignature [not-a-checkpoint]
      ask the keeper for the output of carebank audit request
  [1]
  $ carebank init --rules 420112 --by A1 --ledger other.db --key other.key --origin example.org/other --quiet >other.txt
  $ carebank audit cosign q2.request --key zhang.key --state seen --log "$(cat other.txt)"
  carebank: the checkpoint is of 420112, not of example.org/other [not-a-checkpoint]
      ask the keeper for the output of carebank audit request
  [1]
  $ carebank audit verify --ledger other.db --key other.key --policy policy
  warning: the key other.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  other.db: no log of the policy is this ledger
      give the policy of this ledger; if this is it, somebody put another ledger, with another key, in its place
  [3]
  $ carebank audit checkpoint --ledger other.db --key other.key --by A1 >/dev/null
  warning: the key other.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  $ carebank audit request --ledger other.db --by A1 >other.request
  $ carebank audit cosign other.request --key zhang.key --state seen --log "$(cat other.txt)"
  seen: this is the state of 420112\+[0-9a-f]{8}\+\S+ (re)
      keep one state for each log, and name this log's with --state
  [3]
  $ cp seen kept
  $ sed -i 's/^41$/40/' seen && carebank audit cosign q2.request --key zhang.key --state seen --log "$log"
  seen: the witness's state is damaged
      put back a copy; without one, compare the log with every checkpoint that you kept before you begin anew
  [3]
  $ rm seen && carebank audit cosign q2.request --key zhang.key --state seen --log "$log"
  carebank: the request goes on from 36 entries, and seen remembers nothing of this log [cosign-wrong-old]
      put the state back if there was one; if not, ask the keeper for carebank audit request --old 0
  [1]
  $ carebank audit cosign q2.request --key other.key --state kept --log "$log"
  other.key: this is no key file of one's own, or it is damaged
      make one with carebank audit keygen
  [3]
  $ carebank audit cosign q2.request --key zhang.key --state kept --log "$zhang"
  carebank: --log is no verifier key: eval\.example\.org/zhang\+[0-9a-f]{8}\+\S+ (re)
      copy what carebank audit key prints, whole
  [2]
  $ carebank audit cosign q2.request --state kept --log "$log"
  carebank: the key file is missing
      give your own with --key FILE: carebank audit keygen makes one
  [2]

A witness's line that was changed in the ledger is damage; one that was taken out is missed by who demands it.

  $ cp town.db changed.db
  $ sqlite3 changed.db "UPDATE cosignature SET line = replace(line, 'zhang', 'zhong') WHERE size = 41"
  $ carebank audit verify --ledger changed.db
  Damage
  entry  table        damage
  -----  -----------  -----------------------------------------------------------------------------
         cosignature  a line kept under the checkpoint of 41 entries is not what its witness signed
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]
  $ cp town.db less.db
  $ sqlite3 less.db "DELETE FROM cosignature WHERE size = 41"
  $ carebank audit verify --ledger less.db --policy policy
  41 entries, every one as it was sealed; root \S+ (re)
  the policy is met by the checkpoint of 36 entries \(kept in the ledger\), cosigned by zhang \(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\) (re)
  the last 5 entries came later: they rest on the keeper's word until the next checkpoint

A note holds 64 signatures, the log's and those of 63 witnesses.

  $ cp town.db full.db
  $ sqlite3 full.db "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 63) INSERT OR REPLACE INTO cosignature SELECT 41, 'w' || i, '' FROM n"
  $ sqlite3 full.db "DELETE FROM cosignature WHERE line <> ''"
  $ carebank audit attach q2.li --witness "$li" --by U1 --ledger full.db
  carebank: the checkpoint of 41 entries has 63 cosignatures: a note holds no more [cosign-full]
      attach it to the next checkpoint
  [1]

In Chinese too.

  $ carebank audit verify --policy strict --lang zh
  共 41 条，全部与入账时一致；根值 \S+ (re)
  carebank: 没有外部依据：没有检查点达到策略要求的联署
      请策略中的见证人联署最近的检查点：carebank audit request、cosign、attach
  [4]
  $ carebank audit cosign q1.request --key li.key --state li-seen --log "$log" --lang zh
  carebank: 你联署过 41 条，而这个检查点只有 36 条 [cosign-rollback]
      问管账人其余各条去了哪里；li-seen 证明它们存在过
  [1]

Where a record was changed, the checkpoints say until when the ledger was good.

  $ cp town.db changed.db
  $ sqlite3 changed.db "$(sqlite3 town.db "SELECT 'DROP TRIGGER service_fixed; UPDATE service SET minutes = 240 WHERE ref = ''S-2''; ' || sql FROM sqlite_schema WHERE name = 'service_fixed'")"
  $ carebank audit verify --ledger changed.db --trusted held
  Damage
  entry  table    damage
  -----  -------  ---------------------------------------------------
     37  service  entry 37: the row in service is not what was sealed
  last known good: the ledger's own checkpoint of 36 entries, whose last entry is of 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ (re)
  the change shows first in q2.checkpoint (41 entries)
  carebank: tampering or damage: 1 places
      keep this file as it is, and compare it with the last backup
  [1]

A state may lie elsewhere, on a stick, behind a link: it is written where it lies, and where the stick is away nobody takes that for a first time.

  $ mkdir stick && cp li-seen stick/seen && ln -s stick/seen linked
  $ carebank audit request --old 41 --by U1 | carebank audit cosign - --key li.key --state linked --log "$log" | cut -d' ' -f2
  this checkpoint was cosigned before
  uni.example.org/li
  $ test -L linked
  $ mv stick drawer
  $ carebank audit request --old 0 --by U1 | carebank audit cosign - --key li.key --state linked --log "$log"
  linked: this link leads to nothing that is here
      bring back the disk or the folder that it leads to, or remove the link
  [3]
