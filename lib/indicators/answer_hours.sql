-- id: answer_hours
-- order: 522
-- title: Hours until somebody accepted, median
-- unit: hours
-- kind: ratio
-- meaning: from asking to acceptance, over the period's requests that were accepted; numerator in minutes
-- source: 普民〔2024〕23号, 三
SELECT numerator, denominator FROM order_wait WHERE step = 'answer'
