What names somebody who has left is destroyed for good, and nothing else changes.

  $ . "$TESTDIR/../town.sh"
  $ KEY=$HOME/.config/carebank/420112.key
  $ carebank enroll set V1 --id-number 110101196003010015 --by R1 --quiet
  V1
  1 done, 0 unchanged, 0 refused
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 | sed '1s/$/,note/;2s/$/,江一帆带了粥/' | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1 --quiet && carebank log approve --all --by P1 --quiet
  S-1
  1 done, 0 unchanged, 0 refused
  S-1
  1 done, 0 unchanged, 0 refused
  $ served S-2,2025-05-07,9:00,60,V2,E2,助餐
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1 --quiet
  P43
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --person V1 --credential insurance --number 保单江一帆 --from 2025-05-01 --sum 100000 --by R1 --quiet
  45
  1 done, 0 unchanged, 0 refused
  $ carebank audit checkpoint --out 1.checkpoint --by U1 --quiet && mkdir evaluator && mv 1.checkpoint evaluator
  $ carebank audit receipt --ref S-1 --out s-1.tlog-proof --by U1
  $ carebank audit backup --out old.db --by U1 --quiet >/dev/null && cp $KEY old.key

Who may, and whom.

  $ carebank enroll erase V9 --reason 本人要求 --by A1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll erase V1 --reason 本人要求 --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll erase V1 --reason "" --by A1
  carebank: the reason is missing [missing-value]
      give --reason
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll erase A1 --reason 本人要求 --by A1
  carebank: A1 cannot erase themselves [to-oneself]
      let another admin do it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll erase V1 --reason 本人要求 --by A1
  carebank: V1 has not left [still-current]
      end the stay first with carebank enroll end
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll end V1 --day 2025-05-31 --reason 江一帆搬走 --by R1
  pair P43 ended with it
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll erase V1 --reason 本人要求 --by A1
  carebank: the account of V1 in 互助养老积分 has 1 points [account-open]
      close it first with carebank redeem close
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate donate --reason 江一帆退出 --day 2025-06-01 --by A1
  V1, 互助养老积分: closed; 1 points go into the pool
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank report indicators --period 2025Q2 --format csv >before.csv; carebank audit check --format csv | cut -d, -f1-4 >found.csv

Tried first: nothing is written, neither ledger nor key.

  $ sha256sum town.db $KEY >sums
  $ carebank enroll erase V1 --reason 本人要求 --by A1 --dry-run
  the private values of 5 records go for good: 1 of kind person, 1 of kind service, 1 of kind credential, 1 of kind pair-end, 1 of kind closure
  dry run: nothing was written
  V1
  1 done, 0 unchanged, 0 refused
  $ sha256sum --check --quiet sums

A key that cannot be replaced is told before anything is written.

  $ ln -s $KEY link.key && carebank enroll erase V1 --reason 本人要求 --by A1 --key link.key
  link.key: this is a symbolic link, and no key is read through one
      give the key file itself
  [3]
  $ mkdir credentials && cp $KEY credentials/carebank.key
  $ CREDENTIALS_DIRECTORY=credentials carebank enroll erase V1 --reason 本人要求 --by A1
  credentials/carebank.key: the key file cannot be replaced: it is a credential of systemd
      nothing was done; give a key file that may be replaced with --key, by hand, and make the credential of the service from it again
  [3]
  $ carebank enroll erase V1 --reason 本人要求 --by A1 --recovery old.key
  old.key: this file is already there and is not touched
      choose another name with --recovery
  [3]
  $ sha256sum --check --quiet sums

Nothing of it was readable in the file before, and the old copy opens with the old key.

  $ grep -c -a -e 江一帆 -e 13900000011 -e 110101196003010015 town.db old.db
  town.db:0
  old.db:0
  [1]
  $ carebank enroll show V1 --by A1 --ledger old.db --key old.key | grep 江一帆
  warning: the key old.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  V1 江一帆 (1960, 银杏社区, 1栋)
  name                    江一帆

Now.

  $ carebank enroll erase V1 --reason 本人要求 --by A1 --recovery new.key
  the private values of 5 records go for good: 1 of kind person, 1 of kind service, 1 of kind credential, 1 of kind pair-end, 1 of kind closure
  a new wrapping key of epoch 2 holds; the old one is gone from the key file
  V1
  1 done, 0 unchanged, 0 refused
  every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others
  older backups open with the old key only: make a checkpoint, a backup and an export now
  a recovery copy of the new key is in new.key: keep it where only you can reach it
  $ carebank enroll erase V1 --reason 本人要求 --by A1
  the private values of V1 were erased already
  0 done, 1 unchanged, 0 refused
  $ cmp new.key $KEY && stat --format %a $KEY new.key && ls $HOME/.config/carebank
  400
  400
  420112.key
  420112.key.signed
  $ carebank audit verify --trusted evaluator
  50 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (46 entries)
  the last 4 entries came later: they rest on the keeper's word until the next checkpoint
  $ carebank audit verify --trusted evaluator --key old.key
  warning: the key old.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank audit backup --out after.db --by U1 --quiet >/dev/null
  $ grep -c -a -e 江一帆 -e 13900000011 -e 110101196003010015 town.db after.db town.db-journal
  town.db:0
  after.db:0
  town.db-journal:0
  [1]

The old copy does not open with the new key, for nobody; with the old one it does: that is why all copies of it must go.

  $ carebank enroll show V1 --by A1 --ledger old.db
  old.db: this key file is of epoch 2, the ledger is of epoch 1
      this ledger is older than an erasure or a rekey: only a key file kept from before opens it
  [3]
  $ carebank enroll show E2 --by A1 --ledger old.db
  old.db: this key file is of epoch 2, the ledger is of epoch 1
      this ledger is older than an erasure or a rekey: only a key file kept from before opens it
  [3]
  $ carebank enroll show E2 --by A1 --ledger old.db --key old.key | grep 陶建国
  warning: the key old.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  E2 陶建国 (1945, 银杏社区, 4栋)
  name       陶建国
  $ carebank enroll show E2 --by A1 --key old.key
  warning: the key old.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  town.db: this key file is of epoch 1, the ledger is of epoch 2
      an erasure or a rekey made a new key on 2025-06-02: give the key file of after that with --key
  [3]
  $ carebank enroll show E2 --by A1 --ledger after.db | grep 陶建国
  E2 陶建国 (1945, 银杏社区, 4栋)
  name       陶建国

Everything else goes on. Of the person the code is left.

  $ carebank enroll show V1 --by A1
  V1  (银杏社区)
  field                   value
  ----------------------  ------------
  code                    V1
  role                    volunteer
  street                  青石街道
  community               银杏社区
  kind of helper          互助养老员
  programme               社区互助养老
  joined                  2025-04-01
  ended                   2025-05-31
  balance (互助养老积分)  0
  what named this person was erased
  $ carebank enroll list --ended --by A1
  People
  code  name    role       community  joined      ended
  ----  ------  ---------  ---------  ----------  ----------
  A1            staff                 2025-06-02
  B1    白两责  staff                 2025-06-02
  E1    宋秀英  elder      银杏社区   2025-04-01
  E2    陶建国  elder      银杏社区   2025-04-01
  E3    薛桂兰  elder      桂花社区   2025-04-01
  E4    沈文英  elder      芦花社区   2025-04-01
  K1    何核实  staff                 2025-06-02
  K2    柯核实  staff                 2025-06-02
  L1    罗登记  staff                 2025-06-02
  P1    潘审核  staff                 2025-06-02
  P2    裴审核  staff                 2025-06-02
  R1    吴登记  staff                 2025-06-02
  U1    孔审计  staff                 2025-06-02
  V1            volunteer  银杏社区   2025-04-01  2025-05-31
  V2    杜小梅  volunteer  银杏社区   2025-04-01
  V3    康乐山  both       桂花社区   2025-04-01
  V4    沈月华  volunteer  芦花社区   2025-04-01
  X1    钱兑换  staff                 2025-06-02
  $ carebank report register --format csv --by A1 | cut -d, -f1-6
  code,role,name,sex,born,id_number
  A1,staff,,,,
  B1,staff,白两责,,,
  E1,elder,宋秀英,F,1942-05-12,
  E2,elder,陶建国,M,1945-09-30,
  E3,elder,薛桂兰,F,1939-12,
  E4,elder,沈文英,F,1950-06-18,
  K1,staff,何核实,,,
  K2,staff,柯核实,,,
  L1,staff,罗登记,,,
  P1,staff,潘审核,,,
  P2,staff,裴审核,,,
  R1,staff,吴登记,,,
  U1,staff,孔审计,,,
  V1,volunteer,,,,
  V2,volunteer,杜小梅,F,1972-08-20,
  V3,both,康乐山,M,1955-11-05,
  V4,volunteer,沈月华,F,1980-01-15,
  X1,staff,钱兑换,,,
  $ carebank report statement V1 --by A1
  Passbook of V1  (银杏社区)
  day         kind     ref  detail                 minutes  minutes in all  scheme        points  balance
  ----------  -------  ---  ---------------------  -------  --------------  ------------  ------  -------
  2025-05-06  service  S-1  助餐                        60              60  互助养老积分       1        1
  2025-06-02  donated       an account was closed                           互助养老积分      -1        0
  60 minutes of service in all.
  互助养老积分: 1 earned, balance 0.
  Minutes are those really given (Order 67, Art. 7); points follow from them by the rules of each day, and only whole storage units are credited.
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,huzhu,1,0,0,0,0,1,0,0
  V2,huzhu,1,0,0,0,0,0,0,1
  $ carebank report indicators --period 2025Q2 --format csv | diff before.csv -
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-1,2025-05-06,9:00,60,V1,E1,1,meals,huzhu,上门,attested,approved,33
  S-2,2025-05-07,9:00,60,V2,E2,1,meals,huzhu,上门,attested,approved,38
  $ carebank pair list --format csv --ended
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P43,person,V1,E1,building,2025-05-01,2025-05-31,0/3
  $ carebank enroll credentials --person V1 --format csv --by A1
  id,person,credential,from,to,sum,org,state
  45,V1,insurance,2025-05-01,,100000,,current
  $ carebank audit rebuild --by A1
  0 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | cut -d, -f1-4 | diff found.csv -
  $ carebank audit receipt --ref S-1 --by U1 | cmp - s-1.tlog-proof
  $ carebank audit seal --period 2025Q2 --early 试 --by U1 --quiet >/dev/null && carebank audit verify --trusted evaluator
  53 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (46 entries)
  the last 7 entries came later: they rest on the keeper's word until the next checkpoint

Nothing more is entered under the code; whoever comes back is enrolled anew.

  $ carebank enroll set V1 --phone 13900000099 --by R1
  carebank: the private values of V1 were erased [erased]
      whoever comes back is enrolled under a new code
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move V1 --community 桂花社区 --from 2025-06-02 --by R1
  carebank: the private values of V1 were erased [erased]
      whoever comes back is enrolled under a new code
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll merge V1 V2 --reason 同一人 --by R1
  carebank: the private values of V1 were erased [erased]
      whoever comes back is enrolled under a new code
  0 done, 0 unchanged, 1 refused
  [1]
  $ head -n 2 people.csv >again.csv && carebank enroll import again.csv --by R1
  again.csv:2: the private values of V1 were erased [erased]
      whoever comes back is enrolled under a new code
  refused rows are in again.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ sed 's/^V1/V91/' again.csv | carebank enroll import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll show V91 --by R1 | head -n 3
  V91 江一帆 (1960, 银杏社区, 1栋)
  field           value
  --------------  ------------

What is open is brought to its end first.

  $ services S-5,2025-06-01,11:00,60,V3,E2,助餐 | sed '1s/$/,late_reason/;2s/$/,补录/' | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair request --elder E2 --category 助餐 --ref Q-1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll end E2 --day 2025-06-01 --reason 去世 --by R1 --quiet
  E2
  1 done, 0 unchanged, 0 refused
  $ carebank enroll erase E2 --reason 家属要求 --by A1
  carebank: the request Q-1 of E2 is still open [request-open]
      bring it to its end, or withdraw it first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair withdraw Q-1 --reason 去世 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll erase E2 --reason 家属要求 --by A1
  carebank: the service S-5 of E2 is not approved yet [service-open]
      let it be approved, or return it first with carebank log return
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log return --ref S-5 --reason 没有做 --by K1 --quiet
  S-5
  1 done, 0 unchanged, 0 refused
  $ carebank enroll erase E2 --reason 家属要求 --by A1 --dry-run --lang zh
  4 条记录的个人资料永久销毁：1 条（人员）、1 条（服务）、1 条（点单办理）、1 条（服务办理）
  试运行：什么都没有写入
  E2
  完成 1，未变 0，拒绝 0
  $ carebank enroll erase E2 --reason 家属要求 --by A1 --dry-run
  the private values of 4 records go for good: 1 of kind person, 1 of kind service, 1 of kind request-act, 1 of kind act
  dry run: nothing was written
  E2
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V3 --elder E3 --from 2025-05-01 --by R1 --quiet
  P61
  1 done, 0 unchanged, 0 refused
  $ printf 'code,ended\nV3,2025-06-01\n' | carebank enroll import - --by R1
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll erase V3 --reason 本人要求 --by A1
  carebank: V3 is still in the pair P61 [pair-active]
      end it first with carebank pair end
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll end V91 --day 2025-06-01 --reason 搬走 --by R1 --quiet
  V91
  1 done, 0 unchanged, 0 refused
  $ carebank redeem opening --to V91 --points 1 --document 旧账 --by A1
  R65
  1 done, 0 unchanged, 0 refused
  $ carebank enroll erase V91 --reason 本人要求 --by A1 --lang zh
  carebank: V91 的账户（互助养老积分）还有 1 积分 [account-open]
      请先用 carebank redeem close 注销账户
  完成 0，未变 0，拒绝 1
  [1]

What is kept longer than the rules allow is found, until it is erased.

  $ printf '[pack]\nid = "420112-keep"\ninherits = "420112"\nversion = "2"\n[privacy]\nretention_months = 1\n' >keep.toml
  $ carebank init --adopt keep.toml --from 2025-06-02 --by A1
  420112-keep 420112-keep (2) holds from 2025-06-02
  $ carebank redeem close V91 --fate lapse --reason 搬走 --day 2025-06-02 --by A1 --quiet
  V91
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2025-07-02
  $ carebank audit check --format csv | grep retention
  retention-overdue,warning,E2,"left on 2025-06-01, and private values are kept for 1 months: carebank enroll erase destroys them",true
  retention-overdue,warning,V3,"left on 2025-06-01, and private values are kept for 1 months: carebank enroll erase destroys them",true
  retention-overdue,warning,V91,"left on 2025-06-01, and private values are kept for 1 months: carebank enroll erase destroys them",true
  $ carebank enroll erase V91 --reason 保存期满 --by A1 --lang zh
  3 条记录的个人资料永久销毁：1 条（人员）、1 条（兑换记录）、1 条（账户注销）
  现在用的是第 3 代封装密钥；旧的已从密钥文件中去掉
  V91
  完成 1，未变 0，拒绝 0
  旧密钥的每一份副本仍能打开账本的旧副本：请销毁备用副本和其他所有副本
  以前的备份只有旧密钥能打开：请现在就签一个检查点、做一次备份和导出
  新密钥还没有备用副本：请用 carebank audit rekey --recovery 文件 做一份
  $ carebank audit check --format csv | grep retention
  retention-overdue,warning,E2,"left on 2025-06-01, and private values are kept for 1 months: carebank enroll erase destroys them",true
  retention-overdue,warning,V3,"left on 2025-06-01, and private values are kept for 1 months: carebank enroll erase destroys them",true
  $ carebank audit verify --trusted evaluator
  69 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (46 entries)
  the last 23 entries came later: they rest on the keeper's word until the next checkpoint

What an import brought that was taken back is still in its boxes: it is erased by its code, alone or with who bears it now.

  $ printf 'code,role,name,born,community,joined,ended\nV7,volunteer,毛七,1960-01-01,银杏社区,2025-04-01,2025-05-01\nV8,volunteer,毛八,1960-01-02,银杏社区,2025-04-01,2025-05-01\n' >wrong.csv
  $ carebank enroll import wrong.csv --by R1 --format json
  {"added":2,"updated":0,"unchanged":0,"refused":0,"batch":69,"rejects":null}
  $ BATCH=$(carebank enroll list --batches --format csv | tail -n 1 | cut -d, -f1); carebank enroll undo $BATCH --reason 拿错了 --by R1 --quiet >/dev/null
  $ carebank enroll show V7 --by R1
  carebank: nobody is enrolled as V7 [unknown-person]
      enroll the person first, or correct the code
  [1]
  $ head -n 2 wrong.csv | carebank enroll import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll erase V7 --reason 本人要求 --by A1 --quiet --dry-run --format json; carebank enroll erase V7 --reason 本人要求 --by A1
  {"done":1,"unchanged":0,"refused":0,"refs":["V7"]}
  the private values of 2 records go for good: 2 of kind person
  a new wrapping key of epoch 4 holds; the old one is gone from the key file
  V7
  1 done, 0 unchanged, 0 refused
  every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others
  older backups open with the old key only: make a checkpoint, a backup and an export now
  there is no recovery copy of the new key yet: make one with carebank audit rekey --recovery FILE
  $ carebank enroll erase V8 --reason 本不该有 --by A1
  the private values of 1 records go for good: 1 of kind person
  a new wrapping key of epoch 5 holds; the old one is gone from the key file
  V8
  1 done, 0 unchanged, 0 refused
  every copy of the old key still opens every older copy of the ledger: destroy the recovery copy and all others
  older backups open with the old key only: make a checkpoint, a backup and an export now
  there is no recovery copy of the new key yet: make one with carebank audit rekey --recovery FILE
  $ carebank enroll erase V8 --reason 本不该有 --by A1
  the private values of V8 were erased already
  0 done, 1 unchanged, 0 refused
  $ carebank enroll import wrong.csv --by R1
  wrong.csv:2: the private values of V7 were erased [erased]
      whoever comes back is enrolled under a new code
  refused rows are in wrong.csv.rejects.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank audit verify --trusted evaluator
  79 entries, every one as it was sealed; root \S+ (re)
  continues 1.checkpoint (46 entries)
  the last 33 entries came later: they rest on the keeper's word until the next checkpoint
  $ carebank enroll merge V8 V2 --reason 同一人 --by R1 --quiet
  V2
  1 done, 0 unchanged, 0 refused
