// Inside the room only: what verify --export and restore have in common.
#pragma once

#include <functional>

#include "desk/export_folder.hpp"
#include "store/leaf_rows.hpp"

namespace desk {

// The export's entries from `first` on into rows, with packs, heads and the list of erased ones; those before are asked
// of `known` (their leaf's hash). What is wrong is a damage of the folder: the rows must not be used then.
void replay(ExportFolder& folder, std::int64_t first, store::LeafRows& rows, const std::function<bool(std::int64_t, const seal::Hash&)>& known);

}  // namespace desk
