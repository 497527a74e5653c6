-- id: late-record
-- severity: warning
-- title: Verified later than the working-day deadline
-- detail: verified on {0}, and the time allowed ended on {1}
-- source: 民政部令第67号, 第十一条
SELECT c.ref AS subject, c.verify_entry AS entry, c.verified_on, d.due
FROM chain c JOIN deadline d ON d.day = c.day AND c.verified_on > d.due
WHERE c.state IN ('verified', 'approved')
