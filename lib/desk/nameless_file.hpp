// The name of an imported file lies open in the log, in every export, and outlives an erasure: it must name nobody.
#pragma once

#include "desk/counter.hpp"

namespace desk {

// A file's name in which the people of its own rows are 某.
class NamelessFile {
 public:
  explicit NamelessFile(const Source& source) : text_(source.file) {}
  // A person as a row has it: a name, also as name@community or name#last four of the phone. A code stays, and so does a
  // single character, which stands in many words.
  void see(std::string_view who);
  // The import as the log keeps it, with this name; tells of a change.
  store::Batch batch(const Source& source, const char* command, Outcome& outcome) const;

 private:
  std::string text_;
};

}  // namespace desk
