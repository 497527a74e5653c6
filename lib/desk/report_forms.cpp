#include "desk/report_forms.hpp"

#include <algorithm>
#include <map>

#include "desk/enroll.hpp"
#include "desk/pair.hpp"
#include "desk/person_fields.hpp"
#include "intake/values.hpp"
#include "words/words.hpp"

namespace desk {

using model::FormItem;
using model::Refusal;
using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

// A list as people write it: 剪纸、唱歌.
std::string written(const std::string& list) {
  std::string out;
  for (const char c : list) out += c == ';' ? "、" : std::string(1, c);
  return out;
}

class Printing {
 public:
  Printing(Counter& counter, const model::Form& form) : counter_(counter), form_(form) {}

  bool plays(const Member& m, const std::string& role) const {
    const auto& p = m.latest;
    return role == "volunteer" ? p.volunteer : role == "elder" ? p.elder : p.volunteer && p.elder;
  }

  // Whether the form is for the other sex: what it implies would be read back as said.
  bool for_others(const Member& m, const model::FormPerson& one) const {
    const auto implied = std::find_if(one.presets.begin(), one.presets.end(), [](const auto& preset) { return preset.column == "sex"; });
    if (implied == one.presets.end()) return false;
    const auto parsed = intake::sex(implied->word);
    const std::string sex = store::value_of(counter_.private_of(m), "sex");
    const int* code = std::get_if<int>(&parsed);
    return code != nullptr && (sex == "1" || sex == "2") && sex != std::to_string(*code);
  }

  // The people by the ids of the form.
  model::FormPage page(const std::map<std::string, const Member*>& people) {
    auto made = model::lay_out(form_, [&](const FormItem& item) {
      const auto found = people.find(item.person);
      return found == people.end() ? "" : value(*found->second, item);
    });
    made.name.clear();
    for (const auto& one : form_.people)
      if (const auto found = people.find(one.id); found != people.end())
        made.name += (made.name.empty() ? "" : "-") + store::value_of(counter_.private_of(*found->second), "name");
    return made;
  }

 private:
  std::string value(const Member& m, const FormItem& item) {
    const store::Private& values = counter_.private_of(m);
    const auto& pack = counter_.pack();
    if (item.kind == FormItem::Kind::tick) {
      const auto needs = store::split(m.latest.needs);
      const auto* term = pack.needs.find(item.word);
      return term != nullptr && std::find(needs.begin(), needs.end(), term->id) != needs.end() ? "√" : "";
    }
    if (item.value == "sex") {
      const std::string sex = store::value_of(values, "sex");
      return sex == "1" ? "男" : sex == "2" ? "女" : "";
    }
    if (item.value == "area") return area_of(m);
    if (item.value == "registration") return registration_of(counter_, m);
    if (item.value == "contacts") return store::value_of(values, "contacts");
    if (item.value == "tags") return names(m.latest.tags, pack.tags);
    if (item.value == "needs") return names(m.latest.needs, pack.needs);
    if (item.value == "helper_kind") return pack.helper_kinds.name_of(m.latest.helper_kind);
    if (item.value == "skills" || item.value == "hobbies") return written(store::value_of(values, item.value));
    return person_value(counter_, m.latest, values, item.value);
  }

  // Street and community, apart so that they are read back as two.
  std::string area_of(const Member& m) const {
    const auto& orgs = counter_.orgs();
    const EntryId place = m.on(counter_.today_text()).community, street = orgs.nearest(place, "street");
    return (street == place || street == 0 ? "" : orgs.name_of(street) + " ") + orgs.name_of(place);
  }

  static std::string names(const std::string& list, const model::Vocabulary& words) {
    std::string out;
    for (const auto& id : store::split(list)) out += (out.empty() ? "" : "、") + words.name_of(id);
    return out;
  }

  Counter& counter_;
  const model::Form& form_;
};

// Who is asked for: named people, or all within a community, or all.
class Choice {
 public:
  Choice(Counter& counter, const FormsRequest& request) : counter_(counter) {
    for (const auto& text : request.people) name(text);
    if (!request.community.empty()) within(request.community);
    all_ = request.people.empty();
  }

  const std::optional<Refusal>& refusal() const { return refusal_; }
  const std::vector<const Member*>& named() const { return named_; }

  // Somebody current, of that community if one was asked for.
  bool takes(const Member& m) const {
    if (!all_) return std::find(named_.begin(), named_.end(), &m) != named_.end();
    const auto& day = counter_.today_text();
    return m.kept == 0 && m.current(day) && (community_ == 0 || counter_.orgs().within(m.on(day).community, community_));
  }

 private:
  void name(const std::string& text) {
    const auto found = counter_.find(text);
    auto no = found.refusal;
    if (!no) no = counter_.may(any_duty, counter_.people().kept(*found.member).latest.community);
    if (no)
      refusal_ = refusal_ ? refusal_ : no;
    else
      named_.push_back(&counter_.people().kept(*found.member));
  }

  void within(const std::string& text) {
    if (const auto* node = counter_.orgs().find(text))
      community_ = node->org;
    else if (!refusal_)
      refusal_ = Refusal{"unknown-org", {}, say("there is no organisation {}", text), std::string(tr("correct the code or the name"))};
  }

  Counter& counter_;
  std::vector<const Member*> named_;
  EntryId community_ = 0;
  bool all_ = true;
  std::optional<Refusal> refusal_;
};

Refusal wrong_role(const Member& m, const std::string& role) {
  return {"wrong-role", {}, role == "volunteer" ? say("{} is no volunteer", m.latest.code) : say("{} is not enrolled as an elder", m.latest.code), "", m.latest.code};
}

// One page for each of the people; whom nobody here may read are passed over.
PrintedForms of_people(Counter& counter, const model::Form& form, const Choice& choice) {
  PrintedForms out;
  Printing printing(counter, form);
  const auto& one = form.people.front();
  std::vector<const Member*> people = choice.named();
  for (const Member* m : people)
    if (!printing.plays(*m, one.role)) {
      out.refusal = wrong_role(*m, one.role);
      return out;
    }
  std::size_t left_out = 0;
  if (people.empty()) {
    for (const auto& m : counter.people().all())
      if (choice.takes(m) && printing.plays(m, one.role) && !counter.may(any_duty, m.latest.community)) people.push_back(&m);
    left_out = std::erase_if(people, [&](const Member* m) { return printing.for_others(*m, one); });
    std::sort(people.begin(), people.end(), [](const Member* a, const Member* b) { return a->latest.code < b->latest.code; });
  }
  if (left_out > 0) out.told.push_back(say("{} people were left out: the form is for the other sex", left_out));
  for (const Member* m : people) out.pages.push_back(printing.page({{one.id, m}}));
  return out;
}

bool between_people(const store::PairHead& pair) { return pair.fact.volunteer != 0 && pair.fact.elder != 0; }

PrintedForms of_pairs(Counter& counter, const model::Form& form, const Choice& choice, const std::string& wanted) {
  PrintedForms out;
  Printing printing(counter, form);
  const auto& people = counter.people();
  const auto add = [&](const store::PairHead& pair) {
    std::map<std::string, const Member*> both;
    for (const auto& one : form.people)
      both[one.id] = &people.kept(*people.by_id(one.role == "volunteer" ? pair.fact.volunteer : pair.fact.elder));
    out.pages.push_back(printing.page(both));
  };
  if (!wanted.empty()) {
    const auto pair = find_pair(counter, wanted);
    if (!pair)
      out.refusal = Refusal{"unknown-pair", {}, say("there is no pair {}", wanted), std::string(tr("see carebank pair list"))};
    else if (!between_people(*pair))
      out.refusal = Refusal{"wrong-side", {}, say("in {} an organisation stands on a side: this form is for two people", pair_id(pair->id)), ""};
    else
      out.refusal = counter.may(any_duty, home_of_pair(counter, pair->fact));
    if (!out.refusal) add(*pair);
    return out;
  }
  for (const auto& pair : store::pairs(counter.ledger())) {
    if (!between_people(pair) || (!pair.ended.empty() && pair.ended < counter.today_text())) continue;
    const Member &volunteer = people.kept(*people.by_id(pair.fact.volunteer)), &elder = people.kept(*people.by_id(pair.fact.elder));
    const bool asked = choice.takes(elder) || (!choice.named().empty() && choice.takes(volunteer));
    if (asked && !counter.may(any_duty, home_of_pair(counter, pair.fact))) add(pair);
  }
  return out;
}

}  // namespace

PrintedForms print_forms(Counter& counter, const model::Form& form, const FormsRequest& request) {
  counter.keys();
  const Choice choice(counter, request);
  PrintedForms out;
  if (choice.refusal())
    out.refusal = choice.refusal();
  else
    out = form.people.size() == 1 ? of_people(counter, form, choice) : of_pairs(counter, form, choice, request.pair);
  if (!out.refusal && out.pages.empty()) {
    out.refusal = counter.may(any_duty, counter.acting() == nullptr ? 0 : counter.acting()->latest.org);
    if (!out.refusal)
      out.refusal = Refusal{"nobody-to-print", {}, std::string(tr("there is nobody for whom the form could be filled in")),
                            std::string(tr("choose others, or print it with --blank"))};
  }
  return out;
}

model::FormPage blank_form(const model::Form& form) {
  return model::lay_out(form, [](const FormItem&) { return std::string(); });
}

model::Sheet forms_sheet(const std::vector<model::Form>& forms) {
  model::Sheet sheet{std::string(tr("Forms")),
                     {{"form", std::string(tr("form")), false},
                      {"name", std::string(tr("title")), false},
                      {"aliases", std::string(tr("also called")), false},
                      {"source", std::string(tr("source")), false}},
                     {},
                     {}};
  for (const auto& form : forms) {
    std::string aliases;
    for (const auto& alias : form.aliases) aliases += (aliases.empty() ? "" : ";") + alias;
    sheet.rows.push_back({form.id, form.name, aliases, form.source});
  }
  return sheet;
}

}  // namespace desk
