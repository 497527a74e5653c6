The audit finds what is not as it should be. A town in order, but for the helpers that a community wants:

  $ . "$TESTDIR/../town.sh"
  $ carebank audit check
  Findings
  check                   severity  subject  detail                              new
  ----------------------  --------  -------  ----------------------------------  ---
  community-understaffed  warning   C11      1 helpers, and a community needs 5  yes
  community-understaffed  warning   C12      1 helpers, and a community needs 5  yes
  community-understaffed  warning   C21      0 helpers, and a community needs 5  yes
  missing-fields          warning   V1       missing: id_number                  yes
  missing-fields          warning   V2       missing: id_number                  yes
  missing-fields          warning   V3       missing: id_number                  yes
  missing-fields          warning   V4       missing: id_number                  yes
  $ carebank audit check --strict >/dev/null
  [1]
  $ carebank audit check --format json | head -c 60
  {"findings":[{"check":"community-understaffed","severity":"w (no-eol)
  $ carebank audit check --format csv
  check,severity,subject,detail,new
  community-understaffed,warning,C11,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true
  missing-fields,warning,V1,missing: id_number,true
  missing-fields,warning,V2,missing: id_number,true
  missing-fields,warning,V3,missing: id_number,true
  missing-fields,warning,V4,missing: id_number,true

A pair without its agreement, an account that owes, and who found what by when:

  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1 --quiet
  P31
  1 done, 0 unchanged, 0 refused
  $ served S-1,2025-05-06,9:00,60,V2,E1,助餐
  $ carebank redeem donate --person V2 --points 1 --ref D-1 --by X1 --quiet
  D-1
  1 done, 0 unchanged, 0 refused
  $ carebank log void --ref S-1 --reason 未发生 --by P1 --quiet
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep -v understaffed
  check,severity,subject,detail,new
  balance-negative,error,V2,the balance is -1 points in 互助养老积分,true
  missing-fields,warning,V1,missing: id_number,true
  missing-fields,warning,V2,missing: id_number,true
  missing-fields,warning,V3,missing: id_number,true
  missing-fields,warning,V4,missing: id_number,true
  pair-without-agreement,error,P31,"not signed by 街道, 社区居委会, 老人",true
  $ carebank audit check --quiet >/dev/null
  [1]

A finding is quieted for a time, with a reason, by who has the duty.

  $ carebank audit accept community-understaffed C11 --reason 正在招募 --until 2025-07-31 --by U1
  C11
  1 done, 0 unchanged, 0 refused
  $ carebank audit accept community-understaffed C12 --reason 正在招募 --until 2025-07-31 --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit accept community-understafed C12 --reason 正在招募 --until 2025-07-31 --by U1
  carebank: C12: there is no check community-understafed [unknown-check]
      the checks are: back-entry-share balance-negative capacity-exceeded case-target closed-account community-understaffed consent-missing credential-missing credit-mismatch duplicate-person duty-not-separated elder-ineligible four-knows-gap gift-ring goods-banned invalid-id-number kin-service late-record minor-without-guardian missing-fields need-mismatch not-volunteering obligation-gap out-of-reach over-daily-cap pair-of-absent pair-without-agreement points-expired posting-unbalanced programme-mismatch record-overdue redemption-underage redemption-unearned request-waiting retention-overdue round-hours service-duration service-future service-outside-phase service-overlap signature-missing storage-unit stuck-record subsidised-without-reason underage-volunteer uninsured-service unqualified-service untrained-service seal-broken
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit check --format csv | grep understaffed
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true
  $ carebank audit check --format csv --today 2025-08-01 | grep understaffed
  community-understaffed,warning,C11,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true

Without the key it says what it could not look at.

  $ carebank audit check --key nothing.key --format csv | grep -v understaffed
  without the key the private values were not compared with their commitments
  without the key these checks could not run: duplicate-person elder-ineligible invalid-id-number minor-without-guardian redemption-underage underage-volunteer
  check,severity,subject,detail,new
  balance-negative,error,V2,the balance is -1 points in 互助养老积分,true
  missing-fields,warning,V1,missing: id_number,true
  missing-fields,warning,V2,missing: id_number,true
  missing-fields,warning,V3,missing: id_number,true
  missing-fields,warning,V4,missing: id_number,true
  pair-without-agreement,error,P31,"not signed by 街道, 社区居委会, 老人",true

It reads a private copy: whoever writes meanwhile does not wait until it has told everything.

  $ mkfifo slow
  $ (carebank audit check --out slow & sleep 1; services S-9,2025-05-20,9:00,60,V1,E1,助餐 | timeout 20 carebank log import - --by R1; cat slow >told.txt; wait)
  1 added, 0 updated, 0 unchanged, 0 refused
  $ test -s told.txt && rm slow

A signed head that does not hold is an error, too.

  $ carebank audit checkpoint --by U1 --quiet --out 1.checkpoint
  $ sqlite3 town.db "UPDATE checkpoint SET note = replace(note, '420112', '420113')"
  $ carebank audit check --format csv | grep seal-broken
  seal-broken,error,420112,the stored checkpoint of 43 entries is not what this ledger signed,false

So is anything else that verify finds.

  $ sqlite3 town.db "UPDATE checkpoint SET note = replace(note, '420113', '420112'); DELETE FROM box WHERE id = (SELECT min(id) FROM box)"
  $ carebank audit check --format csv | grep seal-broken
  seal-broken,error,420112,the blind index has a line for person 11 that no box explains: run carebank audit rebuild,false
  seal-broken,error,420112,the data key of 11 opens nothing,false
  seal-broken,error,420112,the private values of entry 11 are gone,false
