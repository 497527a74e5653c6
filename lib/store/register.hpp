// Who is who and where: people and organisations as the ledger has them, read at once into memory. Dated facts answer
// for any day; nothing of the past changes when somebody moves, grows into an elder, leaves or turns out to be enrolled
// twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/facts.hpp"
#include "store/ledger.hpp"

namespace store {

class OrgTree {
 public:
  static OrgTree load(const Ledger& ledger, EntryId before = -1);  // as the entries below `before` say; -1: all
  struct Node {
    EntryId org = 0, revision = 0;
    std::string code, type, name;
    EntryId parent = 0;
    std::string from_day = {}, closed = {};  // closed: its last day, "" = open
    EntryId leader = 0;                      // a person
    std::string focus = {};
  };
  const Node* by_id(EntryId org) const;
  const Node* by_code(std::string_view code) const;
  std::vector<const Node*> by_name(std::string_view name) const;
  // The one with this code, else the only one of this name; nullptr if none has it, or several.
  const Node* find(std::string_view code_or_name) const;
  // Whether `org` is `above` or lies below it. above 0 is everywhere; org 0 is within 0 only.
  bool within(EntryId org, EntryId above) const;
  // The nearest one of this kind, `org` itself included; 0 if none.
  EntryId nearest(EntryId org, std::string_view type) const;
  const std::vector<Node>& all() const { return nodes_; }
  std::string name_of(EntryId org) const;  // "" if unknown
  void put(Node node);                     // overlay while an import is being planned

 private:
  std::vector<Node> nodes_;
  std::unordered_map<EntryId, std::size_t> ids_;
};

// What is dated of a person; holds from `from_day` ("" = from the beginning) to the next one's.
struct Dated {
  std::string from_day;
  bool volunteer = false, elder = false, staff = false;
  EntryId community = 0;
};
struct Stay {
  std::string joined, ended;  // ended "" = still here
};

struct Member {
  Person latest;           // newest revision
  EntryId revision = 0;    // its entry
  std::vector<Dated> history;
  std::vector<Stay> stays;
  EntryId kept = 0;        // merged into this person, 0 = no

  const Dated& on(std::string_view day) const;
  bool current(std::string_view day) const;  // within a stay
};

class Register {
 public:
  static Register load(const Ledger& ledger);
  static Register load_staff(const Ledger& ledger);  // only those who ever were on the staff
  const Member* by_code(std::string_view code) const;
  const Member* by_id(EntryId person) const;
  // Follows merges to the person kept.
  const Member& kept(const Member& member) const;
  const std::vector<Member>& all() const { return members_; }
  std::string code_of(EntryId person) const;  // "" if unknown
  // The person that this user of the operating system is bound to; nullptr if none or several.
  const Member* by_os_user(std::string_view user) const;

 private:
  static Register load_where(const Ledger& ledger, const std::string& condition);
  std::vector<Member> members_;  // by person id
  std::unordered_map<std::string_view, std::size_t> codes_;
  std::unordered_map<EntryId, std::size_t> ids_;
};

}  // namespace store
