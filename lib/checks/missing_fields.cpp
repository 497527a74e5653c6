// What the record of a volunteer (民政部令第67号 第五条) or of a service (第七条) must hold and does not. Services that lack the
// same are told together, by organisation: a finding each would bury the rest.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "checks/computed.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace checks {
namespace {

using store::EntryId;

constexpr const char* id = "missing-fields";
constexpr std::array of_people = {words::mark("name"),  words::mark("sex"),     words::mark("born"),  words::mark("id_number"),
                                  words::mark("phone"), words::mark("address"), words::mark("skills")};
constexpr std::array of_services = {words::mark("title"), words::mark("place"), words::mark("lead")};
using Fields = std::span<const char* const>;

// Whether name=commitment; is one of the list.
bool filled(std::string_view list, std::string_view name) {
  for (std::size_t at = list.find(name); at != std::string_view::npos; at = list.find(name, at + 1))
    if ((at == 0 || list[at - 1] == ';') && list.substr(at + name.size()).starts_with('=')) return true;
  return false;
}

// A bit for each of the fields that the list has not.
unsigned lacking(std::string_view list, Fields fields) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!filled(list, fields[i])) bits |= 1U << i;
  return bits;
}

std::string named(unsigned bits, Fields fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if ((bits >> i & 1U) != 0) out += (out.empty() ? "" : std::string(words::tr(", "))) + std::string(words::tr(fields[i]));
  return out;
}

void add_people(const Context& context, std::vector<Finding>& out) {
  const auto address = static_cast<std::size_t>(std::find(of_people.begin(), of_people.end(), std::string_view("address")) - of_people.begin());
  store::Query row(context.ledger,
                   "SELECT m.code, m.id, m.private, m.community FROM scope JOIN standing st ON st.volunteer = 1 "
                   "AND scope.today BETWEEN st.from_day AND st.to_day JOIN member m ON m.person = st.person");
  while (row.step()) {
    unsigned bits = lacking(row.view(2), of_people);
    if (row.integer(3) != 0) bits &= ~(1U << address);  // a community says where
    if (bits != 0) out.push_back({id, false, row.text(0), words::say("missing: {0}", named(bits, of_people)), row.integer(1)});
  }
}

struct Group {
  std::int64_t services = 0;
  std::string first_ref;
  EntryId newest = 0;
};

std::string place_or(const Context& context, EntryId org, const std::string& otherwise) {
  store::Query row(context.ledger, "SELECT code FROM place WHERE org = :org");
  return row.bind(":org", org).step() ? row.text(0) : otherwise;
}

void add_services(const Context& context, std::vector<Finding>& out) {
  std::map<std::pair<EntryId, unsigned>, Group> groups;  // organisation, what is lacking
  store::Query row(context.ledger, "SELECT id, ref, org, private FROM recorded");
  while (row.step()) {
    const unsigned bits = lacking(row.view(3), of_services);
    if (bits == 0) continue;
    Group& group = groups[{row.integer(2), bits}];
    if (group.services++ == 0 || row.view(1) < group.first_ref) group.first_ref = row.view(1);
    group.newest = std::max(group.newest, row.integer(0));
  }
  for (const auto& [key, group] : groups) {
    const std::string fields = named(key.second, of_services);
    if (group.services == 1)
      out.push_back({id, false, group.first_ref, words::say("missing: {0}", fields), group.newest});
    else
      out.push_back({id, false, place_or(context, key.first, group.first_ref), words::say("{1} services lack: {0}", fields, group.services), group.newest});
  }
}

}  // namespace

std::vector<Finding> missing_fields(const Context& context) {
  std::vector<Finding> out;
  add_people(context, out);
  add_services(context, out);
  return out;
}

}  // namespace checks
