// The percent-encoding of a leaf's texts (leaf.hpp writes it), read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace seal {

// `out` becomes the text that `coded` stands for; false where a % is not followed by two digits 0-9 A-F, or what comes is no
// text (UTF-8 without NUL). Takes spellings that no leaf has, too: whoever minds writes it again and compares.
bool percent_decode(std::string_view coded, std::string& out);
std::optional<std::string> percent_decoded(std::string_view coded);

}  // namespace seal
