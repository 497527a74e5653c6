-- id: redemption-underage
-- severity: error
-- title: A redemption below the least age
-- detail: {0} on {1}, younger than {2} and no exception
-- needs: key
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT m.code AS subject, x.id AS entry, x.ref, x.day, r.value, r.level AS level
FROM redeemed x JOIN rule r ON r.key = 'redeem.min_age' AND x.day BETWEEN r.from_day AND r.to_day
JOIN birth b ON b.person = x.person AND x.day < date(b.born, '+' || r.value || ' years')
JOIN member m ON m.person = x.person
LEFT JOIN standing st ON st.person = x.person AND x.day BETWEEN st.from_day AND st.to_day
WHERE x.kind = 'item' AND NOT EXISTS (SELECT 1 FROM rule_word w WHERE w.key = 'redeem.exceptions'
  AND x.day BETWEEN w.from_day AND w.to_day AND instr(coalesce(st.tags, m.tags), ';' || w.word || ';') > 0)
