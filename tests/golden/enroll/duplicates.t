Who may be one person is shown side by side: what the row says, and what each one has.

  $ . "$TESTDIR/../town.sh"
  $ cat >twins.csv <<'END'
  > code,role,name,sex,born,id_number,phone,community,compound,building,tags,joined
  > E5,elder,白玉兰,F,1949-12-31,11010519491231002X,13900000051,银杏社区,杏园,3栋,独居,2025-04-01
  > E6,elder,王桂英,F,1945-03-02,,13900000052,银杏社区,杏园,5栋,独居,2025-04-01
  > E7,elder,王桂英,F,1945-03-02,,13900000053,银杏社区,杏园,6栋,空巢,2025-05-01
  > END
  $ carebank enroll import twins.csv --by R1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ cat >more.csv <<'END'
  > code,role,name,sex,born,id_number,phone,community,compound,building,tags,joined
  > E8,elder,白玉蓝,F,1949-12-31,11010519491231002X,13900000099,桂花社区,桂苑,1栋,独居,2025-06-01
  > ,elder,王桂英,F,1945-03-02,,13900000052,银杏社区,,,独居,
  > END
  $ carebank enroll import more.csv --by R1
  more.csv:2: E8: E5 holds this ID number already: E5 白玉兰 (1949, 银杏社区, 3栋) [duplicate-person]
      if both are one person, leave the code as it is there or use carebank enroll merge; else correct the number
      field                 this row    E5
      name                  白玉蓝      白玉兰
      born                  1949-12-31  1949-12-31
      ID number, last four  ...002X     ...002X
      telephone, last four  ...0099     ...0051
      community             桂花社区    银杏社区
      compound              桂苑        杏园
      building              1栋         3栋
      joined                2025-06-01  2025-04-01
  more.csv:3: the row has no code and fits several people: E6 王桂英 (1945, 银杏社区, 5栋); E7 王桂英 (1945, 银杏社区, 6栋) [ambiguous-person]
      write the code of the one who is meant
      field                 this row    E6          E7
      name                  王桂英      王桂英      王桂英
      born                  1945-03-02  1945-03-02  1945-03-02
      telephone, last four  ...0052     ...0052     ...0053
      compound                          杏园        杏园
      building                          5栋         6栋
      joined                            2025-04-01  2025-05-01
  refused rows are in more.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ cut -d, -f13- more.csv.rejects.csv
  reason,code_of_refusal\r
  "line 2: E5 holds this ID number already: E5 白玉兰 (1949, 银杏社区, 3栋); if both are one person, leave the code as it is there or use carebank enroll merge; else correct the number",duplicate-person\r
  "line 3: the row has no code and fits several people: E6 王桂英 (1945, 银杏社区, 5栋); E7 王桂英 (1945, 银杏社区, 6栋); write the code of the one who is meant",ambiguous-person\r
  $ carebank enroll import more.csv --by R1 --lang zh --dry-run
  more.csv:2: E8: E5 已经用了这个身份证号：E5 白玉兰（1949、银杏社区、3栋） [duplicate-person]
      如果是同一个人，沿用原来的编号，或用 carebank enroll merge 合并；否则改正身份证号
      栏目            这一行      E5
      姓名            白玉蓝      白玉兰
      出生日期        1949-12-31  1949-12-31
      身份证号后四位  ...002X     ...002X
      电话后四位      ...0099     ...0051
      社区            桂花社区    银杏社区
      小区            桂苑        杏园
      楼门            1栋         3栋
      登记日期        2025-06-01  2025-04-01
  more.csv:3: 这一行没有编号，有几个人都符合：E6 王桂英（1945、银杏社区、5栋）；E7 王桂英（1945、银杏社区、6栋） [ambiguous-person]
      写明是哪一位的编号
      栏目        这一行      E6          E7
      姓名        王桂英      王桂英      王桂英
      出生日期    1945-03-02  1945-03-02  1945-03-02
      电话后四位  ...0052     ...0052     ...0053
      小区                    杏园        杏园
      楼门                    5栋         6栋
      登记日期                2025-04-01  2025-05-01
  试运行：什么都没有写入
  新增 0，更新 0，未变 0，退回 2
  [1]

Not where who acts has no duty: there only the code is told.

  $ printf 'code,role,name,born,id_number,community,tags\nE8,elder,白玉蓝,1949-12-31,11010519491231002X,C21,独居\n' >other.csv
  $ carebank enroll set L1 --org C21 --by A1 --quiet
  L1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll import other.csv --by L1
  other.csv:2: E8: E5 holds this ID number already [duplicate-person]
      if both are one person, leave the code as it is there or use carebank enroll merge; else correct the number
  refused rows are in other.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

Twice in one file.

  $ cat >twice.csv <<'END'
  > code,role,name,born,id_number,community,tags
  > E9,elder,程一,1949-12-31,110105194912310038,C11,独居
  > E10,elder,程二,1949-12-31,110105194912310038,C12,独居
  > END
  $ carebank enroll import twice.csv --by R1
  twice.csv:3: E10: E9 has this ID number too, further up in the file [duplicate-person]
      correct one of the two rows
      field                 this row    E9
      name                  程二        程一
      born                  1949-12-31  1949-12-31
      ID number, last four  ...0038     ...0038
      community             桂花社区    银杏社区
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in twice.csv.rejects.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
