-- id: minutes
-- order: 060
-- title: Minutes given
-- unit: minutes
-- kind: count
-- meaning: minutes of each activity times its volunteers, never rounded
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(minutes), 0) AS numerator, NULL AS denominator FROM helped WHERE part = 'volunteer'
