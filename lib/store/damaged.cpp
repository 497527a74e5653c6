#include "store/damaged.hpp"

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace store {

void damaged(const std::string& path, std::string_view why) {
  throw model::Fault(words::say("the ledger file is damaged ({})", why), {path}, words::tr("run carebank audit verify and restore the last backup"));
}

}  // namespace store
