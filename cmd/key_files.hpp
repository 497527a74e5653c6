// Files that hold secret keys: mode 0400, no symbolic links; written once, but that a ring makes way for its next one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "seal/keys.hpp"
#include "seal/own_key.hpp"

namespace cmd {

// A new file, with the folders above it. Fault if it is there already or cannot be written.
void write_secret(const std::string& path, std::string_view text);
// Fault where write_secret could not make this file: it is there already, or its folder may not be written.
void demand_free(const std::string& path);
// Fault where a key file that was read cannot be replaced by rename: a systemd credential, a folder that may not be written.
void demand_replaceable(const std::string& path);
// Another text in place of what is there, durably: temporary file, fsync, rename, fsync of the folder; then what the old
// file held is overwritten as far as the file system lets it. Faults as above, and where the disk fails.
void replace_secret(const std::string& path, std::string_view text);
// Faults: not here, no file (a folder, a device, a symbolic link), unreadable, damaged.
seal::KeyRing read_key_file(const std::string& path);
seal::KeyRing read_recovery_file(const std::string& path);  // the same of --recovery
seal::OwnKey read_own_key(const std::string& path);

// Whether two files lie in one folder, by device and inode; false where a folder cannot be looked at.
bool same_folder(const std::string& a, const std::string& b);
// Sentences on what makes a key file worth little: it lies beside what it locks, or others may read it. Of a systemd
// credential the rights are systemd's own affair.
std::vector<std::string> key_dangers(const std::string& key, const std::string& ledger, bool credential);

}  // namespace cmd
