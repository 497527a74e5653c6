-- id: retention-overdue
-- severity: warning
-- title: Private values kept longer than the retention
-- detail: left on {0}, and private values are kept for {1} months: carebank enroll erase destroys them
-- source: 个人信息保护法, 第十九条, 第四十七条
SELECT m.code AS subject, m.id AS entry, m.ended, r.value
FROM scope JOIN rule r ON r.key = 'privacy.retention_months' AND r.value > 0 AND scope.today BETWEEN r.from_day AND r.to_day
JOIN member m ON m.ended <> '' AND date(m.ended, '+' || r.value || ' months') < scope.today
WHERE EXISTS (SELECT 1 FROM data_key k WHERE k.owner = m.person)
