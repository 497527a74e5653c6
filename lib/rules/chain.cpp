#include <algorithm>

#include "rules/strict.hpp"
#include "words/words.hpp"

namespace rules {
namespace {

constexpr std::size_t chain_max = 8;  // a country has fewer levels

struct Base {
  std::string wanted;  // empty: the base of all
  model::Place place;
};

// The base of a pack: what it names, or rules.toml, which alone has none. Only [pack] is looked at here: the rest is
// read when the chain is complete.
Base base_of(const PackText& text) {
  const Node root = parse_toml(text);
  const Node* pack = root.at("pack");
  if (pack == nullptr || pack->kind != Node::Kind::table) return {"rules.toml", {}};
  if (const Node* inherits = pack->at("inherits")) return {read_text(*inherits, "pack.inherits"), inherits->place};
  const Node* id = pack->at("id");
  const bool base_of_all = id != nullptr && id->text == "rules";
  return {base_of_all ? "" : "rules.toml", {}};
}

PackText find_base(const Base& base, const PackText& text, const PackFinder& finder) {
  // Nobody needs a file at hand for what every pack rests on.
  if (base.place.file.empty()) return built_in(base.wanted);
  try {
    return finder.find(base.wanted, text.name);
  } catch (const model::Fault& fault) {
    throw model::Fault(words::say("pack.inherits: {}", fault.what()), base.place, fault.hint());
  }
}

}  // namespace

std::vector<PackText> collect(const PackText& pack, const PackFinder& finder) {
  std::vector<PackText> chain{pack};
  for (Base base = base_of(pack); !base.wanted.empty(); base = base_of(chain.back())) {
    PackText next = find_base(base, chain.back(), finder);
    const bool known =
        std::any_of(chain.begin(), chain.end(), [&](const PackText& text) { return text.name == next.name; });
    if (known || chain.size() == chain_max)
      throw model::Fault(known ? words::say("\"{}\" inherits from itself", next.name)
                               : words::say("more than {} packs inherit from one another", chain_max),
                         base.place, words::say("Let `inherits` name the pack of the level above, or leave it out."));
    chain.push_back(std::move(next));
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace rules
