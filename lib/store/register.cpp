#include "store/register.hpp"

#include <algorithm>

#include "store/sql.hpp"

namespace store {

OrgTree OrgTree::load(const Ledger& ledger, EntryId before) {
  return guarded(ledger.impl(), [&] {
    OrgTree tree;
    SQLite::Statement row(ledger.impl().db, "SELECT org, id, code, kind, name, parent, from_day, closed, leader, focus FROM org "
                                                "WHERE (?1 < 0 OR id < ?1) AND batch NOT IN (SELECT batch FROM undo WHERE ?1 < 0 OR id < ?1) ORDER BY id");
    Binder(row) << before;
    while (row.executeStep())
      tree.put({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(row.getColumn(2)), text(row.getColumn(3)),
                text(row.getColumn(4)), row.getColumn(5).getInt64(), text(row.getColumn(6)), text(row.getColumn(7)),
                row.getColumn(8).getInt64(), text(row.getColumn(9))});
    return tree;
  });
}

void OrgTree::put(Node node) {
  const auto known = ids_.find(node.org);
  if (known != ids_.end()) {
    nodes_[known->second] = std::move(node);
    return;
  }
  ids_.emplace(node.org, nodes_.size());
  nodes_.push_back(std::move(node));
}

const OrgTree::Node* OrgTree::by_id(EntryId org) const {
  const auto it = ids_.find(org);
  return it == ids_.end() ? nullptr : &nodes_[it->second];
}
const OrgTree::Node* OrgTree::by_code(std::string_view code) const {
  for (const auto& node : nodes_)
    if (node.code == code) return &node;
  return nullptr;
}
std::vector<const OrgTree::Node*> OrgTree::by_name(std::string_view name) const {
  std::vector<const Node*> found;
  for (const auto& node : nodes_)
    if (node.name == name) found.push_back(&node);
  return found;
}
const OrgTree::Node* OrgTree::find(std::string_view code_or_name) const {
  if (const Node* node = by_code(code_or_name)) return node;
  const auto named = by_name(code_or_name);
  return named.size() == 1 ? named.front() : nullptr;
}
bool OrgTree::within(EntryId org, EntryId above) const {
  if (above == 0) return true;
  for (int depth = 0; org != 0 && depth < 32; ++depth) {
    if (org == above) return true;
    const Node* node = by_id(org);
    org = node == nullptr ? 0 : node->parent;
  }
  return false;
}
EntryId OrgTree::nearest(EntryId org, std::string_view type) const {
  for (int depth = 0; org != 0 && depth < 32; ++depth) {
    const Node* node = by_id(org);
    if (node == nullptr) return 0;
    if (node->type == type) return org;
    org = node->parent;
  }
  return 0;
}
std::string OrgTree::name_of(EntryId org) const {
  const Node* node = by_id(org);
  return node == nullptr ? "" : node->name;
}

const Dated& Member::on(std::string_view day) const {
  const Dated* answer = &history.front();
  for (const auto& dated : history)
    if (dated.from_day <= day) answer = &dated;
  return *answer;
}
bool Member::current(std::string_view day) const {
  return std::any_of(stays.begin(), stays.end(),
                     [&](const Stay& s) { return s.joined <= day && (s.ended.empty() || day <= s.ended); });
}

namespace {

Person person_of(SQLite::Statement& row) {
  Person p;
  p.person = row.getColumn(1).getInt64();
  p.code = text(row.getColumn(2));
  p.from_day = text(row.getColumn(3));
  p.volunteer = row.getColumn(4).getInt() != 0;
  p.elder = row.getColumn(5).getInt() != 0;
  p.staff = row.getColumn(6).getInt() != 0;
  p.community = row.getColumn(7).getInt64();
  p.tags = text(row.getColumn(8));
  p.needs = text(row.getColumn(9));
  p.helper_kind = text(row.getColumn(10));
  p.subsidy = text(row.getColumn(11));
  p.overridden = row.getColumn(12).getInt() != 0;
  p.guarded = row.getColumn(13).getInt() != 0;
  p.identified = row.getColumn(14).getInt() != 0;
  p.programme = text(row.getColumn(15));
  p.stay = row.getColumn(16).getInt64();
  p.joined = text(row.getColumn(17));
  p.ended = text(row.getColumn(18));
  p.duties = text(row.getColumn(19));
  p.org = row.getColumn(20).getInt64();
  p.os_user = text(row.getColumn(21));
  p.kin = text(row.getColumn(22));
  p.batch = row.getColumn(23).getInt64();
  return p;
}

}  // namespace

Register Register::load(const Ledger& ledger) { return load_where(ledger, ""); }
Register Register::load_staff(const Ledger& ledger) {
  return load_where(ledger, "WHERE person IN (SELECT person FROM person_now WHERE staff = 1) ");
}

Register Register::load_where(const Ledger& ledger, const std::string& condition) {
  return guarded(ledger.impl(), [&] {
    Register reg;
    auto& db = ledger.impl().db;
    SQLite::Statement row(db, std::string("SELECT id, person, code, from_day, volunteer, elder, staff, community, tags, needs, helper_kind, "
                              "subsidy, overridden, guarded, identified, programme, stay, joined, ended, duties, org, os_user, "
                              "kin, batch FROM person_now ") + condition + "ORDER BY id");
    while (row.executeStep()) {
      const EntryId person = row.getColumn(1).getInt64();
      const auto [it, fresh] = reg.ids_.try_emplace(person, reg.members_.size());
      if (fresh) reg.members_.emplace_back();
      Member& m = reg.members_[it->second];
      m.latest = person_of(row);
      m.revision = row.getColumn(0).getInt64();
      m.history.push_back({m.latest.from_day, m.latest.volunteer, m.latest.elder, m.latest.staff, m.latest.community});
      const auto stay = static_cast<std::size_t>(std::max<std::int64_t>(m.latest.stay, 1));
      if (m.stays.size() < stay) m.stays.resize(stay);
      m.stays[stay - 1] = {m.latest.joined, m.latest.ended};
    }
    for (auto& m : reg.members_)
      std::stable_sort(m.history.begin(), m.history.end(), [](const Dated& a, const Dated& b) { return a.from_day < b.from_day; });
    SQLite::Statement merges(db, "SELECT duplicate, kept FROM merge");
    while (merges.executeStep()) {
      const auto it = reg.ids_.find(merges.getColumn(0).getInt64());
      if (it != reg.ids_.end()) reg.members_[it->second].kept = merges.getColumn(1).getInt64();
    }
    for (std::size_t i = 0; i < reg.members_.size(); ++i) reg.codes_.emplace(reg.members_[i].latest.code, i);
    return reg;
  });
}

const Member* Register::by_code(std::string_view code) const {
  const auto it = codes_.find(code);
  return it == codes_.end() ? nullptr : &members_[it->second];
}
const Member* Register::by_id(EntryId person) const {
  const auto it = ids_.find(person);
  return it == ids_.end() ? nullptr : &members_[it->second];
}
const Member& Register::kept(const Member& member) const {
  const Member* m = &member;
  for (int depth = 0; m->kept != 0 && depth < 32; ++depth) {
    const Member* next = by_id(m->kept);
    if (next == nullptr) break;
    m = next;
  }
  return *m;
}
std::string Register::code_of(EntryId person) const {
  const Member* m = by_id(person);
  return m == nullptr ? "" : m->latest.code;
}
const Member* Register::by_os_user(std::string_view user) const {
  const Member* found = nullptr;
  for (const auto& m : members_) {
    if (!m.latest.staff || m.latest.os_user != user) continue;
    if (found != nullptr) return nullptr;
    found = &m;
  }
  return found;
}

}  // namespace store
