A ledger is founded from a built-in rule pack. What comes on stdout is the public verifier key.

  $ export CAREBANK_LANG=en CAREBANK_TODAY=2025-06-02
  $ carebank init --rules 420112 --by A1
  founded carebank.db with the rules 东西湖区社区互助养老 (2025-03)
  the key file is .*/420112\.key; keep a copy where only you can reach it: without it no name can be read (re)
  420112\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44} (re)
  $ stat -c '%a %n' carebank.db "$XDG_CONFIG_HOME/carebank/420112.key" | sed "s,$XDG_CONFIG_HOME,CONFIG,"
  600 carebank.db
  400 CONFIG/carebank/420112.key

The founder is the first staff member and holds every duty; the system's user who founded it stands for the code.

  $ carebank enroll list --format csv
  code,name,role,community,joined,ended
  A1,,staff,,2025-06-02,
  $ carebank enroll add --code S1 --role staff --name 吴登记 --duties record
  S1
  1 done, 0 unchanged, 0 refused

Nothing is founded over what is there.

  $ carebank init --rules 420112 --by A1
  carebank.db: this file is already there and is not touched
      choose another name with --ledger, or move the old file away
  [3]
  $ carebank init --rules 420112 --by A1 --ledger other.db
  .*/420112\.key: the key file is already there and is not touched (re)
      choose another with --key, or another --origin
  [3]
  $ ls *.db
  carebank.db

Another origin has a key of its own; a slash in it becomes an underscore in the key's name.

  $ carebank init --rules 420112 --by A1 --ledger other.db --origin example.org/town --quiet
  example\.org/town\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44} (re)
  $ ls "$XDG_CONFIG_HOME/carebank"
  420112.key
  example.org_town.key

A dry run writes neither.

  $ carebank init --rules 420112 --by A1 --ledger third.db --key third.key --dry-run
  dry run: nothing was written
  $ ls third.db third.key 2>&1 | sed 's/^ls: cannot access //'
  'third.db': No such file or directory
  'third.key': No such file or directory
