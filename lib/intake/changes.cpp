#include "intake/changes.hpp"

#include "intake/text.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

std::string sentence(Change kind, std::size_t n) {
  using words::say;
  switch (kind) {
    case Change::day:
      return say("{} days were written in another way and read as YYYY-MM-DD", n);
    case Change::time:
      return say("{} times were written in another way and read as HH:MM", n);
    case Change::duration:
      return say("{} durations were read as minutes", n);
    case Change::phone:
      return say("{} telephone numbers were read without what stood between their digits", n);
    case Change::id_number:
      return say("{} ID numbers were read without spaces, with a capital X", n);
    case Change::name:
      return say("{} names were read without spaces and invisible characters, with · for their dots", n);
    case Change::code:
      return say("{} codes and numbers were read in half-width characters, without spaces", n);
  }
  return "";
}

}  // namespace

void Changes::add(Change kind, const model::Place& place, std::string_view from, std::string_view to) {
  const auto i = static_cast<std::size_t>(kind);
  const std::string told = place.text() + ": " + words::say("“{}” → {}", shown(from), shown(to));
  if (counts_[i]++ == 0) first_[i] = told;
  if (each_) all_.push_back(told);
}

std::vector<std::string> Changes::sentences() const {
  std::vector<std::string> out = all_;
  for (std::size_t i = 0; i < kinds; ++i)
    if (counts_[i] > 0)
      out.push_back(words::say("{} (the first: {})", sentence(static_cast<Change>(i), counts_[i]), first_[i]));
  return out;
}

}  // namespace intake
