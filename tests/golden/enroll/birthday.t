From when somebody is a year older: the birthday, unless the newest pack says the day after it. E5 turns 60 today.

  $ . "$TESTDIR/../town.sh"
  $ cat >sixty.csv <<'END'
  > code,role,name,sex,born,community,tags,joined
  > E5,elder,白正午,M,1965-06-02,银杏社区,独居,2025-06-02
  > END
  $ carebank enroll import sixty.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ services S-1,2025-06-02,9:00,60,V1,E5,助餐 | carebank log import - --by R1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank audit check --format csv | grep ineligible
  [1]
  $ cat >after.toml <<'END'
  > [pack]
  > id = "420112/after"
  > inherits = "420112"
  > [calendar]
  > birthday = "after"
  > END
  $ carebank init --adopt after.toml --from 2025-06-03 --by A1 --quiet
  420112/after 420112/after (2025-03) holds from 2025-06-03
  $ carebank audit check --format csv | grep ineligible
  elder-ineligible,error,E5,younger than 60 on 2025-06-02,true
  $ services S-2,2025-06-02,15:00,60,V1,E5,助餐 | carebank log import - --by R1
  -:2: S-2: E5 was 59 on that day; an elder must be 60 [elder-ineligible]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ CAREBANK_TODAY=2025-06-03; services S-3,2025-06-03,9:00,60,V1,E5,助餐 | carebank log import - --by R1
  1 added, 0 updated, 0 unchanged, 0 refused

Births of 29 February, in a year that has the day: it is the birthday, or the day before the one that counts.

  $ cat >leap.csv <<'END'
  > code,role,name,sex,born,community,tags,joined
  > E6,elder,白闰,M,1964-02-29,银杏社区,独居,2024-02-29
  > E7,elder,白闰二,F,1964-02-29,银杏社区,独居,2024-03-01
  > END
  $ for pack in 420112 after.toml
  > do
  >   export CAREBANK_TODAY=2024-03-01 CAREBANK_LEDGER=$pack.db
  >   carebank init --rules $pack --by A1 --key $pack.key --quiet >key.txt
  >   export CAREBANK_KEY=$pack.key
  >   carebank enroll import orgs.csv --by A1 --quiet >/dev/null
  >   carebank enroll import leap.csv --by A1 --quiet
  > done
  2 added, 0 updated, 0 unchanged, 0 refused
  leap.csv:2: E6: an elder must be 60 years old; this one is 59 on 2024-02-29 [elder-ineligible]
  1 added, 0 updated, 0 unchanged, 1 refused
  [1]
