-- id: stuck-record
-- severity: warning
-- title: A service that waits too long for its next act
-- detail: waits for verification since {0}; the time allowed ended on {1}
-- detail_2: waits for approval since {0}; as many working days ended on {1}
-- detail_3: was returned and not corrected; the time allowed for its day {0} ended on {1}
-- source: 民政部令第67号, 第十一条
SELECT c.ref AS subject, c.service AS entry, c.day, d.due, CASE c.state WHEN 'returned' THEN 3 ELSE 1 END AS variant
FROM scope JOIN chain c JOIN deadline d ON d.day = c.day AND d.due < scope.today
WHERE c.state IN ('recorded', 'returned')
UNION ALL
SELECT c.ref, c.verify_entry, c.verified_on, d.due, 2
FROM scope JOIN chain c JOIN act_due d ON d.day = c.verified_on AND d.due < scope.today
WHERE c.state = 'verified'
