Pairs from a table: who cannot be paired is refused with the reason.

  $ . "$TESTDIR/../town.sh"
  $ cat >pairs.csv <<'END'
  > 老人,志愿者
  > E1,V1
  > 陶建国,杜小梅
  > E4,V4
  > E9,V1
  > V1,V2
  > E1,V2
  > E3,
  > END
  $ carebank pair confirm pairs.csv --by R1 --dry-run --quiet
  pairs.csv:4: V4 and E4 are kin: care for one's own is no volunteering [kin-service]
      look for a volunteer from another family
  pairs.csv:5: nobody is enrolled as E9 [unknown-person]
      enroll the person first, or correct the code
  pairs.csv:6: V1 is not enrolled as an elder [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  pairs.csv:7: E1 has 1 volunteers already; an elder may have 1 [capacity-exceeded]
      end that pair first with carebank pair end
  pairs.csv:8:2: E3: volunteer (志愿者) is blank [missing-value]
      Fill in the cell.
  Changes
  where   code or number  field  before  after
  ------  --------------  -----  ------  ---------------
  line 2  P31             added          V1 > E1
  line 3  P32             added          杜小梅 > 陶建国
  2 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ carebank pair confirm pairs.csv --by R1 --all-or-nothing --quiet
  pairs.csv:4: V4 and E4 are kin: care for one's own is no volunteering [kin-service]
      look for a volunteer from another family
  pairs.csv:5: nobody is enrolled as E9 [unknown-person]
      enroll the person first, or correct the code
  pairs.csv:6: V1 is not enrolled as an elder [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  pairs.csv:7: E1 has 1 volunteers already; an elder may have 1 [capacity-exceeded]
      end that pair first with carebank pair end
  pairs.csv:8:2: E3: volunteer (志愿者) is blank [missing-value]
      Fill in the cell.
  0 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ carebank pair confirm pairs.csv --by R1
  pairs.csv:4: V4 and E4 are kin: care for one's own is no volunteering [kin-service]
      look for a volunteer from another family
  pairs.csv:5: nobody is enrolled as E9 [unknown-person]
      enroll the person first, or correct the code
  pairs.csv:6: V1 is not enrolled as an elder [wrong-role]
      correct the code, or give the person that role with carebank enroll set
  pairs.csv:7: E1 has 1 volunteers already; an elder may have 1 [capacity-exceeded]
      end that pair first with carebank pair end
  pairs.csv:8:2: E3: volunteer (志愿者) is blank [missing-value]
      Fill in the cell.
  refused rows are in pairs.csv.rejects.csv: correct them there and import that file
  2 added, 0 updated, 0 unchanged, 5 refused
  [1]
  $ cat pairs.csv.rejects.csv
  \ufeff老人,志愿者,reason,code_of_refusal\r
  E4,V4,line 4: V4 and E4 are kin: care for one's own is no volunteering; look for a volunteer from another family,kin-service\r
  E9,V1,"line 5: nobody is enrolled as E9; enroll the person first, or correct the code",unknown-person\r
  V1,V2,"line 6: V1 is not enrolled as an elder; correct the code, or give the person that role with carebank enroll set",wrong-role\r
  E1,V2,line 7: E1 has 1 volunteers already; an elder may have 1; end that pair first with carebank pair end,capacity-exceeded\r
  E3,,"line 8, column 2: volunteer (志愿者) is blank; Fill in the cell.",missing-value\r
  $ carebank pair list
  Pairs
  pair  kind    volunteer  elder  proximity      from        to  agreement
  ----  ------  ---------  -----  -------------  ----------  --  ---------
  P31   一对一  V1         E1     same building  2025-06-02      0/3
  P32   一对一  V2         E2     same compound  2025-06-02      0/3
  $ carebank pair list --format json
  {"title":"Pairs",
  "columns":[{"id":"pair","title":"pair"},{"id":"kind","title":"kind"},{"id":"volunteer","title":"volunteer"},{"id":"elder","title":"elder"},{"id":"proximity","title":"proximity"},{"id":"from","title":"from"},{"id":"to","title":"to"},{"id":"agreement","title":"agreement"}],
  "rows":[
  {"pair":"P31","kind":"person","volunteer":"V1","elder":"E1","proximity":"building","from":"2025-06-02","to":"","agreement":"0/3"},
  {"pair":"P32","kind":"person","volunteer":"V2","elder":"E2","proximity":"compound","from":"2025-06-02","to":"","agreement":"0/3"}],
  "notes":[]}

L1 may pair in her own community only.

  $ printf 'elder,volunteer\nE3,V3\n' | carebank pair confirm - --by L1
  -:2: E3: L1 has this duty only in 银杏社区, not in 桂花社区 [duty-missing]
  0 added, 0 updated, 0 unchanged, 1 refused
  [1]
