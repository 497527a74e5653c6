-- id: points_outstanding
-- order: 230
-- title: Points outstanding
-- unit: scheme
-- kind: points
-- meaning: balances of all accounts as the ledger stands, or stood at the seal
-- people: beside=points_held
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT s.unit_name AS unit, coalesce(b.points_milli, 0) AS numerator, NULL AS denominator
FROM scheme_now s
LEFT JOIN (SELECT scheme, sum(points_milli) AS points_milli FROM book GROUP BY scheme) b ON b.scheme = s.scheme ORDER BY s.n
