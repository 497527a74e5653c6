-- id: back-entry-share
-- severity: warning
-- title: A recorder whose entries of the last 92 days are mostly back entries (at least 20 services, more than half)
-- detail: {0} of {1} services recorded since {2} are back entries
-- source: 民政部令第67号, 第三条, 第十一条
SELECT m.code AS subject, max(c.service) AS entry, sum(c.evidence = 'back'), count(*), date(max(scope.today), '-91 days')
FROM chain c JOIN scope ON c.recorded_on BETWEEN date(scope.today, '-91 days') AND scope.today
JOIN member m ON m.person = c.recorder
GROUP BY m.code HAVING count(*) >= 20 AND 2 * sum(c.evidence = 'back') > count(*)
