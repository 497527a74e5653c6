A rule pack is only read and summed up.

  $ export CAREBANK_LANG=en
  $ carebank init --check 420112
  420112 东西湖区社区互助养老 (2025-03): 1 schemes, 1 programmes, 10 categories, 9 items
  $ cat >street.toml <<'END'
  > [pack]
  > id = "town"
  > name = "小城"
  > version = "7"
  > inherits = "420112"
  > [[category]]
  > id = "haircut"
  > name = "理发"
  > END
  $ carebank init --check street.toml
  town 小城 (7): 1 schemes, 1 programmes, 11 categories, 9 items
  $ ls
  street.toml
