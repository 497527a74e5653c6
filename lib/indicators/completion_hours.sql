-- id: completion_hours
-- order: 523
-- title: Hours from acceptance to confirmation, median
-- unit: hours
-- kind: ratio
-- meaning: from acceptance to the elder's confirmation, over the period's requests that were confirmed; numerator in minutes
-- people: behind=completion_hours
-- source: 普民〔2024〕23号, 三
-- A median is what one person had, or two.
SELECT numerator, denominator, CASE WHEN denominator > 0 THEN 1 ELSE 0 END AS people_1 FROM order_wait WHERE step = 'completion'
