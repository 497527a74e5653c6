#include "store/query_file.hpp"

#include <algorithm>

namespace store {

QueryFile QueryFile::parse(std::string_view text) {
  QueryFile out;
  std::string last;
  while (text.substr(0, 2) == "--") {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t colon = line.find(": ");
    if (line.substr(0, 5) == "--   ") {
      if (!last.empty()) out.header[last] += " " + std::string(line.substr(5));
    } else if (line.substr(0, 3) == "-- " && colon != std::string_view::npos) {
      last = std::string(line.substr(3, colon - 3));
      out.header[last] = std::string(line.substr(colon + 2));
    }
  }
  out.sql = std::string(text);
  return out;
}

const std::string& QueryFile::operator[](const std::string& name) const {
  static const std::string none;
  const auto found = header.find(name);
  return found == header.end() ? none : found->second;
}

}  // namespace store
