// Acts signed with the acting member's own key.
#pragma once

#include <string>

#include "line.hpp"
#include "session.hpp"

namespace cmd {

// --sign FILE.
Verb& with_signature(Verb& verb, std::string& file);
// The counter that acts, with the key of --sign or of CAREBANK_SIGN; without either the act is not signed. Faults: those
// of read_own_key().
desk::Counter& signing(Session& session, const std::string& file);

}  // namespace cmd
