-- id: trainees
-- order: 322
-- title: Attendances of trainings
-- unit: attendances
-- kind: count
-- meaning: those who took part, counted or named, whichever is more, summed over the trainings of the period
-- people: numerator=trainees
-- source: 民政部令第67号, 第八条
SELECT coalesce(sum(CASE WHEN t.headcount >= n.people THEN t.headcount ELSE n.people END), 0) AS numerator, NULL AS denominator
FROM scope JOIN told t ON t.day BETWEEN scope.from_day AND scope.to_day
JOIN (SELECT r.id, count(p.person) AS people FROM told r LEFT JOIN took_part p ON p.record = r.id GROUP BY r.id) n ON n.id = t.id
WHERE t.kind = 'training'
