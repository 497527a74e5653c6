-- id: answer_hours
-- order: 522
-- title: Hours until somebody accepted, median
-- unit: hours
-- kind: ratio
-- meaning: from asking to acceptance, over the period's requests that were accepted; numerator in minutes
-- people: behind=answer_hours
-- source: 普民〔2024〕23号, 三
-- A median is what one person had, or two.
SELECT numerator, denominator, CASE WHEN denominator > 0 THEN 1 ELSE 0 END AS people_1 FROM order_wait WHERE step = 'answer'
