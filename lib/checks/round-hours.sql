-- id: round-hours
-- severity: warning
-- title: A volunteer's services of a month all last the same whole hours (at least 10 services)
-- detail: all {0} services of {1} last exactly {2} minutes
-- source: 民政部令第67号, 第三条
SELECT m.code AS subject, h.entry, h.services, h.month, h.minutes
FROM (SELECT person, substr(day, 1, 7) AS month, count(*) AS services, max(service) AS entry, max(minutes) AS minutes
      FROM took GROUP BY person, substr(day, 1, 7)
      HAVING count(*) >= 10 AND min(minutes) = max(minutes) AND max(minutes) % 60 = 0) h
JOIN member m ON m.person = h.person
