Two people of one name are told apart by birth year, community and building wherever a message names one of them; where
nobody else is called so, the code alone will do.

  $ . "$TESTDIR/../town.sh"
  $ cat >twins.csv <<'END'
  > role,name,sex,born,id_number,phone,community,compound,building,tags,joined
  > elder,王桂英,F,1945-03-02,,13900000052,银杏社区,杏园,5栋,独居,2025-05-01
  > elder,王桂英,F,1951-08-02,,13900000053,桂花社区,桂苑,6栋,空巢,2025-05-01
  > volunteer,王桂英,F,1970-01-02,,13900000054,桂花社区,桂苑,1栋,,2025-05-01
  > END
  $ carebank enroll import twins.csv --by R1
  line 2: 王桂英 (1945, 银杏社区, 5栋) has the code E0005 now
  line 3: 王桂英 (1951, 桂花社区, 6栋) has the code E0006 now
  line 4: 王桂英 (1970, 桂花社区, 1栋) has the code V0005 now
  3 added, 0 updated, 0 unchanged, 0 refused
  $ services S-1,2025-05-06,9:00,60,V1,王桂英,助餐 S-2,2025-04-06,9:00,60,V1,E0005,助餐 S-3,2025-04-06,9:00,60,V1,E1,助餐 \
  >   S-4,2025-05-06,9:00,60,E0005,E1,助餐 | carebank log import - --by R1
  -:2: S-1: 3 people are called 王桂英: E0005 王桂英 (1945, 银杏社区, 5栋); E0006 王桂英 (1951, 桂花社区, 6栋); V0005 王桂英 (1970, 桂花社区, 1栋) [ambiguous-person]
      write the code, or name@community, or name#last four digits of the phone
  -:3: S-2: E0005 王桂英 (1945, 银杏社区, 5栋) joined on 2025-05-01 only [not-enrolled-then]
      correct the day, or the day of joining or leaving
  -:5: S-4: E0005 王桂英 (1945, 银杏社区, 5栋) is no volunteer on 2025-05-06 [wrong-role]
      correct the code, or enroll the person in this role
  1 added, 0 updated, 0 unchanged, 3 refused
  [1]
  $ services S-5,2025-04-06,9:00,60,V1,王桂英@银杏社区,助餐 S-6,2025-04-07,9:00,60,V2,王桂英#0053,助餐 | carebank log import - --by R1
  -:2: S-5: E0005 王桂英 (1945, 银杏社区, 5栋) joined on 2025-05-01 only [not-enrolled-then]
      correct the day, or the day of joining or leaving
  -:3: S-6: E0006 王桂英 (1951, 桂花社区, 6栋) joined on 2025-05-01 only [not-enrolled-then]
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ carebank pair add --volunteer 王桂英#0052 --elder E1 --by R1
  carebank: E0005 王桂英 (1945, 银杏社区, 5栋) is no volunteer [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem grant --to 王桂英 --points 1 --by X1
  carebank: 3 people are called 王桂英: E0005 王桂英 (1945, 银杏社区, 5栋); E0006 王桂英 (1951, 桂花社区, 6栋); V0005 王桂英 (1970, 桂花社区, 1栋) [ambiguous-person]
      write the code, or name@community, or name#last four digits of the phone
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person 王桂英@银杏社区 --points 1 --by X1
  carebank: E0005 王桂英 (1945, 银杏社区, 5栋) has 0 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem donate --person E1 --points 1 --by X1
  carebank: E1 has 0 points, 1 are needed [balance-negative]
      nothing was taken; wait until more is earned
  0 done, 0 unchanged, 1 refused
  [1]

Not to those without a duty where the person lives.

  $ carebank pair add --volunteer V1 --elder E0006 --by L1
  carebank: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ services S-7,2025-04-06,9:00,60,V1,E0006,助餐 | carebank log import - --by L1
  -:2: S-7: E0006 joined on 2025-05-01 only [not-enrolled-then]
      correct the day, or the day of joining or leaving
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
