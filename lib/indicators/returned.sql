-- id: returned
-- order: 210
-- title: Returned at review
-- unit: ratio
-- kind: ratio
-- meaning: returns of the period's services / their returns and approvals
-- excluded_1: {} voided services
-- people: none
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT w.returns AS numerator, w.returns + d.approvals AS denominator, w.voided AS excluded_1
FROM waiting w CROSS JOIN (SELECT coalesce(sum(activities), 0) AS approvals FROM daily) d
