What the rules ask of the people in a service. What the row already shows is refused on the way in; what comes another
way, and what is soft, the audit finds.

  $ . "$TESTDIR/../town.sh"
  $ cat >asking.toml <<'TOML'
  > [pack]
  > id = "420112/asking"
  > inherits = "420112"
  > [[band]]
  > id = "young-old"
  > name = "低龄老人"
  > from = 60
  > to = 69
  > [[credential]]
  > id = "registration:某平台"
  > name = "某平台实名注册"
  > [[credential]]
  > id = "insurance"
  > min_sum = 100000
  > [[credential]]
  > id = "training:急救"
  > name = "急救培训"
  > months = 12
  > [[requirement]]
  > id = "registered"
  > credential = "registration:某平台"
  > source = "某通知 一"
  > [[requirement]]
  > id = "taught"
  > credential = "training:急救"
  > level = "soft"
  > source = "某通知 二"
  > [[requirement]]
  > id = "willing"
  > credential = "consent:pairing"
  > [[requirement]]
  > id = "willing-elder"
  > credential = "consent:pairing"
  > of = "elder"
  > [[category]]
  > id = "meals"
  > requires = ["insurance"]
  > meets = ["助餐"]
  > source = "某通知 三"
  > [[category]]
  > id = "cleaning"
  > meets = ["助洁"]
  > [[category]]
  > id = "rehabilitation"
  > name = "康复"
  > professional = true
  > [[scheme]]
  > id = "huzhu"
  > professional = false
  > [[programme]]
  > id = "plain"
  > name = "某项目"
  > helper_kinds = ["互助养老员"]
  > helper_band = "young-old"
  > elder_tags = ["独居"]
  > TOML
  $ carebank init --adopt asking.toml --from 2025-06-01 --by A1 --quiet
  420112/asking 420112/asking (2025-03) holds from 2025-06-01
  $ export CAREBANK_TODAY=2025-06-20

Registered are V1, V2 and V3; V1 is covered for a while, V2 too low.

  $ cat >held.csv <<'CSV'
  > code,credential,name,from,to,sum,org
  > V1,registration,某平台,2025-06-01,,,
  > V2,某平台实名注册,,2025-06-01,,,
  > V3,registration:某平台,,2025-06-01,,,
  > V1,insurance,,2025-06-01,2025-06-15,100000,
  > V2,insurance,,2025-06-01,,50000,
  > CSV
  $ carebank enroll import held.csv --by R1
  5 added, 0 updated, 0 unchanged, 0 refused
  $ services S-1,2025-06-10,9:00,60,V1,E1,助餐 S-2,2025-06-16,9:00,60,V1,E1,助餐 S-3,2025-06-10,9:00,60,V2,E2,助餐 S-4,2025-06-10,9:00,60,V4,E1,助洁 S-5,2025-06-10,11:00,60,V3,E3,康复 S-6,2025-05-30,9:00,60,V4,E3,助餐 | carebank log import - --by R1
  -:3: S-2: V1 has no “人身意外伤害保险” on 2025-06-16, and such a service needs it [uninsured-service]
      record it with carebank enroll credential, or correct the row; the rule: 某通知 三
  -:4: S-3: V2 has no “人身意外伤害保险” on 2025-06-10, and such a service needs it [uninsured-service]
  -:5: S-4: V4 has no “某平台实名注册” on 2025-06-10, and such a service needs it [credential-missing]
      record it with carebank enroll credential, or correct the row; the rule: 某通知 一
  -:6: S-5: 康复 is professional work, and 社区互助养老 takes none [not-volunteering]
      leave it out, or enter it in a programme that takes professional services
  2 added, 0 updated, 0 unchanged, 4 refused
  [1]
  $ carebank log add --ref S-7 --day 2025-06-11 --minutes 60 --volunteer V3 --elder E1 --category 康复 --programme 某项目 --by R1
  carebank: S-7: V3 has no “专业资格” on 2025-06-11, and such a service needs it [unqualified-service]
      record it with carebank enroll credential, or correct the row
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log add --ref S-8 --day 2025-06-11 --minutes 60 --volunteer V2 --elder E2 --category 助洁 --programme 某项目 --by R1
  S-8
  1 done, 0 unchanged, 0 refused

Somebody employed by a home does not volunteer with its clients.

  $ printf 'code,kind,name,parent\nH1,institution,某养老院,J1\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll credential --person V1 --credential employment --org H1 --from 2025-06-01 --by R1 --quiet
  46
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --person E2 --credential membership --org H1 --from 2025-06-01 --by R1 --quiet
  48
  1 done, 0 unchanged, 0 refused
  $ services S-9,2025-06-12,9:00,60,V1,E2,助洁 | carebank log import - --by R1
  -:2: S-9: V1 works for 某养老院 and E2 is its client: that is no volunteering [not-volunteering]
      leave it out, or end the employment or the membership first
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]

What is found at the approval: V1's cover turns out to have ended before.

  $ carebank log verify --all --by K1
  2 done, 0 unchanged, 0 refused
  $ carebank enroll revoke V1 --credential insurance --day 2025-06-05 --reason 保费未缴 --by R1 --quiet
  36
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1
  carebank: S-1: V1 has no “人身意外伤害保险” on 2025-06-10, and such a service needs it [uninsured-service]
      record it with carebank enroll credential, or correct the row; the rule: 某通知 三
  S-8
  1 done, 0 unchanged, 1 refused
  [1]

A pair to which only the volunteer consented; and all that is found.

  $ carebank pair add --volunteer V2 --elder E2 --from 2025-06-03 --by R1 --quiet
  P53
  1 done, 0 unchanged, 0 refused
  $ carebank enroll credential --person V2 --credential 自愿结对 --from 2025-06-03 --by R1 --quiet
  55
  1 done, 0 unchanged, 0 refused

  $ carebank audit check --format csv | grep -v 'understaffed\|missing-fields\|agreement'
  check,severity,subject,detail,new
  consent-missing,warning,P53,E2 has not given “自愿结对”,true
  need-mismatch,warning,S-8,"助洁 meets 助洁, and E2 ticked 巡访关爱",true
  programme-mismatch,warning,E2,"某项目 is for 独居; on 2025-06-11, the first of 1 such services",true
  programme-mismatch,warning,V2,"某项目 is by 互助养老员; on 2025-06-11, the first of 1 such services",true
  programme-mismatch,warning,V2,"某项目 is by 低龄老人, from 60 to 69 years; on 2025-06-11, the first of 1 such services",true
  stuck-record,warning,S-6,waits for verification since 2025-05-30; the time allowed ended on 2025-06-16,true
  uninsured-service,error,S-1,V1 has no “人身意外伤害保险” on 2025-06-10,true
  untrained-service,warning,S-1,V1 has no “急救培训” on 2025-06-10,true
  untrained-service,warning,S-8,V2 has no “急救培训” on 2025-06-11,true
  $ carebank audit check --key none.key --format csv 2>&1 | grep 'programme-mismatch\|could not'
  without the key these checks could not run: duplicate-person elder-ineligible invalid-id-number minor-without-guardian programme-mismatch redemption-underage underage-volunteer
  programme-mismatch,warning,E2,"某项目 is for 独居; on 2025-06-11, the first of 1 such services",true
  programme-mismatch,warning,V2,"某项目 is by 互助养老员; on 2025-06-11, the first of 1 such services",true
