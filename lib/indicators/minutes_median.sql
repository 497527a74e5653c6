-- id: minutes_median
-- order: 190
-- title: Minutes a volunteer, median
-- unit: minutes a person
-- kind: ratio
-- meaning: half of the active volunteers gave at least as much; numerator and denominator are the middle ones' sum and number
-- people: denominator=minutes_median
-- source: 民政部令第67号, 第七条
-- Sorted and cut: numbering all of them would cost more.
SELECT coalesce(sum(minutes), 0) AS numerator, count(*) AS denominator
FROM (SELECT minutes FROM helped WHERE part = 'volunteer' ORDER BY minutes
      LIMIT (SELECT 2 - count(*) % 2 FROM helped WHERE part = 'volunteer')
      OFFSET (SELECT (count(*) - 1) / 2 FROM helped WHERE part = 'volunteer')) middle
