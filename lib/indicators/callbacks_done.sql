-- id: callbacks_done
-- order: 330
-- title: Follow-up calls made
-- unit: ratio
-- kind: ratio
-- meaning: follow-up calls made in time / due: one a pair for every callback.every_months from its first day on that end
--   in the period while it is active
-- people: numerator=callbacks_made denominator=callbacks_due behind=callbacks_due
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(二)
SELECT coalesce(sum(met), 0) AS numerator, count(*) AS denominator, count(DISTINCT pair) AS people_1 FROM callback_due
