Closing an account: its points go to an heir, into the pool of donations, or lapse. Never money.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,180,V1,E1,助餐 S-2,2025-05-07,9:00,120,V4,E2,助餐 S-3,2025-05-08,9:00,60,V2,E1,助餐 S-4,2025-05-08,9:00,60,V3,E1,助餐
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1 --quiet
  R-1
  1 done, 0 unchanged, 0 refused

What was reserved is given or cancelled first. Only an administrator closes, with a reason, and heirs are kin.

  $ carebank redeem close V1 --fate donate --reason 病故 --by A1
  carebank: V1 has reserved R-1, which was not given yet [services-reserved]
      deliver or cancel it first
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem cancel --ref R-1 --reason 病故 --by X1 --quiet
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem close V1 --fate donate --reason 病故 --by X1
  carebank: X1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate money --reason 病故 --by A1
  carebank: --fate is not known: money
      write heir, donate or lapse
  [2]
  $ carebank redeem close V1 --fate donate --by A1
  carebank: missing: --reason
      see carebank redeem close --help
  [2]
  $ carebank redeem close V1 --fate heir --reason 病故 --by A1
  carebank: an heir goes with --fate heir, and only with it [missing-value]
      give both, or neither
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate donate --heir E1 --reason 病故 --by A1
  carebank: an heir goes with --fate heir, and only with it [missing-value]
      give both, or neither
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate heir --heir E1 --reason 病故 --by A1
  carebank: E1 is not enrolled as kin of V1 [heir-not-kin]
      enter the kinship first with carebank enroll set --kin, or choose another fate
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate heir --heir V1 --reason 病故 --by A1
  carebank: V1 cannot inherit from themselves [to-oneself]
      name another receiver
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate donate --reason 病故 --day 2025-06-09 --by A1
  carebank: 2025-06-09 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate donate --scheme 时光币 --reason 病故 --by A1
  carebank: there is no scheme of points 时光币 [unknown-scheme]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close E2 --fate lapse --reason 迁出 --by A1
  carebank: E2 has no account [no-account]
      there is nothing to close
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V1 --fate donate --reason 病故 --day 2025-05-31 --by A1 --dry-run
  V1, 互助养老积分: closed; 3 points go into the pool
  dry run: nothing was written
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem close V1 --fate donate --reason 病故 --day 2025-05-31 --by A1
  V1, 互助养老积分: closed; 3 points go into the pool
  V1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem close V1 --fate donate --reason 病故 --day 2025-05-31 --by A1
  0 done, 1 unchanged, 0 refused
  $ carebank redeem close V4 --fate heir --heir E4 --scheme huzhu --reason 病故 --by A1
  V4, 互助养老积分: closed; 2 points go to E4
  V4
  1 done, 0 unchanged, 0 refused
  $ carebank redeem close V2 --fate lapse --reason 本人要求注销 --by A1
  V2, 互助养老积分: closed; 1 points lapse
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  E4,huzhu,0,2,0,0,0,0,0,2
  V1,huzhu,3,0,0,0,0,3,0,0
  V2,huzhu,1,0,0,0,0,0,1,0
  V3,huzhu,1,0,0,0,0,0,0,1
  V4,huzhu,2,0,0,0,2,0,0,0

A closed account redeems, gives and receives nothing more.

  $ carebank redeem item 助餐 --person V1 --by X1
  carebank: the account of V1 in 互助养老积分 was closed on 2025-05-31 [account-closed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V3 --to V4 --points 1 --by X1
  carebank: the account of V4 in 互助养老积分 was closed on 2025-06-02 [account-closed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem grant --to V2 --points 1 --by X1
  carebank: the account of V2 in 互助养老积分 was closed on 2025-06-02 [account-closed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem opening --to V2 --points 1 --document 甲 --by A1
  carebank: the account of V2 in 互助养老积分 was closed on 2025-06-02 [account-closed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V3 --fate heir --heir V4 --reason 病故 --by A1
  carebank: V4 is not enrolled as kin of V3 [heir-not-kin]
      enter the kinship first with carebank enroll set --kin, or choose another fate
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank report statement E4 --by X1 --format csv
  day,kind,ref,detail,minutes,minutes_total,scheme,points,balance
  2025-06-02,received,,an account was closed,,,huzhu,2,2

Services that are approved late are still credited: the audit finds it, and closing again settles it.

  $ served S-5,2025-05-09,9:00,60,V2,E1,助餐
  $ carebank audit check --by U1 --format csv | grep -E 'closed-account|balance|posting'
  closed-account,warning,V2,"closed on 2025-06-02 in 互助养老积分, and 1 points came in since",true
  $ carebank redeem close V2 --fate donate --reason 补核实的服务 --by A1
  V2, 互助养老积分: closed; 1 points go into the pool
  V2
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --by U1 --format csv | grep -E 'closed-account|balance|posting'
  [1]

Moving away closes nothing: an account outlives the stay.

  $ carebank enroll end V3 --day 2025-06-01 --reason 迁往外地 --by R1 --quiet
  V3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 助餐 --person V3 --ref R-3 --by X1
  R-3
  1 done, 0 unchanged, 0 refused

A pack may allow fewer fates, and heirs who are not kin.

  $ cat >strict.toml <<'END'
  > [pack]
  > id = "420112/strict"
  > inherits = "420112"
  > version = "2"
  > [closure]
  > fates = ["heir"]
  > heirs = "any"
  > END
  $ carebank init --adopt strict.toml --from 2025-06-03 --by A1 --quiet
  420112/strict 420112/strict (2) holds from 2025-06-03
  $ export CAREBANK_TODAY=2025-06-04
  $ carebank redeem cancel --ref R-3 --reason 迁走 --by X1 --quiet
  R-3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem close V3 --fate lapse --reason 迁走 --by A1
  carebank: the points of a closed account cannot go the way lapse [fate-not-allowed]
      the rule pack allows: --fate heir
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V3 --fate heir --heir V2 --reason 迁走 --by A1
  carebank: the account of V2 in 互助养老积分 was closed on 2025-06-02 [account-closed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem close V3 --fate heir --heir E1 --reason 迁走 --by A1
  V3, 互助养老积分: closed; 1 points go to E1
  V3
  1 done, 0 unchanged, 0 refused
  $ carebank audit verify >verified.txt 2>&1; echo $?
  4
