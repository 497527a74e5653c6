四个必须 as a calendar, under the rules of Harbin: the card once, a talk every week, an activity every month, greetings
at festivals; and the festivals' 五送 to every elder who lives alone. Everybody is invented.

  $ . "$TESTDIR/../harbin.sh"
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-20 --by R1 --quiet
  P17
  1 done, 0 unchanged, 0 refused
  $ services ref,day,minutes,volunteer,elder,category A1,2025-05-27,30,V1,E1,聊天 A2,2025-06-03,30,V1,E1,chat \
  >   A3,2025-06-10,30,V2,E1,chat A4,2025-06-12,60,V1,E1,读书读报 A5,2025-05-31,20,V1,E1,节日祝福 A6,2025-06-01,20,V2,E2,生活照料
  6 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report obligations --period 2025-06 --format csv
  pair,elder,obligation,period_from,period_to,state
  P17,E1,card,2025-05-20,2025-06-19,missed
  P17,E1,weekly-chat,2025-05-26,2025-06-01,met
  P17,E1,weekly-chat,2025-06-02,2025-06-08,met
  P17,E1,weekly-chat,2025-06-09,2025-06-15,missed
  P17,E1,weekly-chat,2025-06-16,2025-06-22,missed
  P17,E1,weekly-chat,2025-06-23,2025-06-29,missed
  P17,E1,monthly-activity,2025-06-01,2025-06-30,met
  P17,E1,greetings,2025-05-24,2025-06-07,met
  P17,E1,four-knows,2025-05-20,2025-06-19,missed
  ,E1,festival-deliveries,2025-05-24,2025-06-07,met
  ,E2,festival-deliveries,2025-05-24,2025-06-07,met
  ,E3,festival-deliveries,2025-05-24,2025-06-07,missed
  $ carebank report obligations --period 2025-06 --pair P17 --gaps
  Obligations, 2025-06
  pair  elder  obligation  from        to          state
  ----  -----  ----------  ----------  ----------  ------
  P17   E1     双向联系卡  2025-05-20  2025-06-19  missed
  P17   E1     每周聊天    2025-06-09  2025-06-15  missed
  P17   E1     每周聊天    2025-06-16  2025-06-22  missed
  P17   E1     每周聊天    2025-06-23  2025-06-29  missed
  P17   E1     四个知道    2025-05-20  2025-06-19  missed
  $ CAREBANK_TODAY=2025-06-20 carebank pair card P17 --by R1 --quiet >card.md
  $ CAREBANK_TODAY=2025-06-22 carebank report obligations --period 2025-06 --pair P17 --format csv
  pair,elder,obligation,period_from,period_to,state
  P17,E1,card,2025-05-20,2025-06-19,met
  P17,E1,weekly-chat,2025-05-26,2025-06-01,met
  P17,E1,weekly-chat,2025-06-02,2025-06-08,met
  P17,E1,weekly-chat,2025-06-09,2025-06-15,missed
  P17,E1,weekly-chat,2025-06-16,2025-06-22,open
  P17,E1,monthly-activity,2025-06-01,2025-06-30,met
  P17,E1,greetings,2025-05-24,2025-06-07,met
  P17,E1,four-knows,2025-05-20,2025-06-19,missed
  $ carebank report obligations --period 2025-06 --pair P12
  carebank: there is no pair P12 [unknown-pair]
      see carebank pair list
  [1]
  $ carebank report obligations --period June
  carebank: June is no period
      write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30
  [2]

The figures, and what the audit says of the gaps.

  $ carebank report indicators --period 2025-06 --format csv | grep '^obligations_met\|^deliveries'
  obligations_met,Obligations met,ratio,7,12,0.5833
  obligations_met:card,Obligations met: 双向联系卡,ratio,1,1,1.0000
  obligations_met:weekly-chat,Obligations met: 每周聊天,ratio,2,5,0.4000
  obligations_met:monthly-activity,Obligations met: 每月活动,ratio,1,1,1.0000
  obligations_met:greetings,Obligations met: 节日祝福,ratio,1,1,1.0000
  obligations_met:festival-deliveries,Obligations met: 节日“五送”,ratio,2,3,0.6667
  obligations_met:four-knows,Obligations met: 四个知道,ratio,0,1,0.0000
  deliveries,Elders reached by deliveries,ratio,3,15,0.2000
  deliveries:送温暖,Elders reached by deliveries: 送温暖,ratio,1,3,0.3333
  deliveries:送亲情,Elders reached by deliveries: 送亲情,ratio,1,3,0.3333
  deliveries:送健康,Elders reached by deliveries: 送健康,ratio,0,3,0.0000
  deliveries:送文化,Elders reached by deliveries: 送文化,ratio,1,3,0.3333
  deliveries:送法律,Elders reached by deliveries: 送法律,ratio,0,3,0.0000
  $ carebank report deliveries --period 2025Q2 --format csv
  elder,送温暖,送亲情,送健康,送文化,送法律,total
  E1,0,4,0,1,0,5
  E2,1,0,0,0,0,1
  E3,0,0,0,0,0,0
  $ carebank audit check --quiet | grep 'obligation-gap'
  obligation-gap         warning   E1       节日“五送”: missed in 1 of 2 periods, last from 2025-01-22 to 2025-02-05                                                                                        yes
  obligation-gap         warning   E2       节日“五送”: missed in 1 of 2 periods, last from 2025-01-22 to 2025-02-05                                                                                        yes
  obligation-gap         warning   E3       节日“五送”: missed in 2 of 2 periods, last from 2025-05-24 to 2025-06-07                                                                                        yes
  obligation-gap         warning   P17      每周聊天: missed in 5 of 7 periods, last from 2025-07-07 to 2025-07-13                                                                                          yes

A pack without obligations owes nothing.

  $ cd .. && mkdir -p plain && cd plain && . "$TESTDIR/../town.sh"
  $ carebank report obligations --period 2025-06 --format csv
  pair,elder,obligation,period_from,period_to,state
  $ carebank report deliveries --period 2025-06 --format csv
  elder,total
  E1,0
  E2,0
  E3,0
  E4,0
  V3,0
  $ carebank report indicators --period 2025-06 --format csv | grep '^obligations_met\|^deliveries\|^four_knows'
  four_knows,Facts known of elders in pairs,ratio,0,0,
  obligations_met,Obligations met,ratio,0,0,
  deliveries,Elders reached by deliveries,ratio,0,0,
