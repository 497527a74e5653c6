An evaluator takes the evidence away and checks it without the ledger and without its key.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-04-07,9:00,60,V1,E1,助餐 S-2,2025-05-06,9:00,90,V3,E3,助医 S-3,2025-05-06,14:00,30,V2,E2,巡访关爱
  $ carebank audit export --out evidence --by U1
  $ ls evidence
  $ mkdir kept && carebank audit seal --period 2025Q2 --early 演练 --out kept --by U1 --quiet
  $ carebank audit export --out evidence --by R1
  $ served S-4,2025-05-07,9:00,60,V1,E1,助餐
  $ carebank audit export --out evidence --by U1
  $ carebank audit export --out evidence --by U1
  $ (cd evidence && find . -type f | sort)
  $ cmp evidence/checkpoint kept/2025Q2.checkpoint && cmp evidence/key key.txt

Nobody's name, phone or ID number is in it, and no place where somebody lives.

  $ printf '%s\n' 吴登记 江一帆 康乐山 宋秀英 薛桂兰 13900000011 13900000024 杏园 1942-05-12 1939-12 演练 >names.txt
  $ grep -rlF -f names.txt evidence
  $ for name in 江一帆 宋秀英 演练; do printf %s $name | od -An -tx1 -v | tr -d ' \n' | tr a-f A-F | sed 's/../%&/g'; echo; done >coded.txt
  $ head -n 1 coded.txt && grep -rlF -f coded.txt evidence

Elsewhere, with nothing but the folder.

  $ mkdir elsewhere && mv evidence kept elsewhere && cd elsewhere && unset CAREBANK_LEDGER
  $ carebank audit verify --export evidence
  $ carebank audit verify --export evidence --trusted kept
  $ carebank audit verify --export evidence --trusted kept --period 2025-05 --period 2025-06 --format csv
  $ carebank audit verify --export evidence --trusted kept --format json | python3 -c 'import json, sys; v = json.load(sys.stdin); print(v["status"], v["size"], v["compared"], [(f["id"], f["value"]) for f in v["figures"]])'
  $ carebank report indicators --ledger ../town.db --period 2025Q2 --format csv | head -n 9 | cut -d, -f1,6

One leaf by hand, as README.md says.

  $ grep -c sha256sum evidence/README.md
  $ dd if=evidence/$(cd evidence && ls tile/entries/*.p/* | head -n 1) bs=1 skip=2 count=$((0x$(od -An -tx1 -N2 evidence/tile/entries/*.p/* | tr -d ' '))) 2>/dev/null >leaf
  $ head -n 3 leaf
  $ test "$( (printf '\0'; cat leaf) | sha256sum | cut -d' ' -f1)" = "$(sqlite3 ../town.db 'SELECT lower(hex(hash)) FROM entry WHERE id = 0')" && echo the same

Whatever is changed in it is found.

  $ cp -r evidence bad && sed -i 's/minutes 60/minutes 90/' bad/tile/entries/*.p/*
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && rm -r bad/tile/entries/000.p
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && truncate -s -1 bad/tile/entries/*.p/*
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && echo '# more' >>bad/packs/1/0-rules.toml
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && rm -r bad/packs
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && sed -i 's/^[0-9][0-9]*$/3/' bad/checkpoint
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && rm bad/checkpoints/*
  $ carebank audit verify --export bad
  $ rm -r bad && cp -r evidence bad && echo '5 7' >>bad/erased
  $ carebank audit verify --export bad
  $ carebank init --rules 420112 --by A1 --ledger o.db --key o.key --origin example.org/other --quiet >bad/key
  $ carebank audit verify --export bad
  $ rm bad/key
  $ carebank audit verify --export bad
  $ carebank audit verify --export nowhere
