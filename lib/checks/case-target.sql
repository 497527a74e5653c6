-- id: case-target
-- severity: warning
-- title: A street whose typical cases are fewer or more than wanted
-- detail: {0} typical cases, and a street is to form at least {1} by {2}
-- detail_2: {0} typical cases, and a street is to form at most {1}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
-- Too few are found when the last phase that has an end has passed; where no phase has one, at once.
WITH formed AS (
  SELECT p.street, sum(CASE WHEN t.quantity > 1 THEN t.quantity ELSE 1 END) AS cases, max(t.id) AS entry
  FROM told t JOIN scope ON t.day <= scope.today JOIN place p ON p.org = t.org
  WHERE t.kind = 'case' GROUP BY p.street
), finish AS (
  SELECT coalesce(max(to_day), '') AS day FROM phase_rule WHERE to_day < '9999-12-31'
)
SELECT s.code AS subject, coalesce(f.entry, s.org) AS entry, coalesce(f.cases, 0), r.value,
  CASE e.day WHEN '' THEN scope.today ELSE e.day END, 1 AS variant
FROM place s JOIN scope JOIN finish e ON e.day < scope.today
JOIN rule r ON r.key = 'case.min_per_street' AND scope.today BETWEEN r.from_day AND r.to_day
LEFT JOIN formed f ON f.street = s.org
WHERE s.kind = 'street' AND coalesce(f.cases, 0) < r.value
UNION ALL
SELECT s.code, f.entry, f.cases, r.value, '', 2
FROM place s JOIN scope JOIN rule r ON r.key = 'case.max_per_street' AND scope.today BETWEEN r.from_day AND r.to_day
JOIN formed f ON f.street = s.org
WHERE s.kind = 'street' AND r.value > 0 AND f.cases > r.value
