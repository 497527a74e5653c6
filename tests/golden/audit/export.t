An evaluator takes the evidence away and checks it without the ledger and without its key.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-04-07,9:00,60,V1,E1,助餐 S-2,2025-05-06,9:00,90,V3,E3,助医 S-3,2025-05-06,14:00,30,V2,E2,巡访关爱
  $ carebank audit export --out evidence --by U1
  carebank: nothing is signed yet, so there is nothing to take away [nothing-signed]
      sign the present state first, with carebank audit checkpoint
  [1]
  $ ls evidence
  ls: cannot access 'evidence': No such file or directory
  [2]
  $ mkdir kept && carebank audit seal --period 2025Q2 --early 演练 --out kept --by U1 --quiet
  2025Q2 sealed with 3 statements; its checkpoint is kept/2025Q2.checkpoint: give a copy to somebody outside
  $ carebank audit export --out evidence --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank enroll set V1 --phone 13900000099 --by R1 --quiet >/dev/null
  $ carebank audit export --out evidence --by U1
  2 entries are newer than the latest checkpoint and are not in it
  48 entries and 1 checkpoints are in evidence; it names nobody
  $ carebank audit export --out evidence --by U1
  evidence: is there already
      nothing is overwritten: give a folder that does not exist yet
  [3]
  $ (cd evidence && find . -type f | sort)
  ./README.md
  ./checkpoint
  ./checkpoints/48.checkpoint
  ./cosigners
  ./erased
  ./key
  ./packs/1/0-rules.toml
  ./packs/1/1-420112.toml
  ./tile/entries/000.p/48
  $ cmp evidence/checkpoint kept/2025Q2.checkpoint && cmp evidence/key key.txt

Nobody's name, phone or ID number is in it, and no place where somebody lives.

  $ { tail -n +2 people.csv | cut -d, -f3,5,6,8; tail -n +2 staff.csv | cut -d, -f3; echo 演练; } | tr , '\n' | sort -u >names.txt
  $ wc -l <names.txt && grep -rlF -f names.txt evidence
  37
  [1]
  $ while read -r name; do printf %s "$name" | od -An -tx1 -v | tr -d ' \n' | tr a-f A-F | sed 's/../%&/g'; echo; done <names.txt >coded.txt
  $ grep -c %E6%B1%9F%E4%B8%80%E5%B8%86 coded.txt && grep -rlF -f coded.txt evidence
  1
  [1]

A damaged ledger gives no evidence.

  $ cp town.db changed.db && sqlite3 changed.db "UPDATE service_state SET state = 'verified' WHERE service = (SELECT max(service) FROM service_state)"
  $ carebank audit export --out other --ledger changed.db --by U1
  carebank: the ledger is damaged: service 34 is marked verified, and its acts say approved [ledger-damaged]
      run carebank audit verify and restore the last backup
  [1]
  $ ls -d other*
  ls: cannot access 'other*': No such file or directory
  [2]

Elsewhere, with nothing but the folder.

  $ mkdir elsewhere && mv evidence kept elsewhere && cd elsewhere && unset CAREBANK_LEDGER
  $ carebank audit verify --export evidence
  48 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted

  Figures counted again from the entries
  period  indicator              title                      unit          value
  ------  ---------------------  -------------------------  ------------  -----
  2025Q2  activities             Activities                 activities        3
  2025Q2  attendances            Attendances of elders      attendances       3
  2025Q2  volunteer_attendances  Attendances of volunteers  attendances       3
  2025Q2  elders_served          Elders served              people            3
  2025Q2  volunteers_active      Volunteers active          people            3
  2025Q2  minutes                Minutes given              minutes         180
  2025Q2  points_earned          Points earned              互助养老积分      3
  2025Q2  points_redeemed        Points redeemed            互助养老积分      0
  [4]

  $ carebank audit verify --export evidence --trusted kept
  48 entries, every one as it was sealed; root \S+ (re)
  continues 2025Q2.checkpoint (48 entries)

  Figures counted again from the entries
  period  indicator              title                      unit          value
  ------  ---------------------  -------------------------  ------------  -----
  2025Q2  activities             Activities                 activities        3
  2025Q2  attendances            Attendances of elders      attendances       3
  2025Q2  volunteer_attendances  Attendances of volunteers  attendances       3
  2025Q2  elders_served          Elders served              people            3
  2025Q2  volunteers_active      Volunteers active          people            3
  2025Q2  minutes                Minutes given              minutes         180
  2025Q2  points_earned          Points earned              互助养老积分      3
  2025Q2  points_redeemed        Points redeemed            互助养老积分      0

  $ carebank audit verify --export evidence --trusted kept --period 2025-05 --period 2025-06 --format csv
  period,id,title,unit,value
  2025-05,activities,Activities,activities,2
  2025-05,attendances,Attendances of elders,attendances,2
  2025-05,volunteer_attendances,Attendances of volunteers,attendances,2
  2025-05,elders_served,Elders served,people,2
  2025-05,volunteers_active,Volunteers active,people,2
  2025-05,minutes,Minutes given,minutes,120
  2025-05,points_earned,Points earned,互助养老积分,2
  2025-05,points_redeemed,Points redeemed,互助养老积分,0
  2025-06,activities,Activities,activities,0
  2025-06,attendances,Attendances of elders,attendances,0
  2025-06,volunteer_attendances,Attendances of volunteers,attendances,0
  2025-06,elders_served,Elders served,people,0
  2025-06,volunteers_active,Volunteers active,people,0
  2025-06,minutes,Minutes given,minutes,0
  2025-06,points_earned,Points earned,互助养老积分,0
  2025-06,points_redeemed,Points redeemed,互助养老积分,0
  $ carebank audit verify --export evidence --trusted kept --format json | python3 -c 'import json, sys; v = json.load(sys.stdin); print(v["status"], v["size"], v["compared"], [(f["id"], f["value"]) for f in v["figures"]])'
  0 48 [{'file': '2025Q2.checkpoint', 'size': 48}] [('activities', '3'), ('attendances', '3'), ('volunteer_attendances', '3'), ('elders_served', '3'), ('volunteers_active', '3'), ('minutes', '180'), ('points_earned', '3'), ('points_redeemed', '0')]
  $ carebank report indicators --ledger ../town.db --period 2025Q2 --format csv | head -n 9 | cut -d, -f1,6
  id,value
  activities,3
  attendances,3
  volunteer_attendances,3
  elders_served,3
  volunteers_active,3
  minutes,180
  points_earned,3
  points_redeemed,0

A checkpoint of later says nothing about an older export: it is told and does not count. With one that counts, the export holds.

  $ mkdir later && carebank audit checkpoint --ledger ../town.db --out later/2.checkpoint --by U1 --quiet
  $ carebank audit verify --export evidence --trusted later --format csv >figures.csv
  2.checkpoint covers 50 entries: the export is older (48) and was not compared with it
  [4]
  $ carebank audit verify --export evidence --trusted later 2>&1 | sed 's/ root .*/ root .../' | head -n 4
  2.checkpoint covers 50 entries: the export is older (48) and was not compared with it
  48 entries, every one as it was sealed; root ...
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      later has only checkpoints that are newer than this export: ask for a newer export, or for an older checkpoint
  $ carebank audit verify --export evidence --trusted later --lang zh >/dev/null
  2.checkpoint 有 50 条：导出较早（48 条），没有与它比较
  carebank: 没有外部依据：账本自身一致，但没有与他人保存的检查点比较过
      later 里的检查点都比这份导出新：请索取较新的导出，或者较早的检查点
  [4]
  $ cp -r kept both && cp later/2.checkpoint both/ && carebank audit verify --export evidence --trusted both 2>&1 | sed 's/ root .*/ root .../' | head -n 3
  2.checkpoint covers 50 entries: the export is older (48) and was not compared with it
  48 entries, every one as it was sealed; root ...
  continues 2025Q2.checkpoint (48 entries)

One leaf by hand, as README.md says.

  $ grep -c sha256sum evidence/README.md
  1
  $ dd if=evidence/$(cd evidence && ls tile/entries/*.p/* | head -n 1) bs=1 skip=2 count=$((0x$(od -An -tx1 -N2 evidence/tile/entries/*.p/* | tr -d ' '))) 2>/dev/null >leaf
  $ head -n 3 leaf
  cb-leaf/v1
  index 0
  kind ledger
  $ test "$( (printf '\0'; cat leaf) | sha256sum | cut -d' ' -f1)" = "$(sqlite3 ../town.db 'SELECT lower(hex(hash)) FROM entry WHERE id = 0')" && echo the same
  the same

Whatever is changed in it is found.

  $ cp -r evidence bad && sed -i 's/minutes 60/minutes 90/' bad/tile/entries/*.p/*
  $ carebank audit verify --export bad
  Damage
  entry  table       damage
  -----  ----------  ---------------------------------------------------
         checkpoint  the first 48 entries are not those that were signed
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && rm -r bad/tile/entries/000.p
  $ carebank audit verify --export bad
  Damage
  entry  table  damage
  -----  -----  --------------------------------------------------------------------
      0  entry  tile/entries/000.p/48 is missing: the entries from 0 on are not here
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && truncate -s -1 bad/tile/entries/*.p/*
  $ carebank audit verify --export bad
  Damage
  entry  table  damage
  -----  -----  ---------------------------------------------------
      0  entry  tile/entries/000.p/48 is not a bundle of 48 entries
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && echo '# more' >>bad/packs/1/0-rules.toml
  $ carebank audit verify --export bad
  Damage
  entry  table      damage
  -----  ---------  ---------------------------------------------------------------------
      1  pack_text  the texts of the rule pack of entry 1 are not those that were adopted
  no checkpoint is older than the change: none says until when the ledger was good
  the change shows first in the export's own checkpoint of 48 entries
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && rm -r bad/packs
  $ carebank audit verify --export bad
  Damage
  entry  table      damage
  -----  ---------  ---------------------------------------------------------------------
      1  pack_text  the texts of the rule pack of entry 1 are not those that were adopted
  no checkpoint is older than the change: none says until when the ledger was good
  the change shows first in the export's own checkpoint of 48 entries
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && echo x >bad/packs/1/0-another.toml
  $ carebank audit verify --export bad
  Damage
  entry  table      damage
  -----  ---------  ---------------------------------
      1  pack_text  packs/1 has two files of number 0
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && sed -i 's/^[0-9][0-9]*$/3/' bad/checkpoint
  $ carebank audit verify --export bad
  Damage
  entry  table       damage
  -----  ----------  ---------------------------------------------------------
         checkpoint  checkpoint is not a checkpoint that this log's key signed
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && rm bad/checkpoints/*
  $ carebank audit verify --export bad
  Damage
  entry  table       damage
  -----  ----------  -----------------------------------------------------------
         checkpoint  checkpoints/48.checkpoint is not there as checkpoint has it
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad && echo '5 7' >>bad/erased
  $ carebank audit verify --export bad
  Damage
  entry  table   damage
  -----  ------  ---------------------
      5  erased  entry 5 is no erasure
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]
  $ rm -r bad && cp -r evidence bad
  $ carebank init --rules 420112 --by A1 --ledger o.db --key o.key --origin example.org/other --quiet >bad/key
  $ carebank audit verify --export bad
  Damage
  entry  table       damage
  -----  ----------  ---------------------------------------------------------
         checkpoint  checkpoint is not a checkpoint that this log's key signed
  carebank: tampering or damage: 1 places
      keep this export as it is, as evidence, and ask the keeper for another
  [1]

An export is not compared with itself: what lies in it came from the keeper, whatever its README says.

  $ rm -r bad && cp -r evidence bad && mkdir bad/held && cp kept/*.checkpoint bad/held/ && ln -s bad/held mine && echo 'quorum none' >bad/policy
  $ for folder in bad/checkpoints bad/held mine bad bad/../bad/held; do carebank audit verify --export bad --trusted $folder; done
  carebank: --trusted lies in the export itself: bad/checkpoints
      give what you kept yourself, or got from others than the keeper
  carebank: --trusted lies in the export itself: bad/held
      give what you kept yourself, or got from others than the keeper
  carebank: --trusted lies in the export itself: mine
      give what you kept yourself, or got from others than the keeper
  carebank: --trusted lies in the export itself: bad
      give what you kept yourself, or got from others than the keeper
  carebank: --trusted lies in the export itself: bad/../bad/held
      give what you kept yourself, or got from others than the keeper
  [2]
  $ carebank audit verify --export bad/checkpoints/.. --policy bad/policy --trusted kept
  carebank: --policy lies in the export itself: bad/policy
      give what you kept yourself, or got from others than the keeper
  [2]
  $ /usr/bin/python3 "$TESTDIR/../../verifier/verify.py" bad --trusted bad/held
  NOT VERIFIED: bad/held lies in the export itself, and proves nothing
  [1]

Others read an export and add nothing to it, whatever the umask.

  $ (umask 000; carebank audit export --ledger ../town.db --out open --quiet --by U1) && find open -perm /022
  50 entries and 2 checkpoints are in open; it names nobody

What belongs to no export is told, and nobody vouches for it.

  $ rm -r bad && cp -r evidence bad && echo 2025Q2,activities,9000 >bad/figures.csv && mkdir bad/packs/7 && echo x >bad/packs/7/0-x.toml && ln -s / bad/all
  $ carebank audit verify --export bad --trusted kept 2>&1 | grep -v -e root -e continues | head -n 4
  all is no part of an export and was not checked
  figures.csv is no part of an export and was not checked
  packs/7/0-x.toml is no part of an export and was not checked
  
  $ carebank audit verify --export bad/ --trusted kept --format csv 2>&1 >/dev/null | grep 'no part'
  all is no part of an export and was not checked
  figures.csv is no part of an export and was not checked
  packs/7/0-x.toml is no part of an export and was not checked

  $ rm -r bad && cp -r evidence bad && rm bad/key
  $ carebank audit verify --export bad
  bad: there is no key here: this is no export
      give a folder that carebank audit export wrote, with --export
  [3]
  $ carebank audit verify --export nowhere
  nowhere: there is no key here: this is no export
      give a folder that carebank audit export wrote, with --export
  [3]
