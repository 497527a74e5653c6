A rule pack may add headings of its own; those of the program stay. They hold for every table that has the column.
  $ export CAREBANK_TODAY=2025-06-01 CAREBANK_LANG=en CAREBANK_LEDGER=own.db
  $ cat >own.toml <<'END'
  > [pack]
  > id = "own"
  > version = "1"
  > inherits = "420112"
  > [headers]
  > name = ["长者称呼"]
  > volunteer = ["时间银行伙伴"]
  > END
  $ carebank init --rules ./own.toml --by A1 --quiet >key.txt
  $ cat >people.csv <<'END'
  > 编号,长者称呼,角色,出生日期,老人类别,登记日期
  > E1,庄小鹏,老人,1940-03-05,独居,2025-05-01
  > V1,鲁玉珍,志愿者,1961-03-05,,2025-05-01
  > END
  $ carebank enroll import people.csv --by A1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ printf '记录编号,日期,时长(分钟),时间银行伙伴,老人,服务类别\nR1,2025-06-01,60,V1,E1,助餐\n' >services.csv
  $ carebank log import services.csv --by A1
  1 added, 0 updated, 0 unchanged, 0 refused
A heading for a column that no table has is a fault of the pack, and told before anything is founded.
  $ sed -i 's/^name = /nam = /' own.toml
  $ carebank init --check own.toml
  carebank: headers.nam: no table has such a column
      did you mean name?
  [3]
身份 may say a role, or what somebody is besides: it is read as the role where it says nothing else, and told either way.

  $ unset CAREBANK_LANG
  $ printf '编号,姓名,身份,出生日期,老人类别\nE2,庄玉兰,老人,1940-03-05,独居\nV2,鲁大成,志愿者,1961-03-05,\n' >status.csv
  $ carebank enroll import status.csv --by A1
  status.csv:1:3: “身份”列按 role (角色) 读取
  2 个新登记的人没有写登记日期：从 2025-06-01 起算，这一天以前的服务会被拒绝
  新增 2，更新 0，未变 0，退回 0
  $ printf '编号,姓名,身份,出生日期,老人类别\nE3,庄玉梅,党员,1940-03-05,独居\n' >status.csv
  $ carebank enroll import status.csv --by A1 --role elder
  status.csv:1:3: “身份”列已略过：“党员”不是角色；如果这一列写的是角色，请把表头改为 role (角色)
  1 个新登记的人没有写登记日期：从 2025-06-01 起算，这一天以前的服务会被拒绝
  新增 1，更新 0，未变 0，退回 0
  $ printf '编号,姓名,角色,身份,出生日期,老人类别\nE4,庄玉秀,老人,党员,1940-03-05,独居\n' >status.csv
  $ carebank enroll import status.csv --by A1
  status.csv:1:4: “身份”列已略过：角色写在 role (角色) 列
  1 个新登记的人没有写登记日期：从 2025-06-01 起算，这一天以前的服务会被拒绝
  新增 1，更新 0，未变 0，退回 0

单位名称 is the name of an organisation, or where somebody works. What was done is the category where no other column is.
Of codes and names beside each other the codes count.

  $ printf '编号,单位名称,类型\nJ9,梅花街道,街道\n' | carebank enroll import - --by A1
  新增 1，更新 0，未变 0，退回 0
  $ printf '姓名,单位名称,角色,职责\n白守信,梅花街道,工作人员,核实\n' | carebank enroll import - --by A1
  第 2 行：白守信 的编号是 S0001
  新增 1，更新 0，未变 0，退回 0
  $ printf '记录编号,日期,时长(分钟),志愿者编号,志愿者姓名,老人编号,老人姓名,服务内容\nR2,2025-06-01,60,V1,鲁玉珍,E1,庄小鹏,助洁\n' >services.csv
  $ carebank log import services.csv --by A1
  services.csv:1:5: “志愿者姓名”列已略过：表里另有一列说明同一内容
  services.csv:1:7: “老人姓名”列已略过：表里另有一列说明同一内容
  新增 1，更新 0，未变 0，退回 0
  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  R1,2025-06-01,,60,V1,E1,1,meals,huzhu,上门,attested,recorded,6
  R2,2025-06-01,,60,V1,E1,1,cleaning,huzhu,上门,attested,recorded,19

服务时间 is start and end where it says nothing else; times in words are passed over, and told.

  $ printf '记录编号,日期,服务时间,志愿者编号,老人编号,服务事项\nR3,2025-06-01,９：００－１０：３０,V1,E1,助洁\n' >services.csv
  $ carebank log import services.csv --by A1
  services.csv:1:3: “服务时间”列按起止时间读取
  新增 1，更新 0，未变 0，退回 0
  $ printf '记录编号,日期,服务时间,时长(分钟),志愿者编号,老人编号,服务事项\nR4,2025-06-01,上午,60,V1,E1,助洁\n' >services.csv
  $ carebank log import services.csv --by A1
  services.csv:1:3: “服务时间”列已略过：“上午”不是 9:00-10:30 这样的起止时间
  新增 1，更新 0，未变 0，退回 0
  $ carebank log list --format csv | tail -n 2
  R3,2025-06-01,9:00,90,V1,E1,1,cleaning,huzhu,上门,attested,recorded,21
  R4,2025-06-01,,60,V1,E1,1,cleaning,huzhu,上门,attested,recorded,23
