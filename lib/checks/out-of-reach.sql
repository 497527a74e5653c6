-- id: out-of-reach
-- severity: warning
-- title: A pair who live farther apart than pairs may
-- detail: {0} and {1} no longer live within one {2}
-- words: building, compound, community, street
-- source: 东西湖区有序推进社区互助养老试点工作方案, 四(三)
-- Compounds and buildings lie in sealed boxes: of the two, the proximity noted at pairing stands while both live in one
-- community.
WITH farthest AS (
  SELECT w.word FROM rule_word w JOIN scope ON scope.today BETWEEN w.from_day AND w.to_day
  WHERE w.key = 'pair.proximity_order' ORDER BY w.n DESC LIMIT 1
), home AS MATERIALIZED (
  SELECT st.person, st.community, coalesce(p.street, -st.community) AS street
  FROM scope JOIN standing st ON scope.today BETWEEN st.from_day AND st.to_day JOIN place p ON p.org = st.community
)
SELECT 'P' || CAST(p.pair AS TEXT) AS subject, max(p.pair, v.id, e.id) AS entry, v.code, e.code, f.word
FROM farthest f JOIN scope JOIN paired p ON scope.today BETWEEN p.from_day AND p.to_day
JOIN home a ON a.person = p.volunteer JOIN home b ON b.person = p.elder
JOIN member v ON v.person = p.volunteer JOIN member e ON e.person = p.elder
WHERE CASE f.word WHEN 'street' THEN a.street <> b.street AND a.community <> b.community
                  WHEN 'community' THEN a.community <> b.community
                  ELSE a.community <> b.community OR NOT EXISTS (SELECT 1 FROM rule_word w
                       WHERE w.key = 'pair.proximity_order'
                       AND w.word = p.proximity AND scope.today BETWEEN w.from_day AND w.to_day) END
