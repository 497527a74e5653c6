The figures of a period to be published: without those of few people.

  $ . "$TESTDIR/../town.sh"
  $ { echo code,role,name,sex,born,community,tags,helper_kind,joined
  >   for n in 5 6 7 8 9; do echo "E$n,elder,长者$n,F,194$n-05-01,桂花社区,独居,,2025-04-01"; done
  >   for n in 5 6 7 8 9 10; do echo "V$n,volunteer,助老$n,F,1970-05-01,桂花社区,,互助养老员,2025-04-01"; done
  > } | carebank enroll import - --by R1 --quiet >/dev/null

In April one volunteer served three elders; in May five served five.

  $ served S-1,2025-04-07,9:00,60,V4,E1,助餐 S-2,2025-04-08,9:00,60,V4,E2,助餐 S-3,2025-04-09,9:00,60,V4,E3,助餐
  $ served S-11,2025-05-06,9:00,90,V1,E1,助餐 S-12,2025-05-06,9:00,60,V2,E2,助餐 S-13,2025-05-06,9:00,60,V5,E5,助餐 \
  >   S-14,2025-05-07,9:00,60,V6,E6,助餐 S-15,2025-05-07,9:00,60,V7,E7,助餐
  $ carebank report indicators --period 2025-04 --public --format csv | head -n 22
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,3,,3
  attendances,Attendances of elders,attendances,,,
  volunteer_attendances,Attendances of volunteers,attendances,,,
  elders_served,Elders served,people,,,
  volunteers_active,Volunteers active,people,,,
  minutes,Minutes given,minutes,,,
  points_earned,Points earned,互助养老积分,,,
  points_redeemed,Points redeemed,互助养老积分,0,,0
  coverage,Coverage,ratio,,,
  participation,Participation,ratio,,,
  staffed,Communities with enough helpers,ratio,1,3,0.3333
  on_time,Verified in time,ratio,0,3,0.0000
  archive_rate,Complete archives,ratio,0,10,0.0000
  archive_fresh,Archives kept up to date,ratio,10,10,1.0000
  paired,Elders with a pair,ratio,0,10,0.0000
  days_to_pair,"Days to a pair, median",days a person,0,0,
  agreements_signed,Agreements signed,ratio,0,0,
  visited_monthly,Monthly visits,ratio,,,
  uploaded,Uploaded,ratio,0,3,0.0000
  minutes_mean,"Minutes a volunteer, mean",minutes a person,,,
  minutes_median,"Minutes a volunteer, median",minutes a person,,,
  $ carebank report indicators --period 2025-05 --public --format csv | head -n 22
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,5,,5
  attendances,Attendances of elders,attendances,5,,5
  volunteer_attendances,Attendances of volunteers,attendances,5,,5
  elders_served,Elders served,people,5,,5
  volunteers_active,Volunteers active,people,5,,5
  minutes,Minutes given,minutes,330,,330
  points_earned,Points earned,互助养老积分,5.5,,5.5
  points_redeemed,Points redeemed,互助养老积分,0,,0
  coverage,Coverage,ratio,5,10,0.5000
  participation,Participation,ratio,5,10,0.5000
  staffed,Communities with enough helpers,ratio,1,3,0.3333
  on_time,Verified in time,ratio,0,5,0.0000
  archive_rate,Complete archives,ratio,0,10,0.0000
  archive_fresh,Archives kept up to date,ratio,10,10,1.0000
  paired,Elders with a pair,ratio,0,10,0.0000
  days_to_pair,"Days to a pair, median",days a person,0,0,
  agreements_signed,Agreements signed,ratio,0,0,
  visited_monthly,Monthly visits,ratio,5,10,0.5000
  uploaded,Uploaded,ratio,0,5,0.0000
  minutes_mean,"Minutes a volunteer, mean",minutes a person,330,5,66.0000
  minutes_median,"Minutes a volunteer, median",minutes a person,,,
  $ carebank report indicators --period 2025-04 --public | sed -n '1,11p;/^Public/,$p'
  Indicators, 2025-04
  indicator              title                                          unit              numerator  denominator   value
  ---------------------  ---------------------------------------------  ----------------  ---------  -----------  ------
  activities             Activities                                     activities                3                    3
  attendances            Attendances of elders                          attendances                                 (<5)
  volunteer_attendances  Attendances of volunteers                      attendances                                 (<5)
  elders_served          Elders served                                  people                                      (<5)
  volunteers_active      Volunteers active                              people                                      (<5)
  minutes                Minutes given                                  minutes                                     (<5)
  points_earned          Points earned                                  互助养老积分                                (<5)
  points_redeemed        Points redeemed                                互助养老积分              0                    0
  Public edition: (<5) stands for a figure of fewer than 5 people, or one that would tell such a figure.
  The period is not sealed: these figures may still change.
  Rules: 420112 东西湖区社区互助养老, version 2025-03.
  $ carebank report indicators --period 2025-04 --public --format md | grep -E 'elders_served|coverage'
  | elders_served | Elders served | people |  |  | (\<5) |
  | coverage | Coverage | ratio |  |  | (\<5) |
  $ carebank report indicators --period 2025-04 --public --format html | grep -o '<td>elders_served.*'
  <td>elders_served</td><td>Elders served</td><td>people</td><td class="n"></td><td class="n"></td><td class="n">(&lt;5)</td></tr>
  $ carebank report indicators --period 2025-04 --public --format json | grep -E '"(activities|elders_served)"'
  {"id":"activities","title":"Activities","unit":"activities","numerator":3,"denominator":null,"value":3},
  {"id":"elders_served","title":"Elders served","unit":"people","numerator":null,"denominator":null,"value":null},
  {"id":"trainings","title":"Trainings","unit":"activities","numerator":0,"denominator":null,"value":0},
  {"id":"events","title":"Events","unit":"activities","numerator":0,"denominator":null,"value":0},
  $ carebank report indicators --period 2025-04 --public --lang zh | sed -n '6p;/^公开版/p'
  volunteer_attendances  志愿者人次                      人次                        (<5)
  公开版：“(<5)”表示该数据涉及的人数少于 5 人，或可据以推算出这样的人数，故不公开。

What is left out of a whole is a number of people, too: ten volunteers and all but two of them at work.

  $ served S-21,2025-05-08,9:00,60,V8,E1,助餐 S-22,2025-05-08,9:00,60,V9,E2,助餐 S-23,2025-05-08,9:00,60,V10,E5,助餐
  $ carebank report indicators --period 2025-05 --public --format csv | grep -E '^(elders_served|volunteers_active|minutes|minutes_mean|coverage|participation|volunteers_current),'
  elders_served,Elders served,people,5,,5
  volunteers_active,Volunteers active,people,,,
  minutes,Minutes given,minutes,510,,510
  coverage,Coverage,ratio,5,10,0.5000
  participation,Participation,ratio,,,
  minutes_mean,"Minutes a volunteer, mean",minutes a person,,,
  volunteers_current,Volunteers enrolled,people,10,,10

A seal holds for what is published as well; what came after it is told by no difference.

  $ CAREBANK_TODAY=2025-08-20 carebank audit seal --period 2025Q2 --by U1 --quiet >/dev/null
  $ carebank report indicators --period 2025Q2 --public | sed -n '4,9p;/^Public/,$p'
  activities             Activities                                     activities               11                   11
  attendances            Attendances of elders                          attendances              11                   11
  volunteer_attendances  Attendances of volunteers                      attendances              11                   11
  elders_served          Elders served                                  people                                      (<5)
  volunteers_active      Volunteers active                              people                                      (<5)
  minutes                Minutes given                                  minutes                 690                  690
  Public edition: (<5) stands for a figure of fewer than 5 people, or one that would tell such a figure.
  These figures are those of the seal of 2025Q2 made on 2025-08-20 (entry 97).
  Rules: 420112 东西湖区社区互助养老, version 2025-03.
  $ carebank report indicators --period 2025Q2 --public --restated
  carebank: --restated is not for what is published
      leave out --restated or --public
  [2]

