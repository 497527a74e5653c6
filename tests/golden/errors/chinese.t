What a clerk reads when rows are refused, in Chinese: the place, the sentence, the code, what to do.

  $ . "$TESTDIR/../town.sh"
  $ unset CAREBANK_LANG
  $ printf '编号,角色,姓名,出生日期,身份证号,社区,老人类别\nE90,老人,方一,1941-02-03,11010519491231002X,银杏社区,独居\nE91,老人,方二,五一年秋,,银杏社区,独居\nE92,老人,方三,1990-01-01,,银杏社区,独居\nE93,老人,方四,1940-01-01,,银杏社,独居\n' > people.csv
  $ carebank enroll import people.csv --by R1
  people.csv:2:5: E90: 身份证号中的出生日期是 1949-12-31，这一行写的是 1941-02-03 [values-disagree]
      两处都与身份证核对。
  people.csv:3:4: E91: “五一年秋”不是日期 [bad-date]
      写成 1951-09-28；不知道哪一日的，写成 1951-09。
  people.csv:4: E92: 服务对象须满 60 岁；此人在 2025-06-02 为 35 岁 [elder-ineligible]
  people.csv:5: E93: 没有街道或社区 银杏社 [unknown-org]
      是不是 银杏社区？
  退回的行在 people.csv.rejects.csv：就在那里改好，再导入那个文件
  新增 0，更新 0，未变 0，退回 4
  [1]
  $ tail -c +4 people.csv.rejects.csv | tr -d '\r'
  编号,角色,姓名,出生日期,身份证号,社区,老人类别,reason,code_of_refusal
  E90,老人,方一,1941-02-03,11010519491231002X,银杏社区,独居,第 2 行第 5 列：身份证号中的出生日期是 1949-12-31，这一行写的是 1941-02-03；两处都与身份证核对。,values-disagree
  E91,老人,方二,五一年秋,,银杏社区,独居,第 3 行第 4 列：“五一年秋”不是日期；写成 1951-09-28；不知道哪一日的，写成 1951-09。,bad-date
  E92,老人,方三,1990-01-01,,银杏社区,独居,第 4 行：服务对象须满 60 岁；此人在 2025-06-02 为 35 岁,elder-ineligible
  E93,老人,方四,1940-01-01,,银杏社,独居,第 5 行：没有街道或社区 银杏社；是不是 银杏社区？,unknown-org
  $ printf '记录编号,日期,时长(分钟),志愿者,老人,服务类别\nS-1,2025-05-06,60,V1,E1,助歺\nS-2,2025-05-06,1500,V1,E1,助餐\nS-3,2031-05-06,60,V1,E1,助餐\nS-4,2025-05-06,60,V404,E1,助餐\n' > services.csv
  $ carebank log import services.csv --by R1
  services.csv:2:6: S-1: 这里没有“助歺”这个值 [unknown-category]
      是不是“助餐”？
  services.csv:3:3: S-2: “1500”不在 1 分钟到 24 小时之间 [service-duration]
      改正时长；超过一天的要分成几条服务。
  services.csv:4:2: S-3: “2031-05-06”在今天（2025-06-02）之后 [service-future]
      改正日期，或到了那一天再导入这一行。
  services.csv:5: S-4: 没有登记过 V404 [unknown-person]
      先登记这个人，或改正编号
  退回的行在 services.csv.rejects.csv：就在那里改好，再导入那个文件
  新增 0，更新 0，未变 0，退回 4
  [1]
  $ carebank redeem donate --person V1 --points 5 --by D1
  carebank: D1 不是这个账本的工作人员 [duty-missing]
      用 --by 给出已登记的工作人员编号
  完成 0，未变 0，拒绝 1
  [1]
  $ carebank log void --ref NONE --reason 误 --by P1
  carebank: 没有服务记录 NONE [unknown-ref]
      见 carebank log list
  完成 0，未变 0，拒绝 1
  [1]
  $ carebank enroll imprt people.csv
  carebank: 命令行中有不认识的内容：imprt
      是不是要用 import？见 carebank enroll --help
  [2]
  $ carebank log list --ledger nowhere.db
  nowhere.db: 这里没有账本（没有这个文件或文件夹）
      用 --ledger FILE 或 CAREBANK_LEDGER 给出，或用 carebank init 建立
  [3]

Words of the ledger are named in Chinese too; only what is to be typed stands as it is typed.

  $ carebank log verify --all --by R1
  carebank: R1 没有职责 核实 [duty-missing]
      请有这项职责的人操作，或由管理员用 carebank enroll set 授予
  完成 0，未变 0，拒绝 1
  [1]
  $ carebank enroll import people.csv --by K1 2>&1 | grep 职责
  people.csv:4: E92: K1 没有职责 记录 [duty-missing]
      请有这项职责的人操作，或由管理员用 carebank enroll set 授予
  $ printf '[pack]\nid = "420112/strict"\nversion = "2"\ninherits = "420112"\n[closure]\nfates = ["heir", "donate"]\n' >strict.toml
  $ carebank init --adopt strict.toml --from 2025-06-02 --by A1 --quiet
  420112/strict 420112/strict（2）从 2025-06-02 起生效
  $ carebank redeem close V1 --fate lapse --reason 迁走 --by A1
  carebank: 账户注销后，积分不能按 作废 处理 [fate-not-allowed]
      规则包允许：--fate heir、--fate donate
  完成 0，未变 0，拒绝 1
  [1]
  $ served S-9,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank redeem donate --person V1 --points 1 --ref D-9 --by X1 --quiet >/dev/null
  $ carebank log void --ref S-9 --reason 误 --by P1 --quiet >/dev/null
  $ carebank audit check --format csv | grep balance
  balance-negative,error,V1,互助养老积分 的余额是 -1,true
  $ services S-8,2025-05-07,9:00,60,V1,E1,助餐 >services.csv && carebank log import services.csv --by R1 --quiet >/dev/null
  $ carebank log return --ref S-8 --reason 误 --by R1
  carebank: S-8: R1 没有职责 核实或审核 [duty-missing]
      请有这项职责的人操作，或由管理员用 carebank enroll set 授予
  完成 0，未变 0，拒绝 1
  [1]
  $ carebank audit checkpoint --by U1 --quiet >/dev/null
  $ carebank audit open --ref S-8 --field place --to 评估 --reason 抽查 --by U1 --out x
  carebank: S-8 中没有 地点 这一项个人信息 [unknown-field]
      其中没有任何个人信息
  [1]
