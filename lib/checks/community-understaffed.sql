-- id: community-understaffed
-- severity: warning
-- title: A community with fewer helpers than required
-- detail: {0} helpers, and a community needs {1}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
WITH helper AS (
  SELECT st.community, count(DISTINCT st.person) AS helpers, max(m.id) AS entry
  FROM scope JOIN standing st ON st.volunteer = 1 AND scope.today BETWEEN st.from_day AND st.to_day
  JOIN member m ON m.person = st.person
  WHERE st.helper_kind IN (SELECT w.word FROM rule_word w
                           WHERE w.key = 'helper.kinds' AND scope.today BETWEEN w.from_day AND w.to_day)
    OR NOT EXISTS (SELECT 1 FROM rule_word w WHERE w.key = 'helper.kinds' AND scope.today BETWEEN w.from_day AND w.to_day)
  GROUP BY st.community
)
SELECT c.code AS subject, max(c.org, coalesce(h.entry, 0)) AS entry, coalesce(h.helpers, 0), r.value
FROM place c JOIN scope JOIN rule r ON r.key = 'helper.min_per_community' AND scope.today BETWEEN r.from_day AND r.to_day
LEFT JOIN helper h ON h.community = c.org
WHERE c.kind = 'community' AND (c.closed = '' OR c.closed >= scope.today) AND coalesce(h.helpers, 0) < r.value
