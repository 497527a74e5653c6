The printed forms of Harbin's notice (哈妇发〔2019〕4号): 附件1, the survey of an elder, and 附件2, the two-way card of a
pair. Which there are is told without a ledger, and so is a blank one printed.

  $ . "$TESTDIR/../harbin.sh"
  $ CAREBANK_LEDGER=nowhere.db carebank report forms --format csv
  form,name,aliases,source
  harbin-card,“一对一”结对帮扶双向联系卡,附件2;附件二;联系卡;双向联系卡;贴心女儿“一对一”结对帮扶双向联系卡,哈妇发〔2019〕4号 附件2
  harbin-survey,空巢老龄妇女情况调查表,附件1;附件一;调查表;情况调查表;空巢（独居）老龄妇女情况调查表;哈尔滨市空巢（独居）老龄妇女情况调查表,哈妇发〔2019〕4号 附件1
  $ CAREBANK_LEDGER=nowhere.db carebank report forms --form 附件1 --blank
  附件 1

  # 哈尔滨市空巢（独居）老龄妇女情况调查表

  | 姓名 |  | 出生年月 |  | 民族 |  |
  | --- | --- | --- | --- | --- | --- |
  | 家庭住址 |  |  |  | 联系方式 |  |
  | 子女或亲属联系方式 | 关系 | 姓名 | 工作单位或常住地址 |  | 联系方式 |
  |  |  |  |  |  |  |
  |  |  |  |  |  |  |
  |  |  |  |  |  |  |
  | 空巢老人现状（按实际情况填写） | 身体状况 |  |  |  |  |
  |  | 精神心理 |  |  |  |  |
  |  | 子女赡养 |  |  |  |  |
  |  | 居住状况 |  |  |  |  |
  |  | 特长爱好 |  |  |  |  |
  | 空巢老人需求状况（在对应栏内打√） | 生活照料 |  | 文体活动 |  |  |
  |  | 心理抚慰 |  | 法律援助 |  |  |
  |  | 健康保健 |  | 应急救助 |  |  |
  | 备注 |  |  |  |  |  |

  填表人：　填表日期：        年    月    日
  $ carebank report forms --form 附件3 --blank
  carebank: there is no form 附件3
      did you mean 附件2?
  [2]
  $ carebank report forms --form 附件1 --blank --code E1
  carebank: a blank form is for nobody
      leave out --blank, or the people
  [2]

A form is filled from the register, for one person, for a community, or for everybody current.

  $ cat >survey.csv <<'END'
  > 编号,民族,身体状况,精神心理,子女赡养,居住状况,特长爱好,需求,子女或亲属联系方式,备注,填表人,填表日期
  > E1,汉,高血压，按时服药,开朗,女儿每周探望,独居，三楼,剪纸、唱歌,生活照料、应急救助,女儿/华小禾/云杉纺织厂/13900070921；侄子/华大田/邻市/0451-55510921,行动不便,陆社工,2025年7月8日
  > END
  $ carebank enroll import survey.csv --by R1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank report forms --form 附件1 --code E1 --by R1
  附件 1　编号：E1

  # 哈尔滨市空巢（独居）老龄妇女情况调查表

  | 姓名 | 宋秀英 | 出生年月 | 1949-12-31 | 民族 | 汉 |
  | --- | --- | --- | --- | --- | --- |
  | 家庭住址 | 香苑1栋301 |  |  | 联系方式 | 13900000021 |
  | 子女或亲属联系方式 | 关系 | 姓名 | 工作单位或常住地址 |  | 联系方式 |
  |  | 女儿 | 华小禾 | 云杉纺织厂 |  | 13900070921 |
  |  | 侄子 | 华大田 | 邻市 |  | 0451-55510921 |
  |  |  |  |  |  |  |
  | 空巢老人现状（按实际情况填写） | 身体状况 | 高血压，按时服药 |  |  |  |
  |  | 精神心理 | 开朗 |  |  |  |
  |  | 子女赡养 | 女儿每周探望 |  |  |  |
  |  | 居住状况 | 独居，三楼 |  |  |  |
  |  | 特长爱好 | 剪纸、唱歌 |  |  |  |
  | 空巢老人需求状况（在对应栏内打√） | 生活照料 | √ | 文体活动 |  |  |
  |  | 心理抚慰 |  | 法律援助 |  |  |
  |  | 健康保健 |  | 应急救助 |  | √ |
  | 备注 | 行动不便 |  |  |  |  |

  填表人：陆社工　填表日期：2025年7月8日
  $ carebank report forms --form harbin-survey --community 丁香社区 --by R1 | grep 编号
  1 people were left out: the form is for the other sex
  附件 1　编号：E1
  附件 1　编号：E3
  $ carebank report forms --form 附件1 --code V1 --by R1
  carebank: V1 is not enrolled as an elder [wrong-role]
  [1]
  $ carebank report forms --form 附件1 --code E9 --by R1
  carebank: nobody is enrolled as E9 [unknown-person]
      enroll the person first, or correct the code
  [1]

It names people: that needs a duty where they live.

  $ printf 'code,kind,name,parent\nJ2,street,雪街道,D\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'code,role,name,duties,org,joined\nR2,staff,金登记,record,雪街道,2025-01-05\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report forms --form 附件1 --code E1 --by R2
  carebank: R2 has this duty only in 雪街道, not in 丁香社区 [duty-missing]
  [1]
  $ carebank report forms --form 附件1 --by R2
  carebank: there is nobody for whom the form could be filled in [nobody-to-print]
      choose others, or print it with --blank
  [1]

The card is for two: of one pair, or of all active pairs of the people chosen.

  $ carebank pair add --volunteer V1 --elder E1 --from 2025-03-01 --by R1 --quiet
  P23
  1 done, 0 unchanged, 0 refused
  $ carebank report forms --form 联系卡 --pair P23 --by R1
  附件 2

  # 贴心女儿“一对一”结对帮扶双向联系卡

  | 巾帼志愿者 | 姓 名 | 江一帆 | 性 别 | 女 |
  | --- | --- | --- | --- | --- |
  |  | 服务内容 |  |  |  |
  |  | 所属地区 | 冰城街道 丁香社区 |  |  |
  |  | 手 机 | 13900000011 | 志愿者号 |  |
  |  | 身份证号 |  |  |  |
  | 空巢老人 | 姓 名 | 宋秀英 | 性 别 | 女 |
  |  | 住 址 | 香苑1栋301 |  |  |
  |  | 联系电话 | 13900000021 | 健康情况 | 高血压，按时服药 |
  |  | 身份证号 | 11010519491231002X |  |  |

  ★巾帼志愿者服务准则★

  做到“四个知道”：健康状况、用药情况、兴趣爱好、家属电话

  保证“四个必须”：必须有联系卡、每周聊天、每月活动、节日祝福

  志愿者编号：V1　老人编号：E1
  $ carebank report forms --form 联系卡 --code E2 --by R1
  carebank: there is nobody for whom the form could be filled in [nobody-to-print]
      choose others, or print it with --blank
  [1]
  $ carebank report forms --form 附件1 --pair P23 --by R1
  carebank: --pair belongs to a form for two people
      choose the person with --code
  [2]
  $ carebank report forms --form 附件2 --pair P99 --by R1
  carebank: there is no pair P99 [unknown-pair]
      see carebank pair list
  [1]

HTML and workbooks are for paper: one form a page, merged cells, A4 upright; a workbook is no text for a terminal, and its
bytes are the same every time. Files that name people are for their owner alone.

  $ carebank report forms --form 附件1 --by R1 --out survey.xlsx
  1 people were left out: the form is for the other sex
  2 forms in survey.xlsx
  $ carebank report forms --form 附件1 --by R1 --format xlsx | cmp - survey.xlsx
  1 people were left out: the form is for the other sex
  $ carebank report forms --form 附件1 --by R1 --out survey.html
  1 people were left out: the form is for the other sex
  2 forms in survey.html
  $ carebank report forms --form 附件1 --blank --out blank.xlsx
  $ stat -c '%a %n' survey.xlsx survey.html
  600 survey.xlsx
  600 survey.html
  $ grep -c '<td rowspan="4">\|rowspan="4"' survey.html
  2
  $ script -qec 'carebank report forms --form 附件1 --blank --format xlsx' /dev/null </dev/null | tr -d '\r'
  carebank: a workbook cannot be shown on a terminal
      give --out FILE.xlsx
  $ carebank report forms --form 附件1 --blank --format csv
  carebank: --format is md, html or xlsx here
  [2]

A form of one's own is a description in a file, read as strictly as a rule pack.

  $ cat >own.toml <<'END'
  > [form]
  > id = "own"
  > name = "登记表"
  > widths = [30, 60]
  > [[person]]
  > id = "volunteer"
  > role = "volunteer"
  > [[row]]
  > cells = [{ title = "志愿者登记表", wide = 2 }]
  > [[row]]
  > cells = [{ label = "姓名" }, { value = "name" }]
  > [[row]]
  > cells = [{ label = "手机" }, { value = "phone" }]
  > END
  $ carebank report forms --form own.toml --code V1 --by R1
  # 志愿者登记表

  | 姓名 | 江一帆 |
  | --- | --- |
  | 手机 | 13900000011 |
  $ sed -i 's/"phone"/"fone"/' own.toml
  $ carebank report forms --form own.toml --blank
  own.toml:13:38: row.cells.value cannot be "fone"
      Choose one of: code, name, sex, born, id_number, phone, address, street, community, compound, building, tags, needs, skills, hobbies, helper_kind, subsidy, joined, programme, guardian_name, guardian_relation, guardian_phone, ethnicity, health, mind, support, living, contacts, remark, surveyed_by, surveyed_on, area, registration.
  [3]
