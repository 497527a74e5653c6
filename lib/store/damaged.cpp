#include "store/damaged.hpp"

#include "words/words.hpp"

namespace store {

void damaged(const std::string& path, std::string_view why) {
  throw Damaged(words::say("the ledger file is damaged ({})", why), {path}, words::tr("run carebank audit verify and restore the last backup"));
}

}  // namespace store
