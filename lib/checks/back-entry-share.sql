-- id: back-entry-share
-- severity: warning
-- title: A recorder whose entries of the last 92 days are mostly back entries (at least 20 services, more than half)
-- detail: {0} of {1} services recorded since {2} are back entries
-- source: 民政部令第67号, 第三条, 第十一条
-- Whoever has few back entries is passed over before everything is grouped.
WITH recent AS NOT MATERIALIZED (
  SELECT c.recorder, c.service, c.evidence, scope.today
  FROM chain c JOIN scope ON c.recorded_on BETWEEN date(scope.today, '-91 days') AND scope.today
), suspect AS MATERIALIZED (SELECT recorder FROM recent WHERE evidence = 'back' GROUP BY recorder HAVING count(*) > 10)
SELECT m.code AS subject, max(c.service) AS entry, sum(c.evidence = 'back'), count(*), date(max(c.today), '-91 days')
FROM recent c JOIN member m ON m.person = c.recorder
WHERE EXISTS (SELECT 1 FROM suspect) AND c.recorder IN (SELECT recorder FROM suspect)
GROUP BY m.code HAVING count(*) >= 20 AND 2 * sum(c.evidence = 'back') > count(*)
