The passbook of one person, the register, and what waits.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,25,V1,E1,助餐 S-2,2025-05-07,9:00,40,V1,E2,助洁
  $ carebank redeem donate --person V1 --points 0.5 --ref D-1 --by X1 --quiet >/dev/null
  $ carebank report statement V1 --by R1
  Passbook of V1 江一帆 (1960, 银杏社区, 1栋)
  day         kind     ref  detail  minutes  minutes in all  scheme        points  balance
  ----------  -------  ---  ------  -------  --------------  ------------  ------  -------
  2025-05-06  service  S-1  助餐         25              25  互助养老积分       0        0
  2025-05-07  service  S-2  助洁         40              65  互助养老积分       1        1
  2025-06-02  donate   D-1                                   互助养老积分    -0.5      0.5
  65 minutes of service in all.
  互助养老积分: 1 earned, balance 0.5.
  Minutes are those really given (Order 67, Art. 7); points follow from them by the rules of each day, and only whole storage units are credited.
  $ carebank report statement V1 --by R1 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  2025-05-06,service,S-1,助餐,25,25,huzhu,0,0
  2025-05-07,service,S-2,助洁,40,65,huzhu,1,1
  2025-06-02,donate,D-1,,,,huzhu,-0.5,0.5
  $ carebank report statement V1 --scheme other --by R1
  carebank: there is no scheme of points other [unknown-scheme]
  [1]
  $ carebank report statement V9 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  [1]
  $ carebank report statement V4 --by L1
  carebank: L1 has this duty only in 银杏社区, not in 芦花社区 [duty-missing]
  [1]
  $ carebank report register --format csv --by R1 | sed -n '1p; 3p; 15p'
  code,role,name,sex,born,id_number,phone,address,street,community,compound,building,tags,needs,skills,hobbies,helper_kind,subsidy,override_reason,guardian_name,guardian_relation,guardian_phone,programme,joined,ended,end_reason,duties,org,os_user,kin
  B1,staff,白两责,,,,,,,,,,,,,,,,,,,,,2025-06-02,,,verify;approve,J1,,
  V1,volunteer,江一帆,M,1960-03-01,,13900000011,,青石街道,银杏社区,杏园,1栋,,,助餐;助洁,象棋,互助养老员,,,,,,huzhu,2025-04-01,,,,,,
  $ carebank report register --pseudonymous --format csv --by R1 | sed -n '1p; 15p'
  code,role,sex,street,community,tags,needs,helper_kind,subsidy,programme,joined,ended,duties,org,kin
  V1,volunteer,,青石街道,银杏社区,,,互助养老员,,huzhu,2025-04-01,,,,
  $ carebank report register --format csv --out register.csv --by A1
  $ stat -c %a register.csv
  600

It imports into another ledger as the same register.

  $ carebank init --rules 420112 --by A1 --ledger other.db --key keys/other.key --quiet >other.txt
  $ carebank enroll import orgs.csv --ledger other.db --key keys/other.key --by A1 --quiet
  6 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import register.csv --ledger other.db --key keys/other.key --by A1 --quiet
  17 added, 0 updated, 1 unchanged, 0 refused
  $ carebank report register --format csv --ledger other.db --key keys/other.key --by A1 | cmp - register.csv

What waits for its next act.

  $ services S-3,2025-05-08,9:00,60,V1,E1,助餐 S-4,2025-05-30,9:00,60,V4,E1,助餐 | carebank log import - --by R1 --quiet
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank report backlog --format csv
  community,name,recorded,verified,returned,oldest,overdue
  C11,银杏社区,1,0,0,2025-05-08,1
  C21,芦花社区,1,0,0,2025-05-30,0
