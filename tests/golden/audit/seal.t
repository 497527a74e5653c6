A quarter is sealed: its figures stay, whatever comes later.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ carebank audit seal --period 2025Q2 --out sealed --by U1
  carebank: services of 2025Q2 may still be verified until 2025-07-14 [too-early]
      seal it after that day, or now with --early REASON
  [1]
  $ carebank audit seal --period 2025Q2 --out sealed --by U1 --today 2025-07-10
  carebank: services of 2025Q2 may still be verified until 2025-07-14 [too-early]
      seal it after that day, or now with --early REASON
  [1]
  $ export CAREBANK_TODAY=2025-07-20
  $ carebank audit seal --period 2025Q2 --out sealed --by R1
  carebank: R1 does not have the duty audit [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank audit seal --period 2025Q2 --out sealed --by U1
  2025Q2 sealed with 1 statements; its checkpoint is sealed/2025Q2.checkpoint: give a copy to somebody outside
  $ ls sealed
  2025Q2.checkpoint
  $ cp sealed/2025Q2.checkpoint kept.checkpoint
  $ carebank audit seal --period 2025Q2 --out sealed --by U1
  2025Q2 sealed with 1 statements; its checkpoint is sealed/2025Q2.checkpoint: give a copy to somebody outside
  $ cmp kept.checkpoint sealed/2025Q2.checkpoint

What comes late for it needs a reason, and is told beside the sealed figures.

  $ services S-2,2025-06-06,9:00,60,V2,E2,助餐 | carebank log import - --by R1
  -:2: S-2: 2025-06-06 lies in a period that is sealed [late-reason-missing]
      say why it comes late in 补录原因
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ services S-2,2025-06-06,9:00,60,V2,E2,助餐 | sed '1s/$/,late_reason/; 2s/$/,纸质登记/' | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1 --quiet
  S-2
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  S-2
  1 done, 0 unchanged, 0 refused
  $ carebank report indicators --period 2025Q2 --format csv | head -n 4
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,1,,1
  attendances,Attendances of elders,attendances,1,,1
  volunteer_attendances,Attendances of volunteers,attendances,1,,1
  $ carebank report indicators --period 2025Q2 --restated --format csv | head -n 4
  id,title,unit,numerator,denominator,value,restated_numerator,restated_denominator,restated_value,difference
  activities,Activities,activities,1,,1,2,,2,1
  attendances,Attendances of elders,attendances,1,,1,2,,2,1
  volunteer_attendances,Attendances of volunteers,attendances,1,,1,2,,2,1
  $ carebank audit verify --trusted sealed
  43 entries, every one as it was sealed; root \S+ (re)
  continues 2025Q2.checkpoint (38 entries)
  the last 5 entries came later: they rest on the keeper's word until the next checkpoint
