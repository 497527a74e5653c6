Pairs of every kind that the rule pack names: organisations on a side, personal pairs under a pair of organisations,
parties and numbers of each kind.

  $ . "$TESTDIR/../town.sh"
  $ cat >more-orgs.csv <<'END'
  > code,kind,name,parent
  > X1,school,桃李小学,J1
  > Y1,institution,夕阳红养老院,J1
  > G1,group,杏园互助小组,C11
  > Q1,enterprise,某某公司,J2
  > END
  $ carebank enroll import more-orgs.csv --by A1 --quiet
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll credential --person V1 --credential membership --org X1 --from 2025-04-01 --by A1 --quiet
  37
  1 done, 0 unchanged, 0 refused

A school with an institution, and a volunteer of the school with an elder under it. That the elder is no resident is
said, not refused.

  $ carebank pair add --kind 校院结对 --helper 桃李小学 --helped Y1 --from 2025-05-06 --by R1
  P38
  1 done, 0 unchanged, 0 refused
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P38,institution,X1,Y1,street,2025-05-06,,0/2
  $ carebank pair add --kind 祖孙 --volunteer V1 --elder E1 --under P38 --by R1
  E1 does not belong to 夕阳红养老院, as the ledger has it
  P39
  1 done, 0 unchanged, 0 refused
  $ carebank pair sign P38 --party elder --name 某人 --day 2025-05-07 --by R1
  carebank: P38: elder is no party to this agreement [unknown-party]
      it is signed by: 学校, 养老机构
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair sign P38 --party 学校 --name 桃李小学 --day 2025-05-07 --by R1
  P38
  1 done, 0 unchanged, 0 refused
  $ carebank pair sign P38 --party 养老机构 --name 夕阳红养老院 --day 2025-05-07 --by R1
  P38
  1 done, 0 unchanged, 0 refused

A group and a company help elders whom a volunteer helps too: the limit of volunteers an elder is one of people.

  $ carebank pair add --kind helper-group --helper G1 --elder E1 --by R1
  P42
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --kind charity --helper Q1 --elder E1 --by R1
  P43
  1 done, 0 unchanged, 0 refused
  $ carebank pair add --volunteer V2 --elder E1 --by R1
  carebank: E1 has 1 volunteers already; an elder may have 1 [capacity-exceeded]
      end that pair first with carebank pair end
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P38,institution,X1,Y1,street,2025-05-06,,complete
  P39,grandparent,V1,E1,building,2025-06-02,,0/3
  P42,helper-group,G1,E1,community,2025-06-02,,0/3
  P43,charity,Q1,E1,none,2025-06-02,,0/2

A table may name kinds; both sides stand in the two columns, whatever they are.

  $ cat >pairs.csv <<'END'
  > 老人,志愿者,结对类型,所属结对
  > E2,G1,小组帮扶,
  > E2,V2,祖孙结对,P38
  > E2,V2,亲友结对,
  > END
  $ carebank pair confirm pairs.csv --by R1
  pairs.csv:4: E2: the rules know no kind of pair called 亲友结对 [unknown-word]
      known are: person 一对一, helper-group 互助养老小组, grandparent 祖孙结对, respect 尊老育幼, institution 机构结对, charity 慈善力量结对
  V2 does not belong to 桃李小学, as the ledger has it
  E2 does not belong to 夕阳红养老院, as the ledger has it
  refused rows are in pairs.csv.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank pair confirm pairs.csv --by R1 --quiet
  pairs.csv:4: E2: the rules know no kind of pair called 亲友结对 [unknown-word]
      known are: person 一对一, helper-group 互助养老小组, grandparent 祖孙结对, respect 尊老育幼, institution 机构结对, charity 慈善力量结对
  0 added, 0 updated, 2 unchanged, 1 refused
  [1]

What does not fit is refused.

  $ carebank pair add --kind 校员结对 --helper X1 --helped Y1 --by R1
  carebank: the rules know no kind of pair called 校员结对 [unknown-word]
      did you mean 校院结对?
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind 师徒 --volunteer V1 --elder E1 --by R1
  carebank: the rules know no kind of pair called 师徒 [unknown-word]
      known are: person 一对一, helper-group 互助养老小组, grandparent 祖孙结对, respect 尊老育幼, institution 机构结对, charity 慈善力量结对
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind institution --volunteer V1 --helped Y1 --by R1
  carebank: in pairs of this kind an organisation helps, not a person [wrong-side]
      name it with --helper
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --helper G1 --elder E3 --by R1
  carebank: in pairs of this kind a person helps, not an organisation [wrong-side]
      name it with --volunteer
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V3 --by R1
  carebank: who is helped is missing [missing-value]
      name it with --elder
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind helper-group --helper 无名小组 --elder E3 --by R1
  carebank: there is no organisation 无名小组 [unknown-org]
      import the organisations first, or correct the name
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --volunteer V3 --elder E3 --under P38 --by R1
  carebank: pairs of the kind 一对一 hang under no other [wrong-parent]
      leave out --under
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind grandparent --volunteer V3 --elder E3 --under P40 --by R1
  carebank: there is no pair P40 [unknown-pair]
      see carebank pair list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind grandparent --volunteer V3 --elder E3 --under P38 --from 2025-05-01 --by R1
  carebank: P38 began on 2025-05-06 only [wrong-parent]
      give a day not before it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair add --kind helper-group --helper G1 --elder E3 --by L1
  carebank: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll end Q1 --day 2025-06-02 --reason 停业 --by A1 --quiet
  Q1
  1 done, 0 unchanged, 0 refused
  $ export CAREBANK_TODAY=2025-06-03
  $ carebank pair add --kind charity --helper Q1 --elder E2 --by R1
  carebank: Q1 closed on 2025-06-02 [org-closed]
  0 done, 0 unchanged, 1 refused
  [1]

Both sides of a card may be organisations.

  $ carebank pair card P38 --by R1 | head -22
  # Two-way contact card

  P38, copy 1 of 2

  ## Helping organisation

  | field | value |
  | --- | --- |
  | name of the organisation | 桃李小学 |
  | kind | 学校 |
  | area | 青石街道 |
  | leader |  |

  ## Organisation helped

  | field | value |
  | --- | --- |
  | name of the organisation | 夕阳红养老院 |
  | kind | 养老机构 |
  | area | 青石街道 |
  | leader |  |
  

By kind, by how near, by place.

  $ carebank report pairs --format csv
  by,name,pairs,elders,volunteers,organisations
  charity,慈善力量结对,1,1,0,1
  grandparent,祖孙结对,2,2,2,0
  helper-group,互助养老小组,2,2,0,1
  institution,机构结对,1,0,0,2
  all,all,6,2,2,4
  $ carebank report pairs --group-by proximity --format csv
  by,name,pairs,elders,volunteers,organisations
  building,same building,1,1,1,0
  community,same community,2,2,0,1
  compound,same compound,1,1,1,0
  none,farther apart,1,1,0,1
  street,same street,1,0,0,2
  all,all,6,2,2,4
  $ carebank report pairs --group-by community
  Pairs, 2025-06-03
  group  title      pairs  elders  volunteers  organisations
  -----  ---------  -----  ------  ----------  -------------
         not known      1       0           0              2
  C11    银杏社区       5       2           2              2
  all    all            6       2           2              4
  $ carebank report pairs --group-by street --on 2025-05-06 --format csv
  by,name,pairs,elders,volunteers,organisations
  J1,青石街道,1,0,0,2
  all,all,1,0,0,2
  $ carebank report pairs --group-by sex
  carebank: pairs are not told by sex [bad-value]
      choose one of: kind, proximity, community, street
  [1]

The audit: parties by kind, pairs of those who are gone.

  $ printf 'code,ended,end_reason\nE2,2025-06-02,去世\n' | carebank enroll import - --by R1 --quiet
  0 added, 1 updated, 0 unchanged, 0 refused
  $ carebank audit check --quiet | grep '^P\|pair' || true
  pair-of-absent          warning   P43      Q1 has closed: end the pair                          yes
  pair-of-absent          warning   P44      E2 is no longer enrolled in that part: end the pair  yes
  pair-of-absent          warning   P45      E2 is no longer enrolled in that part: end the pair  yes
  pair-without-agreement  error     P39      not signed by 街道, 社区居委会, 老人                 yes
  pair-without-agreement  error     P42      not signed by 街道, 社区居委会, 老人                 yes
  pair-without-agreement  error     P43      not signed by 企业或慈善组织, 老人                   yes
  pair-without-agreement  error     P44      not signed by 街道, 社区居委会, 老人                 yes
  pair-without-agreement  error     P45      not signed by 街道, 社区居委会, 老人                 yes
  $ carebank report indicators --period 2025Q2 --format csv | grep '^proximity\|^school_pairs\|^agreements_signed\|^paired'
  paired,Elders with a pair,ratio,1,4,0.2500
  agreements_signed,Agreements signed,ratio,1,6,0.1667
  proximity,Near pairs,ratio,5,6,0.8333
  proximity:building,Near pairs: same building,ratio,1,6,0.1667
  proximity:compound,Near pairs: same compound,ratio,1,6,0.1667
  proximity:community,Near pairs: same community,ratio,2,6,0.3333
  proximity:street,Near pairs: same street,ratio,1,6,0.1667
  proximity:none,Near pairs: farther apart,ratio,1,6,0.1667
  school_pairs,Schools paired with institutions,ratio,1,1,1.0000
