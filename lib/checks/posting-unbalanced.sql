-- id: posting-unbalanced
-- severity: error
-- title: Postings of one entry that do not sum to zero
-- detail: the postings of entry {0} sum to {1} points in {2}
-- source: carebank, two books
SELECT coalesce(r.ref, m.code, CAST(p.entry AS TEXT)) AS subject, p.entry AS entry, CAST(p.entry AS TEXT), p.points, p.scheme
FROM (SELECT entry, scheme, sum(points_milli) AS points FROM posting GROUP BY entry, scheme HAVING sum(points_milli) <> 0) p
LEFT JOIN redemption_act a ON a.id = p.entry LEFT JOIN redemption r ON r.id = coalesce(a.redemption, p.entry)
LEFT JOIN credit c ON c.id = p.entry LEFT JOIN member m ON m.person = c.person
