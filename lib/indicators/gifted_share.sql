-- id: gifted_share
-- order: 240
-- title: Gifted share
-- unit: ratio
-- kind: points
-- meaning: points given to others in the period / points issued in it (earned, and granted)
-- people: behind=points_granted behind=points_gifted beside=points_earned
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT coalesce(f.gift, 0) AS numerator, coalesce(e.points_milli, 0) + coalesce(f.granted, 0) AS denominator,
  CASE WHEN (SELECT count(*) FROM scheme_now) > 1 THEN s.scheme ELSE '' END AS part, s.unit_name AS part_name,
  coalesce(f.grantees, 0) AS people_1, coalesce(f.givers, 0) AS people_2
FROM scheme_now s LEFT JOIN earning e ON e.scheme = s.scheme LEFT JOIN flow f ON f.scheme = s.scheme ORDER BY s.n
