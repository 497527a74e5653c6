// What a terminal would obey, or a reader not see, in text that others wrote: a name from a spreadsheet commands nobody.
#pragma once

#include <string>
#include <string_view>

namespace render {

// For messages, which quote what was wrong: control characters, line breaks, directional overrides and other characters
// without a shape as \u001b, bytes that are no UTF-8 as \x9b. The rest as it is.
std::string visible(std::string_view text);

// For a cell of a table or a title: one line; control characters and line breaks are spaces, overrides and their like are
// left out, bytes that are no UTF-8 are U+FFFD.
std::string one_line(std::string_view text);

// What visible() writes otherwise, save line breaks (LF): whether the character steers, whatever the format.
bool steers(std::int32_t point);

}  // namespace render
