-- id: trained
-- order: 320
-- title: Volunteers trained
-- unit: ratio
-- kind: ratio
-- meaning: volunteers current on the period's last day who took part in a training by then, or hold a credential of
--   training / volunteers current on that day
-- people: numerator=volunteers_trained denominator=volunteers_current
-- source: 东西湖区有序推进社区互助养老试点工作方案, 四(三)
WITH helper AS (
  SELECT DISTINCT st.person, st.community FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day
  WHERE st.volunteer = 1
), held AS (
  SELECT h.person, h.org FROM holding h JOIN scope ON h.from_day <= scope.to_day AND (h.to_day = '' OR h.to_day >= scope.to_day)
  WHERE h.credential = 'training' OR h.credential LIKE 'training:%'
), taught AS (
  SELECT p.person FROM told t JOIN scope ON t.day <= scope.to_day JOIN took_part p ON p.record = t.id WHERE t.kind = 'training'
  UNION SELECT person FROM held WHERE person <> 0
  UNION SELECT v.person FROM held h JOIN above a ON a.above = h.org JOIN helper v ON v.community = a.org WHERE h.person = 0
)
SELECT count(CASE WHEN v.person IN (SELECT person FROM taught) THEN 1 END) AS numerator, count(*) AS denominator
FROM (SELECT DISTINCT person FROM helper) v
