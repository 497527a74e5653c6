All that the ledger knows of one person, for that person (个人信息保护法 第四十五条); other people stand in it by code.

  $ . "$TESTDIR/../town.sh"
  $ export CAREBANK_LANG=zh
  $ carebank enroll set E1 --id-number 110105194205120024 --health 高血压 --by L1 --quiet >/dev/null
  $ printf 'code,phone,address\nE1,13900000029,杏园1栋302\n' >e1.csv && carebank enroll import e1.csv --by R1 --quiet >/dev/null
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 'S-2,2025-05-07,9:00,90,V1;V2,E1;E2,巡访关爱'
  $ printf 'ref,day,start,minutes,volunteer,elder,category,note\nS-3,2025-05-08,9:00,60,V2,E1,助餐,宋秀英有些头晕\n' | carebank log import - --by R1 --quiet >/dev/null
  $ P=$(carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1 --quiet | head -n 1)
  $ carebank pair sign $P --party elder --name 宋秀英 --day 2025-05-01 --by R1 --quiet >/dev/null
  $ carebank pair sign $P --party community --name 周主任 --day 2025-05-01 --by R1 --quiet >/dev/null
  $ carebank pair know $P --fact medication --value 每天早上降压药 --by R1 --quiet >/dev/null
  $ carebank pair request --elder E1 --category 助餐 --note 少盐 --ref Q-1 --by R1 --quiet >/dev/null
  $ printf 'code,role,name,sex,born,community,joined,tags\nE9,elder,宋秀瑛,F,1942-05-12,银杏社区,2025-04-01,独居\n' | carebank enroll import - --by R1 --quiet >/dev/null
  $ carebank enroll merge E9 E1 --reason 同一人 --by A1 --quiet >/dev/null
  $ carebank redeem grant --to E1 --points 2 --ref G-1 --by X1 --quiet >/dev/null
  $ carebank audit checkpoint --by U1 --quiet >/dev/null
  $ carebank audit open --person E1 --field phone --to 市评估组 --reason 抽查电话 --by U1 --quiet >/dev/null
  $ carebank report dossier E1 --by L1
  账本中的全部信息：E1 宋秀英（1942、银杏社区、1栋）

  现有信息
  栏目      值
  --------  ------------------
  编号      E1
  角色      老人
  姓名      宋秀英
  性别      女
  出生日期  1942-05-12
  身份证号  110105194205120024
  联系电话  13900000029
  家庭住址  杏园1栋302
  街道      青石街道
  社区      银杏社区
  小区      杏园
  楼门      1栋
  老人类别  独居
  需求      助餐;助洁
  兴趣爱好  象棋
  项目      社区互助养老
  登记日期  2025-04-01
  健康状况  高血压

  信息变更记录
  条目  日期        录入人  起始日期  编号  栏目      值                  文件
  ----  ----------  ------  --------  ----  --------  ------------------  ----------
    25  2025-06-02  R1                E1    编号      E1                  people.csv
    25  2025-06-02  R1                E1    角色      老人                people.csv
    25  2025-06-02  R1                E1    姓名      宋秀英              people.csv
    25  2025-06-02  R1                E1    性别      女                  people.csv
    25  2025-06-02  R1                E1    出生日期  1942-05-12          people.csv
    25  2025-06-02  R1                E1    联系电话  13900000021         people.csv
    25  2025-06-02  R1                E1    街道      青石街道            people.csv
    25  2025-06-02  R1                E1    社区      银杏社区            people.csv
    25  2025-06-02  R1                E1    小区      杏园                people.csv
    25  2025-06-02  R1                E1    楼门      1栋                 people.csv
    25  2025-06-02  R1                E1    老人类别  独居                people.csv
    25  2025-06-02  R1                E1    需求      助餐;助洁           people.csv
    25  2025-06-02  R1                E1    兴趣爱好  象棋                people.csv
    25  2025-06-02  R1                E1    项目      社区互助养老        people.csv
    25  2025-06-02  R1                E1    登记日期  2025-04-01          people.csv
    32  2025-06-02  L1                E1    身份证号  110105194205120024
    32  2025-06-02  L1                E1    健康状况  高血压
    34  2025-06-02  R1                E1    联系电话  13900000029         e1.csv
    34  2025-06-02  R1                E1    家庭住址  杏园1栋302          e1.csv
    52  2025-06-02  R1                E9    编号      E9                  -
    52  2025-06-02  R1                E9    角色      老人                -
    52  2025-06-02  R1                E9    姓名      宋秀瑛              -
    52  2025-06-02  R1                E9    性别      女                  -
    52  2025-06-02  R1                E9    出生日期  1942-05-12          -
    52  2025-06-02  R1                E9    街道      青石街道            -
    52  2025-06-02  R1                E9    社区      银杏社区            -
    52  2025-06-02  R1                E9    老人类别  独居                -
    52  2025-06-02  R1                E9    项目      社区互助养老        -
    52  2025-06-02  R1                E9    登记日期  2025-04-01          -

  合并的编号
  条目  日期        录入人  编号  有效  原因
  ----  ----------  ------  ----  ----  ------
    53  2025-06-02  A1      E9    E1    同一人

  对子
  对子  类型    志愿者  老人  远近    起始日期    结束日期
  ----  ------  ------  ----  ------  ----------  --------
  P46   一对一  V1      E1    同楼门  2025-05-01

  结对的签字、联系卡与了解的情况
  对子  日期        内容        说明      自由文字
  ----  ----------  ----------  --------  ------------------
  P46   2025-05-01  已签字      老人      姓名：宋秀英
  P46   2025-05-01  已签字      社区
  P46   2025-06-02  了解的情况  用药情况  值：每天早上降压药

  服务记录
  记录编号  日期        分钟  参与身份  其他人    服务类别  状态    录入人  自由文字
  --------  ----------  ----  --------  --------  --------  ------  ------  --------
  S-1       2025-05-06    60  老人      V1        助餐      已审核  R1
  S-2       2025-05-07    90  老人      E2;V1;V2  巡访关爱  已审核  R1
  S-3       2025-05-08    60  老人      V2        助餐      已录入  R1      （备注）

  点单
  点单  日期        老人  服务类别  内容    志愿者  评分  自由文字
  ----  ----------  ----  --------  ------  ------  ----  ----------
  Q-1   2025-06-02  E1    助餐      已点单                备注：少盐

  兑换、转赠与发放
  记录编号  日期        类型  人员  接收人  兑换项目  积分  状态    自由文字
  --------  ----------  ----  ----  ------  --------  ----  ------  --------
  G-1       2025-06-02  发放  E1                         2  已完成

  积分存折
  日期        类型  记录编号  说明  分钟  累计分钟  积分种类      积分  余额
  ----------  ----  --------  ----  ----  --------  ------------  ----  ----
  2025-06-02  发放  G-1                             互助养老积分     2     2
  共服务 0 分钟。
  互助养老积分：获得 0，余额 2。
  时长按实际服务时间记录（民政部令第67号第七条）；积分按每天的规则由时长算出，只记入整的存储单位。

  向外部人员出示过的个人信息
  条目  日期        出示人  所属条目  关于  栏目      向谁出示  原因
  ----  ----------  ------  --------  ----  --------  --------  --------
    55  2025-06-02  U1            34  E1    联系电话  市评估组  抽查电话
  其他人在此只以编号出现；有他人参与的事项，其自由文字只列名称，不列内容。
  依据账本 420112，截至 2025-06-02，共 56 条。

Of the volunteer: the elder's facts and free text are not shown.

  $ carebank enroll credential --person V1 --credential insurance --number BX-20250401 --from 2025-04-01 --to 2026-03-31 --by R1 --quiet >/dev/null
  $ carebank report dossier V1 --by L1 --format md | grep -v '^$'
  # 账本中的全部信息：V1 江一帆（1960、银杏社区、1栋）
  ## 现有信息
  | 栏目 | 值 |
  | --- | --- |
  | 编号 | V1 |
  | 角色 | 志愿者 |
  | 姓名 | 江一帆 |
  | 性别 | 男 |
  | 出生日期 | 1960-03-01 |
  | 联系电话 | 13900000011 |
  | 街道 | 青石街道 |
  | 社区 | 银杏社区 |
  | 小区 | 杏园 |
  | 楼门 | 1栋 |
  | 特长 | 助餐;助洁 |
  | 兴趣爱好 | 象棋 |
  | 志愿者类型 | 互助养老员 |
  | 项目 | 社区互助养老 |
  | 登记日期 | 2025-04-01 |
  | 余额（互助养老积分） | 2.5 |
  ## 信息变更记录
  | 条目 | 日期 | 录入人 | 起始日期 | 编号 | 栏目 | 值 | 文件 |
  | ---: | --- | --- | --- | --- | --- | --- | --- |
  | 21 | 2025-06-02 | R1 |  | V1 | 编号 | V1 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 角色 | 志愿者 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 姓名 | 江一帆 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 性别 | 男 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 出生日期 | 1960-03-01 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 联系电话 | 13900000011 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 街道 | 青石街道 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 社区 | 银杏社区 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 小区 | 杏园 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 楼门 | 1栋 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 特长 | 助餐;助洁 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 兴趣爱好 | 象棋 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 志愿者类型 | 互助养老员 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 项目 | 社区互助养老 | people.csv |
  | 21 | 2025-06-02 | R1 |  | V1 | 登记日期 | 2025-04-01 | people.csv |
  ## 资质
  | 条目 | 资质 | 起始日期 | 结束日期 | 退出日期 | 保额（元） | 单位 | 自由文字 |
  | ---: | --- | --- | --- | --- | --- | --- | --- |
  | 57 | 人身意外伤害保险 | 2025-04-01 | 2026-03-31 |  |  |  | 编号：BX-20250401 |
  ## 对子
  | 对子 | 类型 | 志愿者 | 老人 | 远近 | 起始日期 | 结束日期 |
  | --- | --- | --- | --- | --- | --- | --- |
  | P46 | 一对一 | V1 | E1 | 同楼门 | 2025-05-01 |  |
  ## 结对的签字、联系卡与了解的情况
  | 对子 | 日期 | 内容 | 说明 | 自由文字 |
  | --- | --- | --- | --- | --- |
  | P46 | 2025-05-01 | 已签字 | 老人 |  |
  | P46 | 2025-05-01 | 已签字 | 社区 |  |
  | P46 | 2025-06-02 | 了解的情况 | 用药情况 | （值） |
  ## 服务记录
  | 记录编号 | 日期 | 分钟 | 参与身份 | 其他人 | 服务类别 | 状态 | 录入人 | 自由文字 |
  | --- | --- | ---: | --- | --- | --- | --- | --- | --- |
  | S-1 | 2025-05-06 | 60 | 志愿者 | E1 | 助餐 | 已审核 | R1 |  |
  | S-2 | 2025-05-07 | 90 | 志愿者 | E1;E2;V2 | 巡访关爱 | 已审核 | R1 |  |
  ## 积分存折
  | 日期 | 类型 | 记录编号 | 说明 | 分钟 | 累计分钟 | 积分种类 | 积分 | 余额 |
  | --- | --- | --- | --- | ---: | ---: | --- | ---: | ---: |
  | 2025-05-06 | 服务 | S-1 | 助餐 | 60 | 60 | 互助养老积分 | 1 | 1 |
  | 2025-05-07 | 服务 | S-2 | 巡访关爱 | 90 | 150 | 互助养老积分 | 1.5 | 2.5 |
  - 共服务 150 分钟。
  - 互助养老积分：获得 2.5，余额 2.5。
  - 时长按实际服务时间记录（民政部令第67号第七条）；积分按每天的规则由时长算出，只记入整的存储单位。
  - 其他人在此只以编号出现；有他人参与的事项，其自由文字只列名称，不列内容。
  - 依据账本 420112，截至 2025-06-02，共 58 条。

For programs: one object of tables, or one row a value.

  $ carebank report dossier V1 --by L1 --format json | /usr/bin/python3 -c 'import json, sys; d = json.load(sys.stdin); print(d["title"], list(d["tables"]), d["tables"]["credentials"]["rows"][0]["private"])'
  账本中的全部信息：V1 江一帆（1960、银杏社区、1栋） ['now', 'history', 'credentials', 'pairs', 'pair_facts', 'services', 'passbook'] number: BX-20250401
  $ carebank report dossier V1 --by L1 --format csv | grep -E '^part|passbook|credentials'
  part,row,field,value
  credentials,1,entry,57
  credentials,1,credential,insurance
  credentials,1,from,2025-04-01
  credentials,1,to,2026-03-31
  credentials,1,private,number: BX-20250401
  passbook,1,day,2025-05-06
  passbook,1,kind,service
  passbook,1,ref,S-1
  passbook,1,detail,助餐
  passbook,1,minutes,60
  passbook,1,minutes_total,60
  passbook,1,scheme,huzhu
  passbook,1,points,1
  passbook,1,balance,1
  passbook,2,day,2025-05-07
  passbook,2,kind,service
  passbook,2,ref,S-2
  passbook,2,detail,巡访关爱
  passbook,2,minutes,90
  passbook,2,minutes_total,150
  passbook,2,scheme,huzhu
  passbook,2,points,1.5
  passbook,2,balance,2.5
  $ for lang in zh en; do carebank report dossier E1 --by L1 --format csv --lang $lang | grep -v ^passbook >e1.$lang.csv; done
  $ cmp e1.zh.csv e1.en.csv && grep -E '^(now,(1|16)|history,16|pair_facts,1|services,3|requests),' e1.zh.csv
  now,1,field,code
  now,1,value,E1
  now,16,field,programme
  now,16,value,huzhu
  history,16,entry,32
  history,16,day,2025-06-02
  history,16,by,L1
  history,16,code,E1
  history,16,field,id_number
  history,16,value,110105194205120024
  pair_facts,1,pair,P46
  pair_facts,1,day,2025-05-01
  pair_facts,1,what,signed
  pair_facts,1,detail,elder
  pair_facts,1,private,name: 宋秀英
  services,3,ref,S-3
  services,3,day,2025-05-08
  services,3,minutes,60
  services,3,part,elder
  services,3,others,V2
  services,3,category,meals
  services,3,state,recorded
  services,3,by,R1
  services,3,private,(note)
  requests,1,request,Q-1
  requests,1,day,2025-06-02
  requests,1,elder,E1
  requests,1,category,meals
  requests,1,what,request
  requests,1,private,note: 少盐
  $ for lang in zh en; do carebank enroll show V1 --by L1 --format csv --lang $lang >show.$lang.csv; done
  $ cmp show.zh.csv show.en.csv && cat show.zh.csv
  field,value
  code,V1
  role,volunteer
  name,江一帆
  sex,M
  born,1960-03-01
  phone,13900000011
  street,青石街道
  community,银杏社区
  compound,杏园
  building,1栋
  skills,助餐;助洁
  hobbies,象棋
  helper_kind,互助养老员
  programme,huzhu
  joined,2025-04-01
  balance:huzhu,2.5
  $ carebank report dossier V1 --by L1 --out v1.html && stat -c %a v1.html && grep -c '<h2>' v1.html
  600
  7
  $ carebank report dossier B1 --by A1 | sed -n '/^职责/p; 1p'
  账本中的全部信息：B1 白两责
  职责      核实;审核
  $ carebank report dossier R1 --by A1 | tail -n 11
  --------------  ------  ----------  ----------
  批次                 7  2025-06-02  2025-06-02
  资质                 1  2025-06-02  2025-06-02
  对子                 1  2025-06-02  2025-06-02
  结对了解的情况       1  2025-06-02  2025-06-02
  结对签字             2  2025-06-02  2025-06-02
  人员                11  2025-06-02  2025-06-02
  点单                 1  2025-06-02  2025-06-02
  服务                 3  2025-06-02  2025-06-02
  其他人在此只以编号出现；有他人参与的事项，其自由文字只列名称，不列内容。
  依据账本 420112，截至 2025-06-02，共 58 条。
  $ carebank report dossier U1 --by A1 --lang en | tail -n 9
     13  2025-06-02  A1                U1    joined  2025-06-02  staff.csv
     13  2025-06-02  A1                U1    duties  audit       staff.csv

  Entries made as staff
  kind        entries  first day   last day
  ----------  -------  ----------  ----------
  disclosure        1  2025-06-02  2025-06-02
  Other people stand here by their codes only. Free text of what others took part in is named and not shown.
  As the ledger 420112 has it on 2025-06-02, with 58 entries.

Not for everybody.

  $ carebank report dossier V4 --by L1
  carebank: L1 的这项职责只限于银杏社区，不包括芦花社区 [duty-missing]
  [1]
  $ carebank report dossier V1 --by L1 --key none.key
  none.key: 找不到密钥文件
      用 --key FILE 或 CAREBANK_KEY 给出；它是 init 写的
  [3]
  $ carebank report dossier V9 --by L1
  carebank: 没有登记过 V9 [unknown-person]
      先登记这个人，或改正编号
  [1]

The accounts of somebody who died, for the close relatives (第四十九条).

  $ carebank report dossier E1 --accounts --relative 宋明（女儿） --by L1
  carebank: E1 没有登记为去世 [not-deceased]
      只有去世者的账户才告知近亲属：见 carebank enroll end CODE --reason
  [1]
  $ carebank enroll end E1 --day 2025-06-01 --reason 因病去世 --by R1 --quiet >/dev/null
  $ carebank redeem close E1 --fate donate --day 2025-06-01 --reason 家属同意 --by A1 --quiet >/dev/null
  $ carebank report dossier E1 --accounts --relative 宋明（女儿） --by L1
  账户：E1 宋秀英（1942、银杏社区、1栋）；提供给宋明（女儿）

  账户
  积分种类      获得  转入  发放  兑换  转出  捐赠  过期  余额
  ------------  ----  ----  ----  ----  ----  ----  ----  ----
  互助养老积分     0     0     2     0     0     2     0     0

  积分存折
  日期        类型  记录编号  说明      分钟  累计分钟  积分种类      积分  余额
  ----------  ----  --------  --------  ----  --------  ------------  ----  ----
  2025-06-02  发放  G-1                                 互助养老积分     2     2
  2025-06-02  捐赠            账户注销                  互助养老积分    -2     0
  共服务 0 分钟。
  互助养老积分：获得 0，余额 0。
  时长按实际服务时间记录（民政部令第67号第七条）；积分按每天的规则由时长算出，只记入整的存储单位。

  账户注销
  日期        人员  积分种类      积分去向  继承人  积分  原因
  ----------  ----  ------------  --------  ------  ----  ----
  2025-06-01  E1    互助养老积分  捐赠                 2
  于 2025-06-01 去世。供近亲属为自身的合法、正当利益查阅（《个人信息保护法》第四十九条）。
  $ carebank report dossier E1 --relative 宋明 --by L1
  carebank: --relative 要与 --accounts 同用
      两者都给，或都不给
  [2]
