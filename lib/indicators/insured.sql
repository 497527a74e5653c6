-- id: insured
-- order: 270
-- title: Services under cover
-- unit: ratio
-- kind: ratio
-- meaning: services that require insurance and whose volunteers had it on the day / services that require it
-- people: none
-- source: 志愿服务条例, 第十七条
SELECT covered AS numerator, required AS denominator FROM covered
