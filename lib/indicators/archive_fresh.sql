-- id: archive_fresh
-- order: 140
-- title: Archives kept up to date
-- unit: ratio
-- kind: ratio
-- meaning: archives revised within the allowed number of days before the period's end (or today, if earlier) / archives;
--   no value where the rules set no limit
-- people: numerator=archives_fresh denominator=elders
-- source: 民政部令第67号, 第三条
SELECT coalesce(sum(CASE WHEN a.revised >= f.day THEN a.elders ELSE 0 END), 0) AS numerator,
  coalesce(sum(a.elders), 0) AS denominator
FROM archive a JOIN fresh f ON f.day <> ''
