-- id: paired
-- order: 150
-- title: Elders with a pair
-- unit: ratio
-- kind: ratio
-- meaning: elders with an active pair on the period's last day / elders current on that day
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
SELECT count(DISTINCT p.elder) AS numerator, count(DISTINCT st.person) AS denominator
FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day
LEFT JOIN paired p ON p.elder = st.person AND scope.to_day BETWEEN p.from_day AND p.to_day
WHERE st.elder = 1
