-- id: elders_current
-- order: 290
-- title: Elders enrolled
-- unit: people
-- kind: count
-- meaning: different elders enrolled on the period's last day
-- people: numerator=elders_current
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(一)
SELECT count(DISTINCT st.person) AS numerator, NULL AS denominator
FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day WHERE st.elder = 1
