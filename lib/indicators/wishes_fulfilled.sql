-- id: wishes_fulfilled
-- order: 328
-- title: Wishes fulfilled
-- unit: ratio
-- kind: ratio
-- meaning: wishes raised in the period and fulfilled so far / wishes raised in it
-- excluded_1: {} of them were withdrawn (not left out, only told)
-- people: numerator=wishes_fulfilled denominator=wishes
-- source: 中民函〔2024〕55号, 四
SELECT coalesce(sum(CASE WHEN t.outcome = 'fulfilled' THEN w.n ELSE 0 END), 0) AS numerator, coalesce(sum(w.n), 0) AS denominator,
  coalesce(sum(CASE WHEN t.outcome = 'withdrawn' THEN w.n ELSE 0 END), 0) AS excluded_1
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day
JOIN (SELECT id, CASE WHEN quantity > 1 THEN quantity ELSE 1 END AS n FROM told) w ON w.id = t.id
WHERE t.kind = 'wish'
