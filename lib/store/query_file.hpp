// A .sql file whose query is the feature: comment lines "-- name: value" at its top say what it is, "--   more" carries
// a value on; the statement follows.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace store {

struct QueryFile {
  std::map<std::string, std::string> header;
  std::string sql;

  static QueryFile parse(std::string_view text);
  // Empty where the file does not say.
  const std::string& operator[](const std::string& name) const;
};

}  // namespace store
