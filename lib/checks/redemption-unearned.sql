-- id: redemption-unearned
-- severity: error
-- title: A redemption by somebody who had not served before
-- detail: {0} on {1}, before any approved service
-- source: 普民〔2024〕23号
-- redeem.earn_first (先付出再得到). A balance brought from an older system was earned there; redeem.exceptions are tags.
SELECT m.code AS subject, x.id AS entry, x.ref, x.day, r.level AS level
FROM redeemed x JOIN rule r ON r.key = 'redeem.earn_first' AND r.value = 1 AND x.day BETWEEN r.from_day AND r.to_day
JOIN member m ON m.person = x.person
LEFT JOIN standing st ON st.person = x.person AND x.day BETWEEN st.from_day AND st.to_day
WHERE x.kind = 'item' AND NOT EXISTS (SELECT 1 FROM attended a JOIN approved s ON s.id = a.service AND s.day <= x.day
  WHERE a.part = 'volunteer' AND a.person = x.person)
AND NOT EXISTS (SELECT 1 FROM redeemed o WHERE o.kind = 'opening' AND o.person = x.person
  AND o.scheme = x.scheme AND o.day <= x.day)
AND NOT EXISTS (SELECT 1 FROM rule_word w WHERE w.key = 'redeem.exceptions'
  AND x.day BETWEEN w.from_day AND w.to_day AND instr(coalesce(st.tags, m.tags), ';' || w.word || ';') > 0)
