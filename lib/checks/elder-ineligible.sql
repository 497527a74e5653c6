-- id: elder-ineligible
-- severity: error
-- title: An elder below the least age, or without any of the qualifying tags
-- detail: younger than {0} on {1}
-- detail_2: none of the qualifying tags of {1}
-- needs: key
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(一)
WITH young AS MATERIALIZED (
  SELECT b.person, b.born FROM birth b WHERE b.born >
    date((SELECT min(day) FROM (SELECT day FROM deadline UNION ALL SELECT today FROM scope)),
      '-' || (SELECT max(value) FROM rule WHERE key = 'elder.min_age') || ' years')
), tested AS (
  SELECT y.person, y.born, s.day, s.id AS entry FROM young y JOIN attended a ON a.person = y.person AND a.part = 'elder'
  JOIN recorded s ON s.id = a.service
  UNION ALL
  SELECT y.person, y.born, scope.today, m.id FROM young y JOIN standing st ON st.person = y.person AND st.elder = 1
  JOIN scope ON scope.today BETWEEN st.from_day AND st.to_day JOIN member m ON m.person = y.person
)
SELECT m.code AS subject, max(t.entry) AS entry, max(r.value), min(t.day), min(r.level) AS level, 1 AS variant
FROM tested t JOIN rule r ON r.key = 'elder.min_age' AND t.day BETWEEN r.from_day AND r.to_day
  AND t.day < date(t.born, '+' || r.value || ' years')
JOIN member m ON m.person = t.person
GROUP BY m.code
UNION ALL
SELECT m.code, m.id, 0, scope.today, (SELECT min(w.level) FROM rule_word w WHERE w.key = 'elder.tags'), 2
FROM scope JOIN standing st ON st.elder = 1 AND scope.today BETWEEN st.from_day AND st.to_day
JOIN member m ON m.person = st.person
WHERE EXISTS (SELECT 1 FROM rule_word w WHERE w.key = 'elder.tags' AND scope.today BETWEEN w.from_day AND w.to_day)
  AND NOT EXISTS (SELECT 1 FROM rule_word w WHERE w.key = 'elder.tags' AND scope.today BETWEEN w.from_day AND w.to_day
                  AND instr(st.tags, ';' || w.word || ';') > 0)
