-- id: volunteer_attendances
-- order: 030
-- title: Attendances of volunteers
-- unit: attendances
-- kind: count
-- meaning: volunteers who took part, summed over the activities
-- people: behind=volunteer_attendances
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(attendances), 0) AS numerator, NULL AS denominator, count(*) AS people_1 FROM helped WHERE part = 'volunteer'
