Who sees whom: every verb that could name somebody, asked about the people of one community (C21: V4 沈月华, E4 沈文英)
by nobody, by staff without any duty, by a clerk of another community, by the clerk there, and by the auditor of all. A cell is the exit status
and whether a name, telephone, birth date, address or free text of theirs came, on either stream or into a file.
carebank(1) says the same in words.

  $ . "$TESTDIR/../town.sh"
  $ printf 'code,role,name,duties,org\nS0,staff,石无职,,\nL2,staff,卢登记,record,C21\n' | carebank enroll import - --by A1 --quiet >/dev/null
  $ printf 'code,id_number,address,health\nE4,110105195006180045,芦庭3栋9号,糖尿病\n' | carebank enroll import - --by R1 --quiet >/dev/null
  $ printf 'code,role,name,sex,born,community,joined\nV5,volunteer,沈月华,F,1981-02-03,银杏社区,2025-04-01\nV6,volunteer,沈月华,F,1982-02-03,银杏社区,2025-04-01\n' | carebank enroll import - --by R1 --quiet >/dev/null
  $ printf 'ref,day,start,minutes,volunteer,elder,category,note\nS-1,2025-05-06,9:00,60,V3,E4,精神慰藉,芦花夜话\nS-2,2025-05-06,13:00,60,V4,E3,精神慰藉,\n' | carebank log import - --by R1 --quiet >/dev/null
  $ for by in K1 K2; do carebank log verify --all --by $by --quiet >/dev/null; done; for by in P1 P2; do carebank log approve --all --by $by --quiet >/dev/null; done
  $ printf 'record,ref,day,title,org,people,note\ncase,T-1,2025-05-07,芦花故事,C21,V4;E4,沈家一段芦花故事\n' | carebank log import - --by R1 --quiet >/dev/null
  $ P=$(carebank pair add --volunteer V3 --elder E4 --by R1 --quiet | head -n 1)
  $ carebank pair know $P --fact medication --value 胰岛素 --by R1 --quiet >/dev/null
  $ carebank pair request --elder E4 --category 精神慰藉 --note 想说芦花话 --ref Q-1 --by R1 --quiet >/dev/null
  $ carebank audit checkpoint --by U1 --quiet >/dev/null
  $ carebank audit open --person E4 --field phone --to 芦花评估组 --reason 抽查 --by U1 >/dev/null
  $ printf 'code,role,name,sex,id_number,community,tags,joined\nN1,elder,冒名,F,110105195006180045,银杏社区,独居,2025-04-01\n' >same.csv
  $ printf 'ref,day,start,minutes,volunteer,elder,category\nS-9,2025-05-09,9:00,60,沈月华,E1,助餐\n' >homonym.csv
  $ SECRETS='沈月华.*(1980|芦花社区|芦庭)|沈文英|13900000014|13900000024|1980-01-15|1950-06-18|\.\.\.0045|糖尿病|胰岛素|夜话|沈家|故事|芦花话|评估组'
  $ asked() { rm -rf out; carebank "$@" >all.txt 2>&1; echo "$? $(find all.txt out -type f -exec cat {} + 2>/dev/null | grep -qE "$SECRETS" && echo names || echo -)"; }
  $ row() { for who in NOBODY S0 L1 L2 U1; do printf '%-9s' "$(asked "$@" --by $who)"; done; echo "$*"; }
  $ printf '%-9s%-9s%-9s%-9s%-9s%s\n' nobody "no duty" C11 C21 audit carebank
  nobody   no duty  C11      C21      audit    carebank
  $ row enroll show E4
  1 -      1 -      1 -      0 names  0 names  enroll show E4
  $ row enroll show 沈文英
  1 -      1 -      1 -      0 names  0 names  enroll show 沈文英
  $ row enroll show 沈月华
  1 -      1 -      1 -      1 names  1 names  enroll show 沈月华
  $ row enroll list
  0 -      0 -      0 -      0 names  0 names  enroll list
  $ row enroll list --ended --format csv
  0 -      0 -      0 -      0 names  0 names  enroll list --ended --format csv
  $ row enroll list --batches
  0 -      0 -      0 -      0 -      0 -      enroll list --batches
  $ row enroll credentials
  0 -      0 -      0 -      0 -      0 -      enroll credentials
  $ row enroll import same.csv --dry-run
  1 -      1 -      1 -      1 -      1 -      enroll import same.csv --dry-run
  $ row enroll set E4 --building 9栋 --dry-run
  1 -      1 -      1 -      0 -      1 -      enroll set E4 --building 9栋 --dry-run
  $ row enroll move E4 --building 9栋 --community 芦花社区 --from 2025-06-02 --dry-run
  1 -      1 -      1 -      0 -      1 -      enroll move E4 --building 9栋 --community 芦花社区 --from 2025-06-02 --dry-run
  $ row enroll end E4 --day 2025-06-02 --reason 迁出 --dry-run
  1 -      1 -      1 -      0 -      1 -      enroll end E4 --day 2025-06-02 --reason 迁出 --dry-run
  $ row enroll merge V5 V4 --reason 同名 --dry-run
  1 -      1 -      1 -      1 -      1 -      enroll merge V5 V4 --reason 同名 --dry-run
  $ row pair list
  0 -      0 -      0 -      0 -      0 -      pair list
  $ row pair card $P --full --dry-run
  1 -      1 -      1 -      0 names  1 -      pair card P50 --full --dry-run
  $ row pair propose
  1 -      1 -      0 -      0 -      1 -      pair propose
  $ row pair requests
  0 -      0 -      0 -      0 -      0 -      pair requests
  $ row log list
  0 -      0 -      0 -      0 -      0 -      log list
  $ row log records
  0 -      0 -      0 -      0 -      0 -      log records
  $ row log uploads
  0 -      0 -      0 -      0 -      0 -      log uploads
  $ row log upload --to 市平台 --org C21 --dry-run
  1 -      1 -      1 -      1 -      1 -      log upload --to 市平台 --org C21 --dry-run
  $ row log import homonym.csv --dry-run
  1 -      1 -      1 -      1 names  1 names  log import homonym.csv --dry-run
  $ row redeem gift --from 沈月华 --to V1 --points 1 --dry-run
  1 -      1 -      1 -      1 names  1 names  redeem gift --from 沈月华 --to V1 --points 1 --dry-run
  $ row report register
  1 -      1 -      0 -      0 names  0 names  report register
  $ row report register --format csv
  1 -      1 -      0 -      0 names  0 names  report register --format csv
  $ row report register --pseudonymous
  0 -      0 -      0 -      0 -      0 -      report register --pseudonymous
  $ row report statement E4
  1 -      1 -      1 -      0 names  0 names  report statement E4
  $ row report statement V4
  1 -      1 -      1 -      0 names  0 names  report statement V4
  $ row report certificate V4 --period 2025
  1 -      1 -      1 -      0 -      0 -      report certificate V4 --period 2025
  $ row report hours --org C21 --period 2025
  1 -      1 -      1 -      0 names  0 names  report hours --org C21 --period 2025
  $ row report dossier E4
  1 -      1 -      1 -      0 names  0 names  report dossier E4
  $ row report dossier E4 --accounts
  1 -      1 -      1 -      1 -      1 -      report dossier E4 --accounts
  $ row report disclosures
  1 -      1 -      0 -      0 names  0 names  report disclosures
  $ row report forms --form 附件1
  1 -      1 -      0 -      0 names  0 names  report forms --form 附件1
  $ row report forms --form 附件1 --code E4
  1 -      1 -      1 -      0 names  0 names  report forms --form 附件1 --code E4
  $ row report forms --form 附件2 --pair $P
  1 -      1 -      1 -      0 names  0 names  report forms --form 附件2 --pair P50
  $ row report cases --period 2025
  0 -      0 -      0 -      0 names  0 names  report cases --period 2025
  $ row report records --period 2025
  0 -      0 -      0 -      0 -      0 -      report records --period 2025
  $ row report needs --period 2025
  0 -      0 -      0 -      0 -      0 -      report needs --period 2025
  $ row report orders --period 2025
  0 -      0 -      0 -      0 -      0 -      report orders --period 2025
  $ row report pairs
  0 -      0 -      0 -      0 -      0 -      report pairs
  $ row report orgs
  0 -      0 -      0 -      0 -      0 -      report orgs
  $ row report backlog
  0 -      0 -      0 -      0 -      0 -      report backlog
  $ row report balances
  0 -      0 -      0 -      0 -      0 -      report balances
  $ row report elders --group-by tag
  0 -      0 -      0 -      0 -      0 -      report elders --group-by tag
  $ row report volunteers --group-by skill
  0 -      0 -      0 -      0 -      0 -      report volunteers --group-by skill
  $ row report pack --period 2025 --out out
  0 -      0 -      0 -      0 -      0 -      report pack --period 2025 --out out
  $ row audit check
  1 -      1 -      1 -      1 -      1 -      audit check
  $ row audit receipt --ref S-1
  1 -      1 -      1 -      1 -      0 -      audit receipt --ref S-1
  $ row audit open --person E4 --field name --to X --reason Y
  1 -      1 -      1 -      1 -      0 -      audit open --person E4 --field name --to X --reason Y
  $ row enroll keys
  0 -      0 -      0 -      0 -      0 -      enroll keys
  $ row report signatures --period 2025
  0 -      0 -      0 -      0 -      0 -      report signatures --period 2025
  $ row report indicators --period 2025 --public
  0 -      0 -      0 -      0 -      0 -      report indicators --period 2025 --public
  $ row report statement V4 --receipts --format html
  1 -      1 -      1 -      1 -      0 names  report statement V4 --receipts --format html
  $ row audit export --out out
  1 -      1 -      1 -      1 -      0 -      audit export --out out

Of the deceased the accounts, for those there.

  $ carebank enroll end E4 --day 2025-05-31 --reason 去世 --by R1 --quiet >/dev/null
  $ row report dossier E4 --accounts --relative 沈家女儿
  1 -      1 -      1 -      0 names  0 names  report dossier E4 --accounts --relative 沈家女儿
