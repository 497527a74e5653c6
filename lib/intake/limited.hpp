// Bytes from a file whose size nobody promised: read to the end or to a limit, never for ever.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace intake {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

// All of a file; "-" is standard input. A pipe is read to its end, but no farther than 512 MiB; where nobody opens one to
// write within `patience`, that is a Fault too. Others: it is not there, may not be read, is a folder or a device other
// than a terminal (/dev/zero has no end), or is larger than `most`.
std::string read_limited(const std::string& path, std::size_t most, std::chrono::milliseconds patience = std::chrono::seconds(10));

// The Fault of the last.
[[noreturn]] void too_large(const std::string& path, std::size_t most);

}  // namespace intake
