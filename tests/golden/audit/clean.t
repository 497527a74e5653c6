When all is well the nightly audit prints nothing and its status is 0.

  $ . "$TESTDIR/../town.sh" && rm town.db
  $ cat >town.toml <<'END'
  > [pack]
  > id = "town"
  > inherits = "420112"
  > [helper]
  > min_per_community = 1
  > kinds = []
  > END
  $ carebank init --rules ./town.toml --by A1 --quiet >key.txt
  $ for file in orgs staff people; do carebank enroll import $file.csv --by A1 --quiet; done
  6 added, 0 updated, 0 unchanged, 0 refused
  9 added, 0 updated, 0 unchanged, 0 refused
  8 added, 0 updated, 0 unchanged, 0 refused
  $ cat >numbers.csv <<'END'
  > code,id_number,address
  > V1,420197196003010010,银杏路1号
  > V2,420197197208200023,银杏路1号
  > V3,420197195511050030,银杏路1号
  > V4,420197198001150043,银杏路1号
  > E1,,银杏路1号
  > E2,,银杏路1号
  > E3,,银杏路1号
  > E4,,银杏路1号
  > END
  $ carebank enroll import numbers.csv --by R1 --quiet
  0 added, 8 updated, 0 unchanged, 0 refused
  $ cat >may.csv <<'END'
  > ref,day,start,minutes,volunteer,elder,category,title,place,lead
  > S-1,2025-05-28,9:00,60,V1,E1,助餐,送餐,杏园,何核实
  > S-2,2025-05-29,9:00,25,V2,E2,助洁,扫除,杏园,何核实
  > END
  $ carebank log import may.csv --by R1
  2 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1
  2 done, 0 unchanged, 0 refused
  $ carebank log approve --all --by P1
  2 done, 0 unchanged, 0 refused
  $ carebank audit check
  $ carebank audit check --strict
  $ carebank audit verify
  46 entries, every one as it was sealed; root \S+ (re)
  carebank: UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared
      give a folder of checkpoints that others kept with --trusted
  [4]
