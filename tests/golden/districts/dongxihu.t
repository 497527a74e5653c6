Dongxihu 2025, 社区互助养老 (config/districts/420112.toml): what the other transcripts of its town do not play. D.. are the rows
of the requirements. Everybody and every place is invented.

  $ . "$TESTDIR/../town.sh"

D38: a group with an old party member at its head; D13: neighbours who cook in turn, each at full length; a group helps an elder.

  $ cat >groups.csv <<'END'
  > 编号,类型,名称,上级,负责人,特长,生效日期
  > G1,社区互助养老小组,杏园互助养老小组,银杏社区,V2,做饭;家政,2025-04-10
  > Q1,企业,某某公益超市,D,,,2025-04-10
  > END
  $ carebank enroll import groups.csv --by A1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report orgs --kind 互助养老小组 --format csv
  code,kind,name,parent,leader,skills,from,ended
  G1,group,杏园互助养老小组,C11,V2,做饭;家政,2025-04-10,
  $ carebank enroll show V2 --by R1 | grep 老党员
  kind of helper  老党员
  $ cat >rota.csv <<'END'
  > 记录编号,日期,开始时间,时长(分钟),志愿者,老人,服务类别,组织单位
  > S-1,2025-05-05,10:30,60,V1;V2,E1;E2,轮值做饭,杏园互助养老小组
  > S-2,2025-05-06,10:30,60,V2,E1;E2,轮值做饭,杏园互助养老小组
  > S-3,2025-05-07,14:00,90,V1,E1,家政,杏园互助养老小组
  > S-4,2025-05-08,9:00,30,V3,E3,代办事项,
  > END
  $ carebank log import rota.csv --by R1 --quiet
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1 --quiet
  4 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  4 done, 0 unchanged, 0 refused
  $ carebank report services --period 2025-05 --group-by group --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  ,(not stated),1,1,1,1,1,30,0.50
  G1,杏园互助养老小组,3,5,4,2,2,270,4.50
  all,all together,4,6,5,3,3,300,5.00
  $ carebank report hours --org 杏园互助养老小组 --period 2025-05 --by R1 --format csv
  code,name,unit,activities,minutes,hours,first,last,content
  V1,江一帆,杏园互助养老小组,2,150,2.50,2025-05-05,2025-05-07,"家政, 轮值做饭"
  V2,杜小梅,杏园互助养老小组,2,120,2.00,2025-05-05,2025-05-06,轮值做饭
  $ carebank pair add --kind 互助养老小组 --helper 杏园互助养老小组 --elder E2 --from 2025-05-08 --by R1 --quiet
  P50
  1 done, 0 unchanged, 0 refused

D36: charity helps an elder at home; its money is told by source. D24: honours from the charity fund, in points and in kind.

  $ carebank pair add --kind 慈善力量结对 --helper 某某公益超市 --elder E3 --from 2025-05-08 --by R1 --quiet
  P51
  1 done, 0 unchanged, 0 refused
  $ carebank report pairs --format csv
  by,name,pairs,elders,volunteers,organisations
  charity,慈善力量结对,1,1,0,1
  helper-group,互助养老小组,1,1,0,1
  all,all,2,2,0,2
  $ carebank redeem grant --to V1 --points 1 --ref G-1 --by X1 --quiet
  G-1
  1 done, 0 unchanged, 0 refused
  $ cat >records.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,形式,级别,对象,举办单位,来源,组织单位,参加人次,金额(元),评分,参加人员,办结日期,办结结果
  > F-1,慈善基金,2025-04-20,,互助养老支持,收入,,,,慈善基金,D,,30000,,,,
  > F-2,资金,2025-05-28,,奖励互助养老员,支出,,,,慈善基金,D,,400,,,,
  > A-1,奖励,2025-05-28,优秀互助养老员,热情高、积分多、口碑好,,街道,,青石街道,慈善基金,J1,,400,,V1,,
  > M-1,部署协调会议,2025-03-18,全区部署协调会,召开全区社区互助养老部署协调会议,,区,,,,D,30,,,,,
  > M-2,调研推进会议,2025-05-22,一季度推进会,定期召开调研推进会议,,区,,,,D,20,,,,,
  > T-1,三级培训,2025-04-15,岗前培训,助餐技能,医疗护理志愿者指导,区,互助养老员,区民政局,,D,40,,,V1;V3,,
  > T-2,专题培训,2025-04-22,护理入门,护理,养老服务设施辐射带动,街道,互助养老员,青石街道,,J1,25,,,V2,,
  > T-3,培训,2025-04-29,急救,急救,医疗护理志愿者指导,社区,互助养老员,银杏社区,,C11,12,,,,,
  > S-1,摸底调查,2025-04-12,,自理能力、健康状况、居住环境、经济情况,,,,,,C11,,,,E1;E2,,
  > R-1,服务转介,2025-05-10,,家庭病床,,,,社区卫生服务中心,,C12,,,,E3,2025-05-16,已完成
  > R-2,服务指引,2025-05-12,,长护险申请,,,,街道服务窗口,,C11,,,,E1,,
  > N-1,需求,2025-05-12,,助浴,,,,,,C11,,,,E1,2025-05-20,实现
  > N-2,需求,2025-05-13,,陪诊,,,,,,C11,,,,E2,,
  > K-1,评估回访,2025-05-30,,,,,,,,C11,,,5,E1,,
  > K-2,回访,2025-05-30,,,,,,,,C11,,,4,E2,,
  > C-1,典型案例,2025-05-31,一灶五户,轮值做饭,,街道,,,,J1,,,,V2,,
  > END
  $ carebank log import records.csv --by R1
  16 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report funds --period 2025Q2 --format csv
  source,before,received,used,left
  慈善基金,0,30000,400,29600
  $ carebank report records --period 2025Q2 --record award --group-by source --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  award,慈善基金,个,1,1,1,0,400,0,0

D15, D40, D41: trainings on three levels and in their ways, calls with a score; D16: what an elder's life is like.

  $ carebank report records --period 2025Q2 --record training --group-by level --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,区,场次,1,40,2,0,0,0,0
  training,社区,场次,1,12,0,0,0,0,0
  training,街道,场次,1,25,1,0,0,0,0
  $ carebank report records --period 2025Q2 --record training --group-by form --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  training,养老服务设施辐射带动,场次,1,25,1,0,0,0,0
  training,医疗护理志愿者指导,场次,2,52,2,0,0,0,0
  $ carebank report records --period 2025Q2 --record survey --group-by topic --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  survey,自理能力、健康状况、居住环境、经济情况,次,1,2,2,0,0,0,0
  $ carebank report indicators --period 2025Q2 --format csv | grep -E '^(satisfied|callback_answers|trained|needs_met|cases_on_target)'
  cases_on_target,Streets with the typical cases wanted,ratio,1,2,0.5000
  satisfied,Satisfied with the service,ratio,2,2,1.0000
  callback_answers,Follow-up calls answered,ratio,2,2,1.0000
  trained,Volunteers trained,ratio,3,4,0.7500
  needs_met,Needs met,ratio,1,2,0.5000

D28: referred and closed, or still open.

  $ carebank report needs --period 2025Q2 --format csv
  record,topic,unit,raised,fulfilled,refused,withdrawn,open,overdue
  need,助浴,个,1,1,0,0,0,0
  need,陪诊,个,1,0,0,0,1,0
  referral,家庭病床,个,1,1,0,0,0,0
  referral,长护险申请,个,1,0,0,0,1,0
  $ carebank log records --open --format csv
  ref,record,day,topic,form,level,org,headcount,quantity,amount,score,state
  R-2,referral,2025-05-12,长护险申请,,,C11,,,,,open
  N-2,need,2025-05-13,陪诊,,,C11,,,,,open

D39: helpers by where they live; D14: communities with five of them. D06, D07, D08, D29 to D34: the plan and what is reached.

  $ carebank report volunteers --group-by compound --format csv
  compound,people
  C11/杏园,2
  C12/桂苑,1
  C21/芦庭,1
  $ carebank audit check --format csv | grep understaffed
  community-understaffed,warning,C11,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true
  $ carebank report progress --format csv
  phase,from,to,kind,id,title,unit,goal,reached,score,state
  动员部署,2025-03-04,2025-03-20,task,召开全区社区互助养老部署协调会议,召开全区社区互助养老部署协调会议,个,1,1,3,met
  组织准备,2025-03-21,2025-04-30,task,开展互助养老对象摸排，确定服务对象名单,开展互助养老对象摸排，确定服务对象名单,个,1,0,0,missed
  组织准备,2025-03-21,2025-04-30,task,建立互助养老员队伍,建立互助养老员队伍,个,1,0,0,missed
  全面实施,2025-05-01,2025-11-20,task,全面推进社区互助养老工作,全面推进社区互助养老工作,个,1,0,0,open
  全面实施,2025-05-01,2025-11-20,task,定期召开调研推进会议,定期召开调研推进会议,个,1,1,3,met
  总结推广,2025-03-04,2025-11-30,task,总结提炼工作经验和做法,总结提炼工作经验和做法,个,1,0,0,open
  总结推广,2025-03-04,2025-11-30,task,挖掘塑造一批先进经验和成功案例,挖掘塑造一批先进经验和成功案例,个,1,0,0,open
  ,2025-03-04,2025-12-31,target,staffed,Communities with enough helpers,ratio,1,0.0000,0,open
  ,2025-03-04,2025-12-31,target,cases,Streets with the typical cases wanted,ratio,1,0.5000,1,open
  ,2025-03-04,2025-12-31,target,needs-met,Needs met,ratio,0.9,0.5000,1,open

D10: who has a subsidy comes with a reason, and is told.

  $ printf '编号,角色,姓名,性别,出生日期,社区,老人类别,养老补贴,例外理由\nE7,老人,柳如意,女,1940-05-05,银杏社区,独居,区级,\nE8,老人,花满庭,男,1941-05-05,银杏社区,独居,区级,子女均在外地，街道同意\n' | carebank enroll import - --by R1 --rejects no.csv
  -:2: E7: who gets the city's or district's home-care subsidy is in principle not taken in [subsidised-without-reason]
      if there is an exception, say why in 例外理由
  1 new people have no 登记日期: they count from 2025-06-02 on, and services before that day will be refused
  refused rows are in no.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank report indicators --period 2025Q2 --format csv | grep subsidised
  subsidised_share,Subsidised elders,ratio,1,6,0.1667

D20, D21: a street that tries another rate: what the same hours would earn.

  $ cat >street.toml <<'END'
  > [pack]
  > id = "420112/J1"
  > inherits = "420112"
  > version = "J1-1"
  > [[scheme]]
  > id = "huzhu"
  > per_hour = { value = 1.5, level = "soft", quote = "本街道试行", source = "街道办法" }
  > END
  $ carebank audit simulate --rules street.toml --accounts --format csv
  code,scheme,minutes,now,other,difference
  V1,huzhu,150,2.5,3.5,1
  V2,huzhu,120,2,3,1
