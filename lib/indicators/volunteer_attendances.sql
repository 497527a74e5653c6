-- id: volunteer_attendances
-- order: 030
-- title: Attendances of volunteers
-- unit: attendances
-- kind: count
-- meaning: volunteers who took part, summed over the activities
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(attendances), 0) AS numerator, NULL AS denominator FROM helped WHERE part = 'volunteer'
