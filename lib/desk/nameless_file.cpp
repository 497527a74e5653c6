#include "desk/nameless_file.hpp"

#include <algorithm>

#include "words/words.hpp"

namespace desk {

using words::say;

namespace {

constexpr std::string_view somebody = "某";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Two Han characters, or two words: anything shorter stands in names of files for other reasons.
bool is_name(std::string_view text) {
  constexpr std::size_t two_han = 6;
  const bool ascii = std::all_of(text.begin(), text.end(), is_ascii);
  return ascii ? text.find(' ') != std::string_view::npos : text.size() >= two_han;
}

}  // namespace

void NamelessFile::see(std::string_view who) {
  who = who.substr(0, std::min(who.find('@'), who.find('#')));
  if (text_.size() < who.size() || !is_name(who)) return;
  for (std::size_t at = text_.find(who); at != std::string::npos; at = text_.find(who, at + somebody.size())) text_.replace(at, who.size(), somebody);
}

store::Batch NamelessFile::batch(const Source& source, const char* command, Outcome& outcome) const {
  auto batch = batch_of(source, command, outcome);
  if (text_ != batch.file) outcome.told.push_back(say("the file's name names somebody: the log keeps it as {}", text_));
  batch.file = text_;
  return batch;
}

}  // namespace desk
