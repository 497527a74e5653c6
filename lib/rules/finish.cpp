#include <algorithm>

#include "rules/draft.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

template <class T>
model::Vocabulary vocabulary_of(const std::vector<T>& entries) {
  std::vector<model::Term> terms;
  for (const T& entry : entries) {
    terms.push_back({entry.id, entry.name, {}});
    if constexpr (requires { entry.aliases; }) terms.back().aliases = entry.aliases;
  }
  return model::Vocabulary(std::move(terms));
}

// One spelling must mean one thing, or a clerk's word would be taken for whichever came first.
void refuse_ambiguity(const Draft& draft, const std::string& kind, const model::Vocabulary& vocabulary) {
  for (const model::Term& term : vocabulary.terms()) {
    Words spellings = term.aliases;
    spellings.insert(spellings.begin(), {term.id, term.name});
    for (const std::string& spelling : spellings) {
      const model::Term* meant = vocabulary.find(spelling);
      if (meant == nullptr || meant->id == term.id) continue;
      throw model::Fault(words::say("{}: \"{}\" means both \"{}\" and \"{}\"", kind, spelling, meant->id, term.id),
                         draft.places.at(kind + "." + term.id),
                         words::say("Take that name or alias away from one of them."));
    }
  }
}

model::Vocabulary settle(Draft& draft, const std::string& kind) {
  model::Vocabulary vocabulary(std::move(draft.terms[kind]));
  refuse_ambiguity(draft, kind, vocabulary);
  return vocabulary;
}

void settle_vocabularies(Draft& draft) {
  Pack& pack = draft.pack;
  pack.tags = settle(draft, "tags");
  pack.needs = settle(draft, "needs");
  pack.helper_kinds = settle(draft, "helper_kinds");
  pack.modes = settle(draft, "modes");
  pack.evidence = settle(draft, "evidence");
  pack.subsidies = settle(draft, "subsidies");
  pack.org_kinds = settle(draft, "org_kinds");
  pack.parties = settle(draft, "parties");
  pack.deliveries = settle(draft, "deliveries");
  refuse_ambiguity(draft, "programme", pack.programme_vocabulary());
  refuse_ambiguity(draft, "category", pack.category_vocabulary());
  refuse_ambiguity(draft, "item", pack.item_vocabulary());
  refuse_ambiguity(draft, "credential", pack.credential_vocabulary());
  refuse_ambiguity(draft, "record", pack.record_vocabulary());
  refuse_ambiguity(draft, "pairing", pack.pairing_vocabulary());
}

void name_the_nameless(Pack& pack) {
  const auto by_id = [](auto& list) {
    for (auto& entry : list)
      if (entry.name.empty()) entry.name = entry.id;
  };
  by_id(pack.programmes);
  by_id(pack.categories);
  by_id(pack.items);
  by_id(pack.credentials);
  by_id(pack.records);
  by_id(pack.pairings);
  by_id(pack.bands);
  by_id(pack.obligations);
  for (Scheme& scheme : pack.schemes)
    if (scheme.unit_name.empty()) scheme.unit_name = scheme.id;
}

model::Vocabulary named(const Pack& pack, const std::string& of) {
  if (of == "category") return pack.category_vocabulary();
  if (of == "programme") return pack.programme_vocabulary();
  if (of == "credential") return pack.credential_vocabulary();
  if (of == "pairing") return pack.pairing_vocabulary();
  if (of == "band") return vocabulary_of(pack.bands);
  if (of == "deliveries") return pack.deliveries;
  if (of == "needs") return pack.needs;
  if (of == "tags") return pack.tags;
  if (of == "helper_kinds") return pack.helper_kinds;
  if (of == "org_kinds") return pack.org_kinds;
  if (of == "parties") return pack.parties;
  if (of == "evidence") return pack.evidence;
  model::ensure(of == "scheme", "a word is looked up where nothing is");
  std::vector<model::Term> schemes;
  for (const Scheme& scheme : pack.schemes) schemes.push_back({scheme.id, scheme.unit_name, {}});
  return model::Vocabulary(std::move(schemes));
}

void refuse_undefined(const Pack& pack, const Mention& mention) {
  const model::Vocabulary known = named(pack, mention.of);
  const model::Term* term = known.find(mention.word);
  if (term != nullptr && term->id == mention.word) return;
  const std::string near = term != nullptr ? term->id : known.nearest(mention.word);
  std::string ids;
  for (const model::Term& one : known.terms()) ids += (ids.empty() ? "" : ", ") + one.id;
  throw model::Fault(words::say("{}: nothing defines \"{}\"", mention.label, mention.word), mention.place,
                     near.empty() ? words::say("The ids there are: {}.", ids.empty() ? "-" : ids)
                                  : words::say("Did you mean `{}`?", near));
}

void settle_default(Pack& pack, const model::Place& last) {
  const auto is_default = [](const Programme& programme) { return programme.is_default; };
  if (std::any_of(pack.programmes.begin(), pack.programmes.end(), is_default)) return;
  if (pack.programmes.size() == 1) {
    pack.programmes.front().is_default = true;
    return;
  }
  throw model::Fault(words::say("no programme is the default"), last,
                     pack.programmes.empty() ? words::say("Add a [[programme]] with an id and a name.")
                                             : words::say("Write `default = true` with one [[programme]]."));
}

// Volunteering is unpaid (志愿服务条例 第二条): points never buy money, whatever it is called.
void refuse_money(const Item& item, const model::Place& place) {
  Words spellings = item.aliases;
  spellings.push_back(item.name);
  for (const std::string& spelling : spellings)
    for (const char* money : {"现金", "红包", "购物卡", "购物券", "代金券", "储值卡"})
      if (spelling.find(money) != std::string::npos)
        throw model::Fault(
            words::say("item.{} is money: {}", item.id, spelling), place,
            words::say("Take it out: points buy no money, since volunteering is unpaid (志愿服务条例, Art. 2)."));
}

void settle_item(const Draft& draft, const Pack& pack, Item& item) {
  const model::Place& place = draft.places.at("item." + item.id);
  if (item.scheme.empty() && pack.schemes.size() == 1) item.scheme = pack.schemes.front().id;
  const Scheme* scheme = pack.scheme(item.scheme);
  if (scheme == nullptr)
    throw model::Fault(words::say("item.{} does not say its scheme", item.id), place,
                       words::say("Add `scheme` with the id of a [[scheme]]."));
  refuse_money(item, place);
  if (item.points <= model::Points{0} || !item.points.multiple_of(scheme->storage_unit))
    throw model::Fault(words::say("item.{} costs {}, which is no positive multiple of the storage unit {}", item.id,
                                  model::to_string(item.points), model::to_string(scheme->storage_unit)),
                       place, words::say("Change `points`: a price that cannot be stored cannot be paid."));
}

// 以便将来兑换相同时长的服务: what an hour earned buys an hour (P12).
void check_parity(const Draft& draft, const Pack& pack, const Item& item) {
  if (!pack.redeem.parity || item.kind != "service") return;
  const Scheme& scheme = *pack.scheme(item.scheme);
  for (const auto& rate : scheme.per_hour.clauses())
    if (rate.value.milli > 0 && item.points.milli * 60 != rate.value.milli * item.minutes)
      throw model::Fault(words::say("item.{} costs {} for {} minutes, and redeem.parity asks for {} an hour", item.id,
                                    model::to_string(item.points), item.minutes, model::to_string(rate.value)),
                         draft.places.at("item." + item.id),
                         words::say("Change `points` or `minutes`, or take `parity` out."));
}

// What a category requires need not be described further to be required.
void settle_credentials(Pack& pack) {
  for (const Category& category : pack.categories)
    for (const std::string& id : category.needs)
      if (pack.credential(id) == nullptr) {
        Credential& credential = pack.credentials.emplace_back();
        credential.id = id;
        credential.name = id.substr(id.find(':') + 1);
      }
}

void check_scheme(const Draft& draft, const Scheme& scheme) {
  for (const auto& clause : scheme.cap_balance.clauses())
    if (!clause.value.multiple_of(scheme.storage_unit))
      throw model::Fault(words::say("scheme.{}: cap_balance {} is no multiple of the storage unit {}", scheme.id,
                                    model::to_string(clause.value), model::to_string(scheme.storage_unit)),
                         draft.places.at("scheme." + scheme.id),
                         words::say("What is above the cap is posted as donated, in whole storage units."));
}

}  // namespace

Pack finish(Draft draft, const model::Place& last) {
  Pack& pack = draft.pack;
  name_the_nameless(pack);
  settle_vocabularies(draft);
  for (const Mention& mention : draft.mentions) refuse_undefined(pack, mention);
  settle_default(pack, last);
  for (const Scheme& scheme : pack.schemes) check_scheme(draft, scheme);
  for (Item& item : pack.items) settle_item(draft, pack, item);
  for (const Item& item : pack.items) check_parity(draft, pack, item);
  settle_credentials(pack);
  pack.calendar = calendar::WorkCalendar(draft.holidays, draft.workdays, draft.years);
  return std::move(pack);
}

model::Vocabulary Pack::category_vocabulary() const { return vocabulary_of(categories); }
model::Vocabulary Pack::programme_vocabulary() const { return vocabulary_of(programmes); }
model::Vocabulary Pack::item_vocabulary() const { return vocabulary_of(items); }
model::Vocabulary Pack::credential_vocabulary() const { return vocabulary_of(credentials); }
model::Vocabulary Pack::record_vocabulary() const { return vocabulary_of(records); }
model::Vocabulary Pack::pairing_vocabulary() const { return vocabulary_of(pairings); }

}  // namespace rules
