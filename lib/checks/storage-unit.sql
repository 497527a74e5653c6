-- id: storage-unit
-- severity: error
-- title: Points that are no multiple of the storage unit
-- detail: {0} points of {2} in entry {3}, stored in steps of {1}
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
-- Only postings that break one of the units a scheme ever had are looked up by their day.
WITH unit AS (SELECT DISTINCT scheme, storage_unit_milli FROM scheme_rule WHERE storage_unit_milli > 0),
odd AS MATERIALIZED (
  SELECT DISTINCT p.entry, p.n, p.person, p.scheme, p.points_milli FROM posting p JOIN unit u ON u.scheme = p.scheme
    AND p.points_milli % u.storage_unit_milli <> 0 WHERE p.person <> 0
)
SELECT DISTINCT m.code AS subject, o.entry AS entry, o.points_milli AS points, s.storage_unit_milli AS points_2, o.scheme,
  CAST(o.entry AS TEXT)
FROM odd o JOIN entry e ON e.id = o.entry
JOIN scheme_rule s ON s.scheme = o.scheme AND e.day BETWEEN s.from_day AND s.to_day
  AND o.points_milli % s.storage_unit_milli <> 0
LEFT JOIN merged g ON g.duplicate = o.person JOIN member m ON m.person = coalesce(g.kept, o.person)
