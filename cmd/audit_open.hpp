// carebank audit verify --opened: what audit open showed, checked with neither ledger nor key.
#pragma once

#include <memory>
#include <string>

#include "line.hpp"

namespace cmd {

struct Opened {
  std::string file, log;
  bool wanted() const { return !file.empty(); }
};
// --opened and --log of `verify`.
std::shared_ptr<Opened> declare_opened(Verb& verify);
int verify_opened(const Common& common, const Opened& opened);

}  // namespace cmd
