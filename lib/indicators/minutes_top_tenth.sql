-- id: minutes_top_tenth
-- order: 200
-- title: Share of the most active tenth
-- unit: ratio
-- kind: ratio
-- meaning: minutes of the tenth of the active volunteers who gave most (rounded up to whole people) / minutes given
-- people: behind=minutes_top_tenth
-- source: 民政部令第67号, 第七条
SELECT coalesce(sum(minutes), 0) AS numerator,
  (SELECT coalesce(sum(minutes), 0) FROM helped WHERE part = 'volunteer') AS denominator, count(*) AS people_1
FROM (SELECT minutes FROM helped WHERE part = 'volunteer' ORDER BY minutes DESC
      LIMIT (SELECT (count(*) + 9) / 10 FROM helped WHERE part = 'volunteer')) most
