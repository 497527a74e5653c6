-- id: completion_hours
-- order: 523
-- title: Hours from acceptance to confirmation, median
-- unit: hours
-- kind: ratio
-- meaning: from acceptance to the elder's confirmation, over the period's requests that were confirmed; numerator in minutes
-- source: 普民〔2024〕23号, 三
SELECT numerator, denominator FROM order_wait WHERE step = 'completion'
