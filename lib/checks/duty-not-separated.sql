-- id: duty-not-separated
-- severity: error
-- title: One person in two of the three acts on a service
-- detail: {0} did more than one of recording, verifying and approving it
-- source: 东西湖区有序推进社区互助养老试点工作方案, 二(四)
SELECT c.ref AS subject, max(c.service, coalesce(c.verify_entry, 0), coalesce(c.approve_entry, 0)) AS entry,
  coalesce(m.code, CASE WHEN c.verifier IN (c.recorder, c.approver) THEN c.verifier ELSE c.approver END), r.level AS level
FROM chain c CROSS JOIN rule r ON r.key = 'workflow.separate_duties' AND r.value = 1 AND c.day BETWEEN r.from_day AND r.to_day
LEFT JOIN member m ON m.person = CASE WHEN c.verifier IN (c.recorder, c.approver) THEN c.verifier ELSE c.approver END
WHERE c.state IN ('verified', 'approved')
  AND (c.verifier = c.recorder OR c.approver = c.recorder OR c.approver = c.verifier)
