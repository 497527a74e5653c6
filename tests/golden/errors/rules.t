Rule packs are read strictly: file, line, column, and the nearest known key.

  $ export CAREBANK_LANG=en
  $ pack() { printf '%s\n' '[pack]' 'id = "town"' 'inherits = "420112"' "$@" >town.toml; carebank init --check ./town.toml; }
  $ carebank init --check nothing.toml
  carebank: no rule pack "nothing.toml" is built in
      Built in are: 120000, 230100, 310107, 420112, 442000. Or give the path of a file.
  [3]
  $ carebank init --check ./nothing.toml
  ./nothing.toml: the file cannot be read: No such file or directory
      Check the file's name and its permissions.
  [3]
  $ carebank init --check 420113
  carebank: no rule pack "420113" is built in
      Built in are: 120000, 230100, 310107, 420112, 442000. Or give the path of a file.
  [3]
  $ pack '[elder]' 'min_agee = 60'
  ./town.toml:5:1: unknown key: elder.min_agee
      Did you mean `min_age`?
  [3]
  $ pack '[elders]' 'min_age = 60'
  ./town.toml:4:2: unknown key: elders
      Did you mean `elder`?
  [3]
  $ pack '[elder]' 'min_age = "sixty"'
  ./town.toml:5:11: elder.min_age must be a whole number, and this is text
  [3]
  $ pack '[elder]' 'min_age = 600'
  ./town.toml:5:11: elder.min_age is 600, outside 0 to 150
  [3]
  $ pack '[elder]' 'min_age = 60.5'
  ./town.toml:5:11: elder.min_age must be a whole number, and this is a decimal number
  [3]
  $ pack '[elder' 'min_age = 60'
  ./town.toml:4:7: this is not TOML: Error while parsing table header: expected ']', saw '\n'
      Mend the file at this place. A pack is saved as UTF-8, and keys that are not ASCII stand in quotation marks.
  [3]
  $ pack '[elder]' 'min_age = [{ value = 60, to = 2025-07-01 }, { value = 65, from = 2025-06-01 }]'
  ./town.toml:5:45: elder.min_age has two values for the same days
      Give each a `from` and a `to`, so that their days do not meet.
  [3]
  $ pack '[elder]' 'min_age = { value = 60, from = 2025-07-01, to = 2025-06-01 }'
  ./town.toml:5:11: elder.min_age ends on 2025-06-01, before it begins on 2025-07-01
      `from` and `to` are both days on which it holds.
  [3]
  $ pack '[elder]' 'min_age = { value = 60, level = "weak" }'
  ./town.toml:5:33: elder.min_age.level cannot be "weak"
      Choose one of: hard, soft.
  [3]
  $ pack '[elder]' 'min_age = { level = "hard" }'
  ./town.toml:5:11: elder.min_age.value is missing
      Add the key `value` here.
  [3]
  $ pack '[pair]' 'proximity_order = ["building", "planet"]'
  ./town.toml:5:32: pair.proximity_order cannot be "planet"
      Choose one of: building, compound, community, street.
  [3]
  $ pack '[pair]' 'parties = ["elder", "elder"]'
  ./town.toml:5:21: pair.parties has "elder" twice
      Take one of them out.
  [3]
  $ pack '[[scheme]]' 'id = "huzhu"' 'storage_unit = 0.0005'
  ./town.toml:6:16: scheme.huzhu.storage_unit is not a number with at most three decimals
      Points, rates and coefficients are kept in thousandths.
  [3]
  $ pack '[[scheme]]' 'id = "huzhu"' 'remainder = "keep"'
  ./town.toml:6:13: scheme.huzhu.remainder cannot be "keep"
      Choose one of: carry, drop.
  [3]
  $ pack '[[scheme]]' 'id = "huzhu"' 'cap_balance = 1.3'
  ./town.toml:4:1: scheme.huzhu: cap_balance 1.3 is no multiple of the storage unit 0.5
      What is above the cap is posted as donated, in whole storage units.
  [3]
  $ pack '[[scheme]]' 'name = "no id"'
  ./town.toml:4:1: scheme.id is missing
      Add the key `id` here.
  [3]
  $ pack '[[scheme]]' 'id = "a b"'
  ./town.toml:5:6: scheme.id: "a b" cannot be an id
      An id has 1 to 64 bytes without spaces, commas and semicolons.
  [3]
  $ pack '[[category]]' 'id = "x"' '[[category]]' 'id = "x"'
  ./town.toml:7:6: category: the id "x" is used twice
      It was first used at ./town.toml:5:6.
  [3]
  $ pack '[[category]]' 'id = "x"' 'name = "助餐"'
  ./town.toml:4:1: category: "助餐" means both "meals" and "x"
      Take that name or alias away from one of them.
  [3]
  $ pack '[[category]]' 'id = "x"' 'requires = ["training:"]'
  ./town.toml:6:13: category.x.requires: "training:" names nothing after the colon
      Write "training:first-aid", or "training" for any training.
  [3]
  $ pack '[[programme]]' 'id = "x"' 'default = true' '[[programme]]' 'id = "y"' 'default = true'
  ./town.toml:9:11: two programmes are the default: "x" and "y"
      Leave `default = true` with one of them.
  [3]
  $ pack '[[programme]]' 'id = "x"' 'scheme = "huzu"'
  ./town.toml:6:10: programme.x.scheme: nothing defines "huzu"
      Did you mean `huzhu`?
  [3]
  $ pack '[[item]]' 'id = "x"' 'points = 0.3'
  ./town.toml:4:1: item.x costs 0.3, which is no positive multiple of the storage unit 0.5
      Change `points`: a price that cannot be stored cannot be paid.
  [3]
  $ pack '[[item]]' 'id = "x"' 'points = 1' 'from = 2025-07-01' 'to = 2025-06-01'
  ./town.toml:4:1: item.x ends on 2025-06-01, before it begins on 2025-07-01
      `from` and `to` are both days on which it holds.
  [3]
  $ pack '[calendar]' 'holidays = ["2025-10-08..2025-10-01"]'
  ./town.toml:5:13: calendar.holidays: "2025-10-08..2025-10-01" is no span of days
      Write "2025-10-01..2025-10-08", first day and last day.
  [3]
  $ pack '[calendar]' 'holidays = [2025-10-01]' 'workdays = [2025-10-01]'
  ./town.toml:4:1: 2025-10-01 is both a holiday and a workday
      Take it out of `holidays` or out of `workdays`.
  [3]
  $ pack '[[pack.source]]' 'title = "x"' 'issued = "lately"'
  ./town.toml:6:10: pack.source.issued: "lately" is no day, month or year
      Write YYYY-MM-DD, YYYY-MM or YYYY.
  [3]
  $ printf '[pack]\nid = "a"\ninherits = "b.toml"\n' >a.toml; printf '[pack]\nid = "b"\ninherits = "a.toml"\n' >b.toml
  $ carebank init --check ./a.toml
  ./b.toml:3:12: "./a.toml" inherits from itself
      Let `inherits` name the pack of the level above, or leave it out.
  [3]
  $ printf '[pack]\nid = "empty"\n' >empty.toml
  $ carebank init --check ./empty.toml
  ./empty.toml: no programme is the default
      Add a [[programme]] with an id and a name.
  [3]

No ledger is founded on such a pack.

  $ carebank init --rules ./a.toml --by A1
  ./b.toml:3:12: "./a.toml" inherits from itself
      Let `inherits` name the pack of the level above, or leave it out.
  [3]
  $ ls *.db 2>&1 | sed 's/.*: //'
  No such file or directory
