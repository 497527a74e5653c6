The evaluation pack: a report for a director, the tables behind it, and the sums of all.

  $ . "$TESTDIR/../town.sh"
  $ served S-1,2025-05-06,9:00,90,V1,E1,助餐
  $ carebank report pack --period 2025Q2 --out pack --by U1
  16 files in pack; begin with pack/report.md
  $ ls pack
  MANIFEST.sha256
  balances.csv
  by-category.csv
  by-community.csv
  exclusions.csv
  findings.csv
  indicators.csv
  pairs.csv
  plan.csv
  records.csv
  report.html
  report.md
  rules
  services.csv
  verifier-key.txt
  $ (cd pack && sha256sum --quiet -c MANIFEST.sha256)
  $ head -n 5 pack/report.md
  # 云台区: evaluation of mutual care for the elderly, 2025Q2

  ## Summary

  From 2025-04-01 to 2025-06-30, 1 volunteers gave 1.50 hours (90 minutes) in 1 activities; 1 elders were served, 1 attendances in all. They earned 1.5 互助养老积分 and redeemed 0. Of 1 services whose time allowed has passed, 0 were verified within it (0.00%). 1 of 5 elders were reached (20.00%). The audit of the whole ledger finds 0 errors and 9 warnings.
  $ grep -l 江一帆 -r pack
  [1]

The same ledger, day and language give the same bytes; what exists is not overwritten.

  $ carebank report pack --period 2025Q2 --out again --by U1 --quiet && diff -r pack again
  16 files in again; begin with again/report.md
  $ carebank report pack --period 2025Q2 --out again --by U1
  again: is there already
      nothing is overwritten: give a folder that does not exist yet
  [3]
  $ carebank report pack --period 2025Q2 --by U1
  carebank: the folder is missing
      give --out DIR: a folder that is not there yet
  [2]
