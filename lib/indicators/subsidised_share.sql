-- id: subsidised_share
-- order: 260
-- title: Subsidised elders
-- unit: ratio
-- kind: ratio
-- meaning: elders with a city's or district's home-care subsidy / elders current at any time in the period
-- excluded_1: {} of them without a reason for the exception (not left out, only told)
-- people: numerator=elders_subsidised denominator=elders
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(一)
SELECT count(DISTINCT CASE WHEN st.subsidy NOT IN ('', 'none') THEN st.person END) AS numerator,
  count(DISTINCT st.person) AS denominator,
  count(DISTINCT CASE WHEN st.subsidy NOT IN ('', 'none') AND st.overridden = 0 THEN st.person END) AS excluded_1
FROM standing st JOIN scope ON st.from_day <= scope.to_day AND st.to_day >= scope.from_day
WHERE st.elder = 1
