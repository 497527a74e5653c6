The life of a pair: made, signed by its three parties, its card handed out, ended.

  $ . "$TESTDIR/../town.sh"
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1 --dry-run
  dry run: nothing was written
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-05-01 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair add --volunteer V1 --elder V1 --by R1
  carebank: V1 cannot be paired with themselves [person-twice]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E2 --from 2025-06-03 --by R1
  carebank: 2025-06-03 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P31 --party community --name 银杏社区居委会 --day 2025-05-02 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair sign P31 --party community --name 银杏社区居委会 --day 2025-05-02 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair sign P31 --party 街道 --name 青石街道 --day 2025-05-02 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair sign P31 --party street --name 青石街道 --day 2025-05-03 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P31,person,V1,E1,building,2025-05-01,,2/3
  $ carebank pair sign 31 --party elder --name 宋秀英 --day 2025-05-03 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P31,person,V1,E1,building,2025-05-01,,complete
  $ carebank pair sign P31 --party elder --name 宋秀英 --day 2025-04-03 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair sign P99 --party elder --name 宋秀英 --day 2025-05-03 --by R1
  carebank: there is no pair P99 [unknown-pair]
      see carebank pair list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair card P31 --by R1
  # Two-way contact card

  P31, copy 1 of 2

  ## Volunteer

  | field | value |
  | --- | --- |
  | name | 江一帆 |
  | sex | male |
  | content of the service | 助餐, 助洁 |
  | area | 青石街道银杏社区 |
  | mobile | \*\*\*\*\*\*\*0011 |
  | volunteer number | V1 |
  | ID number |  |

  ## Elder

  | field | value |
  | --- | --- |
  | name | 宋秀英 |
  | sex | female |
  | home address | 青石街道银杏社区杏园1栋 |
  | telephone | \*\*\*\*\*\*\*0021 |
  | health |  |
  | ID number |  |

  ## The four knows, by the definition both together

  | field | value |
  | --- | --- |
  | state of health |  |
  | medicines taken |  |
  | hobbies | 象棋 |
  | home address | 杏园1栋 |
  | telephone of the family |  |

  The four musts: there must be a contact card, a talk every week, an activity every month, wishes on festivals.

  ---

  # Two-way contact card

  P31, copy 2 of 2

  ## Volunteer

  | field | value |
  | --- | --- |
  | name | 江一帆 |
  | sex | male |
  | content of the service | 助餐, 助洁 |
  | area | 青石街道银杏社区 |
  | mobile | \*\*\*\*\*\*\*0011 |
  | volunteer number | V1 |
  | ID number |  |

  ## Elder

  | field | value |
  | --- | --- |
  | name | 宋秀英 |
  | sex | female |
  | home address | 青石街道银杏社区杏园1栋 |
  | telephone | \*\*\*\*\*\*\*0021 |
  | health |  |
  | ID number |  |

  ## The four knows, by the definition both together

  | field | value |
  | --- | --- |
  | state of health |  |
  | medicines taken |  |
  | hobbies | 象棋 |
  | home address | 杏园1栋 |
  | telephone of the family |  |

  The four musts: there must be a contact card, a talk every week, an activity every month, wishes on festivals.
  $ carebank pair end P31 --day 2025-05-20 --reason 老人搬家 --by R1 --format json
  {"done":1,"unchanged":0,"refused":0,"refs":["P31"]}
  $ carebank pair end P31 --day 2025-05-20 --reason 老人搬家 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair end P31 --day 2025-05-21 --reason 老人搬家 --by R1
  carebank: P31 has ended on 2025-05-20 already [already-ended]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair card P31 --by R1
  carebank: P31 ended on 2025-05-20 [pair-ended]
      make a new pair with carebank pair add
  [1]
  $ carebank pair list
  Pairs
  pair  kind  volunteer  elder  proximity  from  to  agreement
  ----  ----  ---------  -----  ---------  ----  --  ---------
  $ carebank pair list --ended --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P31,person,V1,E1,building,2025-05-01,2025-05-20,complete
