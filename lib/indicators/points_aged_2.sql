-- id: points_aged_2
-- order: 511
-- title: Points outstanding, one to two years old
-- unit: scheme
-- kind: points
-- meaning: points in the accounts that were credited more than one year and up to two years old on the period's last day; what is spent is taken from the oldest
-- people: behind=points_held
-- source: 普民〔2024〕23号, 二
SELECT s.unit_name AS unit, coalesce(a.points_milli, 0) AS numerator, NULL AS denominator, coalesce(a.people, 0) AS people_1
FROM scheme_now s LEFT JOIN aged a ON a.scheme = s.scheme AND a.band = 2 ORDER BY s.n
