A year whose holidays nobody has entered: deadlines that pass through it count weekends only, and every command that
reckons one says so, once a year and not once a row.

  $ . "$TESTDIR/../town.sh"
  $ export CAREBANK_TODAY=2027-01-05
  $ services S-1,2026-12-24,9:00,60,V1,E1,助餐 S-2,2026-12-28,9:00,60,V1,E1,助餐 S-3,2026-12-28,14:00,60,V2,E2,助餐 S-4,2026-12-07,9:00,60,V1,E1,助餐 | carebank log import - --by R1 --quiet
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-4 --by K1
  S-4
  1 done, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1
  warning: the rule pack has no holidays for 2027; deadlines count weekends only
  3 done, 0 unchanged, 0 refused
  $ carebank log approve --ref S-1 --ref S-2 --by P1
  warning: the rule pack has no holidays for 2027; deadlines count weekends only
  2 done, 0 unchanged, 0 refused
  $ carebank log void --ref S-1 --reason 未发生 --by P1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1 --quiet
  2 done, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep -v missing-fields
  warning: the rule pack has no holidays for 2027; deadlines count weekends only
  check,severity,subject,detail,new
  case-target,warning,J1,"0 typical cases, and a street is to form at least 1 by 2025-12-31",true
  case-target,warning,J2,"0 typical cases, and a street is to form at least 1 by 2025-12-31",true
  community-understaffed,warning,C11,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true
  late-record,warning,S-4,"verified on 2027-01-05, and the time allowed ended on 2026-12-21",true
  service-outside-phase,warning,S-2,its day 2026-12-28 lies in no phase of services,true
  service-outside-phase,warning,S-3,its day 2026-12-28 lies in no phase of services,true
  service-outside-phase,warning,S-4,its day 2026-12-07 lies in no phase of services,true
  $ carebank audit check --quiet >/dev/null
  $ carebank audit seal --period 2026Q4 --by U1
  warning: the rule pack has no holidays for 2027; deadlines count weekends only
  carebank: services of 2026Q4 may still be verified until 2027-01-14 [too-early]
      seal it after that day, or now with --early REASON
  [1]
  $ carebank report indicators --period 2026Q4 --format csv | head -n 2
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,3,,3
  $ carebank report indicators --period 2026-12-31..2028-01-01 --format csv | head -n 2
  warning: the rule pack has no holidays for 2027; deadlines count weekends only
  warning: the rule pack has no holidays for 2028; deadlines count weekends only
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,0,,0

A pack that brings the year ends the warnings.

  $ cat >more.toml <<'END'
  > [pack]
  > id = "420112/2027"
  > inherits = "420112"
  > [calendar]
  > years = [2027, 2028]
  > holidays = [2027-01-01]
  > END
  $ carebank init --adopt more.toml --from 2027-01-05 --by A1 --quiet
  420112/2027 420112/2027 (2025-03) holds from 2027-01-05
  $ carebank audit check --format csv | grep -v missing-fields
  check,severity,subject,detail,new
  case-target,warning,J1,"0 typical cases, and a street is to form at least 1 by 2025-12-31",true
  case-target,warning,J2,"0 typical cases, and a street is to form at least 1 by 2025-12-31",true
  community-understaffed,warning,C11,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C12,"1 helpers, and a community needs 5",true
  community-understaffed,warning,C21,"0 helpers, and a community needs 5",true
  late-record,warning,S-4,"verified on 2027-01-05, and the time allowed ended on 2026-12-21",true
  service-outside-phase,warning,S-2,its day 2026-12-28 lies in no phase of services,true
  service-outside-phase,warning,S-3,its day 2026-12-28 lies in no phase of services,true
  service-outside-phase,warning,S-4,its day 2026-12-07 lies in no phase of services,true
