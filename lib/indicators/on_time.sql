-- id: on_time
-- order: 120
-- title: Verified in time
-- unit: ratio
-- kind: ratio
-- meaning: of the period's services in any state but voided whose deadline has passed, those verified within it
-- excluded_1: {} services whose deadline has not passed yet
-- excluded_2: {} voided services
-- excluded_3: {} services brought over from paper
-- people: none
-- source: 民政部令第67号, 第十一条
SELECT p.in_time AS numerator, p.due AS denominator, p.open AS excluded_1, w.voided AS excluded_2, p.migrated AS excluded_3
FROM punctual p CROSS JOIN waiting w
