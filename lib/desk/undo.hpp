// Imports: which there were, and taking one back.
#pragma once

#include <string>

#include "desk/counter.hpp"

namespace desk {

// batch,command,file,sha256,day,by,added,updated,unchanged,refused,state: every import, the undone ones too. Names nobody.
model::Sheet batches_sheet(const Counter& counter);

// Takes a whole import back by one new entry: what it added is gone, what it changed is as it was, its codes and refs are
// free again. Nothing of it is done while anything entered since hangs on it. Needs the duties of the import in every
// organisation concerned. Refusals: unknown-batch, already-undone, duty-missing, batch-in-use (one for each row and way in
// which something hangs on it), balance-negative, pool-empty.
Outcome undo_batch(Counter& counter, store::EntryId batch, const std::string& reason);

}  // namespace desk
