-- id: attendances
-- order: 020
-- title: Attendances of elders
-- unit: attendances
-- kind: count
-- meaning: people served, named or not, summed over the activities
-- excluded_1: {} services not approved yet
-- excluded_2: {} voided services
-- people: numerator=attendances behind=attendances
-- source: 民政部令第67号, 第七条
SELECT d.attendances AS numerator, NULL AS denominator, h.elders AS people_1, w.waiting AS excluded_1, w.voided AS excluded_2
FROM (SELECT coalesce(sum(attendances), 0) AS attendances FROM daily) d CROSS JOIN waiting w
CROSS JOIN (SELECT count(*) AS elders FROM helped WHERE part = 'elder') h
