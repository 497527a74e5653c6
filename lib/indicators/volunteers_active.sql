-- id: volunteers_active
-- order: 050
-- title: Volunteers active
-- unit: people
-- kind: count
-- meaning: different volunteers who took part in an activity of the period
-- people: numerator=volunteers_active
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT count(*) AS numerator, NULL AS denominator FROM helped WHERE part = 'volunteer'
