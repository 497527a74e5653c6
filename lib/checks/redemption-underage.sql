-- id: redemption-underage
-- severity: error
-- title: A redemption below the least age
-- detail: {0} on {1}, younger than {2} and no exception
-- needs: key
-- source: 中民函〔2024〕55号, 二
-- The scheme's own age, else redeem.min_age; those with a tag of redeem.exceptions from redeem.exception_age on.
SELECT m.code AS subject, x.id AS entry, x.ref, x.day, r.value, r.level AS level
FROM redeemed x JOIN rule r ON r.key = 'redeem.min_age/' || x.scheme AND x.day BETWEEN r.from_day AND r.to_day
JOIN rule a ON a.key = 'redeem.exception_age' AND x.day BETWEEN a.from_day AND a.to_day
JOIN birth b ON b.person = x.person AND x.day < date(b.born, '+' || r.value || ' years')
JOIN member m ON m.person = x.person
LEFT JOIN standing st ON st.person = x.person AND x.day BETWEEN st.from_day AND st.to_day
WHERE x.kind = 'item' AND NOT (x.day >= date(b.born, '+' || a.value || ' years') AND EXISTS (
  SELECT 1 FROM rule_word w WHERE w.key = 'redeem.exceptions'
  AND x.day BETWEEN w.from_day AND w.to_day AND instr(coalesce(st.tags, m.tags), ';' || w.word || ';') > 0))
