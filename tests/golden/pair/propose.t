Who could help whom: most elders first, then the nearest, then whose needs and hobbies fit.

  $ . "$TESTDIR/../town.sh"
  $ carebank pair propose --by R1
  Pairs proposed
  elder  volunteer  proximity      fit  why
  -----  ---------  -------------  ---  ------------------------------------------------------------------------
  E1     V1         same building    3  both live in the same building; can help with 助餐, 助洁; both like 象棋
  E2     V2         same compound    2  both live in the same compound; can help with 巡访关爱; both like 书法
  E3     V3         same building    1  both live in the same building; can help with 助医
  V3     V1         same street      2  both live in the same street; can help with 助洁; both like 象棋
  4 pairs proposed, 1 elders without one
  $ carebank pair propose --by R1 --out proposal.csv --unpaired unpaired.csv
  4 pairs proposed, 1 elders without one
  $ cat proposal.csv unpaired.csv
  elder,volunteer,proximity,fit,why
  E1,V1,building,3,"both live in the same building; can help with 助餐, 助洁; both like 象棋"
  E2,V2,compound,2,both live in the same compound; can help with 巡访关爱; both like 书法
  E3,V3,building,1,both live in the same building; can help with 助医
  V3,V1,street,2,both live in the same street; can help with 助洁; both like 象棋
  elder,reason,explanation
  E4,only_kin_near,"only kin live near, and care for one's own is no volunteering"
  $ stat -c %a proposal.csv unpaired.csv
  600
  600

The same question has the same answer, and the answer can be confirmed as it is.

  $ carebank pair propose --by R1 --quiet --format csv | cmp - proposal.csv
  $ carebank pair confirm proposal.csv --by R1
  4 added, 0 updated, 0 unchanged, 0 refused
  $ carebank pair confirm proposal.csv --by R1
  this very file was imported on 2025-06-02 by R1 as batch 35: nothing has changed
  0 added, 0 updated, 4 unchanged, 0 refused
  $ carebank pair list --format csv
  pair,kind,volunteer,elder,proximity,from,to,agreement
  P31,person,V1,E1,building,2025-06-02,,0/3
  P32,person,V2,E2,compound,2025-06-02,,0/3
  P33,person,V3,E3,building,2025-06-02,,0/3
  P34,person,V1,V3,street,2025-06-02,,0/3
  $ carebank pair propose --by R1 --format csv
  elder,volunteer,proximity,fit,why
  0 pairs proposed, 1 elders without one
