-- id: elders_served
-- order: 040
-- title: Elders served
-- unit: people
-- kind: count
-- meaning: different elders named in an activity of the period
-- excluded_1: {} attendances of people who were counted but not named
-- people: numerator=elders_served
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT h.elders AS numerator, NULL AS denominator, d.attendances - h.named AS excluded_1
FROM (SELECT count(*) AS elders, coalesce(sum(attendances), 0) AS named FROM helped WHERE part = 'elder') h
CROSS JOIN (SELECT coalesce(sum(attendances), 0) AS attendances FROM daily) d
