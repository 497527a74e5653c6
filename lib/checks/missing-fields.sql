-- id: missing-fields
-- severity: warning
-- title: What the record of a volunteer or of a service must hold is missing
-- detail: missing: {0}
-- detail_2: {1} services lack: {0}
-- words: name, sex, born, id_number, phone, address, skills, title, place, lead
-- source: 民政部令第67号, 第五条, 第七条
-- Services that lack the same fields are told together, by organisation: a finding each would bury the rest.
WITH lack AS (
  SELECT m.code AS subject, m.id AS entry,
    substr(CASE WHEN instr(';' || m.private, ';name=') = 0 THEN ', name' ELSE '' END ||
           CASE WHEN instr(';' || m.private, ';sex=') = 0 THEN ', sex' ELSE '' END ||
           CASE WHEN instr(';' || m.private, ';born=') = 0 THEN ', born' ELSE '' END ||
           CASE WHEN instr(';' || m.private, ';id_number=') = 0 THEN ', id_number' ELSE '' END ||
           CASE WHEN instr(';' || m.private, ';phone=') = 0 THEN ', phone' ELSE '' END ||
           CASE WHEN m.community = 0 AND instr(';' || m.private, ';address=') = 0 THEN ', address' ELSE '' END ||
           CASE WHEN instr(';' || m.private, ';skills=') = 0 THEN ', skills' ELSE '' END, 3) AS missing
  FROM scope JOIN standing st ON st.volunteer = 1 AND scope.today BETWEEN st.from_day AND st.to_day
  JOIN member m ON m.person = st.person
)
SELECT subject, entry, missing, 1, 1 AS variant FROM lack WHERE missing <> ''
UNION ALL
SELECT CASE count(*) WHEN 1 THEN min(s.ref) ELSE coalesce(min(p.code), min(s.ref)) END, max(s.id), s.missing, count(*),
  CASE count(*) WHEN 1 THEN 1 ELSE 2 END
FROM (SELECT id, ref, org,
        substr(CASE WHEN instr(';' || private, ';title=') = 0 THEN ', title' ELSE '' END ||
               CASE WHEN instr(';' || private, ';place=') = 0 THEN ', place' ELSE '' END ||
               CASE WHEN instr(';' || private, ';lead=') = 0 THEN ', lead' ELSE '' END, 3) AS missing FROM recorded) s
LEFT JOIN place p ON p.org = s.org
WHERE s.missing <> '' GROUP BY s.org, s.missing
