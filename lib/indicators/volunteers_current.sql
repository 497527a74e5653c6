-- id: volunteers_current
-- order: 285
-- title: Volunteers enrolled
-- unit: people
-- kind: count
-- meaning: different volunteers enrolled on the period's last day
-- people: numerator=volunteers_current
-- source: 民政部令第67号, 第五条
SELECT count(DISTINCT st.person) AS numerator, NULL AS denominator
FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day WHERE st.volunteer = 1
