Wrong words on the line: exit 2, whatever they are.

  $ . "$TESTDIR/../town.sh"
  $ carebank
  carebank: a command is missing
      see carebank --help
  [2]
  $ carebank enrol
  carebank: unknown on this line: enrol
      did you mean enroll? see carebank --help
  [2]
  $ carebank enroll
  carebank: a command is missing
      see carebank enroll --help
  [2]
  $ carebank enroll improt people.csv
  carebank: unknown on this line: improt
      did you mean import? see carebank enroll --help
  [2]
  $ carebank enroll import
  carebank: missing: FILE
      see carebank enroll import --help
  [2]
  $ carebank enroll import people.csv --creat-orgs
  carebank: unknown on this line: --creat-orgs
      did you mean --create-orgs? see carebank enroll import --help
  [2]
  $ carebank enroll import people.csv staff.csv
  carebank: unknown on this line: staff.csv
      see carebank enroll import --help
  [2]
  $ carebank enroll list --ledger
  carebank: a value is missing: --ledger
      see carebank enroll list --help
  [2]
  $ carebank enroll list --format table
  carebank: --format is text, csv, md, json or html
  [2]
  $ carebank enroll list --lang fr
  carebank: --lang 只能是 zh 或 en
  [2]
  $ carebank enroll list --role helper
  carebank: --role is volunteer, elder, both or staff
  [2]
  $ carebank enroll import people.csv --today 2025-02-30
  carebank: --today is no day: 2025-02-30
      write it as 2025-07-01
  [2]
  $ carebank enroll add
  carebank: nothing is said about the person
      give --name, --role and so on
  [2]
  $ carebank enroll end V1 --day tomorrow --reason 搬走
  carebank: --day is no day: tomorrow
      write it as 2025-07-01
  [2]
  $ carebank enroll end V1 --reason 搬走
  carebank: missing: --day
      see carebank enroll end --help
  [2]
  $ carebank enroll move V1 --community C12 --from 2025-13-01
  carebank: --from is no day: 2025-13-01
      write it as 2025-07-01
  [2]
  $ carebank init
  carebank: the rules are missing
      give --rules with a file or the id of a built-in pack
  [2]
  $ carebank init --rules 420112 --ledger x.db --key x.key
  carebank: who acts is not said
      give --by CODE: the first staff member, who will be admin
  [2]
  $ carebank init --rules 420112 --ledger x.db --key x.key --by 'A/1'
  carebank: “A/1” is not a code
      Use 1 to 32 letters A-Z a-z, digits, - and _.
  [2]
  $ carebank init --rules 420112 --ledger x.db --key x.key --by A1 --origin 'two words'
  carebank: two words cannot be the name of a log
      use letters, digits, dots, dashes and slashes, no spaces and no +
  [2]
  $ carebank init --adopt 420112
  carebank: the day is missing from which the new rules hold
      give --from DAY
  [2]
  $ carebank log verify
  carebank: say which services: one of --ref, --batch, --from and --all
  [2]
  $ carebank log verify --all --ref S-1
  carebank: say which services: one of --ref, --batch, --from and --all
  [2]
  $ carebank audit verify --opened v1.open --log key.txt --trusted held
  carebank: --opened stands alone: it goes with --log only
      check the log in a run of its own, without --opened
  [2]
  $ carebank audit verify --opened v1.open --period 2025Q3
  carebank: --opened stands alone: it goes with --log only
      check the log in a run of its own, without --opened
  [2]
  $ carebank audit verify --log key.txt
  carebank: --log goes with --opened only
      give --opened FILE, or leave --log out
  [2]
  $ carebank audit verify --period 2025Q3
  carebank: --period goes with --export only
      give --export DIR; for figures of the ledger: carebank report indicators
  [2]
  $ carebank log verify --batch three
  carebank: three is no batch number
      see carebank enroll list --batches
  [2]
  $ carebank log return --ref S-1
  carebank: the reason is missing
      give --reason TEXT
  [2]
  $ carebank log void --ref S-1
  carebank: the reason is missing
      give --reason TEXT
  [2]
  $ carebank log add
  carebank: nothing is said about the service
      give --day, --minutes, --volunteer, --elder and --category
  [2]
  $ carebank log list --state done
  carebank: --state is recorded, verified, approved, returned or voided
  [2]
  $ carebank log list --from someday
  carebank: --from is no day: someday
      write it as 2025-07-01
  [2]
  $ carebank log list --batch three
  carebank: three is no batch number
      see carebank enroll list --batches
  [2]
  $ carebank redeem donate --person V1
  carebank: missing: --points
      see carebank redeem donate --help
  [2]
  $ carebank redeem donate --person V1 --points many
  carebank: --points is no number of points: many
      write it as 1 or 0.5
  [2]
  $ carebank redeem item 助餐 --person V1 --quantity some
  carebank: some is no whole number
  [2]
  $ carebank redeem donate --person V1 --points 1 --ref R/1
  carebank: “R/1” is not a record number
      Use 1 to 64 letters A-Z a-z, digits, - and _.
  [2]
  $ carebank pair add --volunteer V1 --elder E1 --from someday
  carebank: --from is no day: someday
      write it as 2025-07-01
  [2]
  $ carebank pair sign P1 --party elder --name 宋 --day someday
  carebank: --day is no day: someday
      write it as 2025-07-01
  [2]

Nobody is named who acts, and the system's user stands for nobody.

  $ carebank enroll set A1 --os-user somebody-else --by A1
  A1
  1 done, 0 unchanged, 0 refused
  $ carebank enroll import people.csv
  carebank: who acts is not said
      give --by CODE or CAREBANK_BY, or bind a staff member to this system user
  [2]
  $ carebank log verify --all
  carebank: who acts is not said
      give --by CODE or CAREBANK_BY, or bind a staff member to this system user
  [2]
