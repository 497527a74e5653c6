-- id: capacity-exceeded
-- severity: error
-- title: A volunteer with more active pairs than the capacity
-- detail: pair number {0} of {1}, who may have {2}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
WITH active AS (
  SELECT p.pair, p.volunteer, scope.today, row_number() OVER (PARTITION BY p.volunteer ORDER BY p.pair) AS nth
  FROM scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
)
SELECT 'P' || CAST(a.pair AS TEXT) AS subject, a.pair AS entry, a.nth, m.code, r.value, r.level AS level
FROM active a JOIN rule r ON r.key = 'pair.capacity' AND r.value > 0 AND a.today BETWEEN r.from_day AND r.to_day
JOIN member m ON m.person = a.volunteer
WHERE a.nth > r.value
