// The file is not what carebank writes, or SQLite cannot read it.
#pragma once

#include <string>
#include <string_view>

#include "model/refusal.hpp"

namespace store {

// A Fault to every command but `audit verify`, to which it is what was looked for.
class Damaged : public model::Fault {
 public:
  using model::Fault::Fault;
};

// Throws the Damaged that says so; `why` is a few words in English, for who looks into it.
[[noreturn]] void damaged(const std::string& path, std::string_view why);

}  // namespace store
