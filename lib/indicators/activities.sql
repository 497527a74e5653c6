-- id: activities
-- order: 010
-- title: Activities
-- unit: activities
-- kind: count
-- meaning: services approved and not voided whose day lies in the period
-- excluded_1: {} services not approved yet
-- excluded_2: {} voided services
-- people: none
-- source: 民政部令第67号, 第七条
SELECT d.activities AS numerator, NULL AS denominator, w.waiting AS excluded_1, w.voided AS excluded_2
FROM (SELECT coalesce(sum(activities), 0) AS activities FROM daily) d CROSS JOIN waiting w
