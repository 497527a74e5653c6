-- id: satisfied
-- order: 317
-- title: Satisfied with the service
-- unit: ratio
-- kind: ratio
-- meaning: follow-up calls of the period with a score from callback.satisfied_from on / those with a score
-- excluded_1: {} follow-up calls without a score
-- people: numerator=callbacks_satisfied denominator=callbacks_answered
-- source: 民政部令第67号, 第十条
SELECT coalesce(sum(CASE WHEN t.score >= r.value THEN 1 ELSE 0 END), 0) AS numerator,
  coalesce(sum(CASE WHEN t.score > 0 THEN 1 ELSE 0 END), 0) AS denominator,
  coalesce(sum(CASE WHEN t.score = 0 THEN 1 ELSE 0 END), 0) AS excluded_1
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day
JOIN rule r ON r.key = 'callback.satisfied_from' AND t.day BETWEEN r.from_day AND r.to_day
WHERE t.kind = 'callback'
