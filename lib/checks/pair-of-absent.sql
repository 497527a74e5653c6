-- id: pair-of-absent
-- severity: warning
-- title: An active pair of somebody who is gone
-- detail: {0} is no longer enrolled in that part: end the pair
-- detail_2: {0} has closed: end the pair
-- source: 津民发〔2021〕4号, 三(一)
WITH active AS (
  SELECT p.*, scope.today FROM scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
), person AS (
  SELECT pair, volunteer AS who, 1 AS helps, today FROM active WHERE volunteer <> 0
  UNION ALL SELECT pair, elder, 0, today FROM active WHERE elder <> 0
), org AS (
  SELECT pair, helper_org AS who, today FROM active WHERE helper_org <> 0
  UNION ALL SELECT pair, helped_org, today FROM active WHERE helped_org <> 0
)
SELECT 'P' || CAST(p.pair AS TEXT) AS subject, max(p.pair, m.id) AS entry, 1 AS variant, m.code
FROM person p JOIN member m ON m.person = p.who
WHERE NOT EXISTS (SELECT 1 FROM standing st WHERE st.person = p.who AND p.today BETWEEN st.from_day AND st.to_day
                  AND CASE p.helps WHEN 1 THEN st.volunteer ELSE st.elder END = 1)
UNION ALL
SELECT 'P' || CAST(o.pair AS TEXT), o.pair, 2, l.code
FROM org o JOIN place l ON l.org = o.who WHERE l.closed <> '' AND l.closed < o.today
