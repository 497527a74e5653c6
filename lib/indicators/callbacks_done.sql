-- id: callbacks_done
-- order: 330
-- title: Follow-up calls made
-- unit: ratio
-- kind: ratio
-- meaning: follow-up calls made in time / due: one a pair for every callback.every_months from its first day on that end
--   in the period while it is active
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
SELECT coalesce(sum(met), 0) AS numerator, count(*) AS denominator FROM callback_due
