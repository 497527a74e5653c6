-- id: kin-service
-- severity: error
-- title: A volunteer served a relative of their own
-- detail: {0} is related to {1}: care for relatives is no volunteering
-- source: 民政部令第67号, 第十九条
-- kin holds both directions, and the codes that were merged away too.
SELECT t.ref AS subject, max(t.service, k.entry) AS entry, v.code, e.code, r.level AS level
FROM kin k JOIN took t ON t.person = k.person
JOIN attendance a ON a.service = t.service AND a.part = 'elder' AND a.person = k.met
JOIN rule r ON r.key = 'pair.kin' AND r.value = 1 AND t.day BETWEEN r.from_day AND r.to_day
JOIN member v ON v.person = k.person JOIN member e ON e.person = k.other
