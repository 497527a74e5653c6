Values as spreadsheets hold them: days, ID numbers, names, telephones. The workbooks: tests/fixtures/shapes.py.

  $ . "$TESTDIR/../town.sh"
  $ SHAPES=$TESTDIR/../../fixtures/shapes
  $ imported() { cp "$SHAPES/$1" . && carebank enroll import "$1" --by R1 "${@:2}"; }
  $ register() { carebank report register --format csv --by R1 | grep ^N; }

Birth days: cells with a format (of which two show no day), numbers without one, and text.

  $ imported dates.xlsx
  8 days were written in another way and read as YYYY-MM-DD (the first: dates.xlsx:名单!E7: “1948.3” → 1948-03)
  dates.xlsx:名单!E9: N67: “1948.1” may be January or October [bad-date]
      Write it like 1951-09-28, or 1951-09 where the day is not known.
  dates.xlsx:名单!E16: N74: “17597” is the bare number of a day (1948-03-05 in most workbooks) [bad-date]
      Give the column a date format in Excel or WPS and save it, or write the days like 2025-07-01.
  dates.xlsx:名单!E17: N75: “1948” is a year alone [bad-date]
      Write it like 1951-09-28, or 1951-09 where the day is not known.
  dates.xlsx:名单!E18: N76: “48.3.5” has a year of two digits [bad-date]
  dates.xlsx:名单!E19: N77: “农历三月初五” is not a date [bad-date]
  dates.xlsx:名单!E20: N78: “3/5/1948” does not begin with the year [bad-date]
  dates.xlsx:名单!E22: N80: there is no such day as “1948-02-30” [bad-date]
  dates.xlsx:名单!E23: N81: “2031-01-01” is after today, 2025-06-02 [future-day]
      Correct the day, or import the row when it has come.
  dates.xlsx:名单!E24: N82: “1948年03月05日生” is not a date [bad-date]
      Write it like 1951-09-28, or 1951-09 where the day is not known.
  14 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in dates.xlsx.rejects.csv: correct them there and import that file
  14 added, 0 updated, 0 unchanged, 9 refused
  [1]
  $ register | cut -d, -f1,3,5
  N60,石甲,1948-03-05
  N61,石乙,1948-03-05
  N62,石丙,1948-03-05
  N63,石丁,1948-03
  N64,石戊,1948-03
  N65,石己,1948-03
  N66,石庚,1948-12
  N68,石壬,1948-03-05
  N69,石癸,1948-03
  N70,石子,1948-03-05
  N71,石丑,1948-03-05
  N72,石寅,1948-03-05
  N73,石卯,1948-03
  N79,石酉,1948-03-05

The calendar of 1904 gives the same days.

  $ imported dates-1904.xlsx
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ register | cut -d, -f1,3,5 | grep N9
  N91,石九一,1948-03-05
  N92,石九二,1948-03

ID numbers: as text, in groups, guarded by a quote; as 18 literal digits in a number cell; as a number that lost its end; of 15
digits; with a wrong end; 无; blank; a formula that was never computed; an error; with a small x; cut off.

  $ imported id-numbers.xlsx
  3 ID numbers were read without spaces, with a capital X (the first: id-numbers.xlsx:名单!F3: “990101 19480305 0036” → 990101194803050036)
  id-numbers.xlsx:名单!F6: N05: the ID number “9.90101194803050E+17” has become a number, its last digits are lost [invalid-id-number]
      Format the column as text and type the number again.
  id-numbers.xlsx:名单!F7: N06: the ID number “990101480305006” has 15 digits [invalid-id-number]
      Today it would be 990101194803050060; check it against the card and write that.
  id-numbers.xlsx:名单!F8: N07: the ID number “990101194803050071” ends with 1 where its other digits ask for 9 [invalid-id-number]
      Compare it with the card: one of the digits is wrong.
  id-numbers.xlsx:名单!F9: N08: “无” is not an ID number [invalid-id-number]
      Leave the cell blank where there is none.
  id-numbers.xlsx:名单!F11: N10: the cell holds a formula whose value was never computed [bad-value]
      Open the file in Excel or WPS, let it calculate, and save it; or type the value.
  id-numbers.xlsx:名单!F12: N11: the cell holds the error #N/A [bad-value]
      Correct the formula, or type the value.
  id-numbers.xlsx:名单!F14: N13: the ID number “99010119480305008” is not 17 digits and a check character [invalid-id-number]
      Compare it with the card.
  6 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in id-numbers.xlsx.rejects.csv: correct them there and import that file
  6 added, 0 updated, 0 unchanged, 7 refused
  [1]
  $ register | cut -d, -f1,6 | grep ^N[01]
  N01,990101194803050028
  N02,990101194803050036
  N03,990101194803050044
  N04,990101194803050052
  N09,
  N12,99010119480305001X

Characters that cannot be seen, full-width ones, the dots of names, telephones as people write them.

  $ imported names.xlsx --explain
  names.xlsx:名单!A2: “Ｈ１１” → H11
  names.xlsx:名单!B2: “石 小　明” → 石小明
  names.xlsx:名单!H2: “139-0000-0161” → 13900000161
  names.xlsx:名单!B3: “石\u200b大\ufeff明” → 石大明
  names.xlsx:名单!H3: “(027) 8300 0162” → 02783000162
  names.xlsx:名单!B4: “买买提•艾力” → 买买提·艾力
  names.xlsx:名单!H4: “+86 139 0000 0163” → 13900000163
  names.xlsx:名单!H5: “１３９０００００１６４” → 13900000164
  names.xlsx:名单!A7: “H 16” → H16
  names.xlsx:名单!B7: “阿依古丽．买买提” → 阿依古丽·买买提
  4 telephone numbers were read without what stood between their digits (the first: names.xlsx:名单!H2: “139-0000-0161” → 13900000161)
  4 names were read without spaces and invisible characters, with · for their dots (the first: names.xlsx:名单!B2: “石 小　明” → 石小明)
  2 codes and numbers were read in half-width characters, without spaces (the first: names.xlsx:名单!A2: “Ｈ１１” → H11)
  names.xlsx:名单!H7: H16: “139 0000 016” is not a phone number [bad-value]
      Write 11 digits of a mobile phone, or 7 to 12 digits of a landline with its area code.
  names.xlsx:名单!H8: H17: “13900000167/13900000168” is not a phone number [bad-value]
  5 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in names.xlsx.rejects.csv: correct them there and import that file
  5 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ carebank report register --format csv --by R1 | grep ^H | cut -d, -f1,3,7
  H11,石小明,13900000161
  H12,石大明,02783000162
  H13,买买提·艾力,13900000163
  H14,𠮷小明,13900000164
  H15,石长明,13900000165

What was refused is corrected in the file of refused rows, and imported again.

  $ head -n 1 id-numbers.xlsx.rejects.csv
  \ufeff编号,姓名,角色,出生日期,社区,身份证号,reason,code_of_refusal\r
  $ sed 1d id-numbers.xlsx.rejects.csv | cut -d, -f1,6
  N05,9.90101194803050E+17
  N06,990101480305006
  N07,990101194803050071
  N08,无
  N10,#N/A
  N11,#N/A
  N13,99010119480305008
  $ sed -i 's/9.90101194803050E+17/990101194803050124/; s/,无,/,,/; /^N11/s/#N.A//' id-numbers.xlsx.rejects.csv
  $ carebank enroll import id-numbers.xlsx.rejects.csv --by R1
  id-numbers.xlsx.rejects.csv:3:6: N06: the ID number “990101480305006” has 15 digits [invalid-id-number]
      Today it would be 990101194803050060; check it against the card and write that.
  id-numbers.xlsx.rejects.csv:4:6: N07: the ID number “990101194803050071” ends with 1 where its other digits ask for 9 [invalid-id-number]
      Compare it with the card: one of the digits is wrong.
  id-numbers.xlsx.rejects.csv:6:6: N10: the cell holds the error #N/A [bad-value]
      Correct the formula, or type the value.
  id-numbers.xlsx.rejects.csv:8:6: N13: the ID number “99010119480305008” is not 17 digits and a check character [invalid-id-number]
      Compare it with the card.
  3 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in id-numbers.xlsx.rejects.csv.rejects.csv: correct them there and import that file
  3 added, 0 updated, 0 unchanged, 4 refused
  [1]
  $ ls id-numbers*
  id-numbers.xlsx
  id-numbers.xlsx.rejects.csv
  id-numbers.xlsx.rejects.csv.rejects.csv
