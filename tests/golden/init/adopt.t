A new version of the rules is adopted from a day on; old services keep the old ones.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ cat >new.toml <<'END'
  > [pack]
  > id = "420112-b"
  > name = "东西湖区社区互助养老"
  > version = "2025-07"
  > inherits = "420112"
  > [[scheme]]
  > id = "huzhu"
  > per_hour = 2.0
  > END
  $ carebank init --adopt new.toml --by A1
  carebank: the day is missing from which the new rules hold
      give --from DAY
  [2]
  $ carebank init --adopt new.toml --from 2025-05-06 --by A1
  carebank: the new rules can hold from a day after 2025-05-06 only: services to that day are approved under the old ones [bad-date]
      give a later day with --from
  [1]
  $ carebank init --adopt new.toml --from 2025-06-01 --by R1
  carebank: R1 does not have the duty admin [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
  $ carebank init --adopt new.toml --from 2025-06-01 --by A1
  420112-b 东西湖区社区互助养老 (2025-07) holds from 2025-06-01

An hour before that day earns one point, an hour after it two.

  $ served S-2,2025-05-31,9:00,60,V1,E1,助餐 S-3,2025-06-01,9:00,60,V1,E1,助餐
  $ carebank log list --explain S-2
  60 minutes count at 1 互助养老积分 an hour (东西湖区有序推进社区互助养老试点工作方案 二(四))
  points are stored in steps of 0.5; the rest is carried on
  $ carebank log list --explain S-3
  60 minutes count at 2 互助养老积分 an hour
  points are stored in steps of 0.5; the rest is carried on
  $ carebank redeem donate --person V1 --points 4 --ref D-1 --by X1
  D-1
  1 done, 0 unchanged, 0 refused

A scheme that holds points cannot lose its storage unit.

  $ sed -i 's/version = "2025-07"/version = "2025-08"/; s/per_hour = 2.0/storage_unit = 0.1/' new.toml
  $ carebank init --adopt new.toml --from 2025-08-01 --by A1
  carebank: the scheme huzhu must stay, with its storage unit of 0.5 [storage-unit]
      points are held in it
  [1]
