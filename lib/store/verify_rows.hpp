// Inside the room only: which columns each fact has, in their order; rows read back into the facts they were written
// from, so that their leaves can be made again.
#pragma once

#include <string>
#include <string_view>

#include "store/cursor.hpp"
#include "store/facts.hpp"
#include "store/listed.hpp"

namespace store {

// Reads columns one after the other. A flag that is neither 0 nor 1 is `odd`: its leaf would hide it.
class RowReader {
 public:
  RowReader(const Cursor& cursor, int first) : cursor_(cursor), column_(first) {}
  RowReader& operator>>(std::string& value) {
    value.assign(cursor_.text(column_++));
    return *this;
  }
  RowReader& operator>>(std::int64_t& value) {
    value = cursor_.integer(column_++);
    return *this;
  }
  RowReader& operator>>(bool& value) {
    const std::int64_t number = cursor_.integer(column_++);
    odd_ = odd_ || (number != 0 && number != 1);
    value = number != 0;
    return *this;
  }
  bool odd() const { return odd_; }
  int column() const { return column_; }

 private:
  const Cursor& cursor_;
  int column_;
  bool odd_ = false;
};

// A table of facts: its columns after the id, in the order that `cells` hands them to a row that reads or fills them; `sealed` tables have a column
// `private` with commitments.
struct TableOf {
  const char* table;
  const char* columns;
  bool sealed;
};

inline TableOf table_of(const Founding&) { return {"founding", "origin, verifier, key_mark", false}; }
template <class Row>
void cells(Row& r, Founding& f) { r >> f.origin >> f.verifier >> f.key_mark; }

inline TableOf table_of(const PackFact&) { return {"pack", "pack, version, from_day, sha256", false}; }
template <class Row>
void cells(Row& r, PackFact& f) { r >> f.pack >> f.version >> f.from_day >> f.sha256; }

inline TableOf table_of(const Batch&) { return {"batch", "command, file, sha256, added, updated, unchanged, refused", false}; }
template <class Row>
void cells(Row& r, Batch& f) {
  r >> f.command >> f.file >> f.sha256 >> f.added >> f.updated >> f.unchanged >> f.refused;
}

inline TableOf table_of(const Org&) { return {"org", "org, code, kind, name, parent, from_day, closed, leader, focus, batch", false}; }
template <class Row>
void cells(Row& r, Org& f) {
  r >> f.org >> f.code >> f.type >> f.name >> f.parent >> f.from_day >> f.closed >> f.leader >> f.focus;
  r >> f.batch;
}

inline TableOf table_of(const Person&) {
  return {"person",
          "person, code, from_day, volunteer, elder, staff, community, tags, needs, helper_kind, subsidy, overridden, guarded, "
          "identified, programme, stay, joined, ended, duties, org, os_user, kin, batch",
          true};
}
template <class Row>
void cells(Row& r, Person& f) {
  r >> f.person >> f.code >> f.from_day >> f.volunteer >> f.elder >> f.staff >> f.community >> f.tags >> f.needs;
  r >> f.helper_kind >> f.subsidy >> f.overridden >> f.guarded >> f.identified >> f.programme >> f.stay >> f.joined;
  r >> f.ended >> f.duties >> f.org >> f.os_user >> f.kin >> f.batch;
}

inline TableOf table_of(const Merge&) { return {"merge", "duplicate, kept", true}; }
template <class Row>
void cells(Row& r, Merge& f) { r >> f.duplicate >> f.kept; }

inline TableOf table_of(const Service&) {
  return {"service",
          "ref, revision, day, start, minutes, category, programme, mode, evidence, headcount, org, corrects, late, batch", true};
}
template <class Row>
void cells(Row& r, Service& f) {
  r >> f.ref >> f.revision >> f.day >> f.start >> f.minutes >> f.category >> f.programme >> f.mode >> f.evidence;
  r >> f.headcount >> f.org >> f.corrects >> f.late >> f.batch;
}

inline TableOf table_of(const Act&) { return {"act", "service, what, done", true}; }
template <class Row>
void cells(Row& r, Act& f) { r >> f.service >> f.what >> f.done; }

inline TableOf table_of(const Credit&) { return {"credit", "person, programme, scheme, points_milli, donated_milli, done", false}; }
template <class Row>
void cells(Row& r, Credit& f) { r >> f.person >> f.programme >> f.scheme >> f.points_milli >> f.donated_milli >> f.done; }

inline TableOf table_of(const Redemption&) {
  return {"redemption", "ref, kind, day, person, other, scheme, item, quantity, points_milli, reserved, batch", true};
}
template <class Row>
void cells(Row& r, Redemption& f) {
  r >> f.ref >> f.type >> f.day >> f.person >> f.other >> f.scheme >> f.item >> f.quantity >> f.points_milli >> f.reserved;
  r >> f.batch;
}

inline TableOf table_of(const RedemptionAct&) { return {"redemption_act", "redemption, what", true}; }
template <class Row>
void cells(Row& r, RedemptionAct& f) { r >> f.redemption >> f.what; }

inline TableOf table_of(const Pair&) {
  return {"pair", "volunteer, elder, kind, proximity, from_day, helper_org, helped_org, parent, batch", true};
}
template <class Row>
void cells(Row& r, Pair& f) {
  r >> f.volunteer >> f.elder >> f.type >> f.proximity >> f.from_day >> f.helper_org >> f.helped_org >> f.parent;
  r >> f.batch;
}

inline TableOf table_of(const PairSign&) { return {"pair_sign", "pair, party, day", true}; }
template <class Row>
void cells(Row& r, PairSign& f) { r >> f.pair >> f.party >> f.day; }

inline TableOf table_of(const PairCard&) { return {"pair_card", "pair, copies, day", false}; }
template <class Row>
void cells(Row& r, PairCard& f) { r >> f.pair >> f.copies >> f.day; }

inline TableOf table_of(const PairEnd&) { return {"pair_end", "pair, day", true}; }
template <class Row>
void cells(Row& r, PairEnd& f) { r >> f.pair >> f.day; }

inline TableOf table_of(const Accept&) { return {"accept", "check_id, subject, until", true}; }
template <class Row>
void cells(Row& r, Accept& f) { r >> f.check >> f.subject >> f.until; }

inline TableOf table_of(const Statement&) {
  return {"statement", "period, person, scheme, minutes, earned_milli, balance_milli", false};
}
template <class Row>
void cells(Row& r, Statement& f) {
  r >> f.period >> f.person >> f.scheme >> f.minutes >> f.earned_milli >> f.balance_milli;
}

inline TableOf table_of(const Seal&) {
  return {"seal", "period, from_day, to_day, early, services, minutes, statements, balance_milli", true};
}
template <class Row>
void cells(Row& r, Seal& f) {
  r >> f.period >> f.from_day >> f.to_day >> f.early >> f.services >> f.minutes >> f.statements >> f.balance_milli;
}

template <Listed Fact>
TableOf table_of(const Fact&) {
  static const std::string columns = columns_of<Fact>();
  return {Fact::table, columns.c_str(), Fact::sealed};
}
template <class Row, Listed Fact>
void cells(Row& r, Fact& f) {
  Fact::columns(f, [&](const char*, auto& value) { r >> value; });
}

// The id, the fact's columns, its commitments, and of services the cached state.
template <class Fact>
std::string select_of() {
  const TableOf t = table_of(Fact{});
  std::string sql = std::string("SELECT id, ") + t.columns + (t.sealed ? ", private" : ", ''");
  if constexpr (std::is_same_v<Fact, Service>) sql += ", state";
  return sql + " FROM " + (std::is_same_v<Fact, Service> ? "service_now" : t.table);
}

// Calls `visit` with an empty fact of every kind.
template <class Visit>
void each_kind(Visit visit) {
  visit(Founding{}), visit(PackFact{}), visit(Batch{}), visit(Org{}), visit(Person{}), visit(Merge{}), visit(Service{});
  visit(Act{}), visit(Credit{}), visit(Redemption{}), visit(RedemptionAct{}), visit(Pair{}), visit(PairSign{});
  visit(PairCard{}), visit(PairEnd{}), visit(Accept{}), visit(Statement{}), visit(Seal{});
  each_listed(visit);
}

}  // namespace store
