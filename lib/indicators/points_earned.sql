-- id: points_earned
-- order: 070
-- title: Points earned
-- unit: scheme
-- kind: points
-- meaning: earned through the period's last day less earned before its first, by day of service
-- people: behind=points_earned
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT s.unit_name AS unit, coalesce(e.points_milli, 0) AS numerator, NULL AS denominator, coalesce(e.people, 0) AS people_1
FROM scheme_now s LEFT JOIN earning e ON e.scheme = s.scheme ORDER BY s.n
