-- id: four_knows
-- order: 410
-- title: Facts known of elders in pairs
-- unit: ratio
-- kind: ratio
-- meaning: facts known / facts required, of the pairs active on the period's last day in which the rules ask for them
-- people: behind=four_knows
-- source: 哈妇发〔2019〕4号, 四(三) and 附件2
SELECT known AS numerator, required AS denominator, definition AS note, pairs AS people_1 FROM knowing
