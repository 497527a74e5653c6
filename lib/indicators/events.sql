-- id: events
-- order: 340
-- title: Events
-- unit: activities
-- kind: count
-- meaning: events whose first day lies in the period
-- people: none
-- source: 津民发〔2021〕4号, 三(一)
SELECT coalesce(sum(CASE WHEN t.quantity > 1 THEN t.quantity ELSE 1 END), 0) AS numerator, NULL AS denominator
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day WHERE t.kind = 'event'
