Zhongshan 2024, 志愿中山 and the Red Cross (config/districts/442000.toml): two kinds of points side by side, no district between
city and street. Z.. are the rows of the requirements. Everybody and every place is invented.

  $ export CAREBANK_LANG=en CAREBANK_LEDGER=zhongshan.db CAREBANK_TODAY=2024-01-05
  $ carebank init --rules 442000 --by A1 --quiet >/dev/null

Z02, Z05, Z08, Z09: city, 镇街, community; the bodies that worked together; bases, stations of the Red Cross, teams and squads.

  $ cat >orgs.csv <<'END'
  > 编号,类型,名称,上级
  > T,市,香山市,
  > M1,民政局,香山市民政局,T
  > M2,团委,团香山市委,T
  > M3,红十字会,香山市红十字会,T
  > M4,总工会,香山市总工会,T
  > M5,妇联,香山市妇联,T
  > J1,镇街,东林街道,T
  > J2,镇街,西榄镇,T
  > C11,社区,竹苑社区,J1
  > C21,社区,荷塘社区,J2
  > B1,镇街综合养老服务中心,东林综合养老服务中心,J1
  > B2,居家社区养老服务站,竹苑居家服务站,C11
  > B3,养老机构,西榄敬老院,J2
  > Y1,驿站,瀚华驿站,J1
  > G1,专业队伍,助浴专业队,M3
  > G2,志愿服务分队,东林分队,J1
  > END
  $ carebank enroll import orgs.csv --by A1
  16 added, 0 updated, 0 unchanged, 0 refused
  $ cat >staff.csv <<'END'
  > 编号,角色,姓名,职责,单位,登记日期
  > R1,staff,吴登记,record,,2024-01-05
  > K1,staff,何核实,verify,,2024-01-05
  > P1,staff,潘审核,approve,,2024-01-05
  > X1,staff,钱兑换,redeem,,2024-01-05
  > END
  $ carebank enroll import staff.csv --by A1
  4 added, 0 updated, 0 unchanged, 0 refused

Z06, Z36: 初老 volunteers, social workers and carers, mentors.

  $ cat >people.csv <<'END'
  > 编号,角色,姓名,性别,出生日期,联系电话,家庭住址,社区,老人类别,志愿者类型,登记日期
  > V1,两者,周初老,男,1962-03-05,13900000011,竹苑1号,竹苑社区,空巢,初老,2024-01-05
  > V2,志愿者,郭社工,女,1990-04-20,13900000012,,竹苑社区,,社工,2024-01-05
  > V3,志愿者,汪护理,女,1975-04-20,13900000013,,荷塘社区,,护理员,2024-01-05
  > V4,志愿者,盛导师,女,1970-04-20,13900000014,,荷塘社区,,养老志愿服务种子导师,2024-01-05
  > V5,志愿者,施五老,男,1963-12-31,13900000015,,竹苑社区,,五老,2024-01-05
  > V6,志愿者,丁义工,男,1985-04-20,13900000016,,荷塘社区,,义工,2024-01-05
  > E1,老人,宋秀英,女,1936-05-12,13900000031,竹苑2号,竹苑社区,独居;失能,,2024-01-05
  > E2,老人,陶建国,男,1940-09-30,13900000032,荷塘2号,荷塘社区,贫困老人,,2024-01-05
  > E3,老人,薛老兵,男,1935-10-01,13900000033,荷塘3号,荷塘社区,孤寡;退伍军人,,2024-01-05
  > E4,老人,顾党员,男,1938-10-01,13900000034,竹苑4号,竹苑社区,老党员,,2024-01-05
  > END
  $ carebank enroll import people.csv --by R1
  10 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report volunteers --group-by helper_kind --format csv
  helper_kind,people
  “五老”人员,1
  养老护理员,1
  初老志愿者,1
  社区志愿者,1
  种子导师,1
  长者服务社工,1

Z12, Z13: who is certified by 志愿中山 is insured for a million; a cover of 50000 is none any more. Z06: whom a home employs does
not volunteer with its clients. Z08: a mentor is trained.

  $ export CAREBANK_TODAY=2024-03-01
  $ cat >held.csv <<'END'
  > 人员,资质,证号,生效日期,失效日期,保额(元),单位
  > V1,志愿中山,ZS-0001,2024-01-05,,,
  > V2,志愿中山认证,ZS-0002,2024-01-05,,,
  > V3,志愿中山编号,ZS-0003,2024-01-05,,,
  > V4,志愿中山,ZS-0004,2024-01-05,,,
  > V5,意外险,PA-5,2024-01-01,2024-12-31,50000,
  > V3,在职,,2024-01-01,,,西榄敬老院
  > E3,入住,,2024-01-01,,,西榄敬老院
  > V4,种子导师培训,,2024-02-20,,,
  > END
  $ carebank enroll import held.csv --by R1
  8 added, 0 updated, 0 unchanged, 0 refused
  $ cat >services.csv <<'END'
  > 记录编号,日期,开始时间,时长(分钟),志愿者,老人,服务类别,项目,组织单位
  > A-01,2024-02-19,9:00,120,V1,E1,送餐,志愿中山,
  > A-02,2024-02-20,9:00,60,V2,E1,助浴,为老助浴助洁,
  > A-03,2024-02-20,10:00,60,V1;V2,E1,助洁,为老助洁,
  > A-04,2024-02-21,9:00,60,V5,E4,助乐,金晖行动,
  > A-05,2024-02-21,9:00,60,V3,E3,探访,“暖心行动”,
  > A-06,2024-02-22,9:00,45,V2,E2,心理疏导,“暖心行动”,
  > A-07,2024-02-22,10:00,30,V1,E2,买菜帮帮忙,竹梦·近邻,
  > A-08,2024-02-23,9:00,60,V4,E2,医护服务进家门,志愿中山,
  > A-09,2024-02-23,9:00,90,V4,E2,红十字特色服务,养老服务＋生命教育,瀚华驿站
  > A-10,2024-02-24,9:00,60,V6,E2,助餐,志愿中山,
  > A-11,2024-02-24,14:00,40,V1,E1,探访慰问,守护桑榆,竹苑居家服务站
  > A-13,2024-02-25,9:00,60,V1,E1,送餐,为老助洁,
  > A-12,2024-02-24,15:00,60,V1;V2,E4,文体活动,"荣光犹在，守你余生",
  > END
  $ carebank log import services.csv --by R1
  services.csv:5: A-04: V5 has no “志愿服务期间意外伤害险” on 2024-02-21, and such a service needs it [uninsured-service]
      record it with carebank enroll credential, or correct the row; the rule: 中民函〔2024〕55号 一
  services.csv:6: A-05: V3 works for 西榄敬老院 and E3 is its client: that is no volunteering [not-volunteering]
      leave it out, or end the employment or the membership first
  services.csv:9: A-08: V4 has no “医护专业资格” on 2024-02-23, and such a service needs it [unqualified-service]
      record it with carebank enroll credential, or correct the row; the rule: 中民函〔2024〕55号 四
  services.csv:11: A-10: V6 has no “志愿服务期间意外伤害险” on 2024-02-24, and such a service needs it [uninsured-service]
      record it with carebank enroll credential, or correct the row; the rule: 中民函〔2024〕55号 一
  services.csv:13: A-13: 送餐 is not done in 红十字为老助洁志愿服务 [programme-mismatch]
      enter it in another programme
  refused rows are in services.csv.rejects.csv: correct them there and import that file
  8 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ carebank log verify --all --by K1 --quiet
  8 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  8 done, 0 unchanged, 0 refused

Z14, Z17, Z18: an hour is a point in either scheme, 助浴 counts one and a half; what else is done is counted by hours alone.

  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,gongyi,3.5,0,0,0,0,0,0,3.5
  V1,redcross,1,0,0,0,0,0,0,1
  V2,gongyi,1.5,0,0,0,0,0,0,1.5
  V2,redcross,2.5,0,0,0,0,0,0,2.5
  $ carebank log list --explain A-02
  60 minutes count at 1 红十字积分 an hour (本包自定)
  the coefficient of 助浴 is 1.5 (本包自定)
  points are stored in steps of 0.5; the rest is carried on
  $ carebank report services --period 2024Q1 --group-by programme --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  glory,荣光犹在守你余生,1,1,2,2,1,120,2.00
  mulberry-elm,守护桑榆,1,1,1,1,1,40,0.67
  mutual,互助式养老服务,1,1,1,1,1,30,0.50
  redcross,养老服务+生命教育,1,1,1,1,1,90,1.50
  redcross-points,红十字为老助洁志愿服务,2,2,3,2,1,180,3.00
  warm-heart,暖心行动,1,1,1,1,1,45,0.75
  zhiyuan,志愿中山养老志愿服务,1,1,1,1,1,120,2.00
  all,all together,8,8,10,3,3,625,10.42

Z14: what can be redeemed; Z15, Z16: 公益积点 from 60 on, for five services; Z18: the Red Cross's from any age, for gifts or services;
neither buys what the other offers.

  $ carebank redeem catalogue --format csv
  item,kind,points,minutes,scheme
  haircut,service,1,60,gongyi
  cleaning,service,1,60,gongyi
  assessment,service,1,60,gongyi
  counselling,service,1,60,gongyi
  health-advice,service,1,60,gongyi
  gift-small,goods,5,0,redcross
  gift-large,goods,10,0,redcross
  redcross-cleaning,service,1,60,redcross
  redcross-bathing,service,1.5,60,redcross
  $ carebank redeem item 义剪 --person V1 --ref H-1 --by X1
  H-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 老年人心理咨询 --person V2 --by X1
  carebank: V2 may redeem from the age of 60 [redemption-underage]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 红十字助浴服务 --person V2 --ref H-2 --by X1
  H-2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem opening --to V2 --points 20 --scheme redcross --document 红十字会2023年积分清册 --by A1 --quiet
  R79
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 礼品 --person V2 --ref H-3 --by X1
  H-3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem gift --from V2 --to V1 --points 1 --scheme redcross --by X1
  carebank: points may not be given away [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank report indicators --period 2024Q1 --format csv | grep -E '^(points_earned|points_redeemed|points_outstanding)'
  points_earned,Points earned,公益积点,5,,5
  points_earned,Points earned,红十字积分,3.5,,3.5
  points_redeemed,Points redeemed,公益积点,1,,1
  points_redeemed,Points redeemed,红十字积分,6.5,,6.5
  points_outstanding,Points outstanding,公益积点,4,,4
  points_outstanding,Points outstanding,红十字积分,17,,17

Z19: what elders ask for is published without their names.

  $ carebank pair request --elder E2 --category 助餐 --wanted 2024-03-04 --publish --ref Q-1 --by R1 --quiet
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair requests --published --format csv
  request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community
  Q-1,,meals,,2024-03-04,open,,,,,0,荷塘社区

Z06: who is paid to care for somebody is not asked to do so for nothing either.

  $ carebank pair add --volunteer V3 --elder E3 --by R1
  carebank: V3 works for 西榄敬老院 and E3 is its client: that is no volunteering [not-volunteering]
      leave it out, or end the employment or the membership first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E3 --category 探访 --ref Q-2 --by R1 --quiet
  Q-2
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-2 --volunteer V3 --by R1
  carebank: Q-2: V3 works for 西榄敬老院 and E3 is its client: that is no volunteering [not-volunteering]
      leave it out, or end the employment or the membership first
  0 done, 0 unchanged, 1 refused
  [1]

Z33, Z34: every month a visit to the six groups; a team helps an elder.

  $ carebank pair add --kind 志愿者团体 --helper 东林分队 --elder E4 --from 2024-03-01 --by R1 --quiet
  P83
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --kind 老党员结对 --volunteer V5 --elder E4 --from 2024-03-01 --by R1 --quiet
  P84
  1 done, 0 unchanged, 0 refused
  $ carebank report pairs --format csv
  by,name,pairs,elders,volunteers,organisations
  helper-group,志愿者团体结对,1,1,0,1
  veteran,结对服务老党员,1,1,1,0
  all,all,2,1,1,1
  $ export CAREBANK_TODAY=2024-04-02
  $ carebank report obligations --period 2024Q1 --format csv
  pair,elder,obligation,period_from,period_to,state
  ,V1,monthly-visit,2024-02-01,2024-02-29,missed
  ,V1,monthly-visit,2024-03-01,2024-03-31,missed
  ,E1,monthly-visit,2024-02-01,2024-02-29,met
  ,E1,monthly-visit,2024-03-01,2024-03-31,missed
  $ carebank report indicators --period 2024Q1 --format csv | grep -E '^(visited_monthly|obligations_met|insured)'
  visited_monthly,Monthly visits,ratio,1,6,0.1667
  insured,Services under cover,ratio,8,8,1.0000
  obligations_met,Obligations met,ratio,1,4,0.2500
  obligations_met:monthly-visit,Obligations met: 每月探访,ratio,1,4,0.2500

Z05, Z09: by 镇街, by base; the directory of stations.

  $ carebank report services --period 2024Q1 --group-by 镇街 --format csv | cut -d, -f1-4
  group,name,activities,attendances
  J1,东林街道,8,8
  all,all together,8,8
  $ carebank report services --period 2024Q1 --group-by 居家社区养老服务站 --format csv | cut -d, -f1-4
  group,name,activities,attendances
  ,(not stated),7,7
  B2,竹苑居家服务站,1,1
  all,all together,8,8
  $ carebank report services --period 2024Q1 --group-by 驿站 --format csv | cut -d, -f1-4
  group,name,activities,attendances
  ,(not stated),7,7
  Y1,瀚华驿站,1,1
  all,all together,8,8
  $ carebank report orgs --kind 驿站 --format csv
  code,kind,name,parent,leader,skills,from,ended
  Y1,post,瀚华驿站,J1,,,,
  $ carebank report orgs --kind 居家社区养老服务站 --format csv
  code,kind,name,parent,leader,skills,from,ended
  B2,home-station,竹苑居家服务站,C11,,,,

Z27: a survey by its five sides; Z23, Z24: trainings by topic and for whom; Z29: wishes raised and fulfilled.

  $ cat >records.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,对象,举办单位,组织单位,参加人次,数量,办结日期,办结结果
  > S-1,调研,2024-02-05,,居住特点,,,竹苑社区,,,,
  > S-2,调研,2024-02-05,,生活习惯,,,竹苑社区,,,,
  > S-3,调研,2024-02-06,,活动轨迹,,,竹苑社区,,,,
  > S-4,调研,2024-02-06,,兴趣爱好,,,竹苑社区,,,,
  > S-5,调研,2024-02-06,,思想观念,,,竹苑社区,,,,
  > T-1,养老服务培训,2024-02-20,护理班,老年人护理技能,邻里,香山市民政局,T,60,,,
  > T-2,养老服务培训,2024-02-21,营养班,营养特点及需求,亲属,香山市民政局,T,40,,,
  > T-3,公益培训,2024-02-22,导师班,种子导师,志愿者,香山市红十字会,M3,40,,,
  > W-1,长者微心愿,2024-02-25,,收音机,,,竹苑社区,,3,2024-03-20,实现
  > W-2,长者微心愿,2024-02-26,,看海,,,竹苑社区,,1,,
  > P-1,品牌项目,2024-02-01,暖心行动,孤寡及困难家庭老人结对帮扶,,,T,,,,
  > P-2,品牌项目,2024-02-01,竹梦·近邻,互助式养老服务,,,C11,,,,
  > END
  $ carebank log import records.csv --by R1
  12 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2024Q1 --record survey --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  survey,兴趣爱好,次,1,0,0,0,0,0,0
  survey,居住特点,次,1,0,0,0,0,0,0
  survey,思想观念,次,1,0,0,0,0,0,0
  survey,活动轨迹,次,1,0,0,0,0,0,0
  survey,生活习惯,次,1,0,0,0,0,0,0
  $ carebank report records --period 2024Q1 --record training --group-by audience --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,亲属,场次,1,40,0,0,0,0,0
  training,志愿者,场次,1,40,0,0,0,0,0
  training,邻里,场次,1,60,0,0,0,0,0
  $ carebank report records --period 2024Q1 --record training --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,种子导师,场次,1,40,0,0,0,0,0
  training,老年人护理技能,场次,1,60,0,0,0,0,0
  training,营养特点及需求,场次,1,40,0,0,0,0,0
  $ carebank report needs --period 2024Q1 --format csv
  record,topic,unit,raised,fulfilled,refused,withdrawn,open,overdue
  wish,收音机,个,3,3,0,0,0,0
  wish,看海,个,1,0,0,0,1,0
  $ carebank audit check --format csv | grep -v missing-fields
  check,severity,subject,detail,new
  obligation-gap,warning,E1,"每月探访: missed in 1 of 2 periods, last from 2024-03-01 to 2024-03-31",true
  obligation-gap,warning,V1,"每月探访: missed in 2 of 2 periods, last from 2024-03-01 to 2024-03-31",true
  pair-without-agreement,error,P83,"not signed by 志愿服务小组, 老人",true
  pair-without-agreement,error,P84,"not signed by 老人, 志愿者",true
  programme-mismatch,warning,E1,"守护桑榆 is for 空巢; on 2024-02-24, the first of 1 such services",true

Z01, Z04, Z17, Z32: the answer and what it rests on.

  $ carebank report pack --period 2024Q1 --out pack --quiet >/dev/null
  $ grep -c '中民函〔2024〕55号' pack/report.md
  63
