-- id: guarded
-- order: 275
-- title: Minors with a guardian's consent
-- unit: ratio
-- kind: ratio
-- meaning: minors among the volunteers of the period's last day with a guardian's consent in force / those minors
-- excluded_1: {} volunteers whose age is not told without the key: carebank audit check looks at minors
-- people: numerator=minors_guarded denominator=minors
-- source: 志愿服务条例, 第十五条
SELECT guarded AS numerator, minors AS denominator, unknown AS excluded_1 FROM minors
