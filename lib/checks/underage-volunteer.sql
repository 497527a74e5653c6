-- id: underage-volunteer
-- severity: error
-- title: A volunteer below the least age on the day of a service
-- detail: younger than {0} on {1}, the first of {2} such days
-- needs: key
-- source: 志愿服务条例, 第十五条
-- Whoever was old enough before the first service of all needs no look at their own.
WITH young AS MATERIALIZED (
  SELECT b.person, b.born FROM birth b
  WHERE b.born > (SELECT date(min(d.day), '-' || (SELECT max(value) FROM rule WHERE key = 'volunteer.min_age') || ' years', '-1 day')
                  FROM deadline d)
  AND (SELECT min(t.day) FROM took t WHERE t.person = b.person) <
    date(b.born, '+' || (SELECT max(value) FROM rule WHERE key = 'volunteer.min_age') || ' years')
)
SELECT m.code AS subject, max(t.service) AS entry, max(r.value), min(t.day), count(DISTINCT t.day), min(r.level) AS level
FROM young y CROSS JOIN took t ON t.person = y.person
JOIN rule r ON r.key = 'volunteer.min_age' AND t.day BETWEEN r.from_day AND r.to_day
  AND t.day < date(y.born, '+' || r.value || ' years')
JOIN member m ON m.person = y.person
GROUP BY m.code
