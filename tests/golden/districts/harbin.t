Harbin 2019, 千名贴心女儿 (config/districts/230100.toml): survey, recruiting, pairs one to one, 五送, 四个知道, 四个必须. H.. are
the rows of the requirements. Hours are recorded, no points are earned. Everybody and every place is invented.

  $ export CAREBANK_LANG=en CAREBANK_LEDGER=harbin.db CAREBANK_TODAY=2019-08-12

H08: recruiting began before the notice was issued, which is what the notice says; founding the ledger says so.

  $ carebank init --rules 230100 --by A1 2>&1 >/dev/null | grep note
  note: the phase "广泛招募" begins on 2019-07-01, before its document was issued on 2019-08-12

H02, H17, H22, H24: federations at two levels, fixed places, an enterprise, groups by what they are good at.

  $ cat >orgs.csv <<'END'
  > 编号,类型,名称,上级,负责人,特长
  > T,市,冰江市,,,
  > F1,妇女联合会,冰江市妇联,T,,
  > D,区,松花区,T,,
  > F2,区县（市）妇联,松花区妇联,D,,
  > F3,妇委会,冰江市直机关妇委会,T,,
  > J1,街道,丁香街道,D,,
  > C11,社区,云杉社区,J1,,
  > C12,社区,白桦社区,J1,,
  > V1H,妇女之家,云杉社区妇女之家,C11,,
  > V2H,妇联微家,白桦微家,C12,,
  > Q1,企业,某某食品公司,D,,
  > END
  $ carebank enroll import orgs.csv --by A1
  11 added, 0 updated, 0 unchanged, 0 refused
  $ printf '编号,角色,姓名,职责,登记日期\nR1,staff,吴登记,record,2019-08-12\nK1,staff,何核实,verify,2019-08-12\nP1,staff,潘审核,approve,2019-08-12\n' | carebank enroll import - --by A1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2019-09-02
  $ cat >people.csv <<'END'
  > 编号,角色,姓名,性别,出生日期,联系电话,家庭住址,社区,小区,楼门,老人类别,生活照料,文体活动,心理抚慰,法律援助,健康保健,应急救助,特长,兴趣爱好,志愿者类型,登记日期
  > N1,志愿者,江一帆,女,1975-03-01,13900000011,,云杉社区,杉苑,1栋,,,,,,,,文艺演出;朗读,象棋,贴心女儿,2019-08-20
  > N2,志愿者,杜小梅,女,1972-08-20,13900000012,,云杉社区,杉苑,2栋,,,,,,,,法律,书法,助老巾帼志愿者,2019-08-20
  > N3,志愿者,白护士,女,1980-08-20,13900000013,,白桦社区,桦苑,2栋,,,,,,,,护理,,爱心企业,2019-08-21
  > N4,志愿者,邱主任,女,1969-08-20,13900000014,,白桦社区,桦苑,3栋,,,,,,,,组织,,妇联干部,2019-08-21
  > E1,老人,宋秀英,女,1940-05-12,13900000021,杉苑1栋301,云杉社区,杉苑,1栋,空巢;城镇,√,,√,,,,,象棋;书法,,2019-08-15
  > E2,老人,陶桂芝,女,1945-09-30,13900000022,杉苑4栋101,云杉社区,杉苑,4栋,独居;贫困家庭,√,,,√,√,,,,,2019-08-15
  > E3,老人,薛桂兰,女,1939-12,13900000023,,白桦社区,桦苑,5栋,空巢;农村,,√,,,,√,,,,2019-08-16
  > E4,老人,顾老太,女,1942-02-02,13900000024,,白桦社区,桦苑,6栋,高龄,,,,,,,,,,2019-08-16
  > END
  $ carebank enroll import people.csv --by R1
  people.csv:9: E4: none of the groups that this district helps: 空巢, 独居 [elder-ineligible]
      fill in 老人类别
  refused rows are in people.csv.rejects.csv: correct them there and import that file
  7 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ cat >groups.csv <<'END'
  > 编号,类型,名称,上级,负责人,特长
  > G1,特长小组,文艺小组,云杉社区,N1,文艺演出;朗读
  > G2,特长小组,法律小组,云杉社区,N2,法律
  > END
  $ carebank enroll import groups.csv --by A1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report orgs --kind 妇联 --format csv
  code,kind,name,parent,leader,skills,from,ended
  F1,federation,冰江市妇联,T,,,,
  F2,federation,松花区妇联,D,,,,
  F3,federation,冰江市直机关妇委会,T,,,,
  $ carebank report orgs --kind 志愿团队 --format csv
  code,kind,name,parent,leader,skills,from,ended
  G1,group,文艺小组,C11,N1,文艺演出;朗读,,
  G2,group,法律小组,C11,N2,法律,,
  $ carebank report volunteers --group-by helper_kind --format csv
  helper_kind,people
  巾帼志愿者,2
  妇联志愿者,1
  爱心企业志愿者,1
  $ carebank report volunteers --group-by skill --format csv
  skill,people
  护理,1
  文艺演出,1
  朗读,1
  法律,1
  组织,1

H10: what the archive of a volunteer lacks is found.

  $ carebank audit check --format csv | grep missing-fields
  missing-fields,warning,N1,missing: id_number,true
  missing-fields,warning,N2,missing: id_number,true
  missing-fields,warning,N3,missing: id_number,true
  missing-fields,warning,N4,missing: id_number,true

H05, H07, H21, H31: whom it reaches, and what they ticked.

  $ carebank report elders --group-by tag --format csv
  tag,people
  空巢,2
  农村,1
  城镇,1
  独居,1
  贫困家庭,1
  $ carebank report elders --group-by need --format csv
  need,people
  生活照料,2
  健康保健,1
  应急救助,1
  心理抚慰,1
  文体活动,1
  法律援助,1

H06, H21: the survey, filled in anew: one more record; the archive's revisions stay.

  $ cat >survey.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,组织单位,参加人员,负责人
  > S-1,哈尔滨市空巢（独居）老龄妇女情况调查表,2019-08-15,情况调查表,生存情况,云杉社区,E1;E2,邱主任
  > S-2,情况调查表,2019-08-16,情况调查表,生存情况,白桦社区,E3,邱主任
  > END
  $ carebank log import survey.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2019Q3 --record survey --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  survey,,次,2,3,3,0,0,0,0

H09: registered on the province's platform, with the number of a volunteer; who is not is warned of. H34: the card asks for it.

  $ printf '人员,资质,证号,生效日期\nN1,黑龙江志愿服务平台,HLJ-0001,2019-08-20\nN3,志愿者号,HLJ-0003,2019-08-21\n' | carebank enroll import - --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report volunteers --group-by credential --format csv
  credential,people
  ,2
  registration:黑龙江志愿服务平台,2

H12, H17: one to one, once: a second elder is one too many; beside it help at fixed places.

  $ carebank pair add --kind 一对一 --volunteer N1 --elder E1 --from 2019-09-02 --by R1 --quiet
  P36
  1 done, 0 unchanged, 0 refused
  $ P=$(carebank pair list --format csv | sed -n '2s/,.*//p')
  $ carebank pair add --volunteer N1 --elder E2 --by R1
  carebank: N1 helps 1 elders already; a volunteer may help 1 [capacity-exceeded]
      choose another volunteer, or end a pair first with carebank pair end
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind 集中帮扶 --helper 白桦微家 --elder E3 --from 2019-09-02 --by R1 --quiet
  P37
  1 done, 0 unchanged, 0 refused
  $ carebank report pairs --format csv
  by,name,pairs,elders,volunteers,organisations
  helper-group,集中帮扶,1,1,0,1
  person,一对一,1,1,1,0
  all,all,2,2,1,1

H19, H36: 四个知道 is defined twice; the pack counts both, and the report says by which definition.

  $ carebank pair know $P --fact 健康状况 --value 血压偏高 --by R1 --quiet
  P36
  1 done, 0 unchanged, 0 refused
  $ carebank pair know $P --fact 用药情况 --value 每日一次 --by R1 --quiet
  P36
  1 done, 0 unchanged, 0 refused
  $ carebank report indicators --period 2019Q3 --format csv | grep four_knows
  four_knows,Facts known of elders in pairs,ratio,4,5,0.8000
  $ carebank audit check --today 2019-11-01 --format csv | grep four-knows
  four-knows-gap,warning,P36,"not known: telephone of the family (by the definition both together; others: the notice's card (annex 2), the notice's text)",true
  $ carebank pair know $P --fact 家属电话 --value 13900000099 --by R1 --quiet
  P36
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --today 2019-11-01 --format csv | grep four-knows
  [1]

H23, H33, H34, H35: the two-way card in two copies, numbers masked.

  $ carebank pair card $P --by R1 >card.md
  $ grep -c '^# ' card.md
  2
  $ sed -n '/^P/,/^The four musts/p' card.md | head -40
  P36, copy 1 of 2

  ## Volunteer

  | field | value |
  | --- | --- |
  | name | 江一帆 |
  | sex | female |
  | content of the service | 生活照料, 心理抚慰 |
  | area | 丁香街道云杉社区 |
  | mobile | \*\*\*\*\*\*\*0011 |
  | volunteer number | HLJ-0001 |
  | ID number |  |

  ## Elder

  | field | value |
  | --- | --- |
  | name | 宋秀英 |
  | sex | female |
  | home address | 杉苑1栋301 |
  | telephone | \*\*\*\*\*\*\*0021 |
  | health | 血压偏高 |
  | ID number |  |

  ## The four knows, by the definition both together

  | field | value |
  | --- | --- |
  | state of health | 血压偏高 |
  | medicines taken | 每日一次 |
  | hobbies | 象棋, 书法 |
  | home address | 杉苑1栋301 |
  | telephone of the family | \*\*\*\*\*\*\*0099 |

  The four musts: there must be a contact card, a talk every week, an activity every month, wishes on festivals.
  P36, copy 2 of 2

  ## Volunteer
  

H13, H14, H20: 五送, every week a talk, every month an activity, greetings at 中秋 (13 September) and 重阳 (7 October).

  $ cat >services.csv <<'END'
  > 记录编号,日期,时长(分钟),志愿者,老人,服务类别,组织单位
  > A-01,2019-09-04,30,N1,E1,聊天,
  > A-02,2019-09-11,30,N1,E1,生活照料,
  > A-03,2019-09-13,20,N1,E1,节日祝福,
  > A-04,2019-09-14,90,N1;N2,E1;E2;E3,文艺演出,云杉社区妇女之家
  > A-05,2019-09-18,30,N1,E1,聊天,
  > A-06,2019-09-20,60,N2,E2,法律援助,
  > A-07,2019-09-21,45,N3,E3,医疗保健,白桦微家
  > A-08,2019-10-07,20,N2,E2,节日祝福,
  > A-09,2019-10-10,40,N2,E2,读书读报,
  > END
  $ CAREBANK_TODAY=2019-10-11 carebank log import services.csv --by R1
  9 added, 0 updated, 0 unchanged, 0 refused
  $ CAREBANK_TODAY=2019-10-11 carebank log verify --all --by K1
  9 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2019-10-14
  $ carebank log approve --all --by P1
  9 done, 0 unchanged, 0 refused
  $ carebank report deliveries --period 2019Q3 --format csv
  elder,送温暖,送亲情,送健康,送文化,送法律,total
  E1,1,3,0,1,0,5
  E2,0,0,0,1,1,2
  E3,0,0,1,1,0,2
  $ carebank report services --period 2019-09 --group-by delivery --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  送亲情,送亲情,3,3,3,1,1,80,1.33
  送健康,送健康,1,1,1,1,1,45,0.75
  送文化,送文化,1,3,2,2,3,180,3.00
  送法律,送法律,1,1,1,1,1,60,1.00
  送温暖,送温暖,1,1,1,1,1,30,0.50
  all,all together,7,9,8,3,3,395,6.58
  $ carebank report obligations --period 2019-09-01..2019-10-13 --pair $P --format csv
  pair,elder,obligation,period_from,period_to,state
  P36,E1,card,2019-09-02,2019-10-02,met
  P36,E1,weekly-chat,2019-09-02,2019-09-08,met
  P36,E1,weekly-chat,2019-09-09,2019-09-15,missed
  P36,E1,weekly-chat,2019-09-16,2019-09-22,met
  P36,E1,weekly-chat,2019-09-23,2019-09-29,missed
  P36,E1,weekly-chat,2019-09-30,2019-10-06,missed
  P36,E1,weekly-chat,2019-10-07,2019-10-13,missed
  P36,E1,greetings,2019-09-06,2019-09-20,met
  P36,E1,four-knows,2019-09-02,2019-10-02,met
  $ carebank report obligations --period 2019-09-01..2019-10-14 --format csv | grep festival-deliveries
  ,E1,festival-deliveries,2019-09-06,2019-09-20,met
  ,E1,festival-deliveries,2019-09-30,2019-10-14,open
  ,E2,festival-deliveries,2019-09-06,2019-09-20,met
  ,E2,festival-deliveries,2019-09-30,2019-10-14,met
  ,E3,festival-deliveries,2019-09-06,2019-09-20,met
  ,E3,festival-deliveries,2019-09-30,2019-10-14,open

H17: one to one and at fixed places; H16: the hours of everybody in a period; H24: a group's.

  $ carebank report services --period 2019Q3 --group-by venue --format csv | cut -d, -f1-4
  group,name,activities,attendances
  ,(not stated),5,5
  V1H,云杉社区妇女之家,1,3
  V2H,白桦微家,1,1
  all,all together,7,9
  $ carebank report services --period 2019Q3 --group-by volunteer --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  N1,N1,5,7,5,1,3,200,3.33
  N2,N2,2,4,2,1,3,150,2.50
  N3,N3,1,1,1,1,1,45,0.75
  all,all together,7,9,8,3,3,395,6.58
  $ carebank report hours --org 白桦微家 --period 2019Q3 --by R1 --format csv
  code,name,unit,activities,minutes,hours,first,last,content
  N3,白护士,白桦微家,1,45,0.75,2019-09-21,2019-09-21,医疗保健

H07: what was given beside what was ticked; H09: who is not on the platform.

  $ carebank audit check --format csv | grep -e need-mismatch -e credential-missing
  credential-missing,warning,N2,"no “黑龙江志愿服务平台注册” on 2019-09-14, the first of 4 such services",true
  need-mismatch,warning,A-04,"文艺演出 meets 文体活动, and E1 ticked 生活照料, 心理抚慰",true
  need-mismatch,warning,A-04,"文艺演出 meets 文体活动, and E2 ticked 生活照料, 法律援助, 健康保健",true
  need-mismatch,warning,A-07,"医疗保健 meets 健康保健, and E3 ticked 文体活动, 应急救助",true
  need-mismatch,warning,A-08,"节日祝福 meets 心理抚慰, and E2 ticked 生活照料, 法律援助, 健康保健",true
  need-mismatch,warning,A-09,"读书读报 meets 文体活动, and E2 ticked 生活照料, 法律援助, 健康保健",true
  $ carebank report indicators --period 2019Q3 --format csv | grep -E '^(needs_matched|volunteers_current|obligations_met|deliveries|minutes_mean)'
  minutes_mean,"Minutes a volunteer, mean",minutes a person,395,3,131.6667
  needs_matched,Ticked needs that were served,ratio,4,7,0.5714
  volunteers_current,Volunteers enrolled,people,4,,4
  obligations_met,Obligations met,ratio,6,8,0.7500
  obligations_met:card,Obligations met: 双向联系卡,ratio,0,0,
  obligations_met:weekly-chat,Obligations met: 每周聊天,ratio,2,4,0.5000
  obligations_met:monthly-activity,Obligations met: 每月活动,ratio,0,0,
  obligations_met:greetings,Obligations met: 节日祝福,ratio,1,1,1.0000
  obligations_met:festival-deliveries,Obligations met: 节日“五送”,ratio,3,3,1.0000
  obligations_met:four-knows,Obligations met: 四个知道,ratio,0,0,
  deliveries,Elders reached by deliveries,ratio,7,15,0.4667
  deliveries:送温暖,Elders reached by deliveries: 送温暖,ratio,1,3,0.3333
  deliveries:送亲情,Elders reached by deliveries: 送亲情,ratio,1,3,0.3333
  deliveries:送健康,Elders reached by deliveries: 送健康,ratio,1,3,0.3333
  deliveries:送文化,Elders reached by deliveries: 送文化,ratio,3,3,1.0000
  deliveries:送法律,Elders reached by deliveries: 送法律,ratio,1,3,0.3333

H03, H04, H11, H18: a thousand, three phases, and what they reach; H15, H25 in log/records-districts.t.

  $ carebank report progress --format csv
  phase,from,to,kind,id,title,unit,goal,reached,score,state
  调研摸底,2019-08-12,2019-08-31,task,重新填报《哈尔滨市空巢（独居）老龄妇女情况调查表》,重新填报《哈尔滨市空巢（独居）老龄妇女情况调查表》,个,1,0,0,missed
  调研摸底,2019-08-12,2019-08-31,task,建立空巢老人生存情况信息档案,建立空巢老人生存情况信息档案,个,1,0,0,missed
  广泛招募,2019-07-01,2019-08-31,task,宣传助老巾帼志愿者事迹和活动，招募巾帼志愿者,宣传助老巾帼志愿者事迹和活动，招募巾帼志愿者,个,1,0,0,missed
  广泛招募,2019-07-01,2019-08-31,task,建立和夯实助老巾帼志愿者档案,建立和夯实助老巾帼志愿者档案,个,1,0,0,missed
  对接帮扶,2019-08-12,2019-12-31,task,组织巾帼志愿者与空巢老人进行结对帮扶,组织巾帼志愿者与空巢老人进行结对帮扶,个,1,0,0,open
  对接帮扶,2019-08-12,2019-12-31,task,填写一对一双向联系卡一式两份，电子版报市妇联宣传部,填写一对一双向联系卡一式两份，电子版报市妇联宣传部,个,1,0,0,open
  对接帮扶,2019-08-12,2019-12-31,task,开展“五送”助老服务,开展“五送”助老服务,个,1,0,0,open
  ,2019-08-12,2019-12-31,target,thousand,Volunteers enrolled,people,1000,4,0,open
  ,2019-08-12,2019-12-31,target,four-musts,Obligations met,ratio,1,0.6667,1,open
  ,2019-08-12,2019-12-31,target,four-knows,Facts known of elders in pairs,ratio,1,1.0000,3,met
