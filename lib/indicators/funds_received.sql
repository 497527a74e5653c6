-- id: funds_received
-- order: 343
-- title: Funds received
-- unit: yuan
-- kind: points
-- meaning: money of the fund records that came in, whose day lies in the period
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 四(二)
SELECT coalesce(sum(t.amount_fen), 0) * 10 AS numerator, NULL AS denominator
FROM told t JOIN scope ON t.day BETWEEN scope.from_day AND scope.to_day WHERE t.kind = 'fund' AND t.form = 'in'
