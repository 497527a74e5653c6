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
