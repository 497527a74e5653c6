Why a row of services is refused.

  $ . "$TESTDIR/../town.sh"
  $ printf 'code,role,name,born,community\nV8,volunteer,江一帆,1990-01-01,桂花社区\n' | carebank enroll import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf "code,joined\nV2,2025-01-01\nE2,2025-01-01\n" | carebank enroll import - --by R1 --quiet
  0 added, 2 updated, 0 unchanged, 0 refused
  $ cat >services.csv <<'END'
  > ref,day,start,end,minutes,hours,volunteer,elder,headcount,category,programme,org,paid,corrects
  > A/01,2025-05-06,9:00,,60,,V1,E1,,助餐,,,,
  > A-02,,9:00,,60,,V1,E1,,助餐,,,,
  > A-03,06/05/2025,9:00,,60,,V1,E1,,助餐,,,,
  > A-04,2025-06-03,9:00,,60,,V1,E1,,助餐,,,,
  > A-05,2025-03-03,9:00,,60,,V2,E2,,助餐,,,,
  > A-06,2025-05-06,25:00,,60,,V1,E1,,助餐,,,,
  > A-07,2025-05-06,10:00,9:00,,,V1,E1,,助餐,,,,
  > A-08,2025-05-06,9:00,9:00,,,V1,E1,,助餐,,,,
  > A-09,2025-05-06,9:00,,0,,V1,E1,,助餐,,,,
  > A-10,2025-05-06,9:00,,1441,,V1,E1,,助餐,,,,
  > A-11,2025-05-06,9:00,,-60,,V1,E1,,助餐,,,,
  > A-12,2025-05-06,9:00,,,1.33,V1,E1,,助餐,,,,
  > A-13,2025-05-06,9:00,,90,1,V1,E1,,助餐,,,,
  > A-14,2025-05-06,9:00,10:00,90,,V1,E1,,助餐,,,,
  > A-15,2025-05-06,9:00,,约60,,V1,E1,,助餐,,,,
  > A-16,2025-05-06,9:00,,60,,,E1,,助餐,,,,
  > A-17,2025-05-06,9:00,,60,,V1,,,助餐,,,,
  > A-18,2025-05-06,9:00,,60,,V1,E1;E2,1,助餐,,,,
  > A-19,2025-05-06,9:00,,60,,V1,E1;E1,,助餐,,,,
  > A-20,2025-05-06,9:00,,60,,V3,康乐山,,助餐,,,,
  > A-21,2025-05-06,9:00,,60,,V1,E1,,,,,,
  > A-22,2025-05-06,9:00,,60,,V1,E1,,助浴,,,,
  > A-23,2025-05-06,9:00,,60,,V1,E1,,助餐,寸草心,,,
  > A-24,2025-05-06,9:00,,60,,V1,E1,,助餐,,梅花社区,,
  > A-25,2025-05-06,9:00,,60,,V1,E1,,助餐,,,是,
  > A-26,2025-05-06,9:00,,60,,V1,E1,,助餐,,,,A-01
  > A-27,2025-05-06,9:00,,60,,V99,E1,,助餐,,,,
  > A-28,2025-05-06,9:00,,60,,江一帆,E1,,助餐,,,,
  > A-29,2025-05-06,9:00,,60,,苏无名,E1,,助餐,,,,
  > A-30,2025-05-06,9:00,,60,,E1,E2,,助餐,,,,
  > A-31,2025-05-06,9:00,,60,,V1,V2,,助餐,,,,
  > A-32,2025-03-31,9:00,,60,,V1,E1,,助餐,,,,
  > A-33,2025-05-06,9:00,,60,,V4,E4,,助餐,,,,
  > A-34,2025-05-06,9:00,,60,,V1,E1,,助餐,,,,
  > A-34,2025-05-06,9:00,,60,,V1,E1,,助餐,,,,
  > A-34,2025-05-06,9:00,,75,,V1,E1,,助餐,,,,
  > A-35,2025-05-06,9:45,,60,,V1,E2,,助餐,,,,
  > END
  $ carebank log import services.csv --by R1 --quiet
  services.csv:2:1: “A/01” is not a record number [bad-value]
      Use 1 to 64 letters A-Z a-z, digits, - and _.
  services.csv:3:2: A-02: day (日期) is blank [missing-value]
      Fill in the cell.
  services.csv:4:2: A-03: “06/05/2025” does not begin with the year [bad-date]
      Write it like 2025-07-01.
  services.csv:5:2: A-04: “2025-06-03” is after today, 2025-06-02 [service-future]
      Correct the day, or import the row when it has come.
  services.csv:6: A-05: the rules begin on 2025-03-04 only [service-outside-phase]
      correct the day
  services.csv:7:3: A-06: “25:00” is not a time of day [bad-time]
      Write it like 14:30.
  services.csv:8:4: A-07: the end is not after the start [service-duration]
      Correct it; for a service across midnight give the minutes too.
  services.csv:9:4: A-08: the end is not after the start [service-duration]
  services.csv:10:5: A-09: “0” is not between 1 minute and 24 hours [service-duration]
      Correct the duration; what lasts longer than a day is several services.
  services.csv:11:5: A-10: “1441” is not between 1 minute and 24 hours [service-duration]
  services.csv:12:5: A-11: “-60” is not between 1 minute and 24 hours [service-duration]
  services.csv:13:6: A-12: “1.33” does not give whole minutes [bad-value]
      Write the minutes, like 80分钟.
  services.csv:14:6: A-13: this gives 60 minutes, another column 90 [values-disagree]
      Correct the start, the end or the duration.
  services.csv:15:4: A-14: this gives 60 minutes, another column 90 [values-disagree]
  services.csv:16:5: A-15: “约60” is not a duration [bad-value]
      Write whole minutes (90), or 90分钟, 1.5小时, 1小时30分, 1:30.
  services.csv:17:7: A-16: volunteer (志愿者) is blank [missing-value]
      Fill in the cell.
  services.csv:18:8: A-17: elder (老人) is blank [missing-value]
  services.csv:19:9: A-18: 1 people served, but 2 are named [values-disagree]
      Count those named too.
  services.csv:20:8: A-19: “E1” stands twice in this row [person-twice]
      Name each person once; of two of one name write the codes.
  services.csv:21: A-20: V3 stands twice in this row [person-twice]
      name each person once, on one side
  services.csv:22:10: A-21: category (服务类别) is blank [missing-value]
      Fill in the cell.
  services.csv:23:10: A-22: “助浴” is not known here [unknown-category]
      Did you mean “助餐”?
  services.csv:24:11: A-23: “寸草心” is not known here [unknown-programme]
      Known are: 社区互助养老.
  services.csv:25: A-24: there is no organisation 梅花社区 [unknown-org]
      import the organisations first, or correct the name
  services.csv:26:13: A-25: a service that was paid for is no volunteering [paid-service]
      Leave it out of the record (Order 67, Art. 19).
  services.csv:27: A-26: A-01 is not a voided service, so nothing can correct it [not-voided]
      void it first with carebank log void --ref REF --reason TEXT
  services.csv:28: A-27: nobody is enrolled as V99 [unknown-person]
      enroll the person first, or correct the code
  services.csv:29: A-28: 2 people are called 江一帆: V1 江一帆 (1960, 银杏社区, 1栋); V8 江一帆 (1990, 桂花社区) [ambiguous-person]
      write the code, or name@community, or name#last four digits of the phone
  services.csv:30: A-29: nobody is enrolled as 苏无名 [unknown-person]
      enroll the person first, or correct the name
  services.csv:31: A-30: E1 is no volunteer on 2025-05-06 [wrong-role]
      correct the code, or enroll the person in this role
  services.csv:32: A-31: V2 is no elder on 2025-05-06 [wrong-role]
  services.csv:33: A-32: V1 江一帆 (1960, 银杏社区, 1栋) joined on 2025-04-01 only [not-enrolled-then]
      correct the day, or the day of joining or leaving
  services.csv:34: A-33: V4 and E4 are kin; caring for one's own family is not volunteering [kin-service]
  services.csv:37: A-34 stands in line 35 already, with other content [ref-twice]
      every service has its own 记录编号
  services.csv:38: A-35: V1 江一帆 (1960, 银杏社区, 1栋) is somewhere else at that time: line 35 (2025-05-06 from 9:00) [service-overlap]
      correct the time of one of the two
  1 added, 0 updated, 1 unchanged, 35 refused
  [1]
  $ tail -n 4 services.csv.rejects.csv | cut -d, -f1,15,16
  A-32,"line 33: V1 江一帆 (1960, 银杏社区
  A-33,line 34: V4 and E4 are kin; caring for one's own family is not volunteering,kin-service\r
  A-34,"line 37: A-34 stands in line 35 already, with other content; every service has its own 记录编号"
  A-35,"line 38: V1 江一帆 (1960, 银杏社区

The ledger's own services count as well: the same ref with other content, the same hour.

  $ carebank log verify --ref A-34 --by K1
  A-34
  1 done, 0 unchanged, 0 refused
  $ services A-34,2025-05-06,9:00,75,V1,E1,助餐 A-36,2025-05-06,9:30,60,V1,E2,助餐 | carebank log import - --by R1
  -:2: A-34 is verified already, with other content [already-verified]
      a verified service is sent back with log return; an approved one is voided with log void and entered anew
  -:3: A-36: V1 江一帆 (1960, 银杏社区, 1栋) is somewhere else at that time: A-34 (2025-05-06 from 9:00) [service-overlap]
      correct the time of one of the two
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ services A-34,2025-05-06,9:00,60,V1,E1,助餐 | carebank log import - --by R1
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 1 unchanged, 0 refused
  $ services A-37,2025-05-06,14:00,60,V4,E2,助餐 | carebank log import - --by L1
  -:2: A-37: L1 has this duty only in 银杏社区, not in 芦花社区 [duty-missing]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

Too young on the day of the service, though old enough when enrolled; an elder who was not yet one.

  $ printf 'code,role,name,born,community,tags,joined\nV9,volunteer,庄小,2007-05-20,C11,,2025-05-20\nE9,elder,向新,1965-05-20,C11,空巢,2025-05-20\n' | carebank enroll import - --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'code,joined\nV9,2025-05-01\nE9,2025-05-01\n' | carebank enroll import - --by R1
  0 added, 2 updated, 0 unchanged, 0 refused
  $ services A-38,2025-05-06,9:00,60,V9,E1,助餐 A-39,2025-05-06,9:00,60,V2,E9,助餐 | carebank log import - --by R1
  -:2: A-38: V9 was 17 on that day; a volunteer must be 18 [underage-volunteer]
  -:3: A-39: E9 was 59 on that day; an elder must be 60 [elder-ineligible]
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
