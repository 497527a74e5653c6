The key is worth something while it does not lie where the ledger lies, and only its owner may read it: else every command
that reads it says so. Nothing is refused.

  $ . "$TESTDIR/../town.sh"
  $ mkdir keys && cp .config/carebank/420112.key keys/ 2>/dev/null || cp "$XDG_CONFIG_HOME/carebank/420112.key" keys/
  $ export CAREBANK_KEY=keys/420112.key
  $ carebank report statement V1 --by R1 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  $ cp keys/420112.key . && carebank report statement V1 --by R1 --format csv --key 420112.key
  warning: the key 420112.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  $ carebank report statement V1 --by R1 --format csv --key 420112.key --quiet
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  $ carebank audit verify --key 420112.key 2>&1 | head -n 1
  warning: the key 420112.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  $ mkdir data && cp town.db data/ && ln -s ../data keys/data && cp keys/420112.key data/k.key
  $ carebank report statement V1 --by R1 --format csv --ledger keys/data/town.db --key data/k.key
  warning: the key data/k.key lies in the folder of the ledger: whoever copies that folder can read every name; move it elsewhere and give it with --key
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  $ chmod 440 keys/420112.key && carebank report statement V1 --by R1 --format csv
  warning: others than its owner may read or change the key keys/420112.key: chmod 400 it
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  $ chmod 404 keys/420112.key && carebank pair propose --by R1 --format csv
  warning: others than its owner may read or change the key keys/420112.key: chmod 400 it
  elder,volunteer,proximity,fit,why
  E1,V1,building,3,"both live in the same building; can help with 助餐, 助洁; both like 象棋"
  E2,V2,compound,2,both live in the same compound; can help with 巡访关爱; both like 书法
  E3,V3,building,1,both live in the same building; can help with 助医
  V3,V1,street,2,both live in the same street; can help with 助洁; both like 象棋
  4 pairs proposed, 1 elders without one
  $ chmod 400 keys/420112.key && carebank pair propose --by R1 --format csv
  elder,volunteer,proximity,fit,why
  E1,V1,building,3,"both live in the same building; can help with 助餐, 助洁; both like 象棋"
  E2,V2,compound,2,both live in the same compound; can help with 巡访关爱; both like 书法
  E3,V3,building,1,both live in the same building; can help with 助医
  V3,V1,street,2,both live in the same street; can help with 助洁; both like 象棋
  4 pairs proposed, 1 elders without one

What needs no key says nothing.

  $ carebank log list --format csv --key 420112.key
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch

Founding beside the ledger, and a copy beside the key.

  $ carebank init --rules 420112 --by A1 --ledger new.db --key new.key --lang zh 2>&1 | grep -v '^420112+'
  已建立账本 new.db，规则为 东西湖区社区互助养老（2025-03）
  密钥文件是 new.key；请留一份副本，放在只有你拿得到的地方：没有它，谁的姓名都读不出来
  警告：密钥 new.key 与账本在同一文件夹：谁拷走这个文件夹，谁就能读出所有姓名；请把它移到别处，用 --key 给出
  $ carebank audit backup --out keys/copy.db --by U1
  warning: the key keys/420112.key lies in the folder of this copy: whoever copies that folder can read every name; keep them apart
  a copy is in keys/copy.db; the key file is not in it: keep that elsewhere
  $ carebank audit backup --out data/copy.db --by U1
  a copy is in data/copy.db; the key file is not in it: keep that elsewhere
