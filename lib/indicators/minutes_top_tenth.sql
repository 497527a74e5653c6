-- id: minutes_top_tenth
-- order: 200
-- title: Share of the most active tenth
-- unit: ratio
-- kind: ratio
-- meaning: minutes of the tenth of the active volunteers who gave most (rounded up to whole people) / minutes given
-- people: behind=minutes_top_tenth
-- source: 民政部令第67号, 第七条
WITH ranked AS (
  SELECT minutes, row_number() OVER (ORDER BY minutes DESC, person) AS nth, count(*) OVER () AS n
  FROM helped WHERE part = 'volunteer'
)
SELECT coalesce(sum(CASE WHEN 10 * (nth - 1) < n THEN minutes ELSE 0 END), 0) AS numerator,
  coalesce(sum(minutes), 0) AS denominator, coalesce(sum(CASE WHEN 10 * (nth - 1) < n THEN 1 ELSE 0 END), 0) AS people_1 FROM ranked
