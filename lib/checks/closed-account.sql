-- id: closed-account
-- severity: warning
-- title: A closed account that holds points again
-- detail: closed on {0} in {1}, and {2} points came in since
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
-- Services approved late still credit it: closing the account again lets the points go the same way.
WITH closed AS (
  SELECT c.person, c.scheme, max(c.id) AS closure, max(c.day) AS day FROM closure c, scope WHERE c.id < scope.position
  GROUP BY c.person, c.scheme
)
SELECT m.code AS subject, max(b.entry) AS entry, c.day, c.scheme, sum(b.points_milli) AS points
FROM closed c JOIN book b ON b.person = c.person AND b.scheme = c.scheme JOIN member m ON m.person = c.person
GROUP BY c.person, c.scheme HAVING sum(b.points_milli) > 0
