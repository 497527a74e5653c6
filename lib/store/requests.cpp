#include "store/requests.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "store/query.hpp"

namespace store {
namespace {

// The columns of a listed fact, from column `first` on.
template <Listed Fact>
void fill(const Query& row, int first, Fact& fact) {
  Fact::columns(fact, [&](const char*, auto& value) {
    using Value = std::remove_reference_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, std::string>)
      value = row.text(first++);
    else
      value = static_cast<Value>(row.integer(first++));
  });
}

std::string prefixed(const std::string& columns, const std::string& table) {
  std::string out;
  for (std::size_t at = 0; at < columns.size();) {
    const std::size_t end = std::min(columns.find(", ", at), columns.size());
    out += (out.empty() ? "" : ", ") + table + "." + columns.substr(at, end - at);
    at = end + 2;
  }
  return out;
}

void read_acts(const Ledger& ledger, std::int64_t position, EntryId only, std::vector<RequestHead>& heads) {
  Query row(ledger, "SELECT a.id, e.at, e.day, " + prefixed(columns_of<RequestAct>(), "a") +
                        " FROM request_act a JOIN entry e ON e.id = a.id WHERE a.id < :position AND "
                        "(:only = 0 OR a.request = :only) ORDER BY a.request, a.id");
  row.bind(":position", position).bind(":only", only);
  std::size_t head = 0;
  while (row.step()) {
    RequestActRow act{row.integer(0), {}, row.integer(1), row.text(2)};
    fill(row, 3, act.fact);
    while (head < heads.size() && heads[head].id < act.fact.request) ++head;
    if (head < heads.size() && heads[head].id == act.fact.request) heads[head].acts.push_back(std::move(act));
  }
}

std::vector<RequestHead> read(const Ledger& ledger, std::int64_t position, const char* condition, std::string_view ref,
                              EntryId redemption) {
  Query row(ledger, "SELECT r.id, e.at, " + prefixed(columns_of<Request>(), "r") +
                        " FROM request r JOIN entry e ON e.id = r.id WHERE r.id < :position " + condition +
                        " ORDER BY r.id");
  row.bind(":position", position).bind(":ref", ref).bind(":redemption", redemption);
  std::vector<RequestHead> heads;
  while (row.step()) {
    heads.push_back({row.integer(0), {}, row.integer(1), {}});
    fill(row, 2, heads.back().fact);
  }
  if (!heads.empty()) read_acts(ledger, position, heads.size() == 1 ? heads.front().id : 0, heads);
  return heads;
}

constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();

}  // namespace

std::optional<RequestHead> find_request(const Ledger& ledger, const std::string& ref) {
  auto found = read(ledger, all, "AND r.ref = :ref", ref, 0);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::optional<RequestHead> request_holding(const Ledger& ledger, EntryId redemption) {
  auto found = read(ledger, all, "AND r.redemption = :redemption", "", redemption);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<RequestHead> requests(const Ledger& ledger, std::int64_t position) {
  return read(ledger, position < 0 ? all : position, "", "", 0);
}

}  // namespace store
