-- id: minutes_mean
-- order: 180
-- title: Minutes a volunteer, mean
-- unit: minutes a person
-- kind: ratio
-- meaning: minutes given / volunteers active
-- people: denominator=volunteers_active
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(minutes), 0) AS numerator, count(*) AS denominator FROM helped WHERE part = 'volunteer'
