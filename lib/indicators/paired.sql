-- id: paired
-- order: 150
-- title: Elders with a pair
-- unit: ratio
-- kind: ratio
-- meaning: elders with an active pair on the period's last day / elders current on that day
-- people: numerator=elders_paired denominator=elders_current
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
-- Asked with IN: what a view works out has no index that a join could use.
SELECT count(CASE WHEN st.person IN (SELECT p.elder FROM paired p JOIN scope ON scope.to_day BETWEEN p.from_day AND p.to_day)
             THEN 1 END) AS numerator, count(*) AS denominator
FROM (SELECT DISTINCT s.person FROM standing s JOIN scope ON scope.to_day BETWEEN s.from_day AND s.to_day
      WHERE s.elder = 1) st
