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

A pack to be published has the figures of PUBLIC EDITION alone: no row of a person, an account, a service or a place.

  $ carebank report pack --period 2025Q2 --public --out published --by U1
  7 files in published; begin with published/report.md
  $ (cd published && find . -type f | LC_ALL=C sort)
  ./MANIFEST.sha256
  ./indicators.csv
  ./report.html
  ./report.md
  ./rules/420112.toml
  ./rules/rules.toml
  ./verifier-key.txt
  $ (cd published && sha256sum --quiet -c MANIFEST.sha256)
  $ carebank report indicators --period 2025Q2 --public --format csv | cmp - published/indicators.csv
  $ sed -n '1,12p' published/report.md
  # 云台区: evaluation of mutual care for the elderly, 2025Q2

  ## Indicators

  | title | unit | numerator | denominator | value |
  | --- | --- | ---: | ---: | ---: |
  | Activities | activities | 1 |  | 1 |
  | Attendances of elders | attendances |  |  | (\<5) |
  | Attendances of volunteers | attendances |  |  | (\<5) |
  | Elders served | people |  |  | (\<5) |
  | Volunteers active | people |  |  | (\<5) |
  | Minutes given | minutes |  |  | (\<5) |
  $ grep -e '^## ' -e 'Public edition' -e '^- ' published/report.md
  ## Indicators
  - Public edition: (\<5) stands for a figure of fewer than 5 people, or one that would tell such a figure.
  - The period is not sealed: these figures may still change.
  - Rules: 420112 东西湖区社区互助养老, version 2025-03.
  ## Rules in force
  - Their texts are in the folder rules of this pack.
  ## Documents
  ## Where the rules come from
  ## What the indicators mean
  ## Evidence
  - To check the files: sha256sum -c MANIFEST.sha256 in this folder.
  - To check the ledger against the checkpoint: carebank audit verify --trusted FOLDER, with the folder where you keep the checkpoints that you were given.
  - The rows behind the figures are not published: an evaluator has them in the evaluation pack.
  $ grep -lE 'V1|E1|S-1|银杏社区' -r published
  [1]
