-- id: orders
-- order: 520
-- title: Requests
-- unit: requests
-- meaning: services that elders asked for in the period
-- people: numerator=orders behind=orders
-- source: 普民〔2024〕23号, 三
SELECT orders AS numerator, NULL AS denominator, elders AS people_1 FROM ordered
