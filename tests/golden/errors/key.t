Where private values are read or written, the key is needed: the right one.

  $ . "$TESTDIR/../town.sh"
  $ printf 'code,role,name,born,community\nV9,volunteer,庄小鹏,1961-03-02,C11\n' >one.csv
  $ carebank enroll import one.csv --by R1 --key nothing.key
  nothing.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ carebank enroll show V1 --by R1 --key nothing.key
  nothing.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ echo 'no key' >damaged.key
  $ carebank enroll import one.csv --by R1 --key damaged.key
  damaged.key: this is no carebank key file, or it is damaged
      use its recovery copy
  [3]
  $ carebank init --rules 420112 --by A1 --ledger other.db --key keys/other.key --quiet >other.txt
  $ carebank enroll import one.csv --by R1 --key keys/other.key
  keys/other.key: this key file belongs to another ledger
      give the key file that init wrote for this ledger with --key
  [3]
  $ ln -s keys/other.key link.key
  $ carebank enroll import one.csv --by R1 --key link.key
  link.key: this is a symbolic link, and no key is read through one
      give the key file itself
  [3]
  $ carebank enroll import one.csv --by R1 --key keys
  keys: this is a folder, not a key file
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ carebank enroll import one.csv --by R1 --key /dev/zero
  /dev/zero: this is a device or a pipe, not a key file
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ mkfifo pipe && carebank audit check --key pipe
  pipe: this is a device or a pipe, not a key file
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ carebank log verify --all --by K1 --sign keys
  keys: this is a folder, not a key file
      make one with carebank audit keygen
  [3]
  $ CAREBANK_LANG=zh carebank audit check --key keys/
  keys/: 这是一个文件夹，不是密钥文件
      用 --key FILE 或 CAREBANK_KEY 给出；它是 init 写的
  [3]
  $ carebank pair propose --by R1 --key keys/other.key
  keys/other.key: this key file belongs to another ledger
      give the key file that init wrote for this ledger with --key
  [3]
  $ carebank log list --person 江一帆 --by R1 --key keys/other.key
  keys/other.key: this key file belongs to another ledger
      give the key file that init wrote for this ledger with --key
  [3]

What names nobody needs none.

  $ carebank log list --key nothing.key --format csv
  ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence,state,batch
  $ carebank enroll list --role both --format csv --key nothing.key
  code,role,community,joined,ended
  V3,both,桂花社区,2025-04-01,
  $ carebank redeem catalogue --key nothing.key --format csv | head -n 2
  item,kind,points,minutes,scheme
  meals,service,1,60,huzhu

A list that would name people does not leave the names out in silence where a key is at hand and does not fit.

  $ carebank enroll list --role both --format csv --key keys/other.key
  keys/other.key: this key file belongs to another ledger
      give the key file that init wrote for this ledger with --key
  [3]
  $ carebank enroll list --role both --format csv --key damaged.key
  damaged.key: this is no carebank key file, or it is damaged
      use its recovery copy
  [3]
