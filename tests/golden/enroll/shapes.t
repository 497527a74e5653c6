Lists of people in the shapes that clerks send them in. The workbooks: tests/fixtures/shapes.py.

  $ . "$TESTDIR/../town.sh"
  $ SHAPES=$TESTDIR/../../fixtures/shapes
  $ imported() { cp "$SHAPES/$1" . && carebank enroll import "$1" --by R1 "${@:2}"; }
  $ names() { carebank enroll list --format csv --by R1 | grep "^$1" | cut -d, -f1-4; }

A title and merged cells above the header.

  $ imported title.xlsx
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused

A header of two rows: the upper one merged over several columns, or down into the lower one.

  $ imported two-rows.xlsx
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll show N11 --by R1 --format csv
  field,value
  code,N11
  role,elder
  name,石秀兰
  sex,F
  born,1941-02-03
  street,青石街道
  community,银杏社区
  tags,独居
  needs,助餐;助医
  programme,huzhu
  joined,2025-06-02

Columns in another order, under their other names; one that is not known, and one that nearly is.

  $ imported order.xlsx
  order.xlsx:Sheet1!A1: the column “序号” is not known and was passed over
  order.xlsx:Sheet1!H1: the column “登记日其” is not known and was passed over; did you mean “登记日期”?
  order.xlsx:Sheet1!J1: the column “血型” is not known and was passed over
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll show N21 --by R1 --format csv
  field,value
  code,N21
  role,volunteer
  name,石一民
  sex,M
  born,1961-05-06
  phone,13900000101
  street,青石街道
  community,银杏社区
  programme,huzhu
  joined,2025-06-02

Several sheets whose columns stand in different order: one is hidden, one has no header, one is empty; a row is hidden.

  $ imported sheets.xlsx
  sheets.xlsx:填表说明: the sheet has no known header and was passed over
  sheets.xlsx:去年: the sheet is hidden and was passed over; name it with --sheet to read it
  sheets.xlsx:银杏: 1 hidden rows were read like the others
  4 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  4 added, 0 updated, 0 unchanged, 0 refused
  $ names N3
  N31,石三一,volunteer,银杏社区
  N32,石三二,volunteer,银杏社区
  N33,石三三,volunteer,银杏社区
  N34,石三四,volunteer,桂花社区
  $ imported sheets.xlsx --sheet 去年
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  this very file was imported on 2025-06-02 by R1 as batch 40
  1 added, 0 updated, 0 unchanged, 0 refused
  $ imported sheets.xlsx --sheet ' 桂花 '
  this very file was imported on 2025-06-02 by R1 as batch 45: nothing has changed
  0 added, 0 updated, 1 unchanged, 0 refused
  $ imported sheets.xlsx --sheet 填表说明
  sheets.xlsx:填表说明: no header row among the first 20 rows
      One row must name at least two of the known columns: code (编号), role (角色), name (姓名), sex (性别), born (出生日期), id_number (身份证号), phone (联系电话), address (家庭住址) ...
  [3]
  $ imported sheets.xlsx --sheet 汉口
  sheets.xlsx: the workbook has no sheet “汉口”
      Its sheets are: 银杏、桂花、填表说明、去年、空表.
  [3]
  $ imported only-hidden.xlsx
  only-hidden.xlsx: no sheet that can be seen has a known header
      Hidden sheets were passed over: 名单. Name one with --sheet to read it.
  [3]
  $ carebank enroll import people.csv --sheet 桂花 --by R1
  people.csv: this is no workbook: there are no sheets to choose from, and all of it was read
  this very file was imported on 2025-06-02 by R1 as batch 20: nothing has changed
  0 added, 0 updated, 8 unchanged, 0 refused

Empty rows and columns, totals, remarks and signatures below, notes beside the table.

  $ imported below.xlsx
  below.xlsx:名单: 6 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 6, 8, 10, 11, 12, 13
  below.xlsx:名单: 2 rows have notes beside the table, which were passed over
  3 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  3 added, 0 updated, 0 unchanged, 0 refused
  $ names N4
  N41,石四一,volunteer,银杏社区
  N42,石四二,volunteer,银杏社区
  N43,石四三,volunteer,桂花社区

A merged cell speaks for every row it spans: one community for three people, one telephone for two.

  $ imported merged.xlsx
  merged.xlsx:名单!A6: N55: an elder must be 60 years old; this one is 31 on 2025-06-02 [elder-ineligible]
  4 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in merged.xlsx.rejects.csv: correct them there and import that file
  4 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank report register --format csv --by R1 | grep ^N5 | cut -d, -f1,3,7,10
  N51,石五一,13900000151,银杏社区
  N52,石五二,13900000152,银杏社区
  N53,石五三,13900000152,银杏社区
  N54,石五四,13900000154,桂花社区

The same from LibreOffice.

  $ imported libreoffice-below.xls
  libreoffice-below.xls:名单: 6 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 6, 8, 10, 11, 12, 13
  libreoffice-below.xls:名单: 2 rows have notes beside the table, which were passed over
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ imported libreoffice-merged.ods
  libreoffice-merged.ods:名单!A6: N55: an elder must be 60 years old; this one is 31 on 2025-06-02 [elder-ineligible]
  refused rows are in libreoffice-merged.ods.rejects.csv: correct them there and import that file
  0 added, 0 updated, 4 unchanged, 1 refused
  [1]

Rows of several sheets that were refused come into one file; corrected there, they import as a text.

  $ cp "$SHAPES/sheets-refused.xlsx" . && carebank enroll import sheets-refused.xlsx --by R1
  sheets-refused.xlsx:银杏!A3: N82: there is no street or community 梧桐社区 [unknown-org]
      import the organisations first, or give --create-orgs
  sheets-refused.xlsx:桂花!F3: N84: “女人” is not a sex [bad-value]
      Write 男 or 女, or leave it blank.
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in sheets-refused.xlsx.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ cat sheets-refused.xlsx.rejects.csv
  \ufeff编号,姓名,角色,性别,出生日期,社区,备注,reason,code_of_refusal\r
  N82,石八二,志愿者,女,1960-01-02,梧桐社区,,"银杏!A3: there is no street or community 梧桐社区; import the organisations first, or give --create-orgs",unknown-org\r
  N84,石八四,志愿者,女人,1961-04-05,桂花社区,组长,"桂花!F3: “女人” is not a sex; Write 男 or 女, or leave it blank.",bad-value\r
  $ sed -i '2s/梧桐社区,,/桂花社区,,/; 3s/女人,/女,/' sheets-refused.xlsx.rejects.csv
  $ carebank enroll import sheets-refused.xlsx.rejects.csv --by R1
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ ls *refused*
  sheets-refused.xlsx
  sheets-refused.xlsx.rejects.csv
  $ names N8
  N81,石八一,volunteer,银杏社区
  N82,石八二,volunteer,桂花社区
  N83,石八三,volunteer,桂花社区
  N84,石八四,volunteer,桂花社区

What a merged cell says goes with each of its rows.

  $ cat merged.xlsx.rejects.csv
  \ufeff社区,编号,姓名,角色,性别,出生日期,老人类别,联系电话,reason,code_of_refusal\r
  桂花社区,N55,石五五,老人,女,1994-01-01,留守,13900000155,名单!A6: an elder must be 60 years old; this one is 31 on 2025-06-02,elder-ineligible\r
  $ sed -i 's/1994-01-01/1944-01-02/' merged.xlsx.rejects.csv && carebank enroll import merged.xlsx.rejects.csv --by R1
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report register --format csv --by R1 | grep ^N55 | cut -d, -f1,3,7,10
  N55,石五五,13900000155,桂花社区

The same file twice.

  $ imported title.xlsx
  this very file was imported on 2025-06-02 by R1 as batch 31: nothing has changed
  0 added, 0 updated, 2 unchanged, 0 refused
