// Exit statuses: part of the contract with scripts.
#pragma once

#include <string>
#include <string_view>

namespace cmd {

enum Exit : int {
  done = 0,        // done, or clean
  refused = 1,     // the rules said no; findings; tampering or corruption
  usage = 2,       // wrong words on the line
  fault = 3,       // nothing was done
  unanchored = 4,  // audit verify: consistent, but compared with nobody else's checkpoint
};

// Wrong usage that shows only after the parse (nobody named who acts): exit 2 with this sentence.
struct Usage {
  explicit Usage(std::string_view what, std::string_view what_to_do = {}) : sentence(what), advice(what_to_do) {}
  std::string sentence, advice;  // in the language chosen
};

}  // namespace cmd
