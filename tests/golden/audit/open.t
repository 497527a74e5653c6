One private value is shown to an evaluator, who checks it with neither the ledger nor its key; that it was shown stays in
the log.

  $ . "$TESTDIR/../town.sh"
  $ printf 'ref,day,start,minutes,volunteer,elder,category,note\nS-1,2025-05-06,9:00,60,V1,E1,助餐,带了粥\nS-2,2025-05-06,11:00,60,V1,E1,助餐,\n' | carebank log import - --by R1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank audit open --person V1 --field name --to 市评估组 --reason 抽查身份 --by U1
  carebank: V1 is newer than the latest checkpoint [not-yet-sealed]
      sign the present state first, with carebank audit checkpoint
  [1]
  $ carebank audit checkpoint --by U1 --out 1.checkpoint
  $ carebank audit open --person V1 --field name --to 市评估组 --reason 抽查身份 --out v1.open --by U1
  $ head -n 5 v1.open | sed 's/^salt .*/salt .../'
  cb-open/v1
  index 21
  field name
  salt ...
  value %E6%B1%9F%E4%B8%80%E5%B8%86
  $ sed -n 6,7p v1.open

  c2sp.org/tlog-proof@v1
  $ stat -c %a v1.open
  600

The evaluator has the file and the public key, given as text or as a file.

  $ mkdir away && cp v1.open key.txt away/ && cd away
  $ carebank audit verify --opened v1.open --log key.txt --ledger none.db
  entry 21, person V1, name: 江一帆
  $ carebank audit verify --opened v1.open --log "$(cat key.txt)" --ledger none.db --lang zh
  条目 21，人员 V1，姓名：江一帆
  $ carebank audit verify --opened v1.open --log key.txt --ledger none.db --format json
  {"status":0,"index":21,"kind":"person","code":"V1","revision":null,"field":"name","value":"江一帆"}
  $ sed 's/^value .*/value %E6%9D%8E/' v1.open >other.open
  $ carebank audit verify --opened other.open --log key.txt
  other.open: the value is not the one that the record was sealed with
      ask for the value again, and keep both files
  [1]
  $ sed 's/^field name/field nam/; $d' v1.open >torn.open
  $ carebank audit verify --opened torn.open --log key.txt
  torn.open: this is no opened value, or the file was changed
      give a file that carebank audit open wrote, as it is
  [1]
  $ carebank audit verify --opened key.txt --log key.txt
  key.txt: this is no opened value, or the file was changed
      give a file that carebank audit open wrote, as it is
  [1]
  $ carebank audit verify --opened none.open --log key.txt
  none.open: the file cannot be read: No such file or directory
      Check the file's name and its permissions.
  [3]
  $ carebank audit verify --opened v1.open
  carebank: the log's key is missing
      give --log with the line that carebank audit key prints, or a file with it
  [2]
  $ carebank audit verify --opened v1.open --log nokey
  carebank: --log is no public key of a log
      give the line that carebank audit key prints, or a file with it
  [2]
  $ carebank audit keygen --name eval.example.org/zhang --staff --out own.key >other.txt
  $ carebank audit verify --opened v1.open --log other.txt
  v1.open: the checkpoint in it is not signed by this log's key
      compare the key of --log with that of the log's keeper
  [1]
  $ cd ..

Another person's value, handed out for V1's, holds too: whose it is stands beside it.

  $ carebank audit open --person V2 --field name --to 市评估组 --reason 抽查身份 --by U1 --out v1.open
  $ carebank audit verify --opened v1.open --log key.txt
  entry 22, person V2, name: 杜小梅

A free text of a service; the fields that a record has are named when another is asked for.

  $ carebank audit open --ref S-1 --field note --to 市评估组 --reason 核对送餐 --by U1 >s-1.open
  $ carebank audit verify --opened s-1.open --log key.txt
  entry 32, service S-1, revision 1, note: 带了粥
  $ carebank audit verify --opened s-1.open --log key.txt --lang zh
  条目 32，服务 S-1，第 1 版，备注：带了粥
  $ carebank audit verify --opened s-1.open --log key.txt --format json
  {"status":0,"index":32,"kind":"service","ref":"S-1","revision":1,"field":"note","value":"带了粥"}
  $ carebank audit open --ref S-1 --field place --to 市评估组 --reason 核对送餐 --by U1
  carebank: S-1 holds no private value place [unknown-field]
      it holds: note
  [1]
  $ carebank audit open --ref S-2 --field note --to 市评估组 --reason 核对送餐 --by U1
  carebank: S-2 holds no private value note [unknown-field]
      it holds none at all
  [1]
  $ carebank audit open --ref S-9 --field note --to 市评估组 --reason 核对送餐 --by U1
  carebank: there is no service, redemption, record or request S-9 [unknown-ref]
      see carebank log list
  [1]
  $ carebank audit open --person V9 --field name --to 市评估组 --reason 核对送餐 --by U1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  [1]
  $ carebank audit open --person V1 --field name --to '' --reason 核对送餐 --by U1
  carebank: to whom and why is missing [missing-value]
      give --to NAME and --reason TEXT
  [1]
  $ carebank audit open --person V1 --ref S-1 --field name --to 市评估组 --reason 核对 --by U1
  carebank: whose value is not said
      give either --ref REF or --person CODE
  [2]
  $ carebank audit open --person V1 --field name --to 市评估组 --reason 核对 --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank audit open --person V1 --field name --to 市评估组 --reason 核对 --by U1 --key none.key
  none.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]

A dry run shows nothing, since nothing would remember it.

  $ carebank audit open --person V1 --field phone --to 市评估组 --reason 核对 --by U1 --dry-run
  dry run: nothing was written

What was changed since it was signed is not shown.

  $ carebank enroll set V1 --phone 13900000099 --by R1 --quiet
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank audit open --person V1 --field phone --to 市评估组 --reason 核对 --by U1
  carebank: V1 is newer than the latest checkpoint [not-yet-sealed]
      sign the present state first, with carebank audit checkpoint
  [1]

What was shown is listed, for those with a duty where the people live.

  $ carebank report disclosures --by R1
  Private values shown to outsiders
  entry  day         shown by  of the entry  about  field  shown to  reason
  -----  ----------  --------  ------------  -----  -----  --------  --------
     34  2025-06-02  U1                  21  V1     name   市评估组  抽查身份
     35  2025-06-02  U1                  22  V2     name   市评估组  抽查身份
     36  2025-06-02  U1                  32  S-1    note   市评估组  核对送餐
  $ carebank report disclosures --by R1 --format csv
  index,day,by,entry,about,field,to,reason
  34,2025-06-02,U1,21,V1,name,市评估组,抽查身份
  35,2025-06-02,U1,22,V2,name,市评估组,抽查身份
  36,2025-06-02,U1,32,S-1,note,市评估组,核对送餐
  $ carebank report disclosures --by K2
  Private values shown to outsiders
  entry  day  shown by  of the entry  about  field  shown to  reason
  -----  ---  --------  ------------  -----  -----  --------  ------
  3 more, about people for whom you have no duty
  $ carebank report disclosures --by V1
  carebank: V1 is no staff member of this ledger [duty-missing]
      give the code of an enrolled staff member with --by
  [1]
  $ carebank audit verify 2>&1 | head -n 1 | sed "s/ root .*/ root .../"
  39 entries, every one as it was sealed; root ...

A value whose box is gone cannot be shown by anybody.

  $ cp town.db gone.db && sqlite3 gone.db "DELETE FROM box WHERE owner = (SELECT person FROM person WHERE code = 'V2')"
  $ carebank audit open --person V2 --field name --to 市评估组 --reason 核对 --by U1 --ledger gone.db
  carebank: name of V2 is in the ledger no more: it was erased, or did not come back with a restored export [value-erased]
      its commitment stays; nobody can open it
  [1]

What is shown commands no terminal and stays on its line, whatever the keeper's clerks typed; JSON has it all.

  $ printf 'ref,day,start,minutes,volunteer,elder,category,note\nS-3,2025-05-06,15:00,30,V1,E1,助餐,"粥\033[2J\033]0;x\007\nentry 22, person V2, name: 王伟"\n' >hostile.csv
  $ carebank log import hostile.csv --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank audit checkpoint --by U1 --quiet >/dev/null
  $ carebank audit open --ref S-3 --field note --to 市评估组 --reason 抽查 --by U1 >s-3.open
  $ carebank audit verify --opened s-3.open --log key.txt
  entry 40, service S-3, revision 1, note: 粥\u001b[2J\u001b]0;x\u0007\nentry 22, person V2, name: 王伟
  $ carebank audit verify --opened s-3.open --log key.txt --format json
  {"status":0,"index":40,"kind":"service","ref":"S-3","revision":1,"field":"note","value":"粥\u001b[2J\u001b]0;x\u0007\nentry 22, person V2, name: 王伟"}
