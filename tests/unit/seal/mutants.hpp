// Every text that differs from `text` by one flipped bit, one byte left out, one byte put in, or a missing end.
#pragma once

#include <string>
#include <string_view>

inline constexpr std::string_view kIntruders("\n \r=0A\0", 7);

template <class Visit>
void each_mutant(const std::string& text, Visit visit) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string flipped = text;
      flipped[i] = static_cast<char>(static_cast<unsigned char>(flipped[i]) ^ (1U << bit));
      visit(flipped, i);
    }
    visit(text.substr(0, i), i);
    visit(text.substr(0, i) + text.substr(i + 1), i);
  }
  for (std::size_t i = 0; i <= text.size(); ++i) {
    for (char c : kIntruders) visit(text.substr(0, i) + c + text.substr(i), i);
  }
}
