Why a pair is not made, signed or ended.

  $ . "$TESTDIR/../town.sh"
  $ carebank pair add --volunteer V1 --elder E1 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V9 --elder E1 --by R1
  carebank: nobody is enrolled as V9 [unknown-person]
      enroll the person first, or correct the code
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer 苏无名 --elder E1 --by R1
  carebank: nobody is enrolled as 苏无名 [unknown-person]
      enroll the person first, or correct the name
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V4 --elder E4 --by R1
  carebank: V4 and E4 are kin: care for one's own is no volunteering [kin-service]
      look for a volunteer from another family
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer E2 --elder E3 --by R1
  carebank: E2 is no volunteer [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V3 --elder V3 --by R1
  carebank: V3 cannot be paired with themselves [person-twice]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E1 --by R1
  carebank: E1 has 1 volunteers already; an elder may have 1 [capacity-exceeded]
      end that pair first with carebank pair end
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E2 --from 2025-03-31 --by R1
  carebank: V2 is not enrolled on 2025-03-31 [not-enrolled-then]
      see carebank enroll show for when the person joined and left
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E2 --from 2025-06-30 --by R1
  carebank: 2025-06-30 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E2 --kind 两个人 --by R1
  carebank: the rules know no kind of pair called 两个人 [unknown-word]
      known are: person 一对一, helper-group 互助养老小组, grandparent 祖孙结对, respect 尊老育幼, institution 机构结对, charity 慈善力量结对
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V2 --elder E2 --by X1
  carebank: X1 does not have the duty record [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P31 --party doctor --name 李医生 --day 2025-06-02 --by R1
  carebank: P31: doctor is no party to this agreement [unknown-party]
      it is signed by: 街道, 社区居委会, 老人
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P31 --party elder --name '' --day 2025-06-02 --by R1
  carebank: P31: the name of who signed is missing [missing-value]
      give it with --name
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P31 --party elder --name 宋秀英 --day 2025-06-03 --by R1
  carebank: 2025-06-03 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P7 --party elder --name 宋秀英 --day 2025-06-02 --by R1
  carebank: there is no pair P7 [unknown-pair]
      see carebank pair list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair end P31 --day 2025-06-01 --reason 误建 --by R1
  carebank: P31 began on 2025-06-02 only [bad-date]
      give a day not before it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair end P31 --day 2025-06-03 --reason 误建 --by R1
  carebank: P31: 2025-06-03 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair end P31 --day 2025-06-02 --reason '' --by R1
  carebank: P31: a pair ends for a reason [missing-value]
      give it with --reason
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair end P31 --day 2025-06-02 --reason 误建 --by R1
  P31
  1 done, 0 unchanged, 0 refused
  $ carebank pair end P31 --day 2025-06-01 --reason 误建 --by R1
  carebank: P31 has ended on 2025-06-02 already [already-ended]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P31 --party elder --name 宋秀英 --day 2025-06-02 --by R1
  carebank: P31 ended on 2025-06-02 [pair-ended]
      make a new pair with carebank pair add
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair propose --by X1
  carebank: X1 does not have the duty record [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  [1]
