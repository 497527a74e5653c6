-- id: minutes_median
-- order: 190
-- title: Minutes a volunteer, median
-- unit: minutes a person
-- kind: ratio
-- meaning: half of the active volunteers gave at least as much; numerator and denominator are the middle ones' sum and number
-- people: denominator=minutes_median
-- source: 民政部令第67号, 第七条
WITH ranked AS (
  SELECT minutes, row_number() OVER (ORDER BY minutes, person) AS nth, count(*) OVER () AS n
  FROM helped WHERE part = 'volunteer'
)
SELECT coalesce(sum(minutes), 0) AS numerator, count(*) AS denominator FROM ranked WHERE 2 * nth BETWEEN n AND n + 2
