-- id: service-duration
-- severity: error
-- title: A service longer than one activity may be
-- detail: {0} minutes, and one activity has at most {1}
-- source: 民政部令第67号, 第七条
SELECT s.ref AS subject, s.id AS entry, s.minutes, r.value, r.level AS level
FROM recorded s JOIN rule r ON r.key = 'log.cap_minutes_per_activity' AND r.value > 0
  AND s.minutes > r.value AND s.day BETWEEN r.from_day AND r.to_day
