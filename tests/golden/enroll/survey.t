A table may hold what the survey form of Harbin asks for beyond the ordinary columns: 民族, the five fields of the present
state, the children and relatives, who filled it in and when. It lies under the key like a name.

  $ . "$TESTDIR/../harbin.sh"
  $ cat >survey.csv <<'END'
  > 编号,民族,身体状况,精神心理,子女赡养,居住状况,特长爱好,子女或亲属联系方式,备注,填表人,填表日期
  > E1,汉,高血压,开朗,女儿每周探望,独居，三楼,剪纸、唱歌,女儿/华小禾/云杉纺织厂/13900070921；侄子/华大田/邻市/0451-55510921,行动不便,陆社工,2025年7月8日
  > E2,汉,,,,,,,,,2025年7月32日
  > END
  $ carebank enroll import survey.csv --by R1
  1 days were written in another way and read as YYYY-MM-DD (the first: survey.csv:2:11: “2025年7月8日” → 2025-07-08)
  survey.csv:3:11: E2: there is no such day as “2025年7月32日” [bad-date]
      Write it like 2025-07-01.
  refused rows are in survey.csv.rejects.csv: correct them there and import that file
  0 added, 1 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll import survey.csv --by R1 --quiet 2>/dev/null
  0 added, 0 updated, 1 unchanged, 1 refused
  [1]
  $ carebank enroll show E1 --by R1 --lang zh | tail -9
  民族                汉
  健康状况            高血压
  精神心理            开朗
  子女赡养            女儿每周探望
  居住状况            独居，三楼
  子女或亲属联系方式  女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市/0451-55510921
  备注                行动不便
  填表人              陆社工
  填表日期            2025-07-08
  $ carebank report register --by R1 --format csv | head -1
  code,role,name,sex,born,id_number,phone,address,street,community,compound,building,tags,needs,skills,hobbies,helper_kind,subsidy,override_reason,guardian_name,guardian_relation,guardian_phone,programme,joined,ended,end_reason,duties,org,os_user,kin,ethnicity,health,mind,support,living,contacts,remark,surveyed_by,surveyed_on
  $ carebank report register --by R1 --format csv | grep '^E1'
  E1,elder,宋秀英,F,1949-12-31,11010519491231002X,13900000021,香苑1栋301,冰城街道,丁香社区,香苑,1栋,空巢,,,剪纸;唱歌,,,,,,,tiexinnver,2025-01-10,,,,,,,汉,高血压,开朗,女儿每周探望,独居，三楼,女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市/0451-55510921,行动不便,陆社工,2025-07-08
  $ carebank enroll set E1 --health 稳定 --by R1 --quiet
  E1
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder E1 --by R1 --quiet
  P21
  1 done, 0 unchanged, 0 refused

The card of a pair knows the state of health and the family's telephone from the archive, and so does the audit.

  $ carebank pair card P21 --by R1 --lang zh --full 2>/dev/null | grep '健康状况\|家属'
  | 健康状况 | 稳定 |
  | 家属电话 | 13900070921 |
  | 健康状况 | 稳定 |
  | 家属电话 | 13900070921 |
  $ carebank pair add --volunteer V2 --elder E2 --by R1 --quiet
  P23
  1 done, 0 unchanged, 0 refused
  $ carebank enroll set E2 --contacts '儿子/陶小东' --by R1 --quiet
  E2
  1 done, 0 unchanged, 0 refused
  $ CAREBANK_TODAY=2025-12-15 carebank audit check --quiet | grep four-knows
  four-knows-gap  warning   P21      not known: medicines taken (by the definition both together; others: the notice's card (annex 2), the notice's text)                                                     yes
  four-knows-gap  warning   P23      not known: state of health, medicines taken, hobbies, telephone of the family (by the definition both together; others: the notice's card (annex 2), the notice's text)  yes
