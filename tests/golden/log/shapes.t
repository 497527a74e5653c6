Services in workbooks: times of day and durations, typed and as cells with a format. The workbooks: tests/fixtures/shapes.py.

  $ . "$TESTDIR/../town.sh"
  $ SHAPES=$TESTDIR/../../fixtures/shapes
  $ imported() { cp "$SHAPES/$1" . && carebank log import "$1" --by R1 "${@:2}"; }
  $ imported services.xlsx
  services.xlsx:服务记录: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 21
  4 days were written in another way and read as YYYY-MM-DD (the first: services.xlsx:服务记录!B5: “2025年5月8日” → 2025-05-08)
  2 times were written in another way and read as HH:MM (the first: services.xlsx:服务记录!C5: “９：３０” → 09:30)
  6 durations were read as minutes (the first: services.xlsx:服务记录!E4: “01:30” → 90)
  services.xlsx:服务记录!C8: T06: “上午9点” is not a time of day [bad-time]
      Write it like 14:30.
  services.xlsx:服务记录!B9: T07: “5月12日” is not a date [bad-date]
      Write it like 2025-07-01.
  services.xlsx:服务记录!C10: T08: “0.395833333333333” is the bare number of a time (9:30) [bad-time]
      Give the column a time format in Excel or WPS and save it, or write the times like 14:30.
  services.xlsx:服务记录!E11: T09: “1.5” in a column of minutes: hours or minutes? [bad-value]
      Write whole minutes, or add the unit, like 1.5小时.
  services.xlsx:服务记录!E12: T10: “0.0625” in a column of minutes: hours or minutes? [bad-value]
  services.xlsx:服务记录!B14: T12: “45793” is the bare number of a day (2025-05-16 in most workbooks) [bad-date]
      Give the column a date format in Excel or WPS and save it, or write the days like 2025-07-01.
  services.xlsx:服务记录!D16: T14: this gives 120 minutes, another column 90 [values-disagree]
      Correct the start, the end or the duration.
  services.xlsx:服务记录!E18: T16: “约1小时” is not a duration [bad-value]
      Write whole minutes (90), or 90分钟, 1.5小时, 1小时30分, 1:30.
  services.xlsx:服务记录!E19: T17: “一个半小时” is not a duration [bad-value]
  services.xlsx:服务记录!E20: T18: “一小时” is not a duration [bad-value]
  refused rows are in services.xlsx.rejects.csv: correct them there and import that file
  8 added, 0 updated, 0 unchanged, 10 refused
  [1]
  $ carebank log list --format csv | cut -d, -f1-6
  ref,day,start,minutes,volunteer,elder
  T01,2025-05-06,9:30,90,V1,E1
  T02,2025-05-07,9:30,90,V1,E1
  T03,2025-05-08,9:30,90,V1,E1
  T04,2025-05-09,14:00,90,V1,E1
  T05,2025-05-10,9:00,90,V1,E1
  T11,2025-05-15,9:30,90,V1,E1
  T13,2025-05-17,23:00,120,V1,E1
  T15,2025-05-19,9:00,90,V1,E1
  $ imported libreoffice-services.ods 2>/dev/null
  0 added, 0 updated, 8 unchanged, 10 refused
  [1]
  $ imported hours.xlsx --explain
  hours.xlsx:5月!C4: “01:20” → 80
  1 durations were read as minutes (the first: hours.xlsx:5月!C4: “01:20” → 80)
  hours.xlsx:5月!C5: H04: “1.33” does not give whole minutes [bad-value]
      Write the minutes, like 80分钟.
  refused rows are in hours.xlsx.rejects.csv: correct them there and import that file
  4 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank log list --format csv | cut -d, -f1-6 | grep H0
  H01,2025-05-20,,90,V1,E2
  H02,2025-05-21,,120,V1;V2,E2
  H03,2025-05-22,,80,V2,E2
  H05,2025-05-24,,30,V2,E2

A duration without a unit: the cell of its heading is named.

  $ imported bare-duration.xlsx
  bare-duration.xlsx:6月!C2: a duration without its unit: minutes or hours?
      Head the column 时长(分钟) (minutes) or 服务时长(小时) (hours).
  [3]
