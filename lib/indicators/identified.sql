-- id: identified
-- order: 590
-- title: People with a valid ID number
-- unit: ratio
-- kind: ratio
-- meaning: current volunteers and elders whose archive holds an ID number that was checked when it was entered / current volunteers and elders, at the period's end
-- people: numerator=people_identified denominator=people_current beside=volunteers_current beside=elders_current
-- source: 民政部令第67号, 第五条
SELECT count(DISTINCT CASE WHEN st.identified = 1 THEN st.person END) AS numerator, count(DISTINCT st.person) AS denominator
FROM standing st JOIN scope ON scope.to_day BETWEEN st.from_day AND st.to_day
WHERE st.volunteer = 1 OR st.elder = 1
