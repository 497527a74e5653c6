One list in every format that it may come in: it is told by the bytes, not by the name. The workbooks: tests/fixtures/shapes.py.

  $ . "$TESTDIR/../town.sh"
  $ SHAPES=$TESTDIR/../../fixtures/shapes
  $ imported() { cp "$SHAPES/$1" . && carebank enroll import "$1" --by R1 "${@:2}"; }
  $ again() { carebank enroll import "$1" --by R1 "${@:2}"; }
  $ cat >plain.csv <<'END'
  > 编号,姓名,角色,性别,出生日期,社区,老人类别,联系电话
  > N71,石七一,志愿者,女,1961-02-03,银杏社区,,13900000171
  > N72,石七二,老人,女,1942-03-04,银杏社区,独居,13900000172
  > N73,石七三,老人,男,1943-12-31,桂花社区,空巢、独居,13900000173
  > END
  $ again plain.csv
  3 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  3 added, 0 updated, 0 unchanged, 0 refused

Text: GBK, UTF-16 of both kinds and UTF-8 with their marks, semicolons, tabs, line ends of three kinds, another ending; any other
encoding by its name.

  $ iconv -f utf-8 -t gbk plain.csv >gbk.csv && again gbk.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ (printf '\377\376'; iconv -f utf-8 -t utf-16le plain.csv) >le.csv && again le.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ (printf '\376\377'; iconv -f utf-8 -t utf-16be plain.csv) >be.csv && again be.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ (printf '\357\273\277'; cat plain.csv) >bom.csv && again bom.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ tr , ';' <plain.csv >semicolon.csv && again semicolon.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ tr , '\t' <plain.csv >tab.tsv && again tab.tsv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ sed 's/$/\r/' plain.csv >crlf.csv && again crlf.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ tr '\n' '\r' <plain.csv >cr.csv && again cr.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ tr , '\t' <plain.csv | iconv -f utf-8 -t gbk >tab.xls && again tab.xls
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ (printf '\377\376'; tr , '\t' <plain.csv | iconv -f utf-8 -t utf-16le) >unicode-text.txt && again unicode-text.txt
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ printf 'code,name,role,born,community\nN71,石七一,volunteer,1961-02-03,C11\n' | iconv -f utf-8 -t big5 >big5.csv; again big5.csv --encoding big5
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 1 unchanged, 0 refused

A character that GBK does not have takes four bytes of GB18030.

  $ sed 's/石七三/𠮷七三/' plain.csv | iconv -f utf-8 -t gb18030 >gb18030.csv && again gb18030.csv
  line 4: N73 was called 石七三 before and is called 𠮷七三 now
  0 added, 1 updated, 2 unchanged, 0 refused
  $ carebank enroll list --role elder --format csv --by R1 | grep N73
  N73,𠮷七三,elder,桂花社区,2025-06-02,
  $ again plain.csv
  line 4: N73 was called 𠮷七三 before and is called 石七三 now
  this very file was imported on 2025-06-02 by R1 as batch 31
  0 added, 1 updated, 2 unchanged, 0 refused

Workbooks, pages, whatever their names end with.

  $ imported plain.xlsx
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ imported plain-2.xlsx
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ imported plain.xls
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ imported plain.ods
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ python3 -c 'import zipfile; z = zipfile.ZipFile("plain.ods"); n = zipfile.ZipFile("packed-anew.ods", "w", zipfile.ZIP_DEFLATED); [n.writestr(p, z.read(p)) for p in sorted(z.namelist())]; n.close()' && again packed-anew.ods
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ cp plain.xlsx book.csv && again book.csv
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ (echo '<html><head><meta charset="gb2312"></head><body><table>'; sed 's#^#<tr><td>#; s#,#</td><td>#g; s#$#</td></tr>#' plain.csv; echo '</table></body></html>') | iconv -f utf-8 -t gbk >page.xls && again page.xls
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ carebank enroll import - --by R1 <plain.ods
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 3 unchanged, 0 refused
  $ imported macros.xlsm
  macros.xlsm: the workbook holds macros; they were neither run nor looked at
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  1 added, 0 updated, 0 unchanged, 0 refused

What cannot be read says what it is and what to do.

  $ cp "$TESTDIR/../../fixtures/workbooks/encrypted.xlsx" . && again encrypted.xlsx
  encrypted.xlsx: the workbook is protected by a password
      Open it with the password, take the password off (File, Info or Encrypt), save, and import that file.
  [3]
  $ head -c 3000 plain.xlsx >cut.xlsx; again cut.xlsx
  cut.xlsx: the workbook is broken or cut off (Not a zip archive)
      Ask for the file again; or open it in Excel or WPS, and if it opens there, save it as .xlsx anew.
  [3]
  $ head -c 3000 plain.xls >cut.xls; again cut.xls
  cut.xls: the workbook is broken or cut off (a part of it lies beyond its end)
      Ask for the file again; or open it in Excel or WPS, and if it opens there, save it as .xlsx anew.
  [3]
  $ head -c 1000 plain.ods >cut.ods; again cut.ods
  cut.ods: the workbook is broken or cut off (Not a zip archive)
      Ask for the file again; or open it in Excel or WPS, and if it opens there, save it as .xlsx anew.
  [3]
  $ cat >bomb.py <<'END'
  > import zipfile
  > with zipfile.ZipFile("plain.xlsx") as old, zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
  >     for name in old.namelist():
  >         content = old.read(name)
  >         if name.endswith("sheet1.xml"):
  >             content = content.replace(b"</sheetData>", b'<row r="9"/>' * 9_000_000 + b"</sheetData>")
  >         new.writestr(name, content)
  > END
  $ python3 bomb.py && again bomb.xlsx
  bomb.xlsx: the workbook unpacks to far more than any table holds, and was not read
      If it is honest, copy the rows into a new workbook, or save them as CSV UTF-8.
  [3]
  $ imported word.docx
  word.docx: this is a Word document (.docx), not a table as text
      Copy its table into Excel or WPS, save it as .xlsx, and import that file.
  [3]
  $ imported word.doc
  word.doc: this is a Word document, not a workbook
      Copy its table into Excel or WPS, save it as .xlsx, and import that file.
  [3]
  $ imported binary.xlsb
  binary.xlsb: this is a binary Excel workbook (.xlsb), not a table as text
      Open it in Excel or WPS, choose “Save as”, .xlsx or CSV UTF-8, and import that file.
  [3]
  $ printf '<html><body><p>请先登录</p></body></html>' >login.xls; again login.xls
  login.xls: this is a web page without a table
      It may be a page of an error or a login that was saved instead of the list: export it again.
  [3]
  $ printf '%%PDF-1.7\n' >scan.xlsx; again scan.xlsx
  scan.xlsx: this is a PDF document, not a table as text
      Ask for the table as .xlsx or CSV UTF-8.
  [3]
  $ printf 'Rar!\032\007\001' >list.rar; again list.rar
  list.rar: this is a RAR archive, not a table as text
      Unpack it, and import the workbook or table that is in it.
  [3]
