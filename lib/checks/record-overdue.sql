-- id: record-overdue
-- severity: warning
-- title: A need, a wish or another open record that was not closed in time
-- detail: open since {0}; it was to be closed by {1}
-- source: 普民〔2024〕23号, 三
-- Off for kinds of records whose within_days is 0.
SELECT t.ref AS subject, t.id AS entry, t.day, date(t.day, '+' || r.within_days || ' days')
FROM told t JOIN scope JOIN record_rule r ON r.record = t.kind AND t.day BETWEEN r.from_day AND r.to_day
WHERE t.closed IS NULL AND r.closes = 1 AND r.within_days > 0
  AND date(t.day, '+' || r.within_days || ' days') < scope.today
