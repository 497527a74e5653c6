-- id: cases_on_target
-- order: 312
-- title: Streets with the typical cases wanted
-- unit: ratio
-- kind: ratio
-- meaning: streets with as many typical cases by the period's last day as the rules want / streets; no value where the
--   rules want none
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
WITH wanted AS (
  SELECT coalesce((SELECT r.value FROM rule r JOIN scope ON scope.to_day BETWEEN r.from_day AND r.to_day WHERE r.key = 'case.min_per_street'), 0) AS least,
    coalesce((SELECT r.value FROM rule r JOIN scope ON scope.to_day BETWEEN r.from_day AND r.to_day WHERE r.key = 'case.max_per_street'), 0) AS most
), formed AS (
  SELECT p.street, sum(CASE WHEN t.quantity > 1 THEN t.quantity ELSE 1 END) AS cases
  FROM told t JOIN scope ON t.day <= scope.to_day JOIN place p ON p.org = t.org
  WHERE t.kind = 'case' GROUP BY p.street
)
SELECT coalesce(sum(CASE WHEN coalesce(f.cases, 0) >= w.least AND (w.most = 0 OR coalesce(f.cases, 0) <= w.most) THEN 1 ELSE 0 END), 0) AS numerator,
  count(*) AS denominator
FROM place s JOIN wanted w ON w.least > 0 OR w.most > 0
LEFT JOIN formed f ON f.street = s.org
WHERE s.kind = 'street'
