#include "rules/draft.hpp"
#include "words/words.hpp"

namespace rules {

Pack read(const std::vector<PackText>& chain) {
  model::ensure(!chain.empty(), "a pack is read from at least one text");
  Draft draft;
  for (const PackText& text : chain) {
    const Node tree = parse_toml(text);
    Table root(tree, "");
    read_pack_table(draft, root);
    read_vocabularies(draft, root);
    read_calendar(draft, root);
    read_entries(draft, root);
    read_kinds(draft, root);
    read_sections(draft, root);
    root.done();
  }
  return finish(std::move(draft), {chain.back().name, 0, 0, {}, {}});
}

}  // namespace rules
