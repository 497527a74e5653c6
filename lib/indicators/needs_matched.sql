-- id: needs_matched
-- order: 280
-- title: Ticked needs that were served
-- unit: ratio
-- kind: ratio
-- meaning: needs that elders ticked and a service of the period met / needs that they ticked
-- people: numerator=needs_served denominator=needs_ticked behind=needs_ticked
-- source: 哈妇发〔2019〕4号, 三(一)
SELECT met AS numerator, needs AS denominator, elders AS people_1 FROM ticked
