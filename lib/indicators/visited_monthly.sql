-- id: visited_monthly
-- order: 170
-- title: Monthly visits
-- unit: ratio
-- kind: ratio
-- meaning: months in which an elder in special difficulty was served at least once / months in which they were current;
--   months the period only touches count with the days inside it
-- people: numerator=visits_made denominator=visits_due behind=visits_due
-- source: 民政部 特殊困难老年人探访关爱服务的指导意见
SELECT coalesce(sum(met), 0) AS numerator, coalesce(sum(due), 0) AS denominator, coalesce(max(due), 0) AS people_1 FROM visit
