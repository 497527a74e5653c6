What lies open in the log for ever, and in every export, names nobody: neither the name of a file, nor a code.

  $ . "$TESTDIR/../town.sh"
  $ printf 'code,role,name,born,community,joined,tags\nE8,elder,宋小英,1940-03-01,银杏社区,2025-04-01,独居\n' >情况调查表-宋小英-2025.csv
  $ carebank enroll import 情况调查表-宋小英-2025.csv --by R1
  the file's name names somebody: the log keeps it as 情况调查表-某-2025.csv
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll import 情况调查表-宋小英-2025.csv --by R1
  this very file was imported on 2025-06-02 by R1 as batch 31: nothing has changed
  0 added, 0 updated, 1 unchanged, 0 refused
  $ services S-1,2025-05-06,9:00,60,江一帆@银杏社区,E1,助餐 >江一帆5月.csv && carebank log import 江一帆5月.csv --by R1
  the file's name names somebody: the log keeps it as 某5月.csv
  1 added, 0 updated, 0 unchanged, 0 refused
  $ services S-2,2025-05-07,9:00,60,V1,宋秀英,助餐 >银杏社区V1.csv && carebank log import 银杏社区V1.csv --by R1
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf 'day,kind,to,points\n2025-06-01,grant,杜小梅,1\n' >杜小梅奖励.csv && carebank redeem import 杜小梅奖励.csv --by X1
  the file's name names somebody: the log keeps it as 某奖励.csv
  1 added, 0 updated, 0 unchanged, 0 refused
  $ printf '记录类型,日期,名称,主要内容,人员\n培训,2025-05-08,急救课,急救,沈月华\n' >沈月华培训.csv && carebank log import 沈月华培训.csv --by R1
  the file's name names somebody: the log keeps it as 某培训.csv
  1 added, 0 updated, 0 unchanged, 0 refused
  $ carebank enroll list --batches --by R1 --format csv | cut -d, -f1-6
  batch,command,file,sha256,day,by
  3,enroll,orgs.csv,cc75e16db588aa0f35197eabd020b580127495267eede4ee8424b1e5445ae5da,2025-06-02,A1
  10,enroll,staff.csv,07c6f50734ff77eec8a0ab391a20bcc54d589cf4618b2af6b087870de4f5340c,2025-06-02,A1
  20,enroll,people.csv,f29fbd302ee4bb388da17405eb7af4d2aacfed39bc147ecf3c07824744a34f19,2025-06-02,R1
  29,enroll,'-,2c309af447f6e3925fbf77305d423030944bb48f2683aa71ab17d684808c5dca,2025-06-02,R1
  31,enroll,情况调查表-某-2025.csv,81f50e69f3bdc1f9774c6ae2a5fe579f119ecb5eb93f65cfba483d5271e6b720,2025-06-02,R1
  33,log,某5月.csv,76992aa0069f2d3800f0bb42de150a083a50d423806ab83747584b6335605160,2025-06-02,R1
  35,log,银杏社区V1.csv,3dfe50fd6d3886c2df1024abca2cf7ed869375be4e0947a18355f3f9e2243726,2025-06-02,R1
  37,redeem,某奖励.csv,c89ae170ead2699e66f443684ec4c893ceb38c46f4a3061bcd15cde71522a27b,2025-06-02,X1
  39,log,某培训.csv,c0726afd494976d3ebe776a92ce276591a7111d3389464db41f5e4fc3c48deaa,2025-06-02,R1
  $ carebank audit checkpoint --by U1 --quiet >/dev/null && carebank audit export --out evidence --by U1 --quiet
  41 entries and 1 checkpoints are in evidence; it names nobody
  $ cat evidence/tile/entries/*.p/* | grep -a '^file' | sed 's/%/\\x/g' | while read -r line; do printf '%b\n' "$line"; done
  file orgs.csv
  file staff.csv
  file people.csv
  file -
  file 情况调查表-某-2025.csv
  file 某5月.csv
  file 银杏社区V1.csv
  file 某奖励.csv
  file 某培训.csv

  $ printf 'code,role,name,born,phone,id_number,community,joined,tags\n11010519491231002X,elder,丁一,1949-12-31,,,银杏社区,2025-04-01,独居\n13900000092,elder,丁二,1949-12-31,139 0000 0092,,银杏社区,2025-04-01,独居\n13900000092,elder,丁三,1949-12-31,,,银杏社区,2025-04-01,独居\n' >codes.csv
  $ carebank enroll import codes.csv --by R1
  1 telephone numbers were read without what stood between their digits (the first: codes.csv:3:5: “139 0000 0092” → 13900000092)
  codes.csv:2:1: 11010519491231002X: the code is an ID number or the telephone number [bad-value]
      Whoever gets an export sees codes, also after an erasure: leave the code blank, or give another.
  codes.csv:3:1: 13900000092: the code is an ID number or the telephone number [bad-value]
  refused rows are in codes.csv.rejects.csv: correct them there and import that file
  1 added, 0 updated, 0 unchanged, 2 refused
  [1]
