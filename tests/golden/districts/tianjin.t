Tianjin 2021, 寸草心 and 手足情 (config/districts/120000.toml): a year of a little district, from the launch to the first
figures. T.. are the rows of the requirements. Hours are recorded, no points are earned. Everybody and every place is
invented.

  $ export CAREBANK_LANG=en CAREBANK_LEDGER=tianjin.db CAREBANK_TODAY=2021-03-25
  $ carebank init --rules 120000 --by A1 --quiet >/dev/null

T02, T11, T17, T53, T56: the four bodies that issued the notice, four levels below one another, a school with its 少先队
and a class, an institution, an agency for care at home, a social work station, a group of the street.

  $ cat >orgs.csv <<'END'
  > 编号,类型,名称,上级
  > T,市,津沽市,
  > M1,主管部门,津沽市民政局,T
  > M2,主管部门,津沽市教委,T
  > M3,团组织,共青团津沽市委,T
  > M4,少先队,津沽市少工委,T
  > D,区,海河区,T
  > J1,街道,新星街道,D
  > C11,社区,桃园社区,J1
  > C12,社区,柳园社区,J1
  > X1,学校,育英小学,J1
  > X1A,班级,五年二班,X1
  > X1L,少先队大队,育英小学少先队,X1
  > H1,养老机构,夕阳红养老院,J1
  > H2,居家养老服务机构,暖巢居家服务中心,J1
  > W1,社工站,新星街道社工站,J1
  > N1,社会组织,同心公益服务中心,D
  > END
  $ carebank enroll import orgs.csv --by A1
  16 added, 0 updated, 0 unchanged, 0 refused
  $ printf '编号,角色,姓名,职责,单位,登记日期\nR1,staff,吴登记,record,,2021-03-25\nK1,staff,何核实,verify,,2021-03-25\nP1,staff,潘审核,approve,,2021-03-25\n' | carebank enroll import - --by A1
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report orgs --kind 养老机构 --format csv
  code,kind,name,parent,leader,skills,from,ended
  H1,institution,夕阳红养老院,J1,,,,
  $ carebank report orgs --kind 主管部门 --format csv
  code,kind,name,parent,leader,skills,from,ended
  M1,authority,津沽市民政局,T,,,,
  M2,authority,津沽市教委,T,,,,

T15, T16, T21, T26, T27: a pupil of twelve with a guardian's help, one of ten without, one too young; the young-old; people
who work elsewhere. T06: elders in an institution, in the care of an agency, and at home.

  $ cat >people.csv <<'END'
  > 编号,角色,姓名,性别,出生日期,联系电话,家庭住址,社区,小区,楼门,老人类别,特长,兴趣爱好,志愿者类型,监护人,监护关系,监护人电话,项目,登记日期
  > S1,志愿者,林小满,女,2009-02-03,,,桃园社区,桃苑,1栋,,绘画,象棋,学生,林大川,父亲,13900000101,寸草心,2021-04-01
  > S2,志愿者,周小宝,男,2010-12-30,,,桃园社区,桃苑,2栋,,,,学生,,,,寸草心,2021-04-01
  > S3,志愿者,郑苗苗,女,2011-09-01,,,桃园社区,桃苑,2栋,,,,学生,郑平,母亲,13900000102,寸草心,2021-04-01
  > L1,志愿者,苏老师,女,1980-05-05,13900000103,,桃园社区,,,,带队,,带队教师,,,,寸草心,2021-04-01
  > B1,志愿者,高建军,男,1955-06-01,13900000104,,桃园社区,桃苑,3栋,,家电维修,象棋;太极,低龄老人,,,,手足情,2021-04-01
  > B2,志愿者,梁玉珍,女,1949-01-01,13900000105,,柳园社区,柳苑,1栋,,,合唱,低龄老人,,,,手足情,2021-04-01
  > Y1,志愿者,钟大夫,男,1978-03-03,13900000106,,柳园社区,,,,康复,,医务工作者,,,,寸草心,2021-04-01
  > Q1,志愿者,鲁科长,男,1975-03-03,13900000107,,柳园社区,,,,,,居（村）民,,,,寸草心,2021-04-01
  > E1,老人,宋秀英,女,1936-05-12,13900000111,桃苑3栋102,桃园社区,桃苑,3栋,高龄;独居,,象棋,,,,,,2021-04-01
  > E2,老人,陶建国,男,1940-09-30,13900000112,夕阳红养老院,桃园社区,,,养老机构入住老人,,书法,,,,,,2021-04-01
  > E3,老人,薛桂兰,女,1938-12-01,13900000113,柳苑5栋201,柳园社区,柳苑,5栋,居家养老服务机构老人;失能,,合唱,,,,,,2021-04-01
  > E4,老人,顾先生,男,1944-08-08,13900000114,,柳园社区,柳苑,2栋,老教师,,,,,,,,2021-04-01
  > E5,老人,曹一平,男,1950-08-08,13900000115,柳苑2栋101,柳园社区,柳苑,2栋,,,,,,,,,2021-04-01
  > END
  $ CAREBANK_TODAY=2021-04-01 carebank enroll import people.csv --by R1
  people.csv:3: S2: below 18 a guardian must be named [minor-without-guardian]
      fill in 监护人, 监护关系 and 监护人电话
  people.csv:4: S3: a volunteer must be 10 years old; this one is 9 on 2021-04-01 [underage-volunteer]
  people.csv:14: E5: none of the groups that this district helps: 经济困难, 高龄, 失能, 空巢, 独居, 机构入住, 居家养老服务机构入住老人, 老教师, 老专家学者 [elder-ineligible]
      fill in 老人类别; if there is an exception, say why in 例外理由
  refused rows are in people.csv.rejects.csv: correct them there and import that file
  10 added, 0 updated, 0 unchanged, 3 refused
  [1]

T06: who stands in none of the groups comes with a reason. T16: a guardian's help put right.

  $ { head -1 people.csv; grep '^S2' people.csv | sed 's/学生,,,,/学生,周平,母亲,13900000108,/'; grep '^E5' people.csv; } >again.csv
  $ sed -e '1s/$/,例外理由/' -e 's/^E5.*/&,社区走访确认需要帮助/' -e 's/^S2.*/&,/' -i again.csv
  $ CAREBANK_TODAY=2021-04-01 carebank enroll import again.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused

T13, T15, T16: what a pupil needs before serving: the registration of 志愿汇, the guardian's consent, the lesson in safety. T33:
a profession. T35: the cover of a district's trial.

  $ export CAREBANK_TODAY=2021-05-20
  $ cat >held.csv <<'END'
  > 人员,资质,名称,证号,生效日期,失效日期,保额(元),单位
  > S1,监护人同意,,,2021-04-01,,,
  > S1,志愿汇,,ZYH-0001,2021-04-02,,,
  > S1,安全知识教育,,,2021-04-20,,,
  > S1,志愿服务精神教育,,,2021-04-20,,,
  > S1,成员,,,2021-04-01,,,五年二班
  > S2,成员,,,2021-04-01,,,五年二班
  > S2,监护人同意,,,2021-04-01,,,
  > Y1,专业资格,康复,KF-77,2015-01-01,,,
  > B1,保险,,PA-2021-9,2021-05-01,2021-05-31,100000,
  > E2,入住,,,2021-04-01,,,夕阳红养老院
  > END
  $ carebank enroll import held.csv --by R1
  10 added, 0 updated, 0 unchanged, 0 refused
  $ cat >services.csv <<'END'
  > 记录编号,日期,开始时间,时长(分钟),志愿者,老人,服务类别,项目,方式,组织单位
  > A-01,2021-05-08,14:00,90,S1,E2,文体娱乐,寸草心,线下,五年二班
  > A-02,2021-05-08,14:00,90,S2,E2,心理抚慰,寸草心,线下,五年二班
  > A-03,2021-05-09,9:00,60,Y1,E3,康复指导,寸草心,上门,
  > A-04,2021-05-09,10:00,60,Q1,E3,膳食营养指导,寸草心,上门,
  > A-05,2021-05-10,8:00,20,B1,E1,电话问候,手足情,电话,
  > A-06,2021-05-11,9:00,30,B1,E1,上门问需,手足情,上门,
  > A-07,2021-05-12,11:00,40,B1,E1,送餐代购,手足情,上门,
  > A-08,2021-05-12,11:00,40,B2,E3,送餐,手足情,上门,
  > A-09,2021-05-13,9:00,30,Q1,E1,应急救援,寸草心,上门,
  > A-10,2021-05-13,9:40,30,Q1,E1,信息反馈,寸草心,电话,
  > A-11,2021-05-14,15:00,60,Y1,E3,养生保健,寸草心,线上,
  > A-12,2021-05-15,15:00,60,L1,E4,智慧助老,寸草心,集中,
  > A-13,2021-05-16,9:00,30,B2,E1,聊天慰藉,手足情,上门,
  > A-14,2021-05-16,9:40,30,B2,E1,意外防范,手足情,上门,
  > END
  $ carebank log import services.csv --by R1
  services.csv:3: A-02: S2 has no “志愿汇实名注册” on 2021-05-08, and such a service needs it [credential-missing]
      record it with carebank enroll credential, or correct the row; the rule: 津民发〔2021〕4号 二(一)1
  services.csv:5: A-04: Q1 has no “营养专业资格” on 2021-05-09, and such a service needs it [unqualified-service]
      record it with carebank enroll credential, or correct the row; the rule: 津民发〔2021〕4号 二(二)
  refused rows are in services.csv.rejects.csv: correct them there and import that file
  12 added, 0 updated, 0 unchanged, 2 refused
  [1]

What was refused: the pupil whom nobody registered (T15) or taught (T13), and advice on nutrition without the profession (T33).

  $ carebank enroll credential --person S2 --credential 志愿汇 --number ZYH-0002 --from 2021-04-02 --by R1 --quiet
  63
  1 done, 0 unchanged, 0 refused
  $ carebank log import services.csv.rejects.csv --by R1
  services.csv.rejects.csv:2: A-02: S2 has no “安全知识教育” on 2021-05-08, and such a service needs it [untrained-service]
      record it with carebank enroll credential, or correct the row; the rule: 津民发〔2021〕4号 二(一)1
  services.csv.rejects.csv:3: A-04: Q1 has no “营养专业资格” on 2021-05-09, and such a service needs it [unqualified-service]
      record it with carebank enroll credential, or correct the row; the rule: 津民发〔2021〕4号 二(二)
  refused rows are in services.csv.rejects.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ carebank log verify --all --by K1
  12 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1
  12 done, 0 unchanged, 0 refused

T35: who delivered meals without a cover is found; T05: so is a programme for others; T26: an age outside the band.

  $ carebank audit check --format csv | grep -v missing-fields
  check,severity,subject,detail,new
  elder-ineligible,warning,E5,none of the qualifying tags of 2021-05-20,true
  programme-mismatch,warning,B2,"手足情 is by 低龄老年人, from 60 to 69 years; on 2021-05-12, the first of 3 such services",true
  uninsured-service,warning,A-08,B2 has no “人身意外伤害保险” on 2021-05-12,true
  untrained-service,warning,A-01,S1 has no “志愿服务理念教育” on 2021-05-08,true
  untrained-service,warning,A-01,S1 has no “服务技能教育” on 2021-05-08,true
  untrained-service,warning,A-12,L1 has no “带队教师、团队负责人专题培训” on 2021-05-15,true

T04, T05, T18, T22, T24, T30, T46: by programme, by kind, by the way it was given; T11, T17: by street, by school.

  $ carebank report services --period 2021-05 --group-by programme --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  cuncaoxin,寸草心,6,6,6,4,4,330,5.50
  shouzuqing,手足情,6,6,6,2,2,190,3.17
  all,all together,12,12,12,6,4,520,8.67
  $ carebank report services --period 2021-05 --group-by category --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  chat,聊天慰藉,1,1,1,1,1,30,0.50
  culture,文体娱乐,1,1,1,1,1,90,1.50
  digital,智慧助老,1,1,1,1,1,60,1.00
  emergency,应急救助,1,1,1,1,1,30,0.50
  feedback,信息反馈,1,1,1,1,1,30,0.50
  health-keeping,养生保健,1,1,1,1,1,60,1.00
  meals,送餐代购,2,2,2,2,2,80,1.33
  phone,电话问候,1,1,1,1,1,20,0.33
  rehabilitation,康复指导,1,1,1,1,1,60,1.00
  safety,意外防范,1,1,1,1,1,30,0.50
  visit,探访问需,1,1,1,1,1,30,0.50
  all,all together,12,12,12,6,4,520,8.67
  $ carebank report services --period 2021-05 --group-by mode --format csv | cut -d, -f1-4
  group,name,activities,attendances
  上门,上门,7,7
  电话,电话,2,2
  线上,线上,1,1
  线下,线下,1,1
  集中,集中,1,1
  all,all together,12,12
  $ carebank report services --period 2021-05 --group-by street --format csv | cut -d, -f1-4
  group,name,activities,attendances
  J1,新星街道,12,12
  all,all together,12,12
  $ carebank report services --period 2021-05 --group-by school --format csv | cut -d, -f1-4
  group,name,activities,attendances
  ,(not stated),11,11
  X1,育英小学,1,1
  all,all together,12,12

T20, T57: the school takes its pupils' hours; a pupil has a certificate. T01: it says by whose rules.

  $ carebank report hours --org 育英小学 --period 2021-05 --by R1 --format csv
  code,name,unit,activities,minutes,hours,first,last,content
  S1,林小满,五年二班,1,90,1.50,2021-05-08,2021-05-08,文体娱乐
  S2,周小宝,五年二班,0,0,0.00,,,
  $ carebank report certificate S1 --period 2021-05 --by R1 | sed '/^Code/d'
  # Certificate of volunteer service

  林小满 (S1) gave 1.50 hours (90 minutes) of volunteer service in 1 activities between 2021-05-08 and 2021-05-08.

  ## What was done

  | what | activities (times) | minutes | hours |
  | --- | ---: | ---: | ---: |
  | 文体娱乐 | 1 | 90 | 1.50 |

  Recorded by 天津市“寸草心”“手足情”志愿助老行动 (桃园社区); issued free of charge on 2021-05-20, for 2021-05-01 to 2021-05-31.
  

T44, T58: the school and the institution make a 寸草心 pair, 祖孙 hang under it. T39: a street and an agency for care at
home try 结对助老. T45: 尊老育幼. T22: 帮扶对子.

  $ export CAREBANK_TODAY=2021-05-21
  $ carebank pair add --kind 寸草心对子 --helper 育英小学 --helped 夕阳红养老院 --from 2021-05-10 --by R1 --quiet
  P88
  1 done, 0 unchanged, 0 refused
  $ P=$(carebank pair list --format csv | sed -n '2s/,.*//p')
  $ carebank pair sign $P --party 学校 --name 育英小学 --day 2021-05-10 --by R1 --quiet >/dev/null
  $ carebank pair sign $P --party 养老机构 --name 夕阳红养老院 --day 2021-05-10 --by R1 --quiet >/dev/null
  $ carebank pair add --kind 祖孙认亲 --volunteer S1 --elder E2 --under $P --from 2021-05-10 --by R1
  P91
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --kind 结对助老 --helper 新星街道 --helped 暖巢居家服务中心 --from 2021-05-12 --by R1 --quiet
  P92
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --kind 尊老育幼 --volunteer S2 --elder E4 --from 2021-05-12 --by R1 --quiet
  P93
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --kind 帮扶对子 --volunteer Q1 --elder E3 --from 2021-05-13 --by R1 --quiet
  P94
  1 done, 0 unchanged, 0 refused

T07, T29: 就近就便: the nearest of the young-old, same door first, then those who share hobbies. T42: three parties sign.

  $ carebank pair propose --by R1
  Pairs proposed
  elder  volunteer  proximity      fit  why
  -----  ---------  -------------  ---  ----------------------------------------------
  E1     B1         same building    1  both live in the same building; both like 象棋
  E5     B2         same compound    0  both live in the same compound
  2 pairs proposed, 0 elders without one
  $ carebank pair add --kind 手足情对子 --volunteer B1 --elder E1 --from 2021-05-14 --by R1 --quiet
  P95
  1 done, 0 unchanged, 0 refused
  $ B=$(carebank pair list --format csv | sed -n '/shouzuqing/s/,.*//p')
  $ carebank pair sign $B --party 老人 --name 宋秀英 --day 2021-05-14 --by R1 --quiet >/dev/null
  $ carebank pair sign $B --party 低龄助老志愿者 --name 高建军 --day 2021-05-14 --by R1 --quiet
  P95
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep pair-without
  pair-without-agreement,error,P91,"not signed by 老人, 志愿者",true
  pair-without-agreement,error,P92,not signed by 养老机构,true
  pair-without-agreement,error,P93,"not signed by 老人, 志愿者, 学校",true
  pair-without-agreement,error,P94,"not signed by 老人, 志愿者",true
  pair-without-agreement,error,P95,not signed by 网格员,true
  $ carebank pair sign $B --party 网格员 --name 齐网格 --day 2021-05-15 --by R1 --quiet >/dev/null
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P88,institution,X1,H1,none,2021-05-10,,complete
  P91,grandparent,S1,E2,community,2021-05-10,,0/2
  P92,pilot,J1,H2,none,2021-05-12,,0/1
  P93,respect,S2,E4,none,2021-05-12,,0/3
  P94,help,Q1,E3,community,2021-05-13,,0/2
  P95,shouzuqing,B1,E1,building,2021-05-14,,complete
  $ carebank report pairs --format csv
  by,name,pairs,elders,volunteers,organisations
  grandparent,祖孙结对,1,1,1,0
  help,帮扶对子,1,1,1,0
  institution,寸草心对子,1,0,0,2
  pilot,结对助老试点,1,0,0,2
  respect,尊老育幼,1,1,1,0
  shouzuqing,手足情对子,1,1,1,0
  all,all,6,4,4,4
  $ carebank report pairs --group-by proximity --format csv
  by,name,pairs,elders,volunteers,organisations
  building,same building,1,1,1,0
  community,same community,2,2,2,0
  none,farther apart,3,1,1,4
  all,all,6,4,4,4

T30, T08: 定期联系: whoever is paired and very old or alone is seen every month.

  $ export CAREBANK_TODAY=2021-08-02
  $ carebank report obligations --period 2021-05-01..2021-07-31 --format csv
  pair,elder,obligation,period_from,period_to,state
  P95,E1,regular-contact,2021-06-01,2021-06-30,missed
  P95,E1,regular-contact,2021-07-01,2021-07-31,missed

T27, T28, T41, T47: archives, their freshness, pairs and agreements as figures; T36, T43, T48: phases, their tasks and targets.

  $ carebank report indicators --period 2021Q2 --format csv | grep -E '^(archive_|paired|days_to_pair|agreements|coverage|obligations_met|school_pairs)'
  coverage,Coverage,ratio,4,5,0.8000
  archive_rate,Complete archives,ratio,3,5,0.6000
  archive_fresh,Archives kept up to date,ratio,5,5,1.0000
  paired,Elders with a pair,ratio,4,5,0.8000
  days_to_pair,"Days to a pair, median",days a person,83,2,41.5000
  agreements_signed,Agreements signed,ratio,2,6,0.3333
  obligations_met,Obligations met,ratio,0,1,0.0000
  obligations_met:regular-contact,Obligations met: 定期联系,ratio,0,1,0.0000
  school_pairs,Schools paired with institutions,ratio,1,1,1.0000
  $ carebank report indicators --period 2021Q3 --format csv | grep '^archive_'
  archive_rate,Complete archives,ratio,3,5,0.6000
  archive_fresh,Archives kept up to date,ratio,0,5,0.0000
  $ printf '记录类型,日期,名称,主要内容,组织单位\n启动仪式,2021-04-09,行动启动,在和平区新兴街举办启动仪式,D\n' | carebank log import - --by A1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report progress --format csv
  phase,from,to,kind,id,title,unit,goal,reached,score,state
  启动试点,2021-03-22,2021-06-30,task,在和平区新兴街举办启动仪式,在和平区新兴街举办启动仪式,个,1,1,3,met
  启动试点,2021-03-22,2021-06-30,task,发布并征集2021年公益创投项目,发布并征集2021年公益创投项目,个,1,0,0,missed
  启动试点,2021-03-22,2021-06-30,task,部分区启动送餐志愿者商业意外保险试点,部分区启动送餐志愿者商业意外保险试点,个,1,0,0,missed
  启动试点,2021-03-22,2021-06-30,task,选取养老机构和学校、街道、社会组织开展“结对助老”试点,选取养老机构和学校、街道、社会组织开展“结对助老”试点,个,1,0,0,missed
  启动试点,2021-03-22,2021-06-30,task,委托专业社会组织培训试点单位项目负责人、联系人：服务项目、服务内容、服务方式、服务标准,委托专业社会组织培训试点单位项目负责人、联系人：服务项目、服务内容、服务方式、服务标准,个,1,0,0,missed
  启动试点,2021-03-22,2021-06-30,task,试点街乡镇建立老人家庭档案，底数清楚、即时更新,试点街乡镇建立老人家庭档案，底数清楚、即时更新,个,1,0,0,missed
  启动试点,2021-03-22,2021-06-30,task,试点街乡镇接上“手足情”对子并签订联动助老协议,试点街乡镇接上“手足情”对子并签订联动助老协议,个,1,0,0,missed
  广泛结对,2021-07-01,2021-12-31,task,为养老机构、居家社区养老服务机构对接邻近的大中小学校，结成“寸草心”对子,为养老机构、居家社区养老服务机构对接邻近的大中小学校，结成“寸草心”对子,个,1,0,0,open
  广泛结对,2021-07-01,2021-12-31,task,开展“祖孙”认亲结对,开展“祖孙”认亲结对,个,1,0,0,open
  广泛结对,2021-07-01,2021-12-31,task,各学校组织学生与本校老教师、老专家学者结成“尊老育幼”互助对子,各学校组织学生与本校老教师、老专家学者结成“尊老育幼”互助对子,个,1,0,0,open
  广泛结对,2021-07-01,2021-12-31,task,为老年人开展“智慧助老”志愿服务,为老年人开展“智慧助老”志愿服务,个,1,0,0,open
  广泛结对,2021-07-01,2021-12-31,task,推广试点街乡镇“手足情”结对助老经验，普遍建档、即时更新，即时结对、普签协议,推广试点街乡镇“手足情”结对助老经验，普遍建档、即时更新，即时结对、普签协议,个,1,0,0,open
  广泛结对,2021-07-01,2021-12-31,task,跟踪指导首批公益创投项目的实施,跟踪指导首批公益创投项目的实施,个,1,0,0,open
  规范提高,2022-01-01,2022-03-31,task,落实《天津市养老服务促进条例》要求，建立养老志愿服务激励机制,落实《天津市养老服务促进条例》要求，建立养老志愿服务激励机制,个,1,0,0,open
  规范提高,2022-01-01,2022-03-31,task,组织第三方评估行动成效,组织第三方评估行动成效,个,1,0,0,open
  规范提高,2022-01-01,2022-03-31,task,宣传一批先进典型,宣传一批先进典型,个,1,0,0,open
  规范提高,2022-01-01,2022-03-31,task,推出新一轮公益创投项目,推出新一轮公益创投项目,个,1,0,0,open
  规范提高,2022-01-01,2022-03-31,task,研究制定居家社区志愿助老工作规范,研究制定居家社区志愿助老工作规范,个,1,0,0,open
  ,2021-03-22,2021-12-31,target,archived,Complete archives,ratio,1,0.6000,1,open
  ,2021-03-22,2021-12-31,target,archives-fresh,Archives kept up to date,ratio,1,0.0000,0,open
  ,2021-03-22,2021-12-31,target,paired,Elders with a pair,ratio,1,0.8000,2,open
  ,2021-03-22,2021-12-31,target,agreed,Agreements signed,ratio,1,0.3333,0,open
  ,2021-03-22,2022-03-31,target,covered,Coverage,ratio,1,0.8000,2,open

T21, T26: the volunteers by what they are, and by the band of their age; T05, T06: the elders by their groups.

  $ carebank report volunteers --group-by helper_kind --format csv
  helper_kind,people
  低龄老人,2
  学生,2
  医务工作者,1
  居民,1
  带队教师,1
  $ carebank report volunteers --group-by band --format csv
  band,people
  ,6
  young-old,1
  $ carebank report elders --group-by tag --format csv
  tag,people
  ,1
  失能,1
  居家机构服务,1
  机构入住,1
  独居,1
  老教师,1
  高龄,1

T35, T38, T61: of the meals delivered, those by somebody covered; T16, T33: pupils with consent, what was demanded of all.

  $ carebank report indicators --period 2021Q2 --format csv | grep -E '^(insured|guarded)'
  insured,Services under cover,ratio,1,2,0.5000
  guarded,Minors with a guardian's consent,ratio,0,0,

T25, T31, T56: projects of the young come first, needs told through a facility, a post for a social worker.

  $ cat >records.csv <<'END'
  > 记录编号,记录类型,日期,名称,主要内容,级别,对象,渠道,组织单位,参加人员,数量,办结日期,办结结果
  > P-1,公益创投项目,2021-05-06,夕阳红课堂,手足情,区,青年志愿者,,D,,,,
  > P-2,公益创投项目,2021-05-06,楼门守望,手足情,街道,低龄老人,,J1,,,,
  > O-1,社会工作岗位,2021-05-06,驻站社工,,,,,新星街道社工站,,2,2021-06-01,实现
  > N-1,需求反馈,2021-06-07,,卫生间扶手,,,社区养老服务设施,C12,E3,,2021-06-09,解决
  > END
  $ carebank log import records.csv --by R1
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report records --period 2021 --record project --group-by audience --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  project,低龄老人,个,1,0,0,0,0,0,1
  project,青年志愿者,个,1,0,0,0,0,0,1
  $ carebank report records --period 2021 --record need --group-by channel --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  need,社区养老服务设施,个,1,1,1,0,0,1,0
  $ carebank report records --period 2021 --record post --group-by org --format csv
  record,group,unit,count,attendances,people,minutes,amount,closed,open
  post,W1,个,2,0,0,0,0,2,0

T50, T01, T52: what the evaluation gets names the notice, its number, its day and the version of the rules.

  $ carebank report pack --period 2021Q2 --out pack --quiet
  16 files in pack; begin with pack/report.md
  $ grep -c '津民发〔2021〕4号' pack/report.md
  76
  $ grep '^| .*2021-03-22 |$' pack/report.md
  | 天津市开展“寸草心”“手足情”志愿助老行动方案 | 津民发〔2021〕4号 | 天津市民政局、天津市教育委员会、共青团天津市委员会、少先队天津市工作委员会 | 2021-03-22 |
  $ ls pack/rules
  120000.toml
  rules.toml

T49: no points yet. A mechanism to come is one entry of a pack, and what these hours would earn by it is seen beforehand.

  $ cat >incentive.toml <<'END'
  > [pack]
  > id = "120000/incentive"
  > inherits = "120000"
  > version = "2022-01"
  > [[scheme]]
  > id = "hours"
  > unit_name = "服务积分"
  > [[programme]]
  > id = "shouzuqing"
  > scheme = "hours"
  > END
  $ carebank audit simulate --rules incentive.toml --accounts --format csv
  code,scheme,minutes,now,other,difference
  B1,hours,90,0,1.5,1.5
  B2,hours,100,0,1.5,1.5
