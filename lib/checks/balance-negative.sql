-- id: balance-negative
-- severity: error
-- title: An account that owes points
-- detail: the balance is {0} points in {1}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT m.code AS subject, max(b.entry) AS entry, sum(b.points_milli) AS points, b.scheme
FROM book b JOIN member m ON m.person = b.person
GROUP BY b.person, b.scheme HAVING sum(b.points_milli) < 0
