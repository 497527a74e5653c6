-- id: archive_rate
-- order: 130
-- title: Complete archives
-- unit: ratio
-- kind: ratio
-- meaning: elders whose archive has every required field / elders current at any time in the period
-- people: numerator=archives_complete denominator=elders
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(一)
SELECT coalesce(sum(complete * elders), 0) AS numerator, coalesce(sum(elders), 0) AS denominator FROM archive
