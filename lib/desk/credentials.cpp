#include "desk/credentials.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "desk/changes.hpp"
#include "desk/nameless_file.hpp"
#include "store/query.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

std::string kind_of(const std::string& id) { return id.substr(0, id.find(':')); }

struct Planned {
  store::Credential fact;
  store::Private values;
};

// What a fact says, without the batch it came in.
std::string key_of(const store::Credential& f) {
  return std::to_string(f.person) + "|" + std::to_string(f.org) + "|" + f.credential + "|" + f.from_day + "|" + f.to_day + "|" +
         std::to_string(f.sum_yuan);
}

class Plan {
 public:
  explicit Plan(Counter& counter) : counter_(counter) {
    store::Query row(counter.ledger(), "SELECT id, person, org, credential, from_day, to_day, sum_yuan FROM credential_now");
    while (row.step()) {
      store::Credential f;
      f.person = counter.kept_of(row.integer(1));
      f.org = row.integer(2);
      f.credential = row.text(3);
      f.from_day = row.text(4);
      f.to_day = row.text(5);
      f.sum_yuan = row.integer(6);
      known_[key_of(f)].push_back(row.integer(0));
    }
  }

  std::optional<Refusal> plan(const intake::CredentialRow& row, Planned& out) {
    EntryId where = 0;
    if (!row.org.empty()) {
      where = org_of(row.org);
      if (where == 0)
        return Refusal{"unknown-org", row.place, say("there is no organisation {}", row.org), std::string(tr("import the organisations first, or correct the name"))};
    }
    out.fact.org = where;
    if (!row.person.empty()) {
      const auto found = counter_.find(row.person);
      if (found.refusal) return *found.refusal;
      const auto& member = counter_.people().kept(*found.member);
      out.fact.person = member.latest.person;
      where = member.latest.community;
    }
    if (auto no = counter_.may("record", where)) return no;
    const std::string kind = kind_of(row.credential);
    if (out.fact.org == 0 && (kind == "membership" || kind == "employment"))
      return Refusal{"missing-value", row.place, std::string(tr("a membership or an employment needs the organisation")),
                     std::string(tr("fill in 单位 (org)"))};
    out.fact.credential = row.credential;
    out.fact.from_day = row.from.iso();
    out.fact.to_day = row.to ? row.to->iso() : "";
    out.fact.sum_yuan = row.sum_yuan;
    for (const auto& [name, value] : {std::pair{"number", &row.number}, {"issuer", &row.issuer}, {"title", &row.title}, {"note", &row.note}})
      if (!value->empty()) out.values.emplace_back(name, *value);
    return std::nullopt;
  }

  // Whether the ledger, or an earlier row of this file, says the same.
  bool is_known(const Planned& planned) {
    std::string whole = key_of(planned.fact);
    const auto found = known_.find(whole);
    if (found != known_.end())
      for (const EntryId id : found->second)
        if (values_of(id) == planned.values) return true;
    for (const auto& [name, value] : planned.values) whole += "|" + name + "=" + value;
    return !here_.insert(whole).second;
  }

 private:
  EntryId org_of(const std::string& text) const {
    const auto* node = counter_.orgs().find(text);
    return node == nullptr ? 0 : node->org;
  }

  store::Private values_of(EntryId id) {
    return counter_.vault().open(store::Credential::kind, id);
  }

  Counter& counter_;
  std::map<std::string, std::vector<EntryId>> known_;
  std::set<std::string> here_;
};

}  // namespace

Outcome enroll_credentials(Counter& counter, const std::vector<intake::CredentialRow>& rows,
                           const std::vector<intake::Refused>& refused, const Source& source) {
  Outcome outcome = begin_import(counter, source, "enroll");
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  Plan plan(counter);
  std::vector<Planned> planned;
  for (const auto& row : rows) {
    Planned one;
    if (auto no = plan.plan(row, one)) {
      if (no->place.file.empty()) no->place = row.place;
      no->subject = row.person;
      outcome.refuse(row.row, std::move(*no));
    } else if (plan.is_known(one)) {
      ++outcome.unchanged;
    } else {
      ++outcome.added;
      if (counter.trying()) tell_new(outcome, row.place, counter.people().code_of(one.fact.person), reckoning::credential_name(counter.pack(), one.fact.credential) + " " + one.fact.from_day);
      planned.push_back(std::move(one));
    }
  }
  outcome.by_line();
  if (planned.empty() || (source.all_or_nothing && outcome.refused > 0)) {
    outcome.added = 0;
    return outcome;
  }
  if (std::any_of(planned.begin(), planned.end(), [](const Planned& p) { return !p.values.empty(); })) counter.keys();
  NamelessFile file(source);
  for (const auto& row : rows) file.see(row.person);
  outcome.batch = counter.writer().add(file.batch(source, "enroll", outcome));
  for (auto& one : planned) {
    one.fact.batch = outcome.batch;
    outcome.refs.push_back(std::to_string(counter.writer().add(one.fact, one.values)));
  }
  counter.commit();
  return outcome;
}

namespace {

// The id that a word or an id means; empty where the pack and the ledger know none.
std::string id_of(const rules::Pack& pack, const reckoning::Holdings& holdings, const std::string& text) {
  const auto words = pack.credential_vocabulary();
  if (const auto* term = words.find(text)) return term->id;
  for (const auto& held : holdings.all())
    if (holdings.name(held) == text) return text;
  return "";
}

Refusal unknown_credential(const rules::Pack& pack, const std::string& text) {
  const std::string near = pack.credential_vocabulary().nearest(text);
  return {"unknown-credential", {}, say("there is no credential {}", text),
          near.empty() ? std::string(tr("see carebank enroll credentials")) : say("did you mean {}?", near)};
}

bool is_of(const std::string& id, const std::string& asked) {
  return id == asked || (asked.find(':') == std::string::npos && kind_of(id) == asked);
}

// What the revocation is about: facts, not trainings attended.
std::optional<Refusal> find_revoked(Counter& counter, const Revocation& r, std::vector<reckoning::Held>& out) {
  const reckoning::Holdings holdings(counter.ledger(), counter.book());
  EntryId person = 0;
  std::string credential;
  if (r.id == 0) {
    const auto found = counter.find(r.person);
    if (found.refusal) return *found.refusal;
    person = counter.kept_of(found.member->latest.person);
    credential = id_of(counter.pack(), holdings, r.credential);
    if (credential.empty()) return unknown_credential(counter.pack(), r.credential);
  }
  for (const auto& held : holdings.all()) {
    const bool meant = r.id != 0 ? held.id == r.id : held.person == person && is_of(holdings.name(held), credential);
    if (meant && !held.attended && held.to > r.day) out.push_back(held);
  }
  if (!out.empty()) return std::nullopt;
  return Refusal{"not-held", {}, say("nothing of the kind would hold after {}", r.day.iso()), std::string(tr("see carebank enroll credentials"))};
}

bool already_ended(const store::Ledger& ledger, EntryId id) {
  store::Query row(ledger, "SELECT 1 FROM credential_end WHERE credential = :id");
  return row.bind(":id", id).step();
}

}  // namespace

Outcome revoke_credentials(Counter& counter, const Revocation& revocation) {
  counter.begin();
  Outcome outcome;
  std::vector<reckoning::Held> ending;
  if (auto no = find_revoked(counter, revocation, ending)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  for (const auto& held : ending) {
    const auto* member = held.person == 0 ? nullptr : counter.people().by_id(held.person);
    auto no = counter.may("record", member == nullptr ? held.org : member->latest.community);
    if (!no && already_ended(counter.ledger(), held.id))
      no = Refusal{"already-ended", {}, say("number {} was ended already, by {}", held.id, held.to.iso()), ""};
    if (no) {
      outcome.refuse(std::move(*no));
      continue;
    }
    counter.writer().add(store::CredentialEnd{held.id, revocation.day.iso()}, {{"reason", revocation.reason}});
    outcome.refs.push_back(std::to_string(held.id));
    ++outcome.updated;
  }
  if (outcome.updated > 0) counter.commit();
  return outcome;
}

namespace {

struct Wanted {
  EntryId person = 0;
  std::string credential;
};

Wanted wanted_by(Counter& counter, const reckoning::Holdings& holdings, const CredentialFilter& filter) {
  Wanted wanted;
  if (!filter.person.empty()) {
    const auto found = counter.find(filter.person);
    if (found.refusal) throw model::Fault(found.refusal->reason, {}, found.refusal->advice);
    wanted.person = counter.kept_of(found.member->latest.person);
  }
  if (filter.credential.empty()) return wanted;
  wanted.credential = id_of(counter.pack(), holdings, filter.credential);
  if (wanted.credential.empty()) {
    const auto no = unknown_credential(counter.pack(), filter.credential);
    throw model::Fault(no.reason, {}, no.advice);
  }
  return wanted;
}

const char* state_of(const reckoning::Held& held, model::Day on) {
  return held.to < on ? words::mark("over") : held.from > on ? words::mark("coming") : words::mark("current");
}

}  // namespace

model::Sheet credentials_sheet(Counter& counter, const CredentialFilter& filter) {
  const reckoning::Holdings holdings(counter.ledger(), counter.book());
  const Wanted wanted = wanted_by(counter, holdings, filter);
  model::Sheet sheet{std::string(tr("Credentials")), {}, {}, {}};
  for (const auto& [id, title] : {std::pair{"id", words::mark("number")}, {"person", words::mark("person")}, {"credential", words::mark("credential")},
                                  {"from", words::mark("from")}, {"to", words::mark("to")}, {"sum", words::mark("sum (yuan)")},
                                  {"org", words::mark("organisation")}, {"state", words::mark("state")}})
    sheet.columns.push_back({id, std::string(tr(title)), std::string_view(id) == "id" || std::string_view(id) == "sum"});
  for (const auto& held : holdings.all()) {
    const std::string& name = holdings.name(held);
    const std::string state = state_of(held, filter.on);
    if (wanted.person != 0 && held.person != wanted.person) continue;
    if (!wanted.credential.empty() && !is_of(name, wanted.credential)) continue;
    if ((filter.only_current || filter.expiring) && state != "current") continue;
    if (filter.expiring && held.to - filter.on > *filter.expiring) continue;
    const auto* org = held.org == 0 || held.attended ? nullptr : counter.orgs().by_id(held.org);
    sheet.rows.push_back({held.attended ? model::Cell{} : model::Cell{held.id}, held.person == 0 ? "" : counter.people().code_of(held.person),
                          model::Named{name, reckoning::credential_name(counter.pack(), name)}, held.from.iso(), held.to.iso(),
                          held.sum_yuan == 0 ? model::Cell{} : model::Cell{held.sum_yuan}, org == nullptr ? "" : org->code,
                          model::Named{state, std::string(tr(state))}});
  }
  std::stable_sort(sheet.rows.begin(), sheet.rows.end(), [](const auto& a, const auto& b) {
    const auto key = [](const auto& row) { return std::tuple(std::get<std::string>(row[1]), std::get<model::Named>(row[2]).id, std::get<std::string>(row[3])); };
    return key(a) < key(b);
  });
  return sheet;
}

}  // namespace desk
