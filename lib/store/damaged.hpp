// What stands in the file is nothing that carebank writes, though SQLite reads it.
#pragma once

#include <string>
#include <string_view>

namespace store {

// The Fault that says so; `why` is a few words in English, for who looks into it.
[[noreturn]] void damaged(const std::string& path, std::string_view why);

}  // namespace store
