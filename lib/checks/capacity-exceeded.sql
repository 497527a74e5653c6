-- id: capacity-exceeded
-- severity: error
-- title: More active pairs than somebody may have
-- detail: pair number {0} of {1}, who may have {2}
-- detail_2: pair number {0} with {1}, who may have {2}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
-- A kind of pair with a number of its own is counted by itself, all the others together; where an organisation helps there
-- is no limit but the kind's own (desk/pairs_held.hpp says the same).
WITH active AS (
  SELECT p.pair, p.volunteer, p.elder, p.helper_org, p.helped_org, p.kind, scope.today,
    coalesce(k.capacity, 0) AS capacity, coalesce(k.per_elder, 0) AS per_elder
  FROM scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
  LEFT JOIN pairing_rule k ON k.kind = p.kind AND scope.today BETWEEN k.from_day AND k.to_day
), sided AS (
  SELECT pair, 1 AS variant, max(volunteer, helper_org) AS who, kind, capacity AS own, 'pair.capacity' AS key, today
  FROM active WHERE capacity > 0 OR helper_org = 0
  UNION ALL
  SELECT pair, 2, max(elder, helped_org), kind, per_elder, 'pair.per_elder', today
  FROM active WHERE per_elder > 0 OR helper_org = 0
), counted AS (
  SELECT s.*, row_number() OVER (PARTITION BY variant, who, CASE WHEN own > 0 THEN kind ELSE '' END ORDER BY pair) AS nth
  FROM sided s
)
SELECT 'P' || CAST(c.pair AS TEXT) AS subject, c.pair AS entry, c.variant AS variant, c.nth, coalesce(m.code, o.code),
  CASE WHEN c.own > 0 THEN c.own ELSE r.value END, CASE WHEN c.own > 0 THEN 'hard' ELSE r.level END AS level
FROM counted c JOIN rule r ON r.key = c.key AND c.today BETWEEN r.from_day AND r.to_day
LEFT JOIN member m ON m.person = c.who LEFT JOIN place o ON o.org = c.who
WHERE CASE WHEN c.own > 0 THEN c.nth > c.own ELSE r.value > 0 AND c.nth > r.value END
