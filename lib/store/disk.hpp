// Bringing files and the names of files to the disk: what is told as done survives a power cut.
#pragma once

#include <string>

namespace store {

// The folder that a path lies in, with its slash; "." where it names none.
std::string folder_of(const std::string& path);
// fsync of a file that was written and closed. False, with errno: it may not be on the disk.
bool sync_file(const std::string& path);
// The same of the folder of a file that got its name. Not every file system does it, so most callers cannot ask for it.
bool sync_folder_of(const std::string& path);

// The file itself where `path` is a link to one: to replace it by rename would leave what the link leads to as it was. Fault:
// the link leads to nothing.
std::string followed(const std::string& path);

}  // namespace store
