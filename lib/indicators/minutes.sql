-- id: minutes
-- order: 060
-- title: Minutes given
-- unit: minutes
-- kind: count
-- meaning: minutes of each activity times its volunteers, never rounded
-- people: behind=minutes
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(minutes), 0) AS numerator, NULL AS denominator, count(*) AS people_1 FROM helped WHERE part = 'volunteer'
