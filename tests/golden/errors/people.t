Why a row of people is refused.

  $ . "$TESTDIR/../town.sh"
  $ cat >people-1.csv <<'END'
  > code,role,name,sex,born,id_number,phone,community,tags,subsidy,helper_kind,kin,joined,ended
  > V/11,volunteer,庄一,M,1961-03-02,,,C11,,,,,,
  > V12,helper,庄二,M,1961-03-02,,,C11,,,,,,
  > V13,volunteer,庄三,X,1961-03-02,,,C11,,,,,,
  > V14,volunteer,庄四,M,61-03-02,,,C11,,,,,,
  > V15,volunteer,庄五,M,2025-06-03,,,C11,,,,,,
  > V16,volunteer,庄六,M,1961-03-02,42019719610302081X,,C11,,,,,,
  > V17,volunteer,庄七,M,1961-03-02,420197610302081,,C11,,,,,,
  > V18,volunteer,庄八,M,1961-03-02,,1390000OO31,C11,,,,,,
  > V19,volunteer,庄九,M,1961-03-02,,,C19,,,,,,
  > E20,elder,向一,F,1944-03-02,,,C11,空巣,,,,,
  > E21,elder,向二,F,1999-03-02,,,C11,空巢,,,,,
  > E22,elder,向三,F,1944-03-02,,,C11,,,,,,
  > E23,elder,向四,F,1944-03-02,,,C11,空巢,city,,,,
  > V24,volunteer,庄十,M,2009-03-02,,,C11,,,,,,
  > V25,volunteer,,M,1961-03-02,,,C11,,,,,,
  > V26,volunteer,庄士,M,,,,C11,,,,,,
  > V27,,庄壬,M,1961-03-02,,,C11,,,,,,
  > V28,volunteer,庄癸,M,1961-03-02,,,C11,,,,V99,,
  > V29,volunteer,庄甲,M,1961-03-02,,,C11,,,养老员,,,
  > V30,volunteer,庄乙,M,1961-03-02,,,C11,,,,,2025-05-01,2025-04-01
  > V1,volunteer,江一帆,M,1960-03-01,,,C11,,,,,2025-04-01,
  > V1,volunteer,江二帆,M,1960-03-01,,,C11,,,,,2025-04-01,
  > S31,staff,柴新,,,,,,,,,,,
  > END
  $ carebank enroll import people-1.csv --by R1 --quiet
  people-1.csv:2:1: “V/11” is not a code [bad-value]
      Use 1 to 32 letters A-Z a-z, digits, - and _.
  people-1.csv:3:2: V12: “helper” is not known here [unknown-word]
      Did you mean “elder”?
  people-1.csv:4:4: V13: “X” is not a sex [bad-value]
      Write 男 or 女, or leave it blank.
  people-1.csv:5:5: V14: “61-03-02” has a year of two digits [bad-date]
      Write it like 1951-09-28, or 1951-09 where the day is not known.
  people-1.csv:6:5: V15: “2025-06-03” is after today, 2025-06-02 [future-day]
      Correct the day, or import the row when it has come.
  people-1.csv:7:6: V16: the ID number “42019719610302081X” ends with X where its other digits ask for 4 [invalid-id-number]
      Compare it with the card: one of the digits is wrong.
  people-1.csv:8:6: V17: the ID number “420197610302081” has 15 digits [invalid-id-number]
      Today it would be 420197196103020814; check it against the card and write that.
  people-1.csv:9:7: V18: “1390000OO31” is not a phone number [bad-value]
      Write 11 digits of a mobile phone, or 7 to 12 digits of a landline with its area code.
  people-1.csv:10: V19: there is no street or community C19 [unknown-org]
      import the organisations first, or give --create-orgs
  people-1.csv:11:9: E20: “空巣” is not known here [unknown-word]
      Did you mean “空巢”?
  people-1.csv:12: E21: an elder must be 60 years old; this one is 26 on 2025-06-02 [elder-ineligible]
  people-1.csv:13: E22: none of the groups that this district helps: 独居, 空巢, 留守, 失能, 重残, 计划生育特殊家庭 [elder-ineligible]
      fill in 老人类别
  people-1.csv:14: E23: who gets the city's or district's home-care subsidy is in principle not taken in [subsidised-without-reason]
      if there is an exception, say why in 例外理由
  people-1.csv:15: V24: a volunteer must be 18 years old; this one is 16 on 2025-06-02 [underage-volunteer]
  people-1.csv:16: V25: a new person needs a name [missing-value]
  people-1.csv:17: V26: without a birth date nobody can tell whether the age fits [missing-value]
      fill in 出生日期 (the month is enough)
  people-1.csv:18: V27: a new person needs a role [missing-value]
      fill in 角色: 志愿者, 老人, 两者 or 工作人员; or say it of the whole file with --role
  people-1.csv:19: V28: nobody is enrolled as V99 [unknown-person]
      enroll the relative first
  people-1.csv:20:11: V29: “养老员” is not known here [unknown-word]
      Known are: 互助养老员、学生、时光伙伴、低龄老人、巾帼志愿者、专业志愿者、老党员、老教师、老干部、医疗护理志愿者.
  people-1.csv:21:14: V30: ended 2025-04-01 before joined 2025-05-01 [values-disagree]
      Correct one of the two days.
  people-1.csv:23: V1 stands in line 22 already, with other content [code-twice]
      keep one of the two rows
  people-1.csv:24: S31: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 added, 0 updated, 1 unchanged, 22 refused
  [1]
  $ cut -d, -f1 people-1.csv.rejects.csv | wc -l
  23

One ID number is one person; it agrees with the birth date and the sex.

  $ cat >people-2.csv <<'END'
  > code,role,name,sex,born,id_number,community
  > V40,volunteer,庄丙,女,1986-03-05,420197198603051026,C11
  > V41,volunteer,庄丁,女,1986-03-05,420197198603051026,C11
  > V42,volunteer,庄戊,女,1987-03-05,420197198603051026,C11
  > V43,volunteer,庄己,男,1986-03-05,420197198603051026,C11
  > END
  $ carebank enroll import people-2.csv --by R1 --quiet
  people-2.csv:3: V41: V40 has this ID number too, further up in the file [duplicate-person]
      correct one of the two rows
      field                 this row    V40
      name                  庄丁        庄丙
      born                  1986-03-05  1986-03-05
      ID number, last four  ...1026     ...1026
  people-2.csv:4:6: V42: the ID number says born 1986-03-05, the row says 1987-03-05 [values-disagree]
      Compare both with the card.
  people-2.csv:5:6: V43: the ID number is a woman's, the row says a man [values-disagree]
  1 added, 0 updated, 0 unchanged, 3 refused
  [1]
  $ printf 'code,role,name,sex,id_number,community\nV44,volunteer,庄庚,女,420197198603051026,C11\n' | carebank enroll import - --by R1
  -:2: V44: V40 holds this ID number already: V40 庄丙 (1986, 银杏社区) [duplicate-person]
      if both are one person, leave the code as it is there or use carebank enroll merge; else correct the number
      field                 this row    V40
      name                  庄庚        庄丙
      born                  1986-03-05  1986-03-05
      ID number, last four  ...1026     ...1026
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

Two of one name, birth date and community: who is meant?

  $ printf 'code,role,name,born,community\nV50,volunteer,庄同名,1961-03-02,C11\nV51,volunteer,庄同名,1961-03-02,C11\n' | carebank enroll import - --by R1
  2 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'role,name,born,community\nvolunteer,庄同名,1961-03-02,C11\n' | carebank enroll import - --by R1
  -:2: the row has no code and fits several people: V50 庄同名 (1961, 银杏社区); V51 庄同名 (1961, 银杏社区) [ambiguous-person]
      write the code of the one who is meant
      field   this row    V50         V51
      name    庄同名      庄同名      庄同名
      born    1961-03-02  1961-03-02  1961-03-02
      joined              2025-06-02  2025-06-02
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

A clerk of another place, and nobody at all.

  $ printf 'code,role,name,born,community\nV60,volunteer,庄远,1961-03-02,C12\n' | carebank enroll import - --by L1
  -:2: V60: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ printf 'code,role,name,born,community\nV60,volunteer,庄远,1961-03-02,C12\n' | carebank enroll import - --by Q7
  -:2: V60: Q7 is no staff member of this ledger [duty-missing]
      give the code of an enrolled staff member with --by
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll set A1 --os-user nobody-there --by A1
  A1
  1 done, 0 unchanged, 0 refused
  $ printf 'code,role,name,born,community\nV60,volunteer,庄远,1961-03-02,C12\n' | carebank enroll import -
  carebank: who acts is not said
      give --by CODE or CAREBANK_BY, or bind a staff member to this system user
  [2]

Minors, where a pack takes them, need a guardian.

  $ cat >young.toml <<'END'
  > [pack]
  > id = "young"
  > inherits = "420112"
  > [volunteer]
  > min_age = 14
  > END
  $ carebank init --rules ./young.toml --by A1 --ledger young.db --quiet >key2.txt
  $ printf 'code,role,name,born\nV70,volunteer,庄小,2010-03-02\n' | carebank enroll import - --by A1 --ledger young.db
  -:2: V70: below 18 a guardian must be named [minor-without-guardian]
      fill in 监护人, 监护关系 and 监护人电话
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
