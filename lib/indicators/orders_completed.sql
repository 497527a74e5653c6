-- id: orders_completed
-- order: 521
-- title: Requests completed
-- unit: ratio
-- kind: ratio
-- meaning: requests of the period whose service the elder confirmed / requests of the period
-- excluded_1: {} withdrawn ones (not left out, only told)
-- people: numerator=orders_completed denominator=orders
-- source: 普民〔2024〕23号, 三
SELECT completed AS numerator, orders AS denominator, withdrawn AS excluded_1 FROM ordered
