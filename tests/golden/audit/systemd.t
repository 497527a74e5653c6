A systemd unit gives the key with LoadCredential: it is found by itself, its folder is read only, and what was signed last
is remembered in the unit's state folder.

  $ . "$TESTDIR/../town.sh"
  $ mkdir credentials state && mv "$XDG_CONFIG_HOME/carebank/420112.key" credentials/carebank.key
  $ chmod 440 credentials/carebank.key && chmod 550 credentials
  $ carebank audit checkpoint --by U1 2>&1 | sed 's,.*/home/,,'
  .config/carebank/420112.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  $ export CREDENTIALS_DIRECTORY="$PWD/credentials" STATE_DIRECTORY="$PWD/state:$PWD/other"
  $ carebank audit checkpoint --by U1 --out 1.checkpoint
  $ ls -A credentials state
  credentials:
  carebank.key

  state:
  420112.signed
  $ head -n 2 1.checkpoint
  420112
  31
  $ carebank audit seal --period 2025Q1 --by U1 --out sealed
  2025Q1 sealed with 0 statements; its checkpoint is sealed/2025Q1.checkpoint: give a copy to somebody outside
  $ carebank audit backup --out copy.db --by U1
  a copy is in copy.db; the key file is not in it: keep that elsewhere
  $ carebank audit check
  Findings
  check                   severity  subject  detail                              new
  ----------------------  --------  -------  ----------------------------------  ---
  community-understaffed  warning   C11      1 helpers, and a community needs 5  no
  community-understaffed  warning   C12      1 helpers, and a community needs 5  no
  community-understaffed  warning   C21      0 helpers, and a community needs 5  no
  missing-fields          warning   V1       missing: id_number                  no
  missing-fields          warning   V2       missing: id_number                  no
  missing-fields          warning   V3       missing: id_number                  no
  missing-fields          warning   V4       missing: id_number                  no
  $ mkdir held && cp 1.checkpoint sealed/2025Q1.checkpoint held/ && carebank audit verify --trusted held | sed 's/ root .*/ root .../'
  32 entries, every one as it was sealed; root ...
  continues 1.checkpoint (31 entries)
  continues 2025Q1.checkpoint (32 entries)

The state folder stands against a ledger that was put back.

  $ cp copy.db town.db && served S-1,2025-05-06,9:00,60,V1,E1,助餐 && carebank audit checkpoint --by U1 --out 2.checkpoint
  $ cp copy.db town.db && carebank audit checkpoint --by U1
  carebank: 37 entries were signed already, and the ledger has 32 [seal-broken]
      this looks like an older or another copy: compare with carebank audit verify --trusted, and restore the right one
  [1]
  $ chmod 700 credentials
