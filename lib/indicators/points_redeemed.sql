-- id: points_redeemed
-- order: 080
-- title: Points redeemed
-- unit: scheme
-- kind: points
-- meaning: points spent on services and goods in the period, reserved ones too, cancelled ones not
-- people: behind=points_redeemed
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT s.unit_name AS unit, coalesce(r.item, 0) AS numerator, NULL AS denominator, coalesce(r.redeemers, 0) AS people_1
FROM scheme_now s LEFT JOIN flow r ON r.scheme = s.scheme ORDER BY s.n
