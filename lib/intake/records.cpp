#include "intake/records.hpp"

#include "intake/decode.hpp"

namespace intake {
namespace {

// The place of the quote that closes the field opened at `open`, npos if none does.
std::size_t closing_quote(std::string_view text, std::size_t open, bool& doubled) {
  for (std::size_t at = text.find('"', open + 1); at != text.npos; at = text.find('"', at + 2)) {
    if (at + 1 >= text.size() || text[at + 1] != '"') return at;
    doubled = true;
  }
  return text.npos;
}

std::string undoubled(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '"') ++i;
  }
  return out;
}

}  // namespace

Records::Records(std::string_view text, char separator, Unescaped& unescaped, std::size_t offset, unsigned line)
    : text_(text), unescaped_(&unescaped), at_(offset), line_(line) {
  for (const char c : {separator, '\n', '\r'}) stops_[static_cast<unsigned char>(c)] = true;
}

void Records::skip_to_stop() {
  const char* at = text_.data() + at_;
  const char* end = text_.data() + text_.size();
  while (at != end && !stops_[static_cast<unsigned char>(*at)]) ++at;
  at_ = static_cast<std::size_t>(at - text_.data());
}

bool Records::end_record() {
  if (at_ >= text_.size()) return true;
  const char c = text_[at_++];
  if (c != '\n' && c != '\r') return false;
  if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++line_;
  return true;
}

std::string_view Records::quoted(Record& record) {
  const std::size_t open = at_;
  bool doubled = false;
  const std::size_t close = closing_quote(text_, open, doubled);
  const auto inside = text_.substr(open + 1, close == text_.npos ? text_.npos : close - open - 1);
  line_ += line_at(inside, inside.size()) - 1;
  at_ = close == text_.npos ? text_.size() : close + 1;
  const std::size_t after = at_;
  skip_to_stop();
  if (close == text_.npos || at_ != after) record.defect = Record::Defect::bad_quoting;
  if (at_ != after) return text_.substr(open, at_ - open);
  if (!doubled) return inside;
  const auto [kept, fresh] = unescaped_->try_emplace(open);
  if (fresh) kept->second = undoubled(inside);
  return kept->second;
}

std::string_view Records::field(Record& record) {
  if (at_ < text_.size() && text_[at_] == '"') return quoted(record);
  const std::size_t from = at_;
  skip_to_stop();
  return text_.substr(from, at_ - from);
}

bool Records::next(Record& record) {
  if (at_ >= text_.size()) return false;
  record.offset = at_;
  record.line = line_;
  record.defect = Record::Defect::none;
  record.fields.clear();
  bool ended = false;
  while (!ended) {
    record.fields.push_back(field(record));
    ended = end_record();
  }
  return true;
}

std::optional<std::size_t> unclosed_quote(std::string_view text, char separator) {
  const auto opens = [&](std::size_t at) {
    return at == 0 || text[at - 1] == separator || text[at - 1] == '\n' || text[at - 1] == '\r';
  };
  bool doubled = false;
  for (std::size_t at = text.find('"'); at != text.npos; at = text.find('"', at + 1)) {
    if (!opens(at)) continue;
    const std::size_t close = closing_quote(text, at, doubled);
    if (close == text.npos) return at;
    at = close;
  }
  return std::nullopt;
}

}  // namespace intake
