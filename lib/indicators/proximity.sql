-- id: proximity
-- order: 400
-- title: Near pairs
-- unit: ratio
-- kind: ratio
-- meaning: pairs active on the period's last day who lived near each other when they were made / pairs active on that day;
--   then class by class, the nearest that holds
-- words: same building, same compound, same community, same street, farther apart
-- people: numerator=pairs_near denominator=pairs
-- source: 津民发〔2021〕4号, 三(一)
WITH class AS (
  SELECT 1 AS n, 'building' AS class, 'same building' AS name UNION ALL SELECT 2, 'compound', 'same compound'
  UNION ALL SELECT 3, 'community', 'same community' UNION ALL SELECT 4, 'street', 'same street'
  UNION ALL SELECT 5, 'none', 'farther apart'
), active AS (
  SELECT p.pair, CASE WHEN p.proximity IN ('building', 'compound', 'community', 'street') THEN p.proximity ELSE 'none' END
    AS class
  FROM paired p JOIN scope ON scope.to_day BETWEEN p.from_day AND p.to_day
), total AS (SELECT count(*) AS pairs FROM active)
SELECT 0 AS n, '' AS part, '' AS part_name, (SELECT count(*) FROM active WHERE class <> 'none') AS numerator,
  pairs AS denominator FROM total
UNION ALL
SELECT c.n, c.class, c.name, count(a.pair), t.pairs
FROM class c CROSS JOIN total t JOIN active a ON a.class = c.class GROUP BY c.n, c.class, c.name, t.pairs
ORDER BY n
