Organisations come from a table with a kind and a name; a parent may come later in the file.

  $ export CAREBANK_LANG=en CAREBANK_TODAY=2025-06-02 CAREBANK_BY=A1
  $ carebank init --rules 420112 --quiet >key.txt
  $ cat >orgs.csv <<'END'
  > 类型,编号,名称,上级
  > 社区,C11,银杏社区,青石街道
  > 街道,J1,青石街道,云台区
  > 区,D,云台区,
  > 街道,,白露街道,云台区
  > END
  $ carebank enroll import orgs.csv
  4 added, 0 updated, 0 unchanged, 0 refused

The same file twice changes nothing, a new name is an update.

  $ carebank enroll import orgs.csv
  this very file was imported on 2025-06-02 by A1 as batch 3: nothing has changed
  0 added, 0 updated, 4 unchanged, 0 refused
  $ printf 'code,kind,name,parent\nC11,community,银杏苑社区,J1\n' | carebank enroll import -
  0 added, 1 updated, 0 unchanged, 0 refused

Refused: a kind that does not exist, a parent that does not exist, no name.

  $ cat >wrong.csv <<'END'
  > kind,name,parent
  > 街到,青山街道,云台区
  > 社区,梅花社区,黄石街道
  > 社区,,青石街道
  > END
  $ carebank enroll import wrong.csv
  wrong.csv: 1 rows that are no data (totals, remarks, signatures, nobody named) were passed over: line 4
  wrong.csv:2:1: “街到” is not known here [unknown-word]
      Did you mean “街道”?
  wrong.csv:3: there is no organisation 黄石街道 [unknown-org]
      give the parent a row of its own
  refused rows are in wrong.csv.rejects.csv: correct them there and import that file
  0 added, 0 updated, 0 unchanged, 2 refused
  [1]
  $ cat wrong.csv.rejects.csv
  \ufeffkind,name,parent,reason,code_of_refusal\r
  街到,青山街道,云台区,"line 2, column 1: “街到” is not known here; Did you mean “街道”?",unknown-word\r
  社区,梅花社区,黄石街道,line 3: there is no organisation 黄石街道; give the parent a row of its own,unknown-org\r
