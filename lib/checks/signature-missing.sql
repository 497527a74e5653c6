-- id: signature-missing
-- severity: error
-- title: An act without the signature that the rules of its day want
-- detail: {1} did this act on {2} without a signature: {0}
-- words: verify, approve, return, void
-- source: workflow.signatures of the rule pack
-- Signatures stand right after what they cover, and none reaches back beyond the one before. What was done on paper before
-- the ledger began was signed there.
SELECT s.ref AS subject, a.id AS entry, a.what, coalesce(m.code, ''), e.day, r.level AS level
FROM rule_word r CROSS JOIN act a ON a.what = r.word
CROSS JOIN entry e ON e.id = a.id AND e.day BETWEEN r.from_day AND r.to_day
CROSS JOIN service_now s ON s.id = a.service
LEFT JOIN member m ON m.person = e.by
WHERE r.key = 'workflow.signatures'
  AND (a.what = 'void' OR s.state <> 'voided')
  AND NOT (a.done <> '' AND s.batch IN (SELECT batch FROM from_paper))
  AND coalesce((SELECT g.first FROM signature g WHERE g.id > a.id ORDER BY g.id LIMIT 1), a.id + 1) > a.id
