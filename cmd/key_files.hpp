// Files that hold secret keys: mode 0400, never overwritten, no symbolic links.
#pragma once

#include <string>
#include <string_view>

#include "seal/keys.hpp"
#include "seal/own_key.hpp"

namespace cmd {

// A new file, with the folders above it. Fault if it is there already or cannot be written.
void write_secret(const std::string& path, std::string_view text);
// Faults: not here, unreadable, damaged.
seal::KeyRing read_key_file(const std::string& path);
seal::OwnKey read_own_key(const std::string& path);

}  // namespace cmd
