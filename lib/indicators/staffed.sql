-- id: staffed
-- order: 110
-- title: Communities with enough helpers
-- unit: ratio
-- kind: ratio
-- meaning: communities with the required number of current helpers at the period's end / communities
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
WITH wanted AS (
  SELECT w.word FROM rule_word w JOIN scope ON scope.to_day BETWEEN w.from_day AND w.to_day WHERE w.key = 'helper.kinds'
), helper AS (
  SELECT st.community, count(DISTINCT st.person) AS helpers
  FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day
  WHERE st.volunteer = 1 AND (st.helper_kind IN (SELECT word FROM wanted) OR NOT EXISTS (SELECT 1 FROM wanted))
  GROUP BY st.community
)
SELECT coalesce(sum(CASE WHEN coalesce(h.helpers, 0) >= r.value THEN 1 ELSE 0 END), 0) AS numerator, count(*) AS denominator
FROM place c CROSS JOIN scope
JOIN rule r ON r.key = 'helper.min_per_community' AND scope.to_day BETWEEN r.from_day AND r.to_day
LEFT JOIN helper h ON h.community = c.org
WHERE c.kind = 'community' AND (c.closed = '' OR c.closed >= scope.to_day)
