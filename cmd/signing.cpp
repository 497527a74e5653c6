#include "signing.hpp"

#include <cstdlib>

#include "key_files.hpp"
#include "words/words.hpp"

namespace cmd {

Verb& with_signature(Verb& verb, std::string& file) {
  return verb.option("--sign", file, words::mark("sign the act with this key file of one's own (CAREBANK_SIGN)"));
}

desk::Counter& signing(Session& session, const std::string& file) {
  const char* usual = std::getenv("CAREBANK_SIGN");
  const std::string path = file.empty() && usual != nullptr ? usual : file;
  auto& counter = session.acting().counter();
  if (!path.empty()) counter.sign_with(std::make_shared<const seal::OwnKey>(read_own_key(path)));
  return counter;
}

}  // namespace cmd
