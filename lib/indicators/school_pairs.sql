-- id: school_pairs
-- order: 440
-- title: Schools paired with institutions
-- unit: ratio
-- kind: ratio
-- meaning: pairs of a school and an organisation active on the period's last day / schools open on that day
-- people: none
-- source: 津民发〔2021〕4号, 三(二)
SELECT count(p.pair) AS numerator,
  (SELECT count(*) FROM place s CROSS JOIN scope w WHERE s.kind = 'school' AND (s.closed = '' OR s.closed >= w.to_day))
    AS denominator
FROM paired p JOIN scope ON scope.to_day BETWEEN p.from_day AND p.to_day
JOIN place o ON o.org = p.helper_org AND o.kind = 'school' WHERE p.helped_org <> 0
