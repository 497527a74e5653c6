-- id: cases
-- order: 313
-- title: Typical cases
-- unit: pieces
-- kind: count
-- meaning: records of typical cases whose day lies in the period
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT coalesce(sum(CASE WHEN t.quantity > 1 THEN t.quantity ELSE 1 END), 0) AS numerator, NULL AS denominator
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day WHERE t.kind = 'case'
