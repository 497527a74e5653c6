-- id: uploaded
-- order: 175
-- title: Uploaded
-- unit: ratio
-- kind: ratio
-- meaning: approved services of the period that were handed on to another platform / approved services
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT (
  SELECT count(DISTINCT s.id) FROM scope CROSS JOIN upload u CROSS JOIN act a ON a.id >= u.from_entry AND a.id < u.to_entry AND a.what = 'approve'
  JOIN approved s ON s.id = a.service AND s.day BETWEEN scope.from_day AND scope.to_day
  WHERE u.id < scope.position AND (u.org = 0 OR EXISTS (SELECT 1 FROM above b WHERE b.org = s.org AND b.above = u.org))
) AS numerator, (SELECT coalesce(sum(activities), 0) FROM daily) AS denominator
