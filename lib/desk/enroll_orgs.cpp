#include "desk/enroll_orgs.hpp"

#include <algorithm>

#include "desk/changes.hpp"
#include "desk/enroll.hpp"
#include "words/words.hpp"

namespace desk {

using model::Refusal;
using store::EntryId;
using words::say;
using words::tr;

namespace {

using Node = store::OrgTree::Node;

store::Org fact_of(const Node& n) { return {n.org, n.code, n.type, n.name, n.parent, n.from_day, n.closed, n.leader, n.focus}; }
Node node_of(const store::Org& f, EntryId revision) {
  return {f.org, revision, f.code, f.type, f.name, f.parent, f.from_day, f.closed, f.leader, f.focus};
}
bool same(const Node& n, const store::Org& f) {
  return n.type == f.type && n.name == f.name && n.parent == f.parent && n.closed == f.closed && n.leader == f.leader && n.focus == f.focus;
}

std::string level_above(const rules::Pack& pack, const std::string& level) {
  const auto found = std::find(pack.org_levels.begin(), pack.org_levels.end(), level);
  return found == pack.org_levels.begin() || found == pack.org_levels.end() ? std::string() : *(found - 1);
}

// A street does not lie below a community, nor anything below itself.
std::optional<Refusal> disordered(const Counter& counter, const store::Org& fact) {
  const auto& orgs = counter.orgs();
  if (fact.org != 0 && fact.parent != 0 && orgs.within(fact.parent, fact.org))
    return Refusal{"values-disagree", {}, say("{} cannot lie below itself", fact.code), std::string(tr("name another parent"))};
  const auto& levels = counter.pack().org_levels;
  const Node* above = orgs.by_id(fact.parent);
  if (above == nullptr) return std::nullopt;
  const auto rank = [&](const std::string& type) { return std::find(levels.begin(), levels.end(), type) - levels.begin(); };
  const auto mine = rank(fact.type), theirs = rank(above->type), none = static_cast<std::ptrdiff_t>(levels.size());
  if (mine == none || theirs == none || theirs < mine) return std::nullopt;
  return Refusal{"values-disagree", {},
                 say("{} is {}, which does not lie below {} ({})", fact.name, counter.pack().org_kinds.name_of(fact.type), above->name,
                     counter.pack().org_kinds.name_of(above->type)),
                 std::string(tr("correct the kind or the parent; the rule pack lists the levels as vocabulary.org_levels"))};
}

// Nobody is left without a community: whoever lives there moves first.
std::optional<Refusal> not_empty(const Counter& counter, const Node& node, const std::string& day) {
  std::size_t people = 0, below = 0;
  for (const auto& m : counter.people().all())
    if (m.kept == 0 && m.latest.community == node.org && (m.latest.ended.empty() || m.latest.ended > day)) ++people;
  for (const auto& other : counter.orgs().all())
    if (other.parent == node.org && other.closed.empty()) ++below;
  if (people + below == 0) return std::nullopt;
  return Refusal{"org-not-empty", {}, say("{} still has {} people and {} organisations", node.name, people, below),
                 std::string(tr("move them first with carebank enroll move"))};
}

// Whoever changes an organisation has the duty in it; whoever places it below another has it there, too.
std::optional<Refusal> may_place(const Counter& counter, const store::Org& fact) {
  const Node* known = fact.org == 0 ? nullptr : counter.orgs().by_id(fact.org);
  auto no = known == nullptr ? std::nullopt : counter.may("record", known->org);
  if (!no && (known == nullptr || known->parent != fact.parent)) no = counter.may("record", fact.parent);
  return no;
}

// The columns that an organisation may have beside kind, name and parent.
std::optional<Refusal> plan_rest(Counter& counter, const intake::OrgRow& row, store::Org& fact) {
  if (row.from) fact.from_day = row.from->iso();
  if (row.ended) fact.closed = row.ended->iso();
  if (row.focus) fact.focus = store::joined(*row.focus);
  if (!row.leader) return std::nullopt;
  const auto found = counter.find(*row.leader);
  if (found.refusal) return found.refusal;
  fact.leader = counter.kept_of(found.member->latest.person);
  return std::nullopt;
}

// A row of organisations against the tree, which it joins at once so that later rows find it.
std::optional<Refusal> plan_org(Counter& counter, const intake::OrgRow& row, const std::vector<intake::OrgRow>& rows, store::Org& fact,
                                bool& changed) {
  const auto& orgs = counter.orgs();
  const store::OrgTree::Node* known = row.code ? orgs.by_code(*row.code) : nullptr;
  if (!row.code)
    for (const auto* node : orgs.by_name(row.name))
      if (node->type == row.kind && (!row.parent || orgs.name_of(node->parent) == *row.parent)) known = node;
  if (known != nullptr) fact = fact_of(*known);
  if (row.parent) {
    const auto* parent = orgs.find(*row.parent);
    const bool later = std::any_of(rows.begin(), rows.end(), [&](const auto& r) { return r.name == *row.parent || r.code == row.parent; });
    if (parent == nullptr)
      return Refusal{"unknown-org", row.place, say("there is no organisation {}", *row.parent),
                     later ? std::string(tr("its own row was refused or names this one as parent")) : std::string(tr("give the parent a row of its own"))};
    fact.parent = parent->org;
  }
  fact.type = row.kind;
  fact.name = row.name;
  if (row.code) fact.code = *row.code;
  if (fact.code.empty()) {
    std::size_t n = orgs.all().size();
    do fact.code = "ORG" + std::to_string(++n);
    while (orgs.by_code(fact.code) != nullptr);
  }
  if (auto no = plan_rest(counter, row, fact)) return no;
  changed = known == nullptr || !same(*known, fact);
  if (changed && known != nullptr && fact.from_day < known->from_day)
    return Refusal{"bad-date", row.place, say("{} has a newer change, of {}", fact.code, known->from_day), std::string(tr("give a day not before it"))};
  if (!changed || known == nullptr) return disordered(counter, fact);
  if (!fact.closed.empty() && known->closed.empty())
    if (auto no = not_empty(counter, *known, fact.closed)) return no;
  return disordered(counter, fact);
}

// Parents before children, whatever the order of the file (details 14).
std::vector<const intake::OrgRow*> parents_first(const Counter& counter, const std::vector<intake::OrgRow>& rows) {
  std::vector<const intake::OrgRow*> order, waiting;
  for (const auto& row : rows) waiting.push_back(&row);
  const auto ready = [&](const intake::OrgRow& row) {
    if (!row.parent || counter.orgs().by_code(*row.parent) != nullptr || !counter.orgs().by_name(*row.parent).empty()) return true;
    return std::any_of(order.begin(), order.end(), [&](const auto* done) { return done->name == *row.parent || done->code == row.parent; });
  };
  for (bool moved = true; moved && !waiting.empty();) {
    moved = false;
    for (auto it = waiting.begin(); it != waiting.end();) {
      if (!ready(**it)) {
        ++it;
        continue;
      }
      order.push_back(*it);
      it = waiting.erase(it);
      moved = true;
    }
  }
  order.insert(order.end(), waiting.begin(), waiting.end());  // their refusal names the parent that is missing
  return order;
}

}  // namespace

void found_orgs(Counter& counter, const std::vector<intake::PersonRow>& rows, EntryId batch, Outcome& outcome) {
  auto& orgs = counter.orgs();
  const auto found = [&](const std::string& type, const std::string& name, EntryId parent) -> EntryId {
    for (const auto* node : orgs.by_name(name))
      if (node->type == type && (parent == 0 || node->parent == parent)) return node->org;
    const std::string code = (type == "street" ? "J" : type == "community" ? "C" : "D") + std::to_string(orgs.all().size() + 1);
    const EntryId id = counter.writer().add(store::Org{0, code, type, name, parent, "", "", 0, "", batch});
    orgs.put({id, id, code, type, name, parent});
    outcome.told.push_back(say("founded: {} {}", code, name));
    return id;
  };
  for (const auto& row : rows) {
    if (!row.street && !row.community) continue;
    EntryId street = 0;
    if (row.street && orgs.by_code(*row.street) == nullptr) {
      const std::string level = level_above(counter.pack(), "street");
      EntryId top = 0;
      for (const auto& node : orgs.all())
        if (node.type == level) top = node.org;
      if (top == 0 && !level.empty()) top = found(level, counter.pack().name, 0);
      street = found("street", *row.street, top);
    }
    if (row.community && orgs.by_code(*row.community) == nullptr && (street != 0 || orgs.by_name(*row.community).empty()))
      found("community", *row.community, street);
  }
}

Outcome enroll_orgs(Counter& counter, const std::vector<intake::OrgRow>& rows, const std::vector<intake::Refused>& refused, const Source& source) {
  Outcome outcome = begin_import(counter, source, "enroll");
  for (const auto& r : refused) outcome.refuse(r.row, r.refusal);
  const EntryId batch = counter.writer().reserve();
  for (const auto* row : parents_first(counter, rows)) {
    store::Org fact;
    bool changed = true;
    auto no = plan_org(counter, *row, rows, fact, changed);
    if (!no) no = may_place(counter, fact);
    if (no) {
      if (no->place.file.empty()) no->place = row->place;
      outcome.refuse(row->row, std::move(*no));
      continue;
    }
    if (!changed) {
      ++outcome.unchanged;
      continue;
    }
    ++(fact.org == 0 ? outcome.added : outcome.updated);
    fact.batch = batch;
    if (counter.trying()) tell_org(counter, counter.orgs().by_id(fact.org), fact, row->place, outcome);
    const EntryId id = counter.writer().add(fact);
    if (fact.org == 0) fact.org = id;
    counter.orgs().put(node_of(fact, id));
    outcome.refs.push_back(fact.code);
  }
  outcome.by_line();
  if (nothing_to_write(source, outcome)) {
    if (source.all_or_nothing && outcome.refused > 0) outcome.added = outcome.updated = 0;
    return outcome;
  }
  outcome.batch = batch;
  counter.writer().fill(batch, batch_of(source, "enroll", outcome));
  counter.commit();
  return outcome;
}

bool is_org(const Counter& counter, const std::string& code) {
  return counter.people().by_code(code) == nullptr && counter.orgs().by_code(code) != nullptr;
}

namespace {

Outcome write_org(Counter& counter, const Node& known, store::Org fact) {
  Outcome outcome;
  auto no = may_place(counter, fact);
  if (!no && fact.from_day < known.from_day)
    no = Refusal{"bad-date", {}, say("{} has a newer change, of {}", fact.code, known.from_day), std::string(tr("give a day not before it"))};
  if (!no) no = disordered(counter, fact);
  if (!no && fact.closed != known.closed) no = not_empty(counter, known, fact.closed);
  if (no) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (same(known, fact)) {
    ++outcome.unchanged;
    return outcome;
  }
  counter.writer().add(fact);
  counter.commit();
  ++outcome.updated;
  outcome.refs.push_back(fact.code);
  return outcome;
}

Outcome refused(Refusal no) {
  Outcome outcome;
  outcome.refuse(std::move(no));
  return outcome;
}

}  // namespace

Outcome move_org(Counter& counter, const std::string& code, const std::string& parent, model::Day from) {
  const Node known = *counter.orgs().by_code(code);
  const Node* above = counter.orgs().find(parent);
  if (parent.empty()) return refused({"missing-value", {}, std::string(tr("the new parent is missing")), std::string(tr("give --parent NAME"))});
  if (above == nullptr)
    return refused({"unknown-org", {}, say("there is no organisation {}", parent), std::string(tr("import the organisations first, or correct the name"))});
  if (auto no = not_yet(counter, from)) return refused(std::move(*no));
  store::Org fact = fact_of(known);
  fact.parent = above->org;
  fact.from_day = from.iso();
  return write_org(counter, known, fact);
}

Outcome end_org(Counter& counter, const std::string& code, model::Day day) {
  const Node known = *counter.orgs().by_code(code);
  if (!known.closed.empty()) return refused({"already-ended", {}, say("{} has left on {} already", code, known.closed), ""});
  if (auto no = not_yet(counter, day)) return refused(std::move(*no));
  store::Org fact = fact_of(known);
  fact.closed = day.iso();
  return write_org(counter, known, fact);
}

bool nothing_to_write(const Source& source, const Outcome& outcome) {
  return outcome.added + outcome.updated == 0 || (source.all_or_nothing && outcome.refused > 0);
}

}  // namespace desk
