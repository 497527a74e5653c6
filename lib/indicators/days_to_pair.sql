-- id: days_to_pair
-- order: 155
-- title: Days to a pair, median
-- unit: days a person
-- kind: ratio
-- meaning: from joining to the first pair, of elders whose first pair began in the period; half of them waited no longer; numerator and denominator are the middle ones' sum and number
-- people: denominator=days_to_pair
-- source: 津民发〔2021〕4号, 三(二)
WITH first_pair AS (
  SELECT p.elder, min(p.from_day) AS day FROM paired p WHERE p.elder <> 0 GROUP BY p.elder
), waited AS (
  SELECT f.elder, max(0, CAST(julianday(f.day) - julianday(m.joined) AS INTEGER)) AS days
  FROM first_pair f JOIN scope ON f.day BETWEEN scope.from_day AND scope.to_day
  JOIN member m ON m.person = f.elder WHERE m.joined <> ''
), ranked AS (
  SELECT days, row_number() OVER (ORDER BY days, elder) AS nth, count(*) OVER () AS n FROM waited
)
SELECT coalesce(sum(days), 0) AS numerator, count(*) AS denominator FROM ranked WHERE 2 * nth BETWEEN n AND n + 2
