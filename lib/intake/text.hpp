// Text as the readers of this room handle it before anything is understood: ends, guards, fast paths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace intake {

// White space (also U+00A0, U+3000 and zero width) at both ends off.
std::string_view trimmed(std::string_view text);
// The leading ' off that guards a formula character (= + - @ TAB CR LF, also full-width).
std::string_view without_formula_guard(std::string_view text);
bool needs_formula_guard(std::string_view text);
// For codes and numbers, which never begin with one: any leading ' off, and the ="..." that keeps digits as text.
std::string_view unguarded(std::string_view text);

bool is_ascii(std::string_view text);
// Certainly in NFC already (ASCII, Han, Chinese punctuation); false means: ask ICU.
bool plainly_nfc(std::string_view text);
// Certainly what name_text would give, spaces apart.
bool plainly_name(std::string_view text);
bool all_code_characters(std::string_view text);  // A-Z a-z 0-9 - _
// A person as lists name one: a code after NFKC, else a name after name_text.
std::string who_text(std::string_view text);
// Certainly what who_text would give.
bool plainly_who(std::string_view text);
// key_text without dropping spaces: for dates and times, where a space parts two things.
std::string spaced_key_text(std::string_view text);
// ASCII letters lowered.
std::string lowered(std::string text);
// A value met, short enough for a message.
std::string_view shown(std::string_view text);
// The pieces of a list, trimmed, empties dropped, repeats kept.
void split_list(std::string_view text, std::vector<std::string_view>& pieces);

}  // namespace intake
