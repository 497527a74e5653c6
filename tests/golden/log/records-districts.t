The same verbs under the packs of the other four districts: what each notice asks to be recorded. People and places are
invented.

  $ export CAREBANK_LANG=en
  $ town() {
  >   export CAREBANK_LEDGER=$1.db CAREBANK_TODAY=$2
  >   carebank init --rules $1 --by A1 --quiet >/dev/null
  >   printf 'code,kind,name,parent\nD,district,云台区,\nJ1,street,青石街道,D\nC11,community,银杏社区,J1\n' | carebank enroll import - --by A1 --quiet >/dev/null
  > }
  $ import() { cat >"$1"; carebank log import "$1" --by A1 --rejects no.csv; }

Tianjin 2021 (T12 to T14, T19, T23 to T25, T31 to T34, T37, T40, T51, T54, T59, T60, T62): projects of three levels year by
year, trainings by whom they are for, posts for students, needs reported by facilities, the opening ceremony, joint
meetings, money by its lines, stories by where they were told. Trainings need a form here, projects and meetings a level.

  $ town 120000 2021-12-31
  $ import tianjin.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,形式,级别,方式,对象,举办单位,来源,渠道,组织单位,所属项目,学习时长(小时),参加人次,数量,金额(元),办结日期,办结结果
  > P-1,公益项目,2021-04-01,寸草心邻里课堂,少助老,,市,,,,,,D,,,,,,,
  > P-2,公益项目,2021-04-01,手足情敲门,老助老,,区,,青年志愿者,,,,D,,,,,,,
  > P-3,公益项目,2021-05-01,楼门互助,老助老,,,,,,,,J1,,,,,,,
  > P-3,公益项目,2021-05-01,楼门互助,老助老,,街道,,,,,,J1,,,,,,,
  > E-1,启动仪式,2021-04-09,行动启动,启动,,市,线下,,,,,D,,,120,,,,
  > T-1,教育,2021-04-20,志愿第一课,安全知识,讲座,区,线上,大中小学生,区教育局,,,D,,1.5,300,,,,
  > T-2,培训,2021-04-22,带队教师培训,助老技能,专题培训,区,线下,带队教师,社会组织,,,D,,3,25,,,,
  > T-3,培训,2021-05-11,家庭照护者课堂,失能照护,技能实操,社区,线下,家庭照护者,银杏社区,,,C11,,2,18,,,,
  > T-4,培训,2021-05-12,居家赋能,急救,讲座,社区,线上,老年人,银杏社区,,,C11,,1,33,,,,
  > T-5,培训,2021-05-13,果树管护,科技种养植,技能实操,街道,线下,农村活力老人,青石街道,,,J1,,2,40,,,,
  > T-6,培训,2021-05-14,试点负责人培训,服务标准,专题培训,市,线下,项目负责人,社会组织,,,D,,6,30,,,,
  > T-7,培训,2021-05-14,没有形式,服务方式,,市,线下,联系人,社会组织,,,D,,6,30,,,,
  > O-1,岗位,2021-05-20,周末陪聊,,,,,大中小学生,,,,C11,,,,10,,2021-06-01,实现
  > O-2,岗位,2021-05-20,节日演出,,,,,大中小学生,,,,C11,,,,4,,,
  > N-1,反馈需求,2021-06-02,,买药,,,,,,,社区养老服务设施,C11,,,,,,2021-06-03,解决
  > M-1,联席会,2021-04-06,行动联席会议,进度,,市,,,,,,D,,,16,,,,
  > M-2,联席会,2021-07-06,行动联席会议,进度,,区,,,,,,D,,,12,,,,
  > F-1,专项资金,2021-04-15,,创投,收入,市,,,,公益创投专项资金,,D,,,,,100000,,
  > F-2,补助经费,2021-05-15,,补助,收入,区,,,,社区公益事业专项补助经费,,D,,,,,30000,,
  > F-3,资金,2021-06-15,,购买服务,支出,区,,,,公益创投专项资金,,D,P-1,,,,42000.5,,
  > C-1,志愿助老故事,2021-11-02,敲门的人,老助老,,区,,,,,宣传栏,J1,P-2,,,,,,
  > I-1,评估问题,2021-11-20,档案更新不及时,评估,,,,,,,,J1,,,,,,2021-12-10,完成
  > END
  tianjin.csv:4:7: P-3: level (级别) is blank [missing-value]
      Fill in the cell.
  tianjin.csv:13:6: T-7: form (形式) is blank [missing-value]
  refused rows are in no.csv: correct them there and import that file
  20 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ carebank report records --period 2021 --record project --group-by level --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  project,区,个,1,0,0,0,0,0,1
  project,市,个,1,0,0,0,0,0,1
  project,街道,个,1,0,0,0,0,0,1
  $ carebank report records --period 2021 --record training --group-by audience --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,农村活力老人,场次,1,40,0,120,0,0,0
  training,大中小学生,场次,1,300,0,90,0,0,0
  training,家庭照护者,场次,1,18,0,120,0,0,0
  training,带队教师,场次,1,25,0,180,0,0,0
  training,老年人,场次,1,33,0,60,0,0,0
  training,项目负责人,场次,1,30,0,360,0,0,0
  $ carebank report records --period 2021 --record training --group-by mode --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,线上,场次,2,333,0,150,0,0,0
  training,线下,场次,4,113,0,780,0,0,0
  $ carebank report records --period 2021 --record post --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  post,,个,14,0,0,0,0,10,4
  $ carebank report records --period 2021 --record meeting --group-by level --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  meeting,区,次,1,12,0,0,0,0,0
  meeting,市,次,1,16,0,0,0,0,0
  $ carebank report records --period 2021 --record case --group-by channel --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  case,宣传栏,个,1,0,0,0,0,0,0
  $ carebank report records --period 2021 --record issue --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  issue,,个,1,0,0,0,0,1,0
  $ carebank report funds --period 2021 --format csv
  source,before,received,used,left
  公益创投专项资金,0,100000,42000.5,57999.5
  社区公益事业专项补助经费,0,30000,0,30000
  $ carebank report needs --period 2021 --format csv
  record,topic,unit,raised,fulfilled,refused,withdrawn,open,overdue
  need,买药,个,1,1,0,0,0,0

Harbin 2019 (H15, H21, H25): projects, the survey in families, excellent volunteers and teams.

  $ town 230100 2019-12-31
  $ printf 'code,role,name,sex,born,phone,community,tags,joined\nE1,elder,宋秀英,F,1940-05-12,13900000021,银杏社区,空巢,2019-08-20\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ import harbin.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,授予单位,组织单位,参加人员,数量
  > P-1,助老项目,2019-09-01,爱心暖夕阳,五送,,D,,
  > S-1,摸底调查,2019-08-25,空巢老人调查,生存情况,,C11,E1,
  > A-1,表彰,2019-12-20,优秀贴心女儿,,区妇联,D,,8
  > C-1,典型案例,2019-12-21,一封家书,送亲情,,C11,,
  > END
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2019 --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  award,,个,8,0,0,0,0,0,0
  case,,个,1,0,0,0,0,0,0
  project,,个,1,0,0,0,0,0,1
  survey,,次,1,1,1,0,0,0,0

Putuo 2024 (P18 to P20, P24 to P27): courses by form and topic under their programme, difficulties answered, titles won.

  $ town 310107 2024-05-31
  $ import putuo.csv <<'END'
  > 记录编号,记录类型,日期,名称,课程主题,形式,项目类别,对象,授予单位,组织单位,参加人次,数量,办结日期,办结结果
  > T-1,课程,2024-03-05,沟通,志愿服务沟通技巧,社区讲座,沪助养老时光汇,时光伙伴,,D,42,,,
  > T-2,课程,2024-03-12,妙招,家庭应急小妙招,技能实操,沪助养老时光汇,时光伙伴,,D,30,,,
  > T-3,课程,2024-03-19,手机,长者智能技术,平台指导,,老伙伴,,D,25,,,
  > I-1,难点,2024-04-01,接单后联系不上,接单,,,,,J1,,,2024-04-03,解决
  > A-1,称号,2024-05-10,最美志愿者,,,,,上海市,D,,1,,
  > A-2,称号,2024-05-10,百名志愿者,,,,,上海市,D,,12,,
  > C-1,品牌案例,2024-05-10,时光里的早餐,,,,,,J1,,1,,
  > C-2,时光故事,2024-05-10,两枚时光币,,,,,,J1,,2,,
  > END
  8 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2024 --record training --group-by form --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,平台指导,场次,1,25,0,0,0,0,0
  training,技能实操,场次,1,30,0,0,0,0,0
  training,社区讲座,场次,1,42,0,0,0,0,0
  $ carebank report records --period 2024 --record award --group-by provider --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  award,上海市,个,13,0,0,0,0,0,0
  $ carebank report indicators --period 2024 --format csv | grep -E '^(cases,|awards|trainings|trainees)'
  cases,Typical cases,pieces,3,,3
  trainings,Trainings,activities,3,,3
  trainees,Attendances of trainings,attendances,97,,97
  awards,Awards,pieces,13,,13

Zhongshan 2024 (Z07 to Z11, Z20, Z22 to Z26, Z28, Z29): named projects, training of many a row, the students' contest, wishes.

  $ town 442000 2024-12-31
  $ import zhongshan.csv <<'END'
  > 记录编号,记录类型,日期,结束日期,名称,主要内容,对象,授予单位,组织单位,所属项目,人次,数量,办结日期,办结结果
  > P-1,品牌项目,2024-01-02,,暖心行动,孤寡及困难家庭老人结对帮扶,,,D,,,,,
  > P-2,品牌项目,2024-01-02,,养老服务＋生命教育,生命教育,,,D,,,,,
  > P-3,个性化项目,2024-01-02,,竹苑互助式养老试点,互助式养老,,,C11,,,,,
  > T-1,养老服务培训,2024-01-05,2024-12-20,护理技能班,老年人护理技能,志愿者、邻里、亲属,,D,,7438,46,,
  > T-2,公益培训,2024-01-05,2024-12-20,种子导师培训,养老志愿服务,种子导师,,D,P-2,2300,75,,
  > E-1,大赛,2024-06-10,,学生志愿服务项目大赛,项目大赛,学生,,D,,210,,,
  > E-2,活动,2024-01-05,2024-12-20,文体活动,文体,老人,,C11,P-3,,50,,
  > W-1,长者微心愿,2024-03-01,,,微心愿,,,C11,P-3,,72,2024-11-30,实现
  > W-2,长者微心愿,2024-12-01,,,微心愿,,,C11,P-3,,2,,
  > END
  9 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2024 --record training --group-by audience --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,志愿者、邻里、亲属,场次,46,7438,0,0,0,0,0
  training,种子导师,场次,75,2300,0,0,0,0,0
  $ carebank report records --period 2024 --group-by project --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,,场次,46,7438,0,0,0,0,0
  training,P-2,场次,75,2300,0,0,0,0,0
  event,,场次,1,210,0,0,0,0,0
  event,P-3,场次,50,0,0,0,0,0,0
  wish,P-3,个,74,0,0,0,0,72,2
  project,,个,3,0,0,0,0,0,3
  $ carebank report indicators --period 2024 --format csv | grep -E '^(wishes|events|trainings|trainees)'
  trainings,Trainings,activities,121,,121
  trainees,Attendances of trainings,attendances,9738,,9738
  wishes_fulfilled,Wishes fulfilled,ratio,72,74,0.9730
  events,Events,activities,51,,51
  $ carebank log records --open --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  P-1,project,2024-01-02,孤寡及困难家庭老人结对帮扶,,,D,,,,,open
  P-2,project,2024-01-02,生命教育,,,D,,,,,open
  P-3,project,2024-01-02,互助式养老,,,C11,,,,,open
  W-2,wish,2024-12-01,微心愿,,,C11,,2,,,open
