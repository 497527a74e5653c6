#include "seal/policy.hpp"

#include <algorithm>

#include "model/refusal.hpp"
#include "seal/note_text.hpp"
#include "words/words.hpp"

namespace seal {
namespace {

using words::say;
using words::tr;

constexpr std::size_t kMaxPolicy = 1U << 16;
constexpr std::size_t kMost = 64;  // of logs, of witnesses, of groups

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
  Words all;
  while (true) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return all;
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    all.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t') || byte == 0x7F;
}

class Reader {
 public:
  explicit Reader(const std::string& file) : place_{file, 0} {}

  Policy read(std::string_view text) {
    if (text.size() > kMaxPolicy) fail(say("a policy of more than {} bytes", kMaxPolicy), tr("give the policy file"));
    Lines lines(text);
    while (const auto line = lines.next()) {
      ++place_.line;
      take(*line);
    }
    ++place_.line;
    if (!lines.rest().empty()) fail(tr("the last line does not end: the file may be cut off"), tr("end it with a line break"));
    if (!quorum_seen_) fail(tr("the policy has no quorum line"), tr("add quorum NAME as its last line"));
    return std::move(policy_);
  }

 private:
  [[noreturn]] void fail(std::string_view sentence, std::string_view advice) const { throw model::Fault(sentence, place_, advice); }

  void take(std::string_view line) {
    if (std::any_of(line.begin(), line.end(), is_control))
      fail(tr("a control character in the policy"), tr("use spaces, tabs and plain line breaks only"));
    const Words all = words_of(line);
    if (all.empty() || all.front().starts_with('#')) return;
    if (all.front() == "log") return log(all);
    if (all.front() == "witness") return witness(all);
    if (all.front() == "group") return group(all);
    if (all.front() == "quorum") return quorum(all);
    fail(say("a policy has no line {}", all.front()), tr("its lines begin with log, witness, group, quorum or #"));
  }

  void log(const Words& all) {
    if (all.size() < 2 || all.size() > 3) fail(tr("a log line is: log VKEY [URL]"), tr("write it so"));
    const VerifierKey key = key_of(all[1], KeyType::log);
    if (std::any_of(policy_.logs.begin(), policy_.logs.end(), [&](const VerifierKey& k) { return k.key == key.key; }))
      fail(tr("this log's key was given before"), tr("leave one of the lines out"));
    if (policy_.logs.size() == kMost) too_many();
    policy_.logs.push_back(key);
  }

  void witness(const Words& all) {
    if (all.size() < 3 || all.size() > 4) fail(tr("a witness line is: witness NAME VKEY [URL]"), tr("write it so"));
    const VerifierKey key = key_of(all[2], KeyType::cosigner);
    const auto known = policy_.witnesses();
    if (std::any_of(known.begin(), known.end(), [&](const VerifierKey& k) { return k.key == key.key; }))
      fail(tr("this witness's key was given before"), tr("leave one of the lines out"));
    if (known.size() == kMost) too_many();
    define({new_name(all[1]), key, 0, {}});
  }

  void group(const Words& all) {
    if (all.size() < 4) fail(tr("a group line is: group NAME all|any|NUMBER MEMBER..."), tr("write it so"));
    if (++groups_ > kMost) too_many();
    Policy::Party group{new_name(all[1]), std::nullopt, 0, {}};
    for (std::size_t i = 3; i < all.size(); ++i) group.members.push_back(member(all[i]));
    const std::size_t count = group.members.size();
    const auto number = all[2] == "all" ? count : all[2] == "any" ? 1 : parse_decimal(all[2]).value_or(0);
    if (number < 1 || number > count) fail(say("{} of {} members cannot be asked for", all[2], count), tr("write all, any, or a number from 1 to that of the members"));
    group.needed = number;
    define(std::move(group));
  }

  void quorum(const Words& all) {
    if (all.size() != 2) fail(tr("a quorum line is: quorum NAME, or quorum none"), tr("write it so"));
    if (quorum_seen_) fail(tr("a second quorum line"), tr("a policy has one: leave the other out"));
    quorum_seen_ = true;
    if (all[1] != "none") policy_.quorum = place_of(all[1]);
  }

  VerifierKey key_of(std::string_view text, KeyType type) const {
    const auto key = parse_verifier_key(text, type);
    if (!key)
      fail(type == KeyType::log ? tr("this is no Ed25519 verifier key of a log") : tr("this is no Ed25519 verifier key of a witness"),
           tr("copy it whole from its owner: carebank audit key or keygen printed it"));
    return *key;
  }

  std::string new_name(std::string_view name) const {
    if (name == "none") fail(tr("none can be no name"), tr("choose another"));
    if (find(name) != policy_.parties.end()) fail(say("the name {} was given before", name), tr("choose another"));
    return std::string(name);
  }

  std::vector<Policy::Party>::const_iterator find(std::string_view name) const {
    return std::find_if(policy_.parties.begin(), policy_.parties.end(), [&](const Policy::Party& p) { return p.name == name; });
  }

  std::size_t place_of(std::string_view name) const {
    const auto found = find(name);
    if (found == policy_.parties.end()) fail(say("{} is no witness or group of a line above", name), tr("define it first"));
    return static_cast<std::size_t>(found - policy_.parties.begin());
  }

  // Each name is a member once in the whole file, so that a witness counts in one way only.
  std::size_t member(std::string_view name) {
    const std::size_t place = place_of(name);
    if (grouped_[place]) fail(say("{} is a member already", name), tr("let each be a member of one group only, and once"));
    grouped_[place] = true;
    return place;
  }

  void define(Policy::Party party) {
    policy_.parties.push_back(std::move(party));
    grouped_.push_back(false);
  }

  [[noreturn]] void too_many() const { fail(say("more than {} lines of this kind", kMost), tr("a policy may have as many, not more")); }

  model::Place place_;
  Policy policy_;
  std::vector<bool> grouped_;
  std::size_t groups_ = 0;
  bool quorum_seen_ = false;
};

}  // namespace

std::vector<VerifierKey> Policy::witnesses() const {
  std::vector<VerifierKey> keys;
  for (const Party& party : parties)
    if (party.key) keys.push_back(*party.key);
  return keys;
}

bool Policy::met_by(const std::vector<bool>& cosigned) const {
  if (!quorum) return true;
  std::vector<bool> met;
  std::size_t witness = 0;
  for (const Party& party : parties) {
    if (party.key) {
      met.push_back(witness < cosigned.size() && cosigned[witness]);
      ++witness;
    } else {
      const auto count = std::count_if(party.members.begin(), party.members.end(), [&](std::size_t m) { return met[m]; });
      met.push_back(static_cast<std::size_t>(count) >= party.needed);
    }
  }
  return met[*quorum];
}

Policy parse_policy(std::string_view text, const std::string& file) { return Reader(file).read(text); }

}  // namespace seal
