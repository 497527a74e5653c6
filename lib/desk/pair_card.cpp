// The two-way contact card, one copy for each side (哈妇发〔2019〕4号 附件2; H23, H33 to H36).
#include "desk/pair.hpp"
#include "desk/pair_know.hpp"
#include "render/render.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using store::Member;
using words::say;
using words::tr;

namespace {

// ID numbers and telephones show their last four only.
std::string masked(const std::string& number, bool full) {
  if (full) return number;
  if (number.size() <= 4) return std::string(number.size(), '*');
  return std::string(number.size() - 4, '*') + number.substr(number.size() - 4);
}

std::string sex_of(const store::Private& values) {
  const std::string sex = store::value_of(values, "sex");
  return sex == "1" ? std::string(tr("male")) : sex == "2" ? std::string(tr("female")) : "";
}

std::string listed(const std::string& list) {
  std::string out;
  for (const auto& item : store::split(list)) out += (out.empty() ? "" : std::string(tr(", "))) + item;
  return out;
}

// The needs that the pair is about, else what the volunteer can do.
std::string content_of(const Counter& counter, const Member& elder, const store::Private& volunteer) {
  std::string out;
  for (const auto& need : store::split(elder.latest.needs))
    out += (out.empty() ? "" : std::string(tr(", "))) + counter.pack().needs.name_of(need);
  return out.empty() ? listed(store::value_of(volunteer, "skills")) : out;
}

std::string area_of(const Counter& counter, const Member& m) {
  const auto& orgs = counter.orgs();
  const store::EntryId place = m.on(counter.today_text()).community, street = orgs.nearest(place, "street");
  return (street == place ? "" : orgs.name_of(street)) + orgs.name_of(place);
}

std::string address_of(const Counter& counter, const Member& m, const store::Private& values) {
  const std::string address = store::value_of(values, "address");
  if (!address.empty()) return address;
  return area_of(counter, m) + store::value_of(values, "compound") + store::value_of(values, "building");
}

model::Sheet side(std::string title, const std::vector<std::pair<std::string_view, std::string>>& lines) {
  model::Sheet sheet{std::move(title),
                     {{"field", std::string(tr("field")), false}, {"value", std::string(tr("value")), false}},
                     {},
                     {}};
  for (const auto& [label, value] : lines) sheet.rows.push_back({std::string(label), value});
  return sheet;
}

// The ledger's own code where no platform has given a number (H34).
std::string number_of(Counter& counter, const Member& m) {
  const std::string number = registration_of(counter, m);
  return number.empty() ? m.latest.code : number;
}

using Lines = std::vector<std::pair<std::string_view, std::string>>;

Lines volunteer_side(Counter& counter, const store::PairHead& pair, bool full) {
  const auto& people = counter.people();
  const Member& m = people.kept(*people.by_id(pair.fact.volunteer));
  const store::Private values = counter.private_of(m);
  const auto value = [&](const char* name) { return store::value_of(values, name); };
  const Member* elder = people.by_id(pair.fact.elder);
  const std::string content =
      elder == nullptr ? listed(value("skills")) : content_of(counter, people.kept(*elder), values);
  return {{tr("name"), value("name")},
          {tr("sex"), sex_of(values)},
          {tr("content of the service"), content},
          {tr("area"), area_of(counter, m)},
          {tr("mobile"), masked(value("phone"), full)},
          {tr("volunteer number"), number_of(counter, m)},
          {tr("ID number"), masked(value("id_number"), full)}};
}

Lines elder_side(Counter& counter, const store::PairHead& pair, const std::string& health, bool full) {
  const auto& people = counter.people();
  const Member& m = people.kept(*people.by_id(pair.fact.elder));
  const store::Private values = counter.private_of(m);
  const auto value = [&](const char* name) { return store::value_of(values, name); };
  return {{tr("name"), value("name")},
          {tr("sex"), sex_of(values)},
          {tr("home address"), address_of(counter, m, values)},
          {tr("telephone"), masked(value("phone"), full)},
          {tr("health"), health},
          {tr("ID number"), masked(value("id_number"), full)}};
}

Lines org_side(Counter& counter, store::EntryId id) {
  const auto* org = counter.orgs().by_id(id);
  model::ensure(org != nullptr, "a pair of an organisation that is not there");
  const auto& orgs = counter.orgs();
  const store::EntryId place = orgs.nearest(id, "community"), street = orgs.nearest(id, "street");
  const Member* leader = counter.people().by_id(org->leader);
  return {{tr("name of the organisation"), org->name},
          {tr("kind"), counter.pack().org_kinds.name_of(org->type)},
          {tr("area"), orgs.name_of(street) + (place == id ? "" : orgs.name_of(place))},
          {tr("leader"), leader == nullptr ? "" : store::value_of(counter.private_of(*leader), "name")}};
}

// What is not known leaves room to write it by hand.
Lines fact_lines(const std::vector<std::pair<std::string, std::string>>& facts, bool full) {
  Lines out;
  for (const auto& [fact, value] : facts)
    out.emplace_back(reckoning::fact_name(fact), fact == "kin_phone" ? masked(value, full) : value);
  return out;
}

std::string card_text(Counter& counter, const store::PairHead& pair, bool full) {
  rules::Words wanted = counter.pack().four_knows.wanted();
  const bool person = pair.fact.elder != 0;
  const auto facts = person ? known_facts(counter, pair, wanted) : std::vector<std::pair<std::string, std::string>>{};
  const std::string health = person ? known_facts(counter, pair, {"health"}).front().second : "";
  const Lines left = pair.fact.helper_org != 0 ? org_side(counter, pair.fact.helper_org) : volunteer_side(counter, pair, full);
  const Lines right = person ? elder_side(counter, pair, health, full) : org_side(counter, pair.fact.helped_org);
  std::string out = render::markdown(side(std::string(pair.fact.helper_org != 0 ? tr("Helping organisation") : tr("Volunteer")), left)) +
                    "\n" + render::markdown(side(std::string(person ? tr("Elder") : tr("Organisation helped")), right)) + "\n";
  if (person)
    out += render::markdown(side(say("The four knows, by the definition {}", reckoning::definition_name(counter.pack().four_knows.definition)),
                                 fact_lines(facts, full))) +
           "\n";
  return out +
         std::string(tr("The four musts: there must be a contact card, a talk every week, an activity every month, "
                        "wishes on festivals.")) +
         "\n";
}

}  // namespace

std::string registration_of(Counter& counter, const Member& m) {
  store::Query row(counter.ledger(),
                   "SELECT id FROM credential_now WHERE person = :person AND credential LIKE 'registration%' AND id NOT IN "
                   "(SELECT credential FROM credential_end) ORDER BY id DESC");
  row.bind(":person", m.latest.person);
  while (row.step()) {
    const store::EntryId id = row.integer(0);
    const std::string number =
        store::value_of(counter.vault().open(store::Credential::kind, id), "number");
    if (!number.empty()) return number;
  }
  return "";
}

PairCardPrint hand_out_card(Counter& counter, std::string_view text, bool full) {
  counter.begin();
  PairCardPrint print;
  auto& outcome = print.outcome;
  const auto pair = pair_or_refuse(counter, text, outcome);
  if (!pair) return print;
  if (!pair->ended.empty()) {
    outcome.refuse(pair_ended(*pair));
    return print;
  }
  const std::string card = card_text(counter, *pair, full);
  // Each side keeps one, so there is always one to print.
  const std::int64_t copies = std::max<std::int64_t>(counter.pack().pair.card_copies.value(counter.today()), 1);
  for (std::int64_t i = 1; i <= copies; ++i)
    print.markdown += (i == 1 ? "" : "\n---\n\n") + ("# " + std::string(tr("Two-way contact card"))) + "\n\n" +
                      say("{}, copy {} of {}", pair_id(pair->id), i, copies) + "\n\n" + card;
  counter.writer().add(store::PairCard{pair->id, copies, counter.today_text()});
  counter.commit();
  ++outcome.added;
  outcome.refs.push_back(pair_id(pair->id));
  return print;
}

}  // namespace desk
