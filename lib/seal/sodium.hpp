// Inside this room only: what has to happen before libsodium's first call.
#pragma once

namespace seal {

// Starts libsodium once; a model::Fault if the system gives it no randomness.
void start_sodium();

inline const unsigned char* raw(const void* bytes) { return static_cast<const unsigned char*>(bytes); }
inline unsigned char* raw(void* bytes) { return static_cast<unsigned char*>(bytes); }

}  // namespace seal
