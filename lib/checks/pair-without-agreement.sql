-- id: pair-without-agreement
-- severity: error
-- title: An active pair whose agreement lacks a party
-- detail: not signed by {0}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(三)
WITH active AS MATERIALIZED (
  SELECT p.pair, p.from_day FROM scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
), agreed AS MATERIALIZED (SELECT DISTINCT g.pair, g.party FROM scope JOIN signed g ON g.day <= scope.today),
missing AS (
  SELECT p.pair, w.n, coalesce(n.name, w.word) AS name, w.level
  FROM active p JOIN rule_word w ON w.key = 'pair.parties' AND p.from_day BETWEEN w.from_day AND w.to_day
  LEFT JOIN agreed g ON g.pair = p.pair AND g.party = w.word
  LEFT JOIN term n ON n.kind = 'party' AND n.id = w.word
  WHERE g.pair IS NULL ORDER BY p.pair, w.n
)
SELECT 'P' || CAST(pair AS TEXT) AS subject, pair AS entry, group_concat(name, ', '), min(level) AS level
FROM missing GROUP BY pair
