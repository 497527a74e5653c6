#include "store/leaf_reader.hpp"

#include <algorithm>
#include <charconv>

#include "model/day.hpp"
#include "seal/hash.hpp"

namespace store {

namespace {

// The value of a hexadecimal digit as the writer has them; 16 for anything else.
unsigned hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  return c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10 : 16;
}

}  // namespace

void LeafReader::open(std::string_view leaf, Entry& entry) {
  constexpr std::string_view first = "cb-leaf/v1\n";
  good_ = leaf.starts_with(first) && leaf.ends_with('\n');
  rest_ = good_ ? leaf.substr(first.size()) : std::string_view();
  entry.id = number(need("index"));
  decode(need("kind"), entry.kind);
  entry.at = time(need("at"));
  const std::string_view by = need("by");
  entry.by = by == "-" ? 0 : number(by);
  const auto salt = seal::unbase64(need("salt"));
  good_ = good_ && salt && salt->size() == entry.salt.size();
  if (good_) std::copy(salt->begin(), salt->end(), entry.salt.begin());
  line("uid", entry.uid);
  line("day", entry.day);
}

std::string_view LeafReader::take(std::string_view name) {
  if (!rest_.starts_with(name) || rest_.size() <= name.size() || rest_[name.size()] != ' ') return {};
  const std::size_t end = rest_.find('\n');  // there is one: the leaf ends with it
  const std::string_view value = rest_.substr(name.size() + 1, end - name.size() - 1);
  rest_.remove_prefix(end + 1);
  good_ = good_ && !value.empty();
  return value;
}

std::string_view LeafReader::need(std::string_view name) {
  const std::string_view value = take(name);
  good_ = good_ && !value.empty();
  return value;
}

std::int64_t LeafReader::number(std::string_view text) {
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  good_ = good_ && result.ec == std::errc() && result.ptr == text.data() + text.size();
  return value;
}

// 2025-07-01T08:30:00.123Z; years of other than four digits are not taken.
std::int64_t LeafReader::time(std::string_view text) {
  if (!last_time_.empty() && text == last_time_) return last_at_;
  constexpr std::size_t size = 24;
  const auto day = text.size() == size ? model::Day::parse(text.substr(0, 10)) : std::nullopt;
  good_ = good_ && day.has_value();
  if (!good_) return 0;
  const std::int64_t hours = number(text.substr(11, 2)), minutes = number(text.substr(14, 2));
  const std::int64_t seconds = number(text.substr(17, 2)), milliseconds = number(text.substr(20, 3));
  last_at_ = (((day->number * std::int64_t{24} + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  last_time_ = text;
  return last_at_;
}

void LeafReader::decode(std::string_view text, std::string& out) {
  out.clear();
  while (true) {
    const std::size_t coded = std::min(text.find('%'), text.size());
    out.append(text.substr(0, coded));
    if (coded == text.size()) return;
    const unsigned high = coded + 2 < text.size() ? hex_digit(text[coded + 1]) : 16, low = high < 16 ? hex_digit(text[coded + 2]) : 16;
    good_ = good_ && low < 16;
    if (!good_) return;
    out += static_cast<char>(high << 4 | low);
    text.remove_prefix(coded + 3);
  }
}

void LeafReader::line(std::string_view name, std::string& value) { decode(take(name), value); }

void LeafReader::line(std::string_view name, std::int64_t& value) {
  const std::string_view text = take(name);
  value = text.empty() ? 0 : number(text);
}

void LeafReader::line(std::string_view name, bool& value) {
  const std::string_view text = take(name);
  value = text == "1";
  good_ = good_ && (text.empty() || value);
}

void LeafReader::line(std::string_view name, std::vector<EntryId>& people) {
  people.clear();
  std::string_view text = take(name);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    people.push_back(number(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void LeafReader::postings(std::vector<Posting>& postings) {
  postings.clear();
  std::string text;
  for (line("posting", text); !text.empty() && good_; line("posting", text)) {
    const std::size_t scheme = text.find('/'), points = text.rfind('/');
    const std::size_t kind = points == 0 || points == std::string::npos ? std::string::npos : text.rfind('/', points - 1);
    good_ = kind != std::string::npos && scheme < kind;
    if (!good_) return;
    const std::string_view parts(text);
    postings.push_back({number(parts.substr(0, scheme)), text.substr(scheme + 1, kind - scheme - 1), text.substr(kind + 1, points - kind - 1),
                        number(parts.substr(points + 1))});
  }
}

void read_body(LeafReader& leaf, Founding& f, std::string& c) {
  leaf.line("origin", f.origin);
  leaf.line("verifier", f.verifier);
  leaf.line("key_mark", f.key_mark);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, PackFact& f, std::string& c) {
  leaf.line("pack", f.pack);
  leaf.line("version", f.version);
  leaf.line("from", f.from_day);
  leaf.line("sha256", f.sha256);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Batch& f, std::string& c) {
  leaf.line("command", f.command);
  leaf.line("file", f.file);
  leaf.line("sha256", f.sha256);
  leaf.line("added", f.added);
  leaf.line("updated", f.updated);
  leaf.line("unchanged", f.unchanged);
  leaf.line("refused", f.refused);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Org& f, std::string& c) {
  leaf.line("org", f.org);
  leaf.line("code", f.code);
  leaf.line("type", f.type);
  leaf.line("name", f.name);
  leaf.line("parent", f.parent);
  leaf.line("from", f.from_day);
  leaf.line("closed", f.closed);
  leaf.line("leader", f.leader);
  leaf.line("focus", f.focus);
  leaf.line("batch", f.batch);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Person& f, std::string& c) {
  leaf.line("person", f.person);
  leaf.line("code", f.code);
  leaf.line("from", f.from_day);
  leaf.line("volunteer", f.volunteer);
  leaf.line("elder", f.elder);
  leaf.line("staff", f.staff);
  leaf.line("community", f.community);
  leaf.line("tags", f.tags);
  leaf.line("needs", f.needs);
  leaf.line("helper_kind", f.helper_kind);
  leaf.line("subsidy", f.subsidy);
  leaf.line("overridden", f.overridden);
  leaf.line("guarded", f.guarded);
  leaf.line("identified", f.identified);
  leaf.line("programme", f.programme);
  leaf.line("stay", f.stay);
  leaf.line("joined", f.joined);
  leaf.line("ended", f.ended);
  leaf.line("duties", f.duties);
  leaf.line("org", f.org);
  leaf.line("os_user", f.os_user);
  leaf.line("kin", f.kin);
  leaf.line("batch", f.batch);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Merge& f, std::string& c) {
  leaf.line("duplicate", f.duplicate);
  leaf.line("kept", f.kept);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Service& f, std::string& c) {
  leaf.line("ref", f.ref);
  leaf.line("revision", f.revision);
  leaf.line("service_day", f.day);
  leaf.line("start", f.start);
  leaf.line("minutes", f.minutes);
  leaf.line("category", f.category);
  leaf.line("programme", f.programme);
  leaf.line("mode", f.mode);
  leaf.line("evidence", f.evidence);
  leaf.line("headcount", f.headcount);
  leaf.line("org", f.org);
  leaf.line("corrects", f.corrects);
  leaf.line("late", f.late);
  leaf.line("batch", f.batch);
  leaf.line("volunteers", f.volunteers);
  leaf.line("elders", f.elders);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Act& f, std::string& c) {
  leaf.line("service", f.service);
  leaf.line("what", f.what);
  leaf.line("done", f.done);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Credit& f, std::string& c) {
  leaf.line("person", f.person);
  leaf.line("programme", f.programme);
  leaf.line("scheme", f.scheme);
  leaf.line("points_milli", f.points_milli);
  leaf.line("donated_milli", f.donated_milli);
  leaf.line("done", f.done);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Redemption& f, std::string& c) {
  leaf.line("ref", f.ref);
  leaf.line("type", f.type);
  leaf.line("redemption_day", f.day);
  leaf.line("person", f.person);
  leaf.line("other", f.other);
  leaf.line("scheme", f.scheme);
  leaf.line("item", f.item);
  leaf.line("quantity", f.quantity);
  leaf.line("points_milli", f.points_milli);
  leaf.line("reserved", f.reserved);
  leaf.line("batch", f.batch);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, RedemptionAct& f, std::string& c) {
  leaf.line("redemption", f.redemption);
  leaf.line("what", f.what);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Pair& f, std::string& c) {
  leaf.line("volunteer", f.volunteer);
  leaf.line("elder", f.elder);
  leaf.line("type", f.type);
  leaf.line("proximity", f.proximity);
  leaf.line("from", f.from_day);
  leaf.line("helper_org", f.helper_org);
  leaf.line("helped_org", f.helped_org);
  leaf.line("parent", f.parent);
  leaf.line("batch", f.batch);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, PairSign& f, std::string& c) {
  leaf.line("pair", f.pair);
  leaf.line("party", f.party);
  leaf.line("signed", f.day);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, PairCard& f, std::string& c) {
  leaf.line("pair", f.pair);
  leaf.line("copies", f.copies);
  leaf.line("given", f.day);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, PairEnd& f, std::string& c) {
  leaf.line("pair", f.pair);
  leaf.line("last_day", f.day);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Accept& f, std::string& c) {
  leaf.line("check", f.check);
  leaf.line("subject", f.subject);
  leaf.line("until", f.until);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Statement& f, std::string& c) {
  leaf.line("period", f.period);
  leaf.line("person", f.person);
  leaf.line("scheme", f.scheme);
  leaf.line("minutes", f.minutes);
  leaf.line("earned_milli", f.earned_milli);
  leaf.line("balance_milli", f.balance_milli);
  leaf.line("private", c);
}

void read_body(LeafReader& leaf, Seal& f, std::string& c) {
  leaf.line("period", f.period);
  leaf.line("from", f.from_day);
  leaf.line("to", f.to_day);
  leaf.line("early", f.early);
  leaf.line("services", f.services);
  leaf.line("minutes", f.minutes);
  leaf.line("statements", f.statements);
  leaf.line("balance_milli", f.balance_milli);
  leaf.line("private", c);
}

}  // namespace store
