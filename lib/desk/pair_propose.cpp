// Who could help whom, for everybody at once: the people as pairing sees them, and its answer in sentences.
#include <algorithm>
#include <map>

#include "desk/homes.hpp"
#include "desk/pair.hpp"
#include "desk/pairs_held.hpp"
#include "intake/values.hpp"
#include "pairing/pairing.hpp"
#include "reckoning/holdings.hpp"
#include "words/words.hpp"

namespace desk {

using store::EntryId;
using store::Member;
using words::say;
using words::tr;

namespace {

// Words compared after folding, as small numbers that still know how they were written.
class Interned {
 public:
  std::int32_t of(const std::string& folded, const std::string& shown) {
    const auto [it, fresh] = numbers_.try_emplace(folded, static_cast<std::int32_t>(shown_.size()));
    if (fresh) shown_.push_back(shown);
    return it->second;
  }
  const std::string& shown(std::int32_t n) const { return shown_[static_cast<std::size_t>(n)]; }

 private:
  std::map<std::string, std::int32_t> numbers_;
  std::vector<std::string> shown_;
};

using Numbers = std::vector<std::int32_t>;

Numbers sorted(Numbers numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

class Proposing {
 public:
  explicit Proposing(Counter& counter)
      : counter_(counter), pack_(counter.pack()), today_(counter.today()), held_(counter), homes_(counter) {}

  void gather() {
    counter_.vault().each_person([this](EntryId person, const store::Private& values) {
      const Member* m = counter_.people().by_id(person);
      if (m == nullptr || m->kept != 0 || !m->current(today_.iso())) return;
      boxed_.push_back(person);
      take(*m, values);
    });
    // Who has no box has no birth date either.
    std::sort(boxed_.begin(), boxed_.end());
    for (const auto& m : counter_.people().all())
      if (m.kept == 0 && m.current(today_.iso()) && !std::binary_search(boxed_.begin(), boxed_.end(), m.latest.person))
        take(m, {});
  }

  PairProposal answer() {
    // Capacity without a limit: nobody can help more elders than there are.
    if (unlimited_)
      for (auto& v : volunteers_) v.capacity = static_cast<int>(elders_.size());
    const auto order = nearness(pack_.pair.proximity_order.value(today_));
    const auto found = pairing::propose(volunteers_, elders_, bans(), order);
    for (const auto& v : volunteers_) helpers_.emplace(v.id, &v);
    for (const auto& e : elders_) helped_.emplace(e.id, &e);
    PairProposal out;
    out.proposal = proposal_sheet(found, order);
    out.unpaired = unpaired_sheet(found);
    return out;
  }

 private:
  void take(const Member& m, const store::Private& values) {
    const auto& now = m.on(today_.iso());
    const auto birth = model::Birth::parse(store::value_of(values, "born"));
    const auto born = birth ? std::optional(counter_.book().latest().counted(*birth)) : std::nullopt;
    if (now.volunteer && born && model::age_on(*born, today_) >= pack_.volunteer.min_age.value(today_))
      take_volunteer(m, values);
    if (now.elder) take_elder(m, values, born);
  }

  void take_volunteer(const Member& m, const store::Private& values) {
    pairing::Volunteer v;
    v.id = m.latest.person;
    v.home = homes_.of(m, values, today_.iso());
    const auto room = held_.of_helper(v.id, "person", today_.iso());
    v.capacity = std::max(static_cast<int>(room.limit) - room.taken, 0);
    unlimited_ = room.limit == 0;
    for (const auto& skill : store::split(store::value_of(values, "skills"))) v.skills.push_back(skill_number(skill));
    v.skills = sorted(std::move(v.skills));
    v.hobbies = hobby_numbers(values);
    volunteers_.push_back(std::move(v));
  }

  void take_elder(const Member& m, const store::Private& values, const std::optional<model::Day>& born) {
    pairing::Elder e;
    e.id = m.latest.person;
    const auto room = held_.of_helped(e.id, "person", today_.iso());
    e.paired = room.taken;
    e.wanted = std::max(static_cast<int>(room.limit), 1) - e.paired;
    if (e.wanted <= 0) return;
    if (!elder_of_age(pack_, m.latest, born, today_)) {
      if (mine(m.latest.person)) left_out_[m.latest.code] = born ? "elder_ineligible" : "birth_unknown";
      return;
    }
    e.home = homes_.of(m, values, today_.iso());
    for (const auto& need : store::split(m.latest.needs)) e.needs.push_back(skill_number(need));
    e.needs = sorted(std::move(e.needs));
    e.hobbies = hobby_numbers(values);
    elders_.push_back(std::move(e));
  }

  // A skill that is a need by id, name or alias is that need.
  std::int32_t skill_number(const std::string& text) {
    if (const auto* need = pack_.needs.find(text))
      return skills_.of(model::folded(need->id), need->name.empty() ? need->id : need->name);
    return skills_.of(model::folded(text), text);
  }

  Numbers hobby_numbers(const store::Private& values) {
    Numbers out;
    for (const auto& hobby : store::split(store::value_of(values, "hobbies")))
      out.push_back(hobbies_.of(model::folded(hobby), hobby));
    return sorted(std::move(out));
  }

  std::vector<pairing::Ban> bans() const {
    std::vector<pairing::Ban> bans;
    for (const auto& span : held_.all())
      if (span.to.empty() || today_.iso() <= span.to) bans.push_back({span.helper, span.helped, false});
    const bool kin = pack_.pair.kin.value(today_) == "refuse";
    for (const auto& m : counter_.people().all()) {
      const EntryId person = counter_.people().kept(m).latest.person;
      bans.push_back({person, person, false});
      if (!kin) continue;
      for (const auto& id : store::split(m.latest.kin)) {
        const Member* other = counter_.people().by_id(model::parse_count(id).value_or(0));
        if (other == nullptr) continue;
        const EntryId related = counter_.people().kept(*other).latest.person;
        bans.push_back({person, related, true});
        bans.push_back({related, person, true});
      }
    }
    ban_clients(bans);
    return bans;
  }

  // Whoever is paid to serve somebody does not volunteer there (民政部令第67号 第十九条).
  void ban_clients(std::vector<pairing::Ban>& bans) const {
    const reckoning::Holdings holdings(counter_.ledger(), counter_.book());
    if (!holdings.any_employment()) return;
    std::vector<reckoning::Held> jobs, clients;
    for (const auto& held : holdings.all()) {
      if (held.org == 0 || held.from > today_ || held.to < today_) continue;
      if (holdings.name(held).starts_with("employment")) jobs.push_back(held);
      if (holdings.name(held).starts_with("membership")) clients.push_back(held);
    }
    for (const auto& job : jobs)
      for (const auto& client : clients)
        if (counter_.orgs().within(client.org, job.org)) bans.push_back({job.person, client.person, false});
  }

  std::string shared(const Numbers& a, const Numbers& b, const Interned& words) const {
    Numbers both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    std::string out;
    for (const auto n : both) out += (out.empty() ? "" : std::string(tr(", "))) + words.shown(n);
    return out;
  }

  static std::string nearness_sentence(pairing::Near near) {
    switch (near) {
      case pairing::Near::building:
        return std::string(tr("both live in the same building"));
      case pairing::Near::compound:
        return std::string(tr("both live in the same compound"));
      case pairing::Near::community:
        return std::string(tr("both live in the same community"));
      case pairing::Near::street:
        return std::string(tr("both live in the same street"));
    }
    return "";
  }

  std::string why(const pairing::Match& match, pairing::Near near) const {
    const auto& v = *helpers_.at(match.volunteer);
    const auto& e = *helped_.at(match.elder);
    std::string out = nearness_sentence(near);
    if (match.needs_met > 0) out += std::string(tr("; ")) + say("can help with {}", shared(e.needs, v.skills, skills_));
    if (match.hobbies_shared > 0)
      out += std::string(tr("; ")) + say("both like {}", shared(e.hobbies, v.hobbies, hobbies_));
    return out;
  }

  model::Sheet proposal_sheet(const pairing::Proposal& found, const std::vector<pairing::Near>& order) const {
    model::Sheet sheet{std::string(tr("Pairs proposed")),
                       {{"elder", std::string(tr("elder")), false},
                        {"volunteer", std::string(tr("volunteer")), false},
                        {"proximity", std::string(tr("proximity")), false},
                        {"fit", std::string(tr("fit")), true},
                        {"why", std::string(tr("why")), false}},
                       {},
                       {}};
    for (const auto& match : found.matches)
      if (mine(match.elder)) sheet.rows.push_back({counter_.people().code_of(match.elder), counter_.people().code_of(match.volunteer),
                            proximity_cell(std::string(name_of(order[match.rank]))), std::int64_t{match.fit()},
                            why(match, order[match.rank])});
    sort_by_codes(sheet);
    return sheet;
  }

  static std::string explained(const std::string& reason) {
    if (reason == "no_volunteer_near") return std::string(tr("no volunteer lives near enough"));
    if (reason == "all_near_are_full")
      return std::string(tr("the volunteers who live near help as many elders as they can"));
    if (reason == "only_kin_near")
      return std::string(tr("only kin live near, and care for one's own is no volunteering"));
    if (reason == "birth_unknown") return std::string(tr("the birth date is not known, so nobody can tell the age"));
    return std::string(tr("below the age at which this district helps"));
  }

  model::Sheet unpaired_sheet(const pairing::Proposal& found) {
    for (const auto& left : found.leftovers)
      if (mine(left.elder)) left_out_[counter_.people().code_of(left.elder)] = left.why == pairing::Why::only_kin_near ? "only_kin_near"
                                                         : left.why == pairing::Why::all_near_are_full
                                                             ? "all_near_are_full"
                                                             : "no_volunteer_near";
    model::Sheet sheet{std::string(tr("Elders without a pair")),
                       {{"elder", std::string(tr("elder")), false},
                        {"reason", std::string(tr("reason")), false},
                        {"explanation", std::string(tr("explanation")), false}},
                       {},
                       {}};
    for (const auto& [code, reason] : left_out_) sheet.rows.push_back({code, reason, explained(reason)});
    return sheet;
  }

  // The optimum is of the whole ledger; shown are the elders whom the one who asks could pair.
  bool mine(EntryId elder) const {
    const auto* member = counter_.people().by_id(elder);
    return member != nullptr && !counter_.may("record", member->latest.community);
  }

  static void sort_by_codes(model::Sheet& sheet) {
    std::sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) {
      const auto key = [](const auto& row) {
        return std::tie(std::get<std::string>(row[0]), std::get<std::string>(row[1]));
      };
      return key(a) < key(b);
    });
  }

  Counter& counter_;
  const rules::Pack& pack_;
  model::Day today_;
  PairsHeld held_;
  Homes homes_;
  bool unlimited_ = false;  // the capacity, which is one for all
  Interned skills_, hobbies_;
  std::vector<EntryId> boxed_;
  std::vector<pairing::Volunteer> volunteers_;
  std::vector<pairing::Elder> elders_;
  std::map<std::string, std::string> left_out_;  // code -> reason
  std::map<EntryId, const pairing::Volunteer*> helpers_;
  std::map<EntryId, const pairing::Elder*> helped_;
};

}  // namespace

PairProposal propose_pairs(Counter& counter) {
  PairProposal out;
  out.refusal = counter.may("record", counter.acting() == nullptr ? 0 : counter.acting()->latest.org);
  if (out.refusal) return out;
  Proposing proposing(counter);
  proposing.gather();
  return proposing.answer();
}

}  // namespace desk
