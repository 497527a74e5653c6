-- id: service-overlap
-- severity: error
-- title: One volunteer in two places at once
-- detail: {0} was still at {1} when this one began
-- source: 民政部令第67号, 第三条
-- Who began while another ran, on its day or past midnight: ranges of the table's own order, so that nothing is sorted.
WITH met AS (
  SELECT l.person, l.service, l.ref, o.service AS other, o.ref AS other_ref
  FROM took o CROSS JOIN took l ON l.person = o.person AND l.day = o.day AND l.start BETWEEN o.start AND o.start + o.minutes - 1
    AND (l.start > o.start OR l.service > o.service)
  WHERE o.start >= 0
  UNION ALL
  SELECT l.person, l.service, l.ref, o.service, o.ref
  FROM took o CROSS JOIN took l ON l.person = o.person AND l.day = date(o.day, '+1 day')
    AND l.start BETWEEN 0 AND o.start + o.minutes - 1441
  WHERE o.start >= 0 AND o.start + o.minutes > 1440
)
SELECT x.ref AS subject, max(x.service, max(x.other)) AS entry, m.code, min(x.other_ref)
FROM met x JOIN member m ON m.person = x.person
GROUP BY x.person, x.service
