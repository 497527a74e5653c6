-- id: service-future
-- severity: error
-- title: A service on a day to come
-- detail: its day {0} is after {1}
-- source: 民政部令第67号, 第三条
SELECT s.ref AS subject, s.id AS entry, s.day, scope.today FROM scope JOIN recorded s ON s.day > scope.today
