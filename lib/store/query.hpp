// Reading with SQL: for the files of checks/ and indicators/, whose feature is the query. Typed; nothing converts
// silently.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "model/sheet.hpp"
#include "store/ledger.hpp"

namespace store {

class Query {
 public:
  // Fault if the statement does not compile (a bug of ours or a foreign schema).
  Query(const Ledger& ledger, std::string_view sql);
  ~Query();
  Query(Query&&) noexcept;
  // Named parameters, ":period". Unknown names are ignored, so one set of parameters serves every file.
  Query& bind(const char* name, std::int64_t value);
  Query& bind(const char* name, std::string_view value);
  bool step();
  int columns() const;
  std::string column_name(int i) const;
  bool null(int i) const;
  std::int64_t integer(int i) const;  // Fault on another type: the ledger is damaged
  std::string text(int i) const;      // NULL gives ""
  std::string_view view(int i) const;  // the same, until the next step
  model::Cell cell(int i) const;      // integer, text or empty; Fault on a REAL: no floating point here

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace store
