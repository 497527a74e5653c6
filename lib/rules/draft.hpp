// A pack while its files are being read: what can only be checked when the last file has spoken.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/pack.hpp"
#include "rules/strict.hpp"

namespace rules {

// A word that must be the id of something, once everything is read.
struct Mention {
  std::string of;  // "scheme", "category", or a vocabulary: "tags" ...
  std::string word, label;
  model::Place place;
};

struct Draft {
  Pack pack;
  std::map<std::string, std::vector<model::Term>> terms;  // by vocabulary
  std::map<std::string, model::Place> places;             // "scheme.huzhu", "tags.独居": where it was last said
  std::vector<Mention> mentions;
  std::set<model::Day> holidays, workdays;
  std::set<int> years;

  std::vector<Citation>& citations() { return pack.citations; }
  void mention(const std::string& of, const Words& words, const std::string& label, const model::Place& place) {
    for (const std::string& word : words) mentions.push_back({of, word, label, place});
  }
};

// One file's say, over what its base said. Each takes its keys from the root table.
void read_pack_table(Draft& draft, Table& root);
void read_entries(Draft& draft,
                  Table& root);  // [[scheme]] [[programme]] [[category]] [[item]] [[phase]] [[obligation]]
void read_kinds(Draft& draft,
                Table& root);  // [[band]] [[credential]] [[requirement]] [[record]] [[pairing]] [[target]]
void read_calendar(Draft& draft, Table& root);      // [calendar]
void read_vocabularies(Draft& draft, Table& root);  // [vocabulary]
void read_sections(Draft& draft, Table& root);      // the single tables: [volunteer] .. [privacy]

const Words& credential_kinds();  // what a credential's id begins with
const Words& record_columns();    // what a record can be asked to have

// Checks what crosses files and sections and gives the pack. `last` is where a message about the whole points to.
Pack finish(Draft draft, const model::Place& last);

}  // namespace rules
