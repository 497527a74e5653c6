-- id: awards
-- order: 342
-- title: Awards
-- unit: pieces
-- kind: count
-- meaning: awards whose day lies in the period
-- people: none
-- source: 民政部令第67号, 第九条
SELECT coalesce(sum(CASE WHEN t.quantity > 1 THEN t.quantity ELSE 1 END), 0) AS numerator, NULL AS denominator
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day WHERE t.kind = 'award'
