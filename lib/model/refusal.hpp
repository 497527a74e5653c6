// The four kinds of "no", as far as they are values: Refusal (the rules said no; exit 1) and Fault (nothing could be
// done; exit 3). Wrong usage (exit 2) lives in cmd, and a bug ends the act through ensure().
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// Where in a file something stands. Text files: line (header = 1) and the field's number from 1, 0 for "the whole
// line". Workbooks: sheet and cell ("B7"). Empty file: no place.
struct Place {
  std::string file = {};
  unsigned line = 0;
  unsigned column = 0;
  std::string sheet = {};
  std::string cell = {};

  // "FILE:LINE:COLUMN", "FILE:LINE", "FILE:SHEET!CELL", "FILE" or "".
  std::string text() const;
};

// One row or act that the rules do not allow. `code` is untranslated and stable; `reason` and `advice` are sentences
// in the language chosen, advice may be empty. `subject` is the code or ref it is about, for lists.
struct Refusal {
  std::string code;
  Place place;
  std::string reason;
  std::string advice;
  std::string subject = {};
  std::vector<std::vector<std::string>> beside = {};  // what the sentence compares, as a small table: headings first
};

// Nothing was done, unless `what` says that the commit may have gone through.
class Fault : public std::exception {
 public:
  explicit Fault(std::string_view what, Place place = {}, std::string_view hint = {})
      : what_(what), place_(std::move(place)), hint_(hint) {}
  const char* what() const noexcept override { return what_.c_str(); }
  const Place& place() const { return place_; }
  const std::string& hint() const { return hint_; }

 private:
  std::string what_;
  Place place_;
  std::string hint_;
};

// A condition that only a bug, or a damaged ledger, can break: throws std::logic_error, and nobody below main catches it.
void ensure(bool condition, const char* why);

}  // namespace model
