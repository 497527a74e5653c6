// Entry bundles of C2SP tlog-tiles: leaves of the log as files that anybody's tools read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seal {

inline constexpr std::uint64_t bundle_width = 256;    // leaves a full bundle
inline constexpr std::size_t longest_leaf = 65'535;   // bytes: its length is written in 16 bits
inline constexpr std::size_t largest_bundle = bundle_width * (longest_leaf + 2);

// "tile/entries/x001/234" of the n-th bundle, with ".p/W" behind where it is the last and holds only W leaves. `width` 1
// to 256.
std::string bundle_path(std::uint64_t n, std::uint64_t width);

// Puts a leaf behind the others: 16-bit big-endian length, then its bytes. A model::Fault if it is too long.
void append_entry(std::string& bundle, std::string_view leaf);

// Exactly `width` leaves and nothing behind them, else nullopt. Views into `bytes`.
std::optional<std::vector<std::string_view>> parse_bundle(std::string_view bytes, std::uint64_t width);

}  // namespace seal
