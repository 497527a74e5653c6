What the helper knows of the elder (四个知道), under the rules of Harbin: the facts, the two-way contact card, the audit.
Everybody is invented.

  $ . "$TESTDIR/../harbin.sh"
  $ carebank pair add --volunteer V1 --elder E1 --from 2025-03-01 --by R1
  P17
  1 done, 0 unchanged, 0 refused
  $ carebank pair know P17 --fact health --value 血压偏高，行动自如 --by R1
  P17
  1 done, 0 unchanged, 0 refused
  $ carebank pair know P17 --fact health --value 血压偏高，行动自如 --by R1
  0 done, 1 unchanged, 0 refused
  $ carebank pair know 17 --fact 用药情况 --value 每日一次降压药 --day 2025-03-05 --by R1
  P17
  1 done, 0 unchanged, 0 refused
  $ carebank audit check --quiet | grep four-knows
  four-knows-gap  warning   P17      not known: telephone of the family (by the definition both together; others: the notice's card (annex 2), the notice's text)  yes
  $ carebank report indicators --period 2025Q1 --format csv | grep four_knows
  four_knows,Facts known of elders in pairs,ratio,4,5,0.8000
  $ carebank pair know P17 --fact kin_phone --value 13900000099 --by R1 --quiet
  P17
  1 done, 0 unchanged, 0 refused

Hobbies and the address stand in the archive already.

  $ carebank audit check --quiet | grep four-knows
  [1]
  $ carebank report indicators --period 2025Q1 --format csv | grep four_knows
  four_knows,Facts known of elders in pairs,ratio,5,5,1.0000
  $ carebank report indicators --period 2024Q4 --format csv | grep four_knows
  four_knows,Facts known of elders in pairs,ratio,0,0,

The card shows numbers only when it is asked to.

  $ carebank pair card P17 --by R1 | head -39
  # Two-way contact card

  P17, copy 1 of 2

  ## Volunteer

  | field | value |
  | --- | --- |
  | name | 江一帆 |
  | sex | female |
  | content of the service |  |
  | area | 冰城街道丁香社区 |
  | mobile | \*\*\*\*\*\*\*0011 |
  | volunteer number | V1 |
  | ID number |  |

  ## Elder

  | field | value |
  | --- | --- |
  | name | 宋秀英 |
  | sex | female |
  | home address | 香苑1栋301 |
  | telephone | \*\*\*\*\*\*\*0021 |
  | health | 血压偏高，行动自如 |
  | ID number | \*\*\*\*\*\*\*\*\*\*\*\*\*\*002X |

  ## The four knows, by the definition both together

  | field | value |
  | --- | --- |
  | state of health | 血压偏高，行动自如 |
  | medicines taken | 每日一次降压药 |
  | hobbies | 象棋, 书法 |
  | home address | 香苑1栋301 |
  | telephone of the family | \*\*\*\*\*\*\*0099 |

  The four musts: there must be a contact card, a talk every week, an activity every month, wishes on festivals.
  
  $ carebank pair card P17 --full --by R1 | grep '电话\|ID\|phone\|mobile'
  | mobile | 13900000011 |
  | ID number |  |
  | telephone | 13900000021 |
  | ID number | 11010519491231002X |
  | telephone of the family | 13900000099 |
  | mobile | 13900000011 |
  | ID number |  |
  | telephone | 13900000021 |
  | ID number | 11010519491231002X |
  | telephone of the family | 13900000099 |

What does not fit.

  $ carebank pair know P17 --fact heath --value 好 --by R1
  carebank: P17: heath is none of the facts [unknown-word]
      did you mean health?
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair know P17 --fact 身高 --value 一米六 --by R1
  carebank: P17: 身高 is none of the facts [unknown-word]
      they are: health, medication, hobbies, address, kin_phone
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair know P17 --fact health --value ' ' --by R1
  carebank: P17: what is known is missing [missing-value]
      give it with --value
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair know P17 --fact health --value 好 --day 2025-12-01 --by R1
  carebank: 2025-12-01 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair know P99 --fact health --value 好 --by R1
  carebank: there is no pair P99 [unknown-pair]
      see carebank pair list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair end P17 --day 2025-06-30 --reason 搬迁 --by R1 --quiet
  P17
  1 done, 0 unchanged, 0 refused
  $ carebank pair know P17 --fact health --value 好 --by R1
  carebank: P17 ended on 2025-06-30 [pair-ended]
      make a new pair with carebank pair add
  0 done, 0 unchanged, 1 refused
  [1]
