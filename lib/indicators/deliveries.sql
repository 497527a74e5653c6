-- id: deliveries
-- order: 430
-- title: Elders reached by deliveries
-- unit: ratio
-- kind: ratio
-- meaning: elders times the deliveries that each received at least once / elders current at any time in the period times
--   the deliveries that the rules name; then delivery by delivery
-- people: numerator=elders_reached denominator=elders
-- source: 哈妇发〔2019〕4号, 三(三)
WITH current AS (
  SELECT count(DISTINCT st.person) AS elders FROM standing st
  JOIN scope ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.elder = 1
)
SELECT -1 AS n, '' AS part, '' AS part_name, coalesce(sum(d.reached), 0) AS numerator,
  count(d.n) * (SELECT elders FROM current) AS denominator FROM delivered d
UNION ALL
SELECT d.n, d.delivery, d.name, d.reached, c.elders FROM delivered d CROSS JOIN current c
ORDER BY n
