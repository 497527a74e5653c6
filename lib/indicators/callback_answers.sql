-- id: callback_answers
-- order: 318
-- title: Follow-up calls answered
-- unit: ratio
-- kind: ratio
-- meaning: follow-up calls of the period with a score / all of them
-- people: numerator=callbacks_answered denominator=callbacks
-- source: 民政部令第67号, 第十条
SELECT coalesce(sum(CASE WHEN t.score > 0 THEN 1 ELSE 0 END), 0) AS numerator, count(*) AS denominator
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day WHERE t.kind = 'callback'
