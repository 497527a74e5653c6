-- id: coverage
-- order: 090
-- title: Coverage
-- unit: ratio
-- kind: ratio
-- meaning: elders served / elders current at any time in the period
-- excluded_1: {} attendances of people who were counted but not named
-- people: numerator=elders_served denominator=elders
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT h.elders AS numerator, c.elders AS denominator, d.attendances - h.named AS excluded_1
FROM (SELECT count(*) AS elders, coalesce(sum(attendances), 0) AS named FROM helped WHERE part = 'elder') h
CROSS JOIN (SELECT count(DISTINCT st.person) AS elders FROM standing st
            JOIN scope ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.elder = 1) c
CROSS JOIN (SELECT coalesce(sum(attendances), 0) AS attendances FROM daily) d
