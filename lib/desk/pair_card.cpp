// The two-way contact card, one copy for each side (H23, H33: annex 2 of the Harbin notice).
#include "desk/pair.hpp"
#include "render/render.hpp"
#include "words/words.hpp"

namespace desk {

using store::Member;
using words::say;
using words::tr;

namespace {

std::string masked(const std::string& id_number) {
  if (id_number.size() <= 4) return std::string(id_number.size(), '*');
  return std::string(id_number.size() - 4, '*') + id_number.substr(id_number.size() - 4);
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

std::string card_text(Counter& counter, const Member& volunteer, const Member& elder) {
  const store::Private v = counter.private_of(volunteer), e = counter.private_of(elder);
  const auto value = [](const store::Private& values, const char* name) { return store::value_of(values, name); };
  // Health is not kept in the books: there is room to write it by hand.
  const std::vector<std::pair<std::string_view, std::string>> left = {{tr("name"), value(v, "name")},
                                                                      {tr("sex"), sex_of(v)},
                                                                      {tr("content of the service"), content_of(counter, elder, v)},
                                                                      {tr("area"), area_of(counter, volunteer)},
                                                                      {tr("mobile"), value(v, "phone")},
                                                                      {tr("volunteer number"), volunteer.latest.code},
                                                                      {tr("ID number"), masked(value(v, "id_number"))}};
  const std::vector<std::pair<std::string_view, std::string>> right = {
      {tr("name"), value(e, "name")},       {tr("sex"), sex_of(e)}, {tr("home address"), address_of(counter, elder, e)},
      {tr("telephone"), value(e, "phone")}, {tr("health"), ""},     {tr("ID number"), masked(value(e, "id_number"))}};
  return render::markdown(side(std::string(tr("Volunteer")), left)) + "\n" +
         render::markdown(side(std::string(tr("Elder")), right)) + "\n" +
         std::string(tr("The four knows: state of health, medicines taken, hobbies, telephone of the family.")) +
         "\n\n" +
         std::string(tr("The four musts: there must be a contact card, a talk every week, an activity every month, "
                        "wishes on festivals.")) +
         "\n";
}

}  // namespace

PairCardPrint hand_out_card(Counter& counter, std::string_view text) {
  counter.begin();
  PairCardPrint print;
  auto& outcome = print.outcome;
  const auto pair = find_pair(counter, text);
  std::optional<model::Refusal> no;
  if (!pair)
    no = model::Refusal{"unknown-pair",
                        {},
                        say("there is no pair {}", text),
                        std::string(tr("see carebank pair list")),
                        std::string(text)};
  else if (!(no = counter.may("record", home_of_pair(counter, pair->fact))) && !pair->ended.empty())
    no = model::Refusal{"pair-ended",
                        {},
                        say("{} ended on {}", pair_id(pair->id), pair->ended),
                        std::string(tr("make a new pair with carebank pair add"))};
  if (no) {
    outcome.refuse(std::move(*no));
    return print;
  }
  const Member* volunteer = counter.people().by_id(pair->fact.volunteer);
  const Member* elder = counter.people().by_id(pair->fact.elder);
  model::ensure(volunteer != nullptr && elder != nullptr, "a pair of people who are not in the register");
  const std::string card = card_text(counter, counter.people().kept(*volunteer), counter.people().kept(*elder));
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
