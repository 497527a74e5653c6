-- id: redemptions
-- order: 500
-- title: Redemptions
-- unit: times
-- meaning: services given and goods or rights had for points in the period, by the day of redemption; cancelled ones not
-- excluded_1: {} reserved and not given yet
-- people: numerator=redemptions behind=redemptions
-- source: 普民〔2024〕23号, 二
SELECT done AS numerator, NULL AS denominator, people AS people_1, reserved AS excluded_1 FROM redeemed_times
