The plan of a pack: what each phase must reach, targets of the whole, tasks that a record shows done.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ cat > plan.toml <<END
  > [pack]
  > id = "plan"
  > version = "2"
  > inherits = "420112"
  > [[phase]]
  > name = "全面实施"
  > targets = { activities = 1, volunteers_active = 2, coverage = 0.5 }
  > tasks = ["召开部署协调会议", "制作宣传册"]
  > [[target]]
  > id = "helpers"
  > indicator = "staffed"
  > value = 1.0
  > by = 2025-05-31
  > END
  $ carebank init --adopt plan.toml --from 2025-06-02 --by A1 --quiet
  plan plan (2) holds from 2025-06-02
  $ printf '记录类型,日期,名称,主要内容\n会议,2025-05-10,协调会,召开部署协调会议\n' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report progress --format csv | grep -v -e 试点目标 -e 组织准备 -e 动员部署
  phase,from,to,kind,id,title,unit,goal,reached,score,state
  全面实施,2025-05-01,2025-11-20,target,activities,Activities,activities,1,1,3,met
  全面实施,2025-05-01,2025-11-20,target,coverage,Coverage,ratio,0.5,0.2000,0,open
  全面实施,2025-05-01,2025-11-20,target,volunteers_active,Volunteers active,people,2,1,1,open
  全面实施,2025-05-01,2025-11-20,task,召开部署协调会议,召开部署协调会议,个,1,1,3,met
  全面实施,2025-05-01,2025-11-20,task,制作宣传册,制作宣传册,个,1,0,0,open
  总结推广,2025-03-04,2025-11-30,task,总结提炼工作经验和做法,总结提炼工作经验和做法,个,1,0,0,open
  总结推广,2025-03-04,2025-11-30,task,挖掘塑造一批先进经验和成功案例,挖掘塑造一批先进经验和成功案例,个,1,0,0,open
  ,2025-03-04,2025-12-31,target,staffed,Communities with enough helpers,ratio,1,0.0000,0,open
  ,2025-03-04,2025-12-31,target,cases,Streets with the typical cases wanted,ratio,1,0.0000,0,open
  ,2025-03-04,2025-12-31,target,needs-met,Needs met,ratio,0.9,,0,open
  ,2025-03-04,2025-05-31,target,helpers,Communities with enough helpers,ratio,1,0.0000,0,missed
