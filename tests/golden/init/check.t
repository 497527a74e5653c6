A rule pack is only read and summed up.

  $ export CAREBANK_LANG=en
  $ carebank init --check 420112
  420112 东西湖区社区互助养老 (2025-03): 1 schemes, 1 programmes, 10 categories, 9 items

The other districts that ship. Harbin recruits before its notice was issued, which is only told:

  $ for district in 120000 230100 310107 442000; do carebank init --check $district; done
  120000 天津市“寸草心”“手足情”志愿助老行动 (2021-03): 0 schemes, 2 programmes, 13 categories, 0 items
  note: the phase "广泛招募" begins on 2019-07-01, before its document was issued on 2019-08-12
  230100 哈尔滨市“爱心暖夕阳”千名贴心女儿关爱空巢老人活动 (2019-08): 0 schemes, 1 programmes, 10 categories, 0 items
  310107 普陀区沪助养老时光汇 (2024-05): 1 schemes, 3 programmes, 13 categories, 2 items
  442000 中山市养老志愿服务 (2024): 2 schemes, 11 programmes, 12 categories, 9 items
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
