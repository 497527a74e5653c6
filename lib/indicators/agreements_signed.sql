-- id: agreements_signed
-- order: 160
-- title: Agreements signed
-- unit: ratio
-- kind: ratio
-- meaning: pairs signed by every party by the period's last day / pairs active on that day
-- people: numerator=pairs_agreed denominator=pairs
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(三)
WITH active AS (
  SELECT p.pair, p.kind, p.from_day FROM paired p JOIN scope ON scope.to_day BETWEEN p.from_day AND p.to_day
), wanted AS (
  SELECT a.pair, w.word FROM active a
  JOIN pairing_party w ON w.kind = a.kind AND a.from_day BETWEEN w.from_day AND w.to_day
  UNION ALL
  SELECT a.pair, w.word FROM active a
  JOIN rule_word w ON w.key = 'pair.parties' AND a.from_day BETWEEN w.from_day AND w.to_day
  WHERE NOT EXISTS (SELECT 1 FROM pairing_party k WHERE k.kind = a.kind AND a.from_day BETWEEN k.from_day AND k.to_day)
), lacking AS (
  SELECT DISTINCT w.pair FROM wanted w
  LEFT JOIN (SELECT DISTINCT g.pair, g.party FROM signed g JOIN scope ON g.day <= scope.to_day) s
    ON s.pair = w.pair AND s.party = w.word
  WHERE s.pair IS NULL
)
SELECT count(*) - count(l.pair) AS numerator, count(*) AS denominator FROM active a LEFT JOIN lacking l ON l.pair = a.pair
