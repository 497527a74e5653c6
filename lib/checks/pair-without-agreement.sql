-- id: pair-without-agreement
-- severity: error
-- title: An active pair whose agreement lacks a party
-- detail: not signed by {0}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(三); 津民发〔2021〕4号, 三(一)
-- A kind of pair may name its own parties; else those of pair.parties sign.
WITH active AS MATERIALIZED (
  SELECT p.pair, p.kind, p.from_day FROM scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
), agreed AS MATERIALIZED (SELECT DISTINCT g.pair, g.party FROM scope JOIN signed g ON g.day <= scope.today),
wanted AS (
  SELECT p.pair, w.n, w.word, w.level
  FROM active p JOIN pairing_party w ON w.kind = p.kind AND p.from_day BETWEEN w.from_day AND w.to_day
  UNION ALL
  SELECT p.pair, w.n, w.word, w.level
  FROM active p JOIN rule_word w ON w.key = 'pair.parties' AND p.from_day BETWEEN w.from_day AND w.to_day
  WHERE NOT EXISTS (SELECT 1 FROM pairing_party k WHERE k.kind = p.kind AND p.from_day BETWEEN k.from_day AND k.to_day)
), missing AS (
  SELECT w.pair, coalesce(n.name, w.word) AS name, w.level
  FROM wanted w LEFT JOIN agreed g ON g.pair = w.pair AND g.party = w.word
  LEFT JOIN term n ON n.kind = 'party' AND n.id = w.word
  WHERE g.pair IS NULL ORDER BY w.pair, w.n
)
SELECT 'P' || CAST(pair AS TEXT) AS subject, pair AS entry, group_concat(name, ', '), min(level) AS level
FROM missing GROUP BY pair
