-- id: service-overlap
-- severity: error
-- title: One volunteer in two places at once
-- detail: {0} was still at {1} when this one began
-- source: 民政部令第67号, 第三条
WITH timed AS (
  SELECT person, service, ref, unixepoch(day) / 60 + start AS begun, unixepoch(day) / 60 + start + minutes AS done
  FROM took WHERE start >= 0
), swept AS (
  SELECT *, max(done) OVER (PARTITION BY person ORDER BY begun, service ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    AS busy_until FROM timed
), late AS MATERIALIZED (SELECT * FROM swept WHERE begun < busy_until)
SELECT l.ref AS subject, max(l.service, max(o.service)) AS entry, m.code, min(o.ref)
FROM late l JOIN timed o ON o.person = l.person AND o.service <> l.service AND o.done > l.begun
  AND (o.begun < l.begun OR (o.begun = l.begun AND o.service < l.service))
JOIN member m ON m.person = l.person
GROUP BY l.person, l.service
