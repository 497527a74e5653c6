Organisations as they are: schools with classes, groups with a leader, moving below another parent, closing.

  $ . "$TESTDIR/../town.sh"
  $ cat > more.csv <<END
  > 编号,类型,名称,上级,负责人,特长,生效日期
  > X1,学校,桃李小学,云台区,,,
  > X1A,班级,五年一班,桃李小学,,,
  > G1,小组,巧手互助小组,银杏社区,V1,做饭;理发,2025-04-01
  > H1,养老机构,夕阳红养老院,J2,,,
  > END
  $ carebank enroll import more.csv --by A1
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import more.csv --by A1
  this very file was imported on 2025-06-02 by A1 as batch 31: nothing has changed
  0 added, 0 updated, 4 unchanged, 0 refused

A street does not lie below a community; a leader must be somebody; an unknown kind is told with what is near.

  $ printf '编号,类型,名称,上级,负责人\nJ9,街道,新街道,银杏社区,\nG2,小组,棋友小组,银杏社区,V99\nG3,小祖,茶友小组,银杏社区,\n' | carebank enroll import - --by A1
  -:2: 新街道 is 街道, which does not lie below 银杏社区 (社区) [values-disagree]
      correct the kind or the parent; the rule pack lists the levels as vocabulary.org_levels
  -:3: nobody is enrolled as V99 [unknown-person]
      enroll the person first, or correct the code
  -:4:2: G3: “小祖” is not known here [unknown-word]
      Did you mean “小学”?
  0 added, 0 updated, 0 unchanged, 3 refused
  [1]

A community is handed to another street in May: what it did in April stays with the old one.

  $ carebank enroll move C12 --parent J2 --from 2025-05-01 --by A1
  C12
  1 done, 0 unchanged, 0 refused
  $ carebank enroll move J1 --parent C11 --from 2025-05-01 --by A1
  carebank: J1 cannot lie below itself [values-disagree]
      name another parent
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move C12 --parent J1 --from 2025-04-01 --by A1
  carebank: C12 has a newer change, of 2025-05-01 [bad-date]
      give a day not before it
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move C12 --parent 某街道 --from 2025-05-01 --by A1
  carebank: there is no organisation 某街道 [unknown-org]
      import the organisations first, or correct the name
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move V1 --from 2025-05-01 --by A1
  carebank: the new community is missing [missing-value]
      give --community NAME
  0 done, 0 unchanged, 1 refused
  [1]

A community closes only when it is empty.

  $ carebank enroll end C12 --day 2025-06-01 --reason 撤并 --by A1
  carebank: 桂花社区 still has 2 people and 0 organisations [org-not-empty]
      move them first with carebank enroll move
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move V3 --community 银杏社区 --from 2025-05-20 --by A1
  V3
  1 done, 0 unchanged, 0 refused
  $ carebank enroll move E3 --community 银杏社区 --from 2025-05-20 --by A1
  E3
  1 done, 0 unchanged, 0 refused
  $ carebank enroll end C12 --day 2025-06-01 --reason 撤并 --by A1
  C12
  1 done, 0 unchanged, 0 refused
  $ carebank enroll end C12 --day 2025-06-01 --reason 撤并 --by A1
  carebank: C12 has left on 2025-06-01 already [already-ended]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank enroll end H1 --day 2025-12-31 --reason 停办 --by A1
  carebank: 2025-12-31 is still to come [future-day]
      enter it when that day is here
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank audit verify 2>/dev/null | cut -d' ' -f2,3,4
  entries, every one

A clerk of one street changes no organisation of another, nor takes one over.

  $ printf 'code,role,name,duties,org\nR5,staff,林登记,record,J1\n' | carebank enroll import - --by A1 --quiet
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'code,kind,name,parent\nC21,community,改名社区,J1\n' | carebank enroll import - --by R5
  -:2: R5 has this duty only in 青石街道, not in 芦花社区 [duty-missing]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
  $ carebank enroll move C11 --parent J2 --from 2025-06-01 --by R5
  carebank: R5 has this duty only in 青石街道, not in 白露街道 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
