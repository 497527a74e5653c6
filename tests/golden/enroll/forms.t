Printed forms come back from workbooks and web pages: what `report forms` prints is what `enroll import` reads, cell by
cell, and nothing changes.

  $ . "$TESTDIR/../harbin.sh"
  $ cat >survey.csv <<'END'
  > 编号,民族,身体状况,精神心理,子女赡养,居住状况,特长爱好,需求,子女或亲属联系方式,备注,填表人,填表日期
  > E1,汉,高血压，按时服药,开朗,女儿每周探望,独居，三楼,剪纸、唱歌,生活照料、应急救助,女儿/华小禾/云杉纺织厂/13900070921；侄子/华大田/邻市/0451-55510921；妹妹/丁；弟弟/戊,行动不便,陆社工,2025年7月8日
  > END
  $ carebank enroll import survey.csv --by R1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank enroll set V1 --id-number 11010519750301002X --skills 生活照料 --by R1 --quiet
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-03-01 --by R1 --quiet
  P21
  1 done, 0 unchanged, 0 refused
  $ carebank report forms --form 附件1 --by R1 --out survey.xlsx --quiet
  2 forms in survey.xlsx
  $ carebank report forms --form 附件1 --by R1 --out survey.html --quiet
  2 forms in survey.html
  $ carebank report forms --form 附件2 --by R1 --out card.xlsx --quiet
  1 forms in card.xlsx
  $ carebank enroll import survey.xlsx --by R1
  1 days were written in another way and read as YYYY-MM-DD (the first: survey.xlsx:宋秀英!D19: “2025年7月8日” → 2025-07-08)
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 2 unchanged, 0 refused
  $ carebank enroll import survey.html --by R1 --quiet
  0 added, 0 updated, 2 unchanged, 0 refused
  $ carebank enroll import card.xlsx --by R1
  card.xlsx:江一帆-宋秀英!C3: this card pairs 江一帆 with 宋秀英; the pair itself is made with carebank pair add
  nothing is new: all that stands in this file is in the ledger already
  0 added, 0 updated, 2 unchanged, 0 refused

Into an empty ledger they bring the same people: everything that the paper holds.

  $ mkdir other && cd other && export CAREBANK_LEDGER=other.db
  $ CAREBANK_TODAY=2025-01-05 carebank init --rules 230100 --origin other --by A1 --quiet >key.txt 2>/dev/null
  $ carebank enroll import ../orgs.csv --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import ../survey.xlsx --by A1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report register --by A1 --format csv | grep '^E'
  E1,elder,宋秀英,F,1949-12-31,,13900000021,香苑1栋301,,,,,空巢;独居,生活照料;应急救助,,剪纸;唱歌,,,,,,,tiexinnver,2025-07-15,,,,,,,汉,高血压，按时服药,开朗,女儿每周探望,独居，三楼,女儿/华小禾/云杉纺织厂/13900070921;侄子/华大田/邻市/0451-55510921;妹妹/丁;弟弟/戊,行动不便,陆社工,2025-07-08
  E3,elder,薛桂兰,F,1939-12,,13900000023,,,,,,空巢,,,,,,,,,,tiexinnver,2025-07-15,,,,,,,,,,,,,,,
  $ cd ..

A card names no birth day; the ID number tells it. Both people are enrolled, the pair is told.

  $ mkdir third && cd third && export CAREBANK_LEDGER=third.db
  $ CAREBANK_TODAY=2025-01-05 carebank init --rules 230100 --origin third --by A1 --quiet >key.txt 2>/dev/null
  $ carebank enroll import ../orgs.csv --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import ../card.xlsx --by A1
  ../card.xlsx:江一帆-宋秀英!C3: this card pairs 江一帆 with 宋秀英; the pair itself is made with carebank pair add
  2 new people have no 登记日期: they count from 2025-07-15 on, and services before that day will be refused
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report register --by A1 --format csv | grep '^[EV]'
  E1,elder,宋秀英,F,1949-12-31,11010519491231002X,13900000021,香苑1栋301,,,,,空巢,,,,,,,,,,tiexinnver,2025-07-15,,,,,,,高血压，按时服药
  V1,volunteer,江一帆,F,1975-03-01,11010519750301002X,13900000011,,冰城街道,丁香社区,,,,,生活照料,,巾帼志愿者,,,,,,tiexinnver,2025-07-15,,,,,,,
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  $ cd .. && export CAREBANK_LEDGER=harbin.db

A blank form brings nobody.

  $ carebank report forms --form 附件1 --blank --out blank.xlsx
  $ carebank enroll import blank.xlsx --by R1
  0 added, 0 updated, 0 unchanged, 0 refused
