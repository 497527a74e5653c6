-- id: over-daily-cap
-- severity: warning
-- title: More minutes in one day than a volunteer should give
-- detail: {0} minutes on {1}, and a day has at most {2}
-- source: 民政部令第67号, 第三条
-- A service across midnight is split by day.
WITH part AS (
  SELECT person, day, service, CASE WHEN start < 0 THEN minutes ELSE min(minutes, 1440 - start) END AS minutes FROM took
  WHERE EXISTS (SELECT 1 FROM rule WHERE key = 'log.cap_minutes_per_day' AND value > 0)
  UNION ALL
  SELECT person, date(day, '+1 day'), service, start + minutes - 1440 FROM took WHERE start >= 0 AND start + minutes > 1440
), summed AS (
  SELECT person, day, max(service) AS entry, sum(minutes) AS minutes FROM part GROUP BY person, day
  HAVING sum(minutes) > (SELECT min(value) FROM rule WHERE key = 'log.cap_minutes_per_day' AND value > 0)
)
SELECT m.code AS subject, d.entry, d.minutes, d.day, r.value
FROM summed d JOIN rule r ON r.key = 'log.cap_minutes_per_day' AND r.value > 0 AND d.minutes > r.value
  AND d.day BETWEEN r.from_day AND r.to_day
JOIN member m ON m.person = d.person
