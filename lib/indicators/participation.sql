-- id: participation
-- order: 100
-- title: Participation
-- unit: ratio
-- kind: ratio
-- meaning: volunteers active / volunteers current at any time in the period
-- people: numerator=volunteers_active denominator=volunteers
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
SELECT h.volunteers AS numerator, c.volunteers AS denominator
FROM (SELECT count(*) AS volunteers FROM helped WHERE part = 'volunteer') h
CROSS JOIN (SELECT count(DISTINCT st.person) AS volunteers FROM standing st
            JOIN scope ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day WHERE st.volunteer = 1) c
