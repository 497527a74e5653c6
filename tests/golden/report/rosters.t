How many there are, by what they are; nobody is named.

  $ . "$TESTDIR/../town.sh"
  $ carebank enroll credential --person V1 --credential 培训 --name 急救 --from 2025-05-01 --by R1 --quiet >/dev/null
  $ carebank enroll credential --person V1 --credential 健康声明 --from 2025-05-01 --by R1 --quiet >/dev/null
  $ carebank enroll credential --person V2 --credential 健康声明 --from 2025-05-01 --to 2025-05-31 --by R1 --quiet >/dev/null
  $ carebank report volunteers --group-by helper_kind
  Volunteers on 2025-06-02
  kind of helper  people
  --------------  ------
  互助养老员           2
  医疗护理志愿者       1
  老党员               1
  4 people in all
  $ carebank report volunteers --group-by community --format csv
  community,people
  C11,2
  C12,1
  C21,1
  $ carebank report volunteers --group-by street --format csv
  street,people
  J1,3
  J2,1
  $ carebank report volunteers --group-by compound --format csv
  compound,people
  C11/杏园,2
  C12/桂苑,1
  C21/芦庭,1
  $ carebank report volunteers --group-by skill --format csv
  skill,people
  助医,1
  助洁,1
  助餐,1
  巡访关爱,1
  精神慰藉,1
  $ carebank report volunteers --group-by credential
  Volunteers on 2025-06-02
  credential           people
  -------------------  ------
  none, or not stated       3
  健康声明                  1
  培训: 急救                1
  4 people in all
  somebody may count in several rows
  $ carebank report volunteers --group-by credential --on 2025-05-31 --format csv
  credential,people
  ,2
  health,2
  training:急救,1
  $ carebank report volunteers --group-by helper_kind --on 2025-03-31 --format csv
  helper_kind,people
  $ carebank report elders --group-by tag --format csv
  tag,people
  独居,2
  失能,1
  留守,1
  空巢,1
  $ carebank report elders --group-by need --format csv
  need,people
  助洁,2
  助医,1
  助餐,1
  巡访关爱,1
  精神慰藉,1
  $ carebank report elders --group-by subsidy
  Elders on 2025-06-02
  subsidy              people
  -------------------  ------
  none, or not stated       5
  5 people in all
  $ carebank report elders --group-by community --format csv --excel
  \ufeffcommunity,people\r
  C11,2\r
  C12,2\r
  C21,1\r

What 低龄 and 高龄 are, a pack must say.

  $ carebank report volunteers --group-by band
  carebank: the rule pack names no bands of age
      say in it what each band is: [[band]] with id, from and to
  [3]
  $ cat >bands.toml <<'TOML'
  > [pack]
  > id = "420112/bands"
  > inherits = "420112"
  > [[band]]
  > id = "young-old"
  > name = "低龄老人"
  > from = 60
  > to = 69
  > [[band]]
  > id = "old-old"
  > name = "高龄老人"
  > from = 80
  > TOML
  $ carebank init --adopt bands.toml --from 2025-06-01 --by A1 --quiet >/dev/null
  $ carebank report volunteers --group-by band
  Volunteers on 2025-06-02
  band of age          people
  -------------------  ------
  none, or not stated       2
  低龄老人                  2
  4 people in all
  somebody may count in several rows
  $ carebank report elders --group-by band --format csv
  band,people
  ,2
  old-old,2
  young-old,1
  $ carebank report elders --group-by band --key none.key >/dev/null
  none.key: the key file is not here
      give it with --key FILE or CAREBANK_KEY; init wrote it
  [3]
  $ carebank report elders --group-by skill
  carebank: nobody can be counted by skill
      --group-by is one of: tag band community street compound subsidy need
  [2]
  $ carebank report volunteers --group-by street --on June
  carebank: --on is no day: June
      write it as 2025-07-01
  [2]
