// The percent-encoding of a leaf's texts (leaf.hpp writes it), read back.
#pragma once

#include <string>
#include <string_view>

namespace seal {

// Appends the bytes that `coded` stands for; false where a % is not followed by two digits 0-9 A-F: then `out` has what came
// before it. Takes spellings that no leaf has, too: whoever minds writes it again and compares.
bool append_percent_decoded(std::string& out, std::string_view coded);

}  // namespace seal
