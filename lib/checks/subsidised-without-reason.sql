-- id: subsidised-without-reason
-- severity: warning
-- title: An elder with a home-care subsidy is enrolled without a reason
-- detail: receives the subsidy {0}, and no reason for the exception is on record
-- words: city, district
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(一)
SELECT m.code AS subject, m.id AS entry, st.subsidy
FROM scope JOIN standing st ON st.elder = 1 AND scope.today BETWEEN st.from_day AND st.to_day
JOIN rule r ON r.key = 'elder.exclude_subsidised' AND r.value = 1 AND scope.today BETWEEN r.from_day AND r.to_day
JOIN member m ON m.person = st.person
WHERE st.subsidy NOT IN ('', 'none') AND st.overridden = 0
