// Text -> records of fields (RFC 4180 as spreadsheets write it): quotes, doubled quotes, line breaks inside quotes,
// CRLF, LF and CR. A quote inside a field that does not begin with one is an ordinary character.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "intake/header_row.hpp"

namespace intake {

// Fields whose doubled quotes had to be undone, by the place where they begin: made once, however often they are read.
using Unescaped = std::unordered_map<std::size_t, std::string>;

class Records final : public RecordSource {
 public:
  Records(std::string_view text, char separator, Unescaped& unescaped, std::size_t offset = 0, unsigned line = 1);

  // The next record into `record`, whose memory is reused; false at the end of the text.
  bool next(Record& record) override;
  std::size_t offset() const override { return at_; }
  unsigned line() const override { return line_; }

 private:
  std::string_view field(Record& record);
  std::string_view quoted(Record& record);
  void skip_to_stop();
  bool end_record();  // true if the record ends here; passes over the separator or the line end

  std::string_view text_;
  Unescaped* unescaped_;
  std::size_t at_;
  unsigned line_;
  bool stops_[256] = {};
};

// Where a quote opens that never closes.
std::optional<std::size_t> unclosed_quote(std::string_view text, char separator);

}  // namespace intake
