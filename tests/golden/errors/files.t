What cannot be read as a whole is a fault: nothing is done, the file is named, and what to do.

  $ . "$TESTDIR/../town.sh"

Missing, empty, a folder, not to be read.

  $ carebank log import nothing.csv --by R1
  nothing.csv: the file cannot be read: No such file or directory
      Check the file's name and its permissions.
  [3]
  $ : >empty.csv
  $ carebank log import empty.csv --by R1
  empty.csv: the file is empty
      Was it saved before it was sent?
  [3]
  $ mkdir folder.csv
  $ carebank log import folder.csv --by R1
  folder.csv: the file cannot be read: Is a directory
      Check the file's name and its permissions.
  [3]
  $ ln -s loop.csv loop.csv
  $ carebank enroll import loop.csv --by R1
  loop.csv: the file cannot be read: Too many levels of symbolic links
      Check the file's name and its permissions.
  [3]
  $ carebank log verify --from nothing.txt --by K1
  nothing.txt: the file cannot be read: No such file or directory
      Check the file's name and its permissions.
  [3]
  $ carebank log verify --from empty.csv --by K1
  empty.csv: the list holds no record numbers
      write one a line
  [3]
  $ carebank log verify --from folder.csv --by K1
  folder.csv: the file cannot be read: Is a directory
      Check the file's name and its permissions.
  [3]
  $ carebank log import /dev/zero --by R1
  /dev/zero: this is a device, not a file
      Check the file's name and its permissions.
  [3]
  $ carebank log import - --by R1 </dev/zero
  -: this is a device, not a file
      Check the file's name and its permissions.
  [3]
  $ printf 'S-1\nS 2\n' >list.txt
  $ carebank log verify --from list.txt --by K1
  carebank: there is no service S-1 [unknown-ref]
      see carebank log list
  carebank: there is no service S2 [unknown-ref]
  0 done, 0 unchanged, 2 refused
  [1]
  $ printf ' \n\n' >blank.csv
  $ carebank pair confirm blank.csv --by R1
  blank.csv: the file is empty
      Was it saved before it was sent?
  [3]
  $ carebank redeem import blank.csv --by X1
  blank.csv: the file is empty
      Was it saved before it was sent?
  [3]

No header that is known, a column missing that nothing can be done without, two columns of one meaning.

  $ printf 'colour,size\nred,4\n' >colours.csv
  $ carebank log import colours.csv --by R1
  colours.csv: no header row among the first 20 rows
      One row must name at least two of the known columns: ref (记录编号), day (日期), start (开始时间), end (结束时间), minutes (时长(分钟)), hours (服务时长(小时)), duration? (时长), volunteer (志愿者) ...
  [3]
  $ carebank enroll import colours.csv --by R1
  colours.csv: no header row among the first 20 rows
      One row must name at least two of the known columns: code (编号), role (角色), name (姓名), sex (性别), born (出生日期), id_number (身份证号), phone (联系电话), address (家庭住址) ...
  [3]
  $ printf '日期,志愿者,老人,服务类别\n2025-05-06,V1,E1,助餐\n' >no-minutes.csv
  $ carebank log import no-minutes.csv --by R1
  no-minutes.csv:1: no column of these: minutes (时长(分钟)), hours (服务时长(小时))
      Add one; its heading may be: 时长(分钟)、服务时长(分钟)、时长(分)、服务分钟、分钟、分钟数、时长分钟、服务时长(小时)、时长(小时)、服务小时、小时、小时数、时长小时、工时(小时).
  [3]
  $ printf '日期,时长(分钟),老人,服务类别\n2025-05-06,60,E1,助餐\n' >no-volunteer.csv
  $ carebank log import no-volunteer.csv --by R1
  no-volunteer.csv:1: no column of these: volunteer (志愿者)
      Add one; its heading may be: 志愿者、志愿者编号、志愿者名单、服务人员、互助养老员、volunteers.
  [3]
  $ printf '日期,时长,志愿者,老人,服务类别\n2025-05-06,60,V1,E1,助餐\n' >bare.csv
  $ carebank log import bare.csv --by R1
  bare.csv:1:2: a duration without its unit: minutes or hours?
      Head the column 时长(分钟) (minutes) or 服务时长(小时) (hours).
  [3]
  $ printf '角色,性别\n老人,男\n' >no-name.csv
  $ carebank enroll import no-name.csv --by R1
  no-name.csv:1: no column of these: name (姓名), code (编号)
      Add one; its heading may be: 姓名、名称、名字、志愿者姓名、老人姓名、人员姓名、组织名称、机构名称、编号、人员编号、志愿者编号、老人编号、单位编号、编码、代码.
  [3]
  $ printf '日期,人员\n2025-05-06,V1\n' >no-kind.csv
  $ carebank redeem import no-kind.csv --by X1
  no-kind.csv:1: no column of these: kind (类型)
      Add one; its heading may be: 类型、兑换类型.
  [3]
  $ printf '志愿者,说明\nV1,x\n' >no-elder.csv
  $ carebank pair confirm no-elder.csv --by R1
  no-elder.csv: no header row among the first 20 rows
      One row must name at least two of the known columns: elder (老人), volunteer (志愿者), proximity (远近), fit (匹配度), why (理由), kind (结对类型), under (所属结对) ...
  [3]
  $ printf 'day,minutes,volunteer,elder,category,日期\n' >twice.csv
  $ carebank log import twice.csv --by R1
  twice.csv:1:6: columns 1 “day” and 6 “日期” mean the same
      Keep one of them, or give the other another heading.
  [3]

Bytes that are no text, or no table.

  $ printf 'ref,day,minutes,volunteer,elder,category\nS-1,2025-05-06,60,V1,E1,\345\211\377\n' >broken.csv
  $ carebank log import broken.csv --by R1 --encoding utf-8
  broken.csv:2: these bytes are not UTF-8
      Save the file again as CSV UTF-8, or name its encoding with --encoding.
  [3]
  $ carebank log import broken.csv --by R1 --encoding klingon
  carebank: the encoding “klingon” is not known
      Known are utf-8, gb18030 (also for gbk and gb2312), utf-16, big5 and more.
  [3]
  $ printf 'ref,day,minutes,volunteer,elder,category\nS-1,2025-05-06,60,V1,E1,\345\211\377\377\n' >undecodable.csv
  $ carebank log import undecodable.csv --by R1
  undecodable.csv:2: these bytes are not UTF-8, nor GB18030 (GBK)
      Save the file again as CSV UTF-8, or name its encoding with --encoding.
  [3]
  $ printf 'ref,day\0,minutes\n' >nul.csv
  $ carebank log import nul.csv --by R1
  nul.csv:1: a NUL byte: this is no text, or UTF-16 without its mark
      Save the file again as CSV UTF-8, or name its encoding with --encoding.
  [3]
  $ printf 'PK\003\004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' >book.csv
  $ carebank log import book.csv --by R1
  book.csv: this is a zip archive, not a table as text
      Unpack it, and import the workbook or table that is in it.
  [3]
  $ printf '\320\317\021\340\241\261\032\341xxxxxxxxxxxxxxxxxxxxxxxxxx' >old-book.csv
  $ carebank log import old-book.csv --by R1
  old-book.csv: the workbook is broken or cut off (its first 512 bytes)
      Ask for the file again; or open it in Excel or WPS, and if it opens there, save it as .xlsx anew.
  [3]
  $ printf 'ref,day,minutes,volunteer,elder,category\nS-1,2025-05-06,60,"V1,E1,助餐\n' >unclosed.csv
  $ carebank log import unclosed.csv --by R1
  unclosed.csv:2: a quotation mark opens here and never closes
      Close it, or take it away, and import again.
  [3]

A line that is no row of the table is refused by itself.

  $ services 'S-1,2025-05-06,9:00,60,V1,E1,助餐,more,and more' 'S-2,2025-05-06,10:00,60,"V1"x,E1,助餐' S-3,2025-05-06,11:00,60,V1,E1,助餐 >rows.csv
  $ carebank log import rows.csv --by R1
  rows.csv:2:8: S-1: the row has 9 fields, the header 7 [malformed-row]
      Put fields that hold the separator into quotation marks.
  rows.csv:3: S-2: text follows the quotation mark that closes a field [malformed-row]
      Double every quotation mark inside a quoted field.
  refused rows are in rows.csv.rejects.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 2 refused
  [1]

Nothing else came of all that.

  $ carebank log list --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  S-3,2025-05-06,11:00,60,V1,E1,1,meals,huzhu,上门,attested,recorded,31
  $ ls *.rejects.csv
  rows.csv.rejects.csv
