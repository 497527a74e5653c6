-- id: service-outside-phase
-- severity: warning
-- title: A service outside the phases in which services are expected
-- detail: its day {0} lies in no phase of services
-- source: 东西湖区有序推进社区互助养老试点工作方案, 三
WITH outside AS MATERIALIZED (
  SELECT d.day FROM deadline d WHERE NOT EXISTS
    (SELECT 1 FROM phase_rule p WHERE p.services = 1 AND d.day BETWEEN p.from_day AND p.to_day)
  AND EXISTS (SELECT 1 FROM phase_rule)
)
SELECT s.ref AS subject, s.id AS entry, s.day FROM recorded s WHERE s.day IN (SELECT day FROM outside)
