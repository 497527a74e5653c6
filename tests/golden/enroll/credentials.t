What people hold for a time: consent, registration, training, qualification, insurance. One table, one fact a row.

  $ . "$TESTDIR/../town.sh"
  $ cat >held.csv <<'CSV'
  > 人员,资质,名称,保单号,承保单位,生效日期,失效日期,保额(元),单位,备注
  > V1,意外险,,PA-2025-001,某保险公司,2025-05-01,2025-06-20,100000,,
  > V2,培训,急救,,区红十字会,2025-05-10,,,,
  > V3,健康声明,,,,2025-05-01,,,,
  > V4,专业资格,护士,ZX-77,,2025-01-01,,,,
  > ,保险,,PA-2025-002,某保险公司,2025-06-01,2025-12-31,50000,银杏社区,全社区志愿者
  > CSV
  $ carebank enroll import held.csv --by R1
  5 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import held.csv --by R1
  this very file was imported on 2025-06-02 by R1 as batch 31: nothing has changed
  0 added, 0 updated, 5 unchanged, 0 refused
  $ carebank enroll credentials --format csv
  id,person,credential,from,to,sum,org,state
  36,,insurance,2025-06-01,2025-12-31,50000,C11,current
  32,V1,insurance,2025-05-01,2025-06-20,100000,,current
  33,V2,training:急救,2025-05-10,,,,current
  34,V3,health,2025-05-01,,,,current
  35,V4,qualification:护士,2025-01-01,,,,current
  $ carebank enroll credentials --person V1
  Credentials
  number  person  credential        from        to          sum (yuan)  organisation  state
  ------  ------  ----------------  ----------  ----------  ----------  ------------  -------
      32  V1      人身意外伤害保险  2025-05-01  2025-06-20      100000                current
  $ carebank enroll credentials --credential 培训 --format csv
  id,person,credential,from,to,sum,org,state
  33,V2,training:急救,2025-05-10,,,,current

What is wrong is refused row by row, with the place.

  $ cat >wrong.csv <<'CSV'
  > code,credential,name,from,to,org
  > V1,保险单,,2025-05-01,,
  > V9,insurance,,2025-05-01,,
  > V1,insurance,,2025-05-01,2025-04-30,
  > V1,insurance,,2025-02-30,,
  > V1,health,,,,
  > V1,membership,,2025-05-01,,
  > V1,membership,,2025-05-01,,没有的单位
  > V1,registration,某某平台,2025-05-01,,
  > ,insurance,,2025-05-01,,
  > CSV
  $ carebank enroll import wrong.csv --by R1
  wrong.csv: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 10
  wrong.csv:2:2: V1: “保险单” is not known here [unknown-credential]
      Did you mean “保险”?
  wrong.csv:3: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  wrong.csv:4:5: V1: it ends on 2025-04-30, before it begins on 2025-05-01 [values-disagree]
      Correct one of the two days.
  wrong.csv:5:4: V1: there is no such day as “2025-02-30” [bad-date]
      Write it like 2025-07-01.
  wrong.csv:6:4: V1: from (生效日期) is blank [missing-value]
      Fill in the cell.
  wrong.csv:7: V1: a membership or an employment needs the organisation [missing-value]
      fill in 单位 (org)
  wrong.csv:8: V1: there is no organisation 没有的单位 [unknown-org]
      import the organisations first, or correct the name
  wrong.csv:9:3: V1: “某某平台” is not known here [unknown-credential]
      Known are: 监护人同意、实名注册、健康声明、培训、专业资格、人身意外伤害保险、个人信息处理同意、自愿结对、同意由组织代为录入、成员、在职.
  refused rows are in wrong.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 8 refused
  [1]
  $ carebank enroll import held.csv --by X1 --dry-run
  held.csv:2: V1: X1 does not have the duty record [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  held.csv:3: V2: X1 does not have the duty record [duty-missing]
  held.csv:4: V3: X1 does not have the duty record [duty-missing]
  held.csv:5: V4: X1 does not have the duty record [duty-missing]
  held.csv:6: X1 does not have the duty record [duty-missing]
  dry run: nothing was written
  this very file was imported on 2025-06-02 by R1 as batch 31
  0 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ printf 'person,credential,from\nV3,insurance,2025-05-01\n' | carebank enroll import - --by L1
  -:2: V3: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

One by options; the first day is today where none is given. Its number is told.

  $ carebank enroll credential --person V2 --credential consent:pairing --by R1
  38
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --person V2 --credential consent:pairing --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank enroll credential --person V3 --credential membership --name 一班 --org 桂花社区 --from 2025-05-01 --to 2025-06-30 --by R1
  40
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --credential insurance --org D --from 2025-06-02 --to 2025-06-30 --sum 1000 --number PA-3 --issuer 某公司 --note 试点 --by R1 --dry-run
  dry run: nothing was written
  42
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --credential insurance --by R1
  carebank: whose credential it is, is not said
      give --person CODE, or --org for everybody in an organisation
  [2]
  $ carebank enroll credential --person V2 --credential insurence --by R1
  carebank: V2: “insurence” is not known here [unknown-credential]
      Did you mean “insurance”?
  0 done, 0 unchanged, 1 refused
  [1]

What is held on a day, and what ends soon.

  $ carebank enroll credentials --on 2025-06-21 --format csv
  id,person,credential,from,to,sum,org,state
  36,,insurance,2025-06-01,2025-12-31,50000,C11,current
  38,V2,consent:pairing,2025-06-02,,,,current
  33,V2,training:急救,2025-05-10,,,,current
  34,V3,health,2025-05-01,,,,current
  40,V3,membership:一班,2025-05-01,2025-06-30,,C12,current
  35,V4,qualification:护士,2025-01-01,,,,current
  $ carebank enroll credentials --expiring 30 --format csv
  id,person,credential,from,to,sum,org,state
  32,V1,insurance,2025-05-01,2025-06-20,100000,,current
  40,V3,membership:一班,2025-05-01,2025-06-30,,C12,current
  $ carebank enroll credentials --expiring soon
  carebank: --expiring is no whole number: soon
      write digits only
  [2]
  $ carebank enroll credentials --credential 保险单
  carebank: there is no credential 保险单
      did you mean 保险?
  [3]

A consent is withdrawn, a cover ends; the fact itself stays.

  $ carebank enroll revoke V2 --credential 自愿结对 --day 2025-06-02 --reason 本人撤回 --by R1
  38
  1 done, 0 unchanged, 0 refused
  $ carebank enroll revoke V2 --credential 自愿结对 --day 2025-06-02 --reason 本人撤回 --by R1
  carebank: nothing of the kind would hold after 2025-06-02 [not-held]
      see carebank enroll credentials
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll revoke V1 --credential 驾照 --day 2025-06-02 --reason 无 --by R1
  carebank: there is no credential 驾照 [unknown-credential]
      see carebank enroll credentials
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll revoke V9 --credential 培训 --day 2025-06-02 --reason 无 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll revoke --id 35 --day 2025-06-10 --reason 保单变更 --by L1
  carebank: L1 has this duty only in 银杏社区, not in 芦花社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll revoke --id 35 --day 2025-06-09 --reason 保单变更 --by R1
  35
  1 done, 0 unchanged, 0 refused
  $ carebank enroll revoke V2 --day 2025-06-10 --reason 无 --by R1
  carebank: what ends is not said
      give CODE with --credential, or --id alone
  [2]
  $ carebank enroll credentials --format csv
  id,person,credential,from,to,sum,org,state
  36,,insurance,2025-06-01,2025-12-31,50000,C11,current
  32,V1,insurance,2025-05-01,2025-06-20,100000,,current
  38,V2,consent:pairing,2025-06-02,2025-06-02,,,current
  33,V2,training:急救,2025-05-10,,,,current
  34,V3,health,2025-05-01,,,,current
  40,V3,membership:一班,2025-05-01,2025-06-30,,C12,current
  35,V4,qualification:护士,2025-01-01,2025-06-09,,,current
  $ carebank enroll revoke --id 35 --day 2025-06-01 --reason 保单变更 --by R1
  carebank: number 35 was ended already, by 2025-06-09 [already-ended]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit verify --quiet >/dev/null 2>&1
  [4]

The sample: what an invented district's volunteers hold.

  $ export CAREBANK_LEDGER=sample.db CAREBANK_TODAY=2025-07-31
  $ carebank init --rules 420112 --by S000 --origin sample --quiet >/dev/null
  $ for file in organisations staff people-songtao; do carebank enroll import "$SAMPLES/$file.csv" --by S000 --quiet --rejects no.csv >/dev/null 2>&1; done; true
  $ carebank enroll import "$SAMPLES/credentials.csv" --by S001 --rejects no.csv 2>&1 | sed 's/^.*credentials.csv/credentials.csv/'
  credentials.csv:17:7: V0042: it ends on 2025-04-30, before it begins on 2025-05-01 [values-disagree]
      Correct one of the two days.
  credentials.csv:18:2: V0043: “资格” is not known here [unknown-credential]
      Did you mean “资格证”?
  credentials.csv:19: nobody is enrolled as V0999 [unknown-person]
      enroll the person first, or correct the code
  credentials.csv:20: V0044: a membership or an employment needs the organisation [missing-value]
      fill in 单位 (org)
  refused rows are in no.csv: correct them there and import that file
  15 added, 0 updated, 0 unchanged, 4 refused
  $ carebank enroll credentials --expiring 365 --format csv | cut -d, -f2-
  person,credential,from,to,sum,org,state
  ,insurance,2025-04-01,2025-09-30,100000,D01,current
  V0041,health,2025-04-21,2026-04-20,,,current
  V0041,insurance,2025-05-01,2026-04-30,300000,,current
  V0042,health,2025-03-28,2026-03-27,,,current
  V0043,health,2025-04-05,2026-04-04,,,current
  V0044,health,2025-03-24,2026-03-23,,,current
