Services by kind, place and time: activities, attendances and people side by side, never mixed.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-07,9:00,90,V1\;V2,E1\;E2,助洁 S-3,2025-05-08,9:00,30,V4,E3,助餐
  $ carebank log verify --all --by K2 --quiet; carebank log approve --all --by P2 --quiet
  0 done, 0 unchanged, 0 refused
  0 done, 0 unchanged, 0 refused
  $ carebank report services --period 2025Q2 --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  cleaning,助洁,1,2,2,2,2,180,3.00
  meals,助餐,2,2,2,2,2,90,1.50
  all,all together,3,4,4,3,3,270,4.50
  $ carebank report services --period 2025Q2 --group-by street --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  J1,青石街道,2,3,3,2,2,240,4.00
  J2,白露街道,1,1,1,1,1,30,0.50
  all,all together,3,4,4,3,3,270,4.50

Where a community belongs is asked of the period's last day.

  $ carebank enroll move C11 --parent J2 --from 2025-06-01 --by A1
  C11
  1 done, 0 unchanged, 0 refused
  $ carebank report services --period 2025-05 --group-by street --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  J1,青石街道,2,3,3,2,2,240,4.00
  J2,白露街道,1,1,1,1,1,30,0.50
  all,all together,3,4,4,3,3,270,4.50
  $ carebank report services --period 2025-05-01..2025-06-02 --group-by 街道 --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  J2,白露街道,3,4,4,3,3,270,4.50
  all,all together,3,4,4,3,3,270,4.50
  $ carebank report services --period 2025Q2 --group-by volunteer --org 芦花社区 --format csv
  group,name,activities,attendances,volunteer_attendances,volunteers,elders,minutes,hours
  V4,V4,1,1,1,1,1,30,0.50
  all,all together,1,1,1,1,1,30,0.50
  $ carebank report services --period 2025Q2 --group-by volunteer
  Services, 2025Q2
  group  title         activities (times)  served (attendances)  volunteers (attendances)  volunteers (people)  elders (people)  minutes  hours
  -----  ------------  ------------------  --------------------  ------------------------  -------------------  ---------------  -------  -----
  V1     V1                             2                     3                         2                    1                2      150   2.50
  V2     V2                             1                     2                         1                    1                2       90   1.50
  V4     V4                             1                     1                         1                    1                1       30   0.50
  all    all together                   3                     4                         4                    3                3      270   4.50
  $ carebank report services --period 2025Q2 --group-by colour
  carebank: services cannot be grouped by colour [bad-value]
      --group-by is one of: category, delivery, elder, evidence, mode, month, org, programme, volunteer, city, district, street, community, school, institution, station, enterprise, ngo, class, group, federation, league, venue
  [1]
  $ carebank report orgs --kind 社区 --format csv
  code,kind,name,parent,leader,skills,from,ended
  C11,community,银杏社区,J2,,,2025-06-01,
  C12,community,桂花社区,J1,,,,
  C21,community,芦花社区,J2,,,,
