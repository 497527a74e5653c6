// Small packs for the tests: a base with all defaults, and the texts that a test writes on top of it.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.hpp"

namespace sample {

inline model::Day day(const char* iso) { return *model::Day::parse(iso); }

// A pack of one programme with one scheme; `more` is added below, its first line being line 10.
inline rules::PackText pack(const std::string& more) {
  return {"a.toml",
          "[pack]\n"
          "id = \"a\"\n"
          "[[scheme]]\n"
          "id = \"s\"\n"
          "[[programme]]\n"
          "id = \"p\"\n"
          "name = \"帮扶\"\n"
          "scheme = \"s\"\n"
          "\n" +
              more};
}

inline rules::Pack read(const std::string& more) { return rules::read({rules::built_in("rules.toml"), pack(more)}); }

// The same, and a second file over it.
inline rules::Pack read(const std::string& more, const std::string& over) {
  return rules::read({rules::built_in("rules.toml"), pack(more), {"b.toml", "[pack]\nid = \"b\"\n" + over}});
}

}  // namespace sample
