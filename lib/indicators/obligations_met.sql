-- id: obligations_met
-- order: 420
-- title: Obligations met
-- unit: ratio
-- kind: ratio
-- meaning: periods in which what is owed to an elder was done / periods due whose last day lies in the period and has
--   passed; then obligation by obligation
-- excluded_1: {} periods that are not over yet
-- people: numerator=obligations_met denominator=obligations_due behind=obligations_due
-- source: 哈妇发〔2019〕4号, 四(三)
SELECT -1 AS n, '' AS part, '' AS part_name, coalesce(sum(met), 0) AS numerator, coalesce(sum(due), 0) AS denominator,
  coalesce(sum(still_open), 0) AS excluded_1,
  coalesce(max(elders), 0) AS people_1 FROM owed
UNION ALL
SELECT n, obligation, name, met, due, still_open, elders FROM owed
ORDER BY n
