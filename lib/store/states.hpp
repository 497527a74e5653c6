// Inside the room only: where services stand, worked out again from the facts.
#pragma once

namespace store {

// service, state. A condition on `s` may follow.
inline constexpr const char* state_of_services =
    "SELECT s.id AS service, CASE WHEN s.batch IN (SELECT batch FROM undo) THEN 'undone' "
    "WHEN EXISTS (SELECT 1 FROM service n WHERE n.ref = s.ref AND n.revision > s.revision AND n.batch NOT IN (SELECT batch FROM undo)) "
    "THEN 'replaced' ELSE CASE (SELECT a.what FROM act a WHERE a.service = s.id ORDER BY a.id DESC LIMIT 1) "
    "WHEN 'verify' THEN 'verified' WHEN 'approve' THEN 'approved' WHEN 'return' THEN 'returned' WHEN 'void' THEN 'voided' "
    "ELSE 'recorded' END END AS state FROM service s ";

}  // namespace store
