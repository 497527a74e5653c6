The way of a service: recorded, verified, approved, by three different people, each within the own street.

  $ . "$TESTDIR/../town.sh"
  $ services S-1,2025-05-06,9:00,60,V1,E1,助餐 S-2,2025-05-06,11:00,60,V1,E1,助洁 S-3,2025-05-07,9:00,60,V4,E2,助洁 | carebank log import - --by R1
  3 added, 0 updated, 0 unchanged, 0 refused

R1 has not the duty to verify, K1 not in the other street, and nobody approves what is not verified.

  $ carebank log verify --ref S-1 --by R1
  carebank: S-1: R1 does not have the duty verify [duty-missing]
      let somebody act who has it, or let an admin give it with carebank enroll set
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --ref S-3 --by K1
  carebank: S-3: K1 has this duty only in 青石街道, not in 芦花社区 [duty-missing]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by P1
  carebank: S-1 is recorded [wrong-state]
      it must be verified first, with log verify
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --ref S-9 --by K1
  carebank: there is no service S-9 [unknown-ref]
      see carebank log list
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log verify --ref S-1 --by Z9
  carebank: S-1: Z9 is no staff member of this ledger [duty-missing]
      give the code of an enrolled staff member with --by
  0 done, 0 unchanged, 1 refused
  [1]

B1 holds both duties and may use one of them on one service.

  $ carebank log verify --ref S-1 --by B1 --dry-run
  dry run: nothing was written
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log verify --ref S-1 --by B1
  S-1
  1 done, 0 unchanged, 0 refused
  $ carebank log verify --ref S-1 --by B1
  carebank: S-1 is verified [wrong-state]
      it can be approved or returned now
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by B1
  carebank: B1 verified S-1 and cannot approve it too [duty-not-separated]
      let a colleague do this step
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --ref S-1 --by P1
  S-1
  1 done, 0 unchanged, 0 refused

The administrator has every duty, and still not two on one service.

  $ services S-4,2025-05-08,9:00,60,V1,E1,助餐 | carebank log import - --by A1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank log verify --ref S-4 --by A1
  carebank: A1 entered S-4 and cannot verify it too [duty-not-separated]
      let a colleague do this step
  0 done, 0 unchanged, 1 refused
  [1]

--all takes what is due and within the duty; a batch and a list of refs do the same for theirs.

  $ carebank log verify --all --by K1
  2 done, 0 unchanged, 0 refused
  $ carebank log verify --all --by K1
  0 done, 0 unchanged, 0 refused
  $ carebank log list --format csv | cut -d, -f1,12,13
  ref,state,batch
  S-1,approved,31
  S-2,verified,31
  S-3,recorded,31
  S-4,verified,38
  $ carebank log approve --batch 31 --by P1
  S-2
  1 done, 0 unchanged, 0 refused
  $ printf '\357\273\277记录编号\nS-3\n\nS-7\n' >signed.txt
  $ carebank log verify --from signed.txt --by K2
  carebank: there is no service S-7 [unknown-ref]
      see carebank log list
  S-3
  1 done, 0 unchanged, 1 refused
  [1]
  $ carebank log approve --all --by P2 --format json
  {"done":1,"unchanged":0,"refused":0,"refs":["S-3"]}
  $ carebank log list --state approved --format csv | cut -d, -f1,12,13
  ref,state,batch
  S-1,approved,31
  S-2,approved,31
  S-3,approved,31
