#include "seal/sodium.hpp"

#include <sodium.h>

#include "model/refusal.hpp"
#include "seal/hash.hpp"
#include "words/words.hpp"

namespace seal {

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  if (started) return;
  throw model::Fault(words::say("libsodium cannot be started: the system gives no random numbers"), {},
                     words::say("see that /dev/urandom can be read, then try again"));
}

void random_bytes(void* out, std::size_t size) {
  start_sodium();
  randombytes_buf(out, size);
}

}  // namespace seal
