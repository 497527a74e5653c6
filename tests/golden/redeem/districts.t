Redemption as two notices have it, under their own packs.

Putuo: 先付出再得到, time for the same time (时光币), services only, no gifts (P03, P11, P12, P17, P22, P28).

  $ export CAREBANK_LANG=en CAREBANK_TODAY=2024-06-03 CAREBANK_LEDGER=putuo.db
  $ carebank init --rules 310107 --by A1 --quiet >key.txt
  $ printf 'code,kind,name,parent\nD,district,云台区,\nJ1,street,青石街道,D\nC11,community,银杏社区,J1\n' | carebank enroll import - --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ cat >people.csv <<'END'
  > code,role,name,sex,born,phone,community,helper_kind,joined
  > V1,both,江一帆,M,1956-03-01,13900000011,银杏社区,时光伙伴,2024-01-08
  > V2,both,杜小梅,F,1958-08-20,13900000012,银杏社区,时光伙伴,2024-01-08
  > E1,elder,宋秀英,F,1942-05-12,13900000021,银杏社区,,2024-01-08
  > END
  $ carebank enroll import people.csv --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank redeem catalogue --format csv
  item,kind,points,minutes,scheme
  therapy,service,1,60,shiguangbi
  housekeeping,service,1,60,shiguangbi
  $ carebank redeem opening --to V1 --points 6 --document 旧系统余额表第3行 --by A1 --quiet | tail -1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem grant --to E1 --points 2 --by A1 | tail -1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 中医理疗 --person E1 --by A1
  carebank: E1 has not served yet, and whoever redeems must have [earn-first]
      points that were given may be used after the first approved service
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 中医理疗 --person V1 --ref R-1 --by A1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem deliver --ref R-1 --by A1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem gift --from V1 --to E1 --points 1 --by A1
  carebank: points may not be given away [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder V1 --category 互助服务 --item 家政服务 --minutes 120 --publish --ref Q-1 --by A1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair dispatch Q-1 --volunteer V2 --by A1 --quiet | tail -1
  1 done, 0 unchanged, 0 refused
  $ carebank pair decline Q-1 --reason 当天有事 --by A1 --quiet | tail -1
  1 done, 0 unchanged, 0 refused
  $ carebank pair requests --published --format csv
  request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community
  Q-1,,mutual,120,,open,,,,,0,银杏社区
  $ carebank pair withdraw Q-1 --reason 改日 --by A1 --quiet | tail -1
  1 done, 0 unchanged, 0 refused
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  E1,shiguangbi,0,0,2,0,0,0,0,2
  V1,shiguangbi,0,0,6,1,0,0,0,5
  $ carebank report indicators --period 2024 --format csv | grep -E '^(redemptions|redeemed_share|points_aged_1|orders),'
  redeemed_share,Points redeemed of those issued,ratio,1,8,0.1250
  redemptions,Redemptions,times,1,,1
  points_aged_1,"Points outstanding, up to a year old",时光币,7,,7
  orders,Requests,requests,1,,1

Zhongshan: two schemes side by side. 公益积点 from the age of 60 for the five services of 志愿商城; the Red Cross's for gifts or
services (Z14 to Z19).

  $ export CAREBANK_TODAY=2024-10-08 CAREBANK_LEDGER=zhongshan.db
  $ carebank init --rules 442000 --by A1 --quiet >key.txt
  $ printf 'code,kind,name,parent\nD,city,云台市,\nJ1,street,青石镇,D\nC11,community,银杏社区,J1\n' | carebank enroll import - --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ cat >people.csv <<'END'
  > code,role,name,sex,born,phone,community,joined
  > V1,volunteer,江一帆,M,1960-03-01,13900000011,银杏社区,2024-01-08
  > V2,volunteer,杜小梅,F,1972-08-20,13900000012,银杏社区,2024-01-08
  > E1,elder,宋秀英,F,1942-05-12,13900000021,银杏社区,2024-01-08
  > END
  $ carebank enroll import people.csv --by A1 --quiet
  3 added, 0 updated, 0 unchanged, 0 refused
  $ carebank redeem catalogue --format csv
  item,kind,points,minutes,scheme
  haircut,service,1,60,gongyi
  cleaning,service,1,60,gongyi
  assessment,service,1,60,gongyi
  counselling,service,1,60,gongyi
  health-advice,service,1,60,gongyi
  gift-small,goods,5,0,redcross
  gift-large,goods,10,0,redcross
  redcross-cleaning,service,1,60,redcross
  redcross-bathing,service,1.5,60,redcross
  $ for who in V1 V2; do for scheme in gongyi redcross; do carebank redeem opening --to $who --points 20 --document 旧平台余额 --scheme $scheme --by A1 --quiet | tail -1; done; done
  1 done, 0 unchanged, 0 refused
  1 done, 0 unchanged, 0 refused
  1 done, 0 unchanged, 0 refused
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 义剪 --person V2 --by A1
  carebank: V2 may redeem from the age of 60 [redemption-underage]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem item 义剪 --person V1 --ref R-1 --by A1
  R-1
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 礼品 --person V2 --ref R-2 --by A1
  R-2
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 红十字助洁服务 --person V2 --ref R-3 --by A1
  R-3
  1 done, 0 unchanged, 0 refused
  $ carebank redeem item 礼品 --person V1 --scheme gongyi --by A1
  carebank: 礼品 is paid in 红十字积分, not in 公益积点 [unknown-scheme]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank redeem gift --from V1 --to E1 --points 1 --scheme gongyi --by A1
  carebank: points may not be given away [gift-not-allowed]
  0 done, 0 unchanged, 1 refused
  [1]
  $ carebank pair request --elder E1 --category 探访 --wanted 2024-10-12 --publish --note 独居，需要有人陪说话 --ref Q-1 --by A1
  Q-1
  1 done, 0 unchanged, 0 refused
  $ carebank pair requests --published --format csv
  request,elder,category,minutes,wanted,state,volunteer,service,redemption,score,hours,community
  Q-1,,visiting,,2024-10-12,open,,,,,0,银杏社区
  $ carebank report balances --format csv
  code,scheme,earned,received,granted,redeemed,given,donated,expired,balance
  V1,gongyi,0,0,20,1,0,0,0,19
  V1,redcross,0,0,20,0,0,0,0,20
  V2,gongyi,0,0,20,0,0,0,0,20
  V2,redcross,0,0,20,6,0,0,0,14
  $ carebank audit check --format csv | grep -E 'redemption|goods|balance'
  [1]
