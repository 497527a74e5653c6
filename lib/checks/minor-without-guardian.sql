-- id: minor-without-guardian
-- severity: error
-- title: A minor who served without a guardian on record
-- detail: younger than {0} on {1}, and no guardian is on record for that day
-- needs: key
-- source: 志愿服务条例, 第十五条
-- Whoever was old enough before the first service of all needs no look at their own.
WITH young AS MATERIALIZED (
  SELECT b.person, b.born FROM birth b
  WHERE b.born > (SELECT date(min(d.day), '-' || (SELECT max(value) FROM rule WHERE key = 'volunteer.guardian_below') || ' years', '-1 day')
                  FROM deadline d)
  AND (SELECT min(t.day) FROM took t WHERE t.person = b.person) <
    date(b.born, '+' || (SELECT max(value) FROM rule WHERE key = 'volunteer.guardian_below') || ' years')
)
SELECT m.code AS subject, max(max(t.service), m.id) AS entry, max(r.value), min(t.day), min(r.level) AS level
FROM young y CROSS JOIN took t ON t.person = y.person
JOIN rule r ON r.key = 'volunteer.guardian_below' AND t.day BETWEEN r.from_day AND r.to_day
  AND t.day < date(y.born, '+' || r.value || ' years')
JOIN member m ON m.person = y.person
LEFT JOIN standing st ON st.person = y.person AND t.day BETWEEN st.from_day AND st.to_day
-- Where consents of guardians are recorded, they decide; else what the person's own row says.
WHERE CASE WHEN EXISTS (SELECT 1 FROM guardian_span g WHERE g.person = y.person AND g.from_day <= t.day)
  THEN NOT EXISTS (SELECT 1 FROM guardian_span g WHERE g.person = y.person AND t.day BETWEEN g.from_day AND g.to_day)
  ELSE coalesce(st.guarded, m.guarded) = 0 END
GROUP BY m.code
