#include "reckoning/knowledge.hpp"

#include <algorithm>
#include <map>

#include "reckoning/dues.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace reckoning {

using store::EntryId;
using words::say;
using words::tr;

const model::Vocabulary& fact_vocabulary() {
  static const model::Vocabulary facts({{"health", "健康状况", {"健康情况", "健康"}},
                                        {"medication", "用药情况", {"用药"}},
                                        {"hobbies", "兴趣爱好", {"爱好"}},
                                        {"address", "家庭住址", {"住址"}},
                                        {"kin_phone", "家属电话", {"家属联系电话"}}});
  return facts;
}

std::string_view fact_name(const std::string& fact) {
  if (fact == "health") return tr("state of health");
  if (fact == "medication") return tr("medicines taken");
  if (fact == "hobbies") return tr("hobbies");
  if (fact == "address") return tr("home address");
  if (fact == "kin_phone") return tr("telephone of the family");
  return fact;
}

std::string_view definition_name(const std::string& definition) {
  if (definition == "body") return tr("the notice's text");
  if (definition == "annex2") return tr("the notice's card (annex 2)");
  return definition == "union" ? tr("both together") : std::string_view(definition);
}

std::string fact_names(const rules::Words& facts) {
  std::string out;
  for (const auto& fact : facts) out += (out.empty() ? "" : std::string(tr(", "))) + std::string(fact_name(fact));
  return out;
}

namespace {

// Other definitions of the pack that ask for other facts.
rules::Words others(const rules::Pack& pack) {
  const auto sorted = [](rules::Words facts) {
    std::sort(facts.begin(), facts.end());
    return facts;
  };
  rules::Words out;
  for (const auto& [name, facts] : pack.four_knows.facts)
    if (name != "union" && sorted(facts) != sorted(pack.four_knows.wanted())) out.push_back(name);
  return out;
}

}  // namespace

std::string definition_remark(const rules::Pack& pack) {
  std::string names;
  for (const auto& name : others(pack)) names += (names.empty() ? "" : std::string(tr(", "))) + std::string(definition_name(name));
  return names.empty() ? say("by the definition {}", definition_name(pack.four_knows.definition))
                       : say("by the definition {}; others: {}", definition_name(pack.four_knows.definition), names);
}

std::string definition_sentence(const rules::Pack& pack) {
  std::string out = say("by the definition {}: {}", definition_name(pack.four_knows.definition), fact_names(pack.four_knows.wanted()));
  for (const auto& name : others(pack))
    out += std::string(tr("; ")) + say("{} has {}", definition_name(name), fact_names(pack.four_knows.facts.at(name)));
  return out;
}

const rules::Words& archive_fields_of(const std::string& fact) {
  static const std::map<std::string, rules::Words> fields = {{"address", {"address", "building"}},
                                                             {"hobbies", {"hobbies"}},
                                                             {"health", {"health"}},
                                                             {"medication", {"medication"}},
                                                             {"kin_phone", {"kin_phone", "guardian_phone"}}};
  static const rules::Words nowhere;
  const auto found = fields.find(fact);
  return found == fields.end() ? nowhere : found->second;
}

Knowledge::Knowledge(const store::Ledger& ledger) {
  store::Query fact(ledger, "SELECT k.pair, k.fact, p.elder FROM known k JOIN paired p ON p.pair = k.pair");
  while (fact.step()) {
    noted_[fact.integer(0)].insert(fact.text(1));
    of_elder_[fact.integer(2)].insert(fact.text(1));
  }
  store::Query archive(ledger, "SELECT person, private FROM member WHERE elder = 1");
  while (archive.step()) archive_[archive.integer(0)] = ";" + archive.text(1);
}

rules::Words Knowledge::missing(EntryId pair, EntryId elder, const rules::Words& wanted) const {
  const auto& noted = pair == 0 ? of_elder_ : noted_;
  const auto facts = noted.find(pair == 0 ? elder : pair);
  const auto archive = archive_.find(elder);
  const auto known = [&](const std::string& fact) {
    if (facts != noted.end() && facts->second.contains(fact)) return true;
    const auto& fields = archive_fields_of(fact);
    return archive != archive_.end() && std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
             return archive->second.find(";" + field + "=") != std::string::npos;
           });
  };
  rules::Words out;
  std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(out),
               [&](const std::string& fact) { return !known(fact); });
  return out;
}

std::vector<Knowing> knowings(const store::Ledger& ledger, const rules::Pack& pack, model::Day day) {
  std::vector<Knowing> out;
  rules::Words wanted = pack.four_knows.wanted();
  const bool asked = std::any_of(pack.obligations.begin(), pack.obligations.end(),
                                 [](const auto& o) { return o.of_pair && asks(o, "four-knows"); });
  if (!asked || wanted.empty()) return out;
  const Knowledge knowledge(ledger);
  store::Query row(ledger,
                   "SELECT p.pair, p.elder, p.kind, p.from_day, st.tags FROM paired p JOIN standing st "
                   "ON st.person = p.elder AND st.elder = 1 AND :day BETWEEN st.from_day AND st.to_day "
                   "WHERE :day BETWEEN p.from_day AND p.to_day ORDER BY p.pair");
  row.bind(":day", day.iso());
  while (row.step()) {
    const auto owed = std::find_if(pack.obligations.begin(), pack.obligations.end(), [&](const auto& o) {
      return o.of_pair && asks(o, "four-knows") && owed_in(o, row.text(2), row.text(4));
    });
    if (owed == pack.obligations.end()) continue;
    const model::Day from = model::Day::parse(row.text(3)).value_or(model::Day::far_past());
    out.push_back({row.integer(0), row.integer(1), wanted.size(),
                   knowledge.missing(row.integer(0), row.integer(1), wanted),
                   from + static_cast<int>(owed->within_days)});
  }
  return out;
}

}  // namespace reckoning
