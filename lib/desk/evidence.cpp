#include "desk/evidence.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "desk/calendar_gaps.hpp"
#include "desk/evidence_figures.hpp"
#include "intake/limited.hpp"
#include "seal/note.hpp"
#include "store/disk.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using model::Refusal;
using words::say;
using words::tr;

namespace {

constexpr std::string_view memory_line = "cb-signed/v1\n";

// With a checksum that tells damage from tampering.
std::string memory_text(const seal::Checkpoint& last) {
  const std::string text = std::string(memory_line) + last.body();
  return text + seal::hex(seal::Hasher().sha256(text)).substr(0, 16) + "\n";
}

std::optional<std::string> read_if_any(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 && errno == ENOENT) return std::nullopt;
  return intake::read_limited(path, intake::mebibyte);
}

// The checkpoint in a memory; nullopt where a byte of it was changed.
std::optional<seal::Checkpoint> parse_memory(const std::string& text) {
  constexpr std::size_t check_size = 17;
  if (!text.starts_with(memory_line) || text.size() <= memory_line.size() + check_size) return std::nullopt;
  auto last = seal::parse_checkpoint(std::string_view(text).substr(memory_line.size(), text.size() - memory_line.size() - check_size));
  return last && memory_text(*last) == text ? last : std::nullopt;
}

// The largest head that this key signed and the ledger kept: what is left where the memory is gone.
std::optional<Remembered> largest_stored(const store::Ledger& ledger, const seal::VerifierKey& key) {
  std::optional<Remembered> head;
  for (const auto& stored : store::checkpoints(ledger))
    if (const auto own = seal::signed_checkpoint(stored.note, key)) head = Remembered{static_cast<std::int64_t>(own->size), own->root};
  return head;
}

// Signs heads of one ledger; every head it signs continues the last one.
class Signing {
 public:
  Signing(Counter& counter, const std::string& state_path)
      : counter_(counter), path_(store::followed(state_path)), signer_(counter.keys().origin, counter.keys().signing_seed) {
    if (signer_.verifier().text() != verifier_key(counter.ledger()))
      throw Fault(tr("this key file belongs to another ledger"), {counter.keys().origin},
                  tr("give the key file that init wrote for this ledger with --key"));
  }

  // Inside a write transaction: nobody appends, and nobody else signs.
  void sign(std::int64_t size, Signed& out) {
    const Remembered head{size, counter_.ledger().root(size)};
    const auto last = remembered(out);
    if (last)
      if (auto no = contradiction(*last, head)) return out.refusals.push_back(std::move(*no));
    const seal::Checkpoint now{counter_.keys().origin, static_cast<std::uint64_t>(size), head.root};
    const std::string note = signer_.sign(now.body());
    const auto stored = store::checkpoints(counter_.ledger());
    const auto same = std::find_if(stored.begin(), stored.end(), [&](const auto& s) { return s.size == size; });
    out.fresh = same == stored.end() || same->note != note;
    out.size = size;
    // A trial gives out no signature that nobody would remember.
    if (counter_.trying() && out.fresh) return;
    if (!counter_.trying()) {
      // Remembered before anybody sees the signature: after a crash the same head is signed again.
      write_durably(path_, memory_text(now), 0600);
      if (out.fresh) counter_.writer().keep_checkpoint(size, note);
    }
    out.note = note;
  }

 private:
  std::optional<Remembered> remembered(Signed& out) const {
    if (auto last = desk::remembered(path_, counter_.keys().origin)) return last;
    const auto head = largest_stored(counter_.ledger(), signer_.verifier());
    if (head)
      out.told.push_back(say("{} is missing: the signer remembers no more than the ledger's own checkpoint of {} entries", path_, head->size));
    return head;
  }

  std::optional<Refusal> contradiction(const Remembered& last, const Remembered& head) const {
    const std::string advice(tr("this looks like an older or another copy: compare with carebank audit verify --trusted, and restore the right one"));
    if (last.size > counter_.ledger().size())
      return Refusal{"seal-broken", {}, say("{} entries were signed already, and the ledger has {}", last.size, counter_.ledger().size()), advice};
    if (last.size > head.size)
      return Refusal{"seal-broken", {}, say("{} entries were signed already: {} cannot be signed any more", last.size, head.size), advice};
    if (counter_.ledger().root(last.size) != last.root)
      return Refusal{"seal-broken", {}, say("the first {} entries are not those that were signed", last.size), advice};
    return std::nullopt;
  }

  Counter& counter_;
  std::string path_;
  seal::Signer signer_;
};

// Seals that a crash left without their checkpoint, oldest first.
std::vector<store::SealedPeriod> unsigned_seals(const store::Ledger& ledger) {
  std::vector<store::SealedPeriod> left;
  const auto stored = store::checkpoints(ledger);
  for (auto& seal : store::seals(ledger))
    if (std::none_of(stored.begin(), stored.end(), [&](const auto& s) { return s.size == seal.id + 1; })) left.push_back(std::move(seal));
  return left;
}

void sign_seals(Counter& counter, Signing& signing, Signed& out) {
  for (const auto& seal : unsigned_seals(counter.ledger())) {
    out.told.push_back(say("the seal of {} was unfinished and is signed now", seal.fact.period));
    signing.sign(seal.id + 1, out);
    if (!out.refusals.empty()) return;
  }
}

}  // namespace

std::string verifier_key(const store::Ledger& ledger) { return ledger.founding().verifier; }

std::optional<Remembered> remembered(const std::string& state_path, const std::string& origin) {
  const std::string path = store::followed(state_path);
  const auto text = read_if_any(path);
  if (!text) return std::nullopt;
  const auto last = parse_memory(*text);
  if (!last)
    throw Fault(tr("the signer's memory is damaged"), {path},
                tr("put back a copy; or, if carebank audit verify --trusted finds nothing, delete this file and sign again"));
  if (last->origin != origin) throw Fault(say("the signer's memory is that of {}", last->origin), {path}, tr("give the key file of this ledger with --key"));
  return Remembered{static_cast<std::int64_t>(last->size), last->root};
}

bool seal_unfinished(const store::Ledger& ledger) { return !unsigned_seals(ledger).empty(); }

Signed finish_seal(Counter& counter, const std::string& state_path) {
  Signed out;
  Signing signing(counter, state_path);
  counter.begin();
  sign_seals(counter, signing, out);
  if (out.refusals.empty()) counter.commit();
  return out;
}

Signed checkpoint(Counter& counter, const std::string& state_path) {
  Signed out;
  if (auto no = counter.may("audit", 0)) {
    out.refusals.push_back(std::move(*no));
    return out;
  }
  Signing signing(counter, state_path);
  counter.begin();
  sign_seals(counter, signing, out);
  if (out.refusals.empty()) signing.sign(counter.ledger().size(), out);
  if (out.refusals.empty()) counter.commit();
  return out;
}

namespace {

std::optional<Refusal> too_early(const Counter& counter, const calendar::Period& period) {
  const std::int64_t days = counter.book().on(period.to).workflow.deadline_workdays.value(period.to);
  const model::Day due = days == 0 ? period.to : counter.book().calendar().deadline(period.to, static_cast<int>(days));
  if (counter.today() > due) return std::nullopt;
  return Refusal{"too-early", {}, say("services of {} may still be verified until {}", period.name, due.iso()),
                 std::string(tr("seal it after that day, or now with --early REASON")), period.name};
}

void tell_gaps(const Counter& counter, const calendar::Period& period, SealedPeriod& out) {
  CalendarGaps gaps(counter.book());
  gaps.reckon(period.to.iso());
  for (auto& sentence : gaps.sentences()) out.told.push_back(std::move(sentence));
}

std::optional<store::SealedPeriod> sealed(const store::Ledger& ledger, const std::string& period) {
  for (auto& seal : store::seals(ledger))
    if (seal.fact.period == period) return std::move(seal);
  return std::nullopt;
}

bool is_quarter(const calendar::Period& period) { return calendar::quarter_of(period.from) == period; }

void write_seal(Counter& counter, const calendar::Period& period, const std::string& early_reason, bool early, SealedPeriod& out) {
  Closing closing = closing_of(counter.ledger(), counter.book(), period, counter.ledger().size());
  for (const auto& statement : closing.statements) counter.writer().add(statement);
  closing.seal.early = early;
  store::Private values;
  if (early) values.emplace_back("reason", early_reason);
  counter.writer().add(closing.seal, values);
  out.statements = closing.statements.size();
  out.size = counter.writer().next();
}

// The checkpoint that the period was sealed with.
void tell_sealed(const store::Ledger& ledger, const store::SealedPeriod& before, SealedPeriod& out) {
  out.size = before.id + 1;
  out.statements = static_cast<std::size_t>(before.fact.statements);
  out.fresh = false;
  for (const auto& stored : store::checkpoints(ledger))
    if (stored.size == out.size) out.note = stored.note;
}

}  // namespace

SealedPeriod seal_period(Counter& counter, std::string_view text, const std::string& early_reason, const std::string& state_path) {
  SealedPeriod out;
  const auto period = calendar::parse_period(text);
  if (!period || !is_quarter(*period)) {
    out.refusals.push_back({"not-a-quarter", {}, say("{} is not a quarter", text), std::string(tr("write it like 2025Q3"))});
    return out;
  }
  out.period = period->name;
  if (auto no = counter.may("audit", 0)) {
    out.refusals.push_back(std::move(*no));
    return out;
  }
  Signing signing(counter, state_path);
  counter.begin();
  sign_seals(counter, signing, out);
  if (!out.refusals.empty()) return out;
  if (const auto before = sealed(counter.ledger(), period->name)) {
    counter.commit();
    tell_sealed(counter.ledger(), *before, out);
    return out;
  }
  tell_gaps(counter, *period, out);
  const auto early = too_early(counter, *period);
  if (early && early_reason.empty()) {
    out.refusals.push_back(*early);
    counter.commit();  // a seal finished on the way stays finished
    return out;
  }
  write_seal(counter, *period, early_reason, early.has_value(), out);
  counter.commit();
  if (counter.trying()) return out;
  counter.begin();  // commit, then sign
  signing.sign(out.size, out);
  if (out.refusals.empty()) counter.commit();
  return out;
}

Outcome backup(Counter& counter, const std::string& out) {
  Outcome outcome;
  if (auto no = counter.may("audit", 0)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  if (!counter.trying()) counter.ledger().backup(out);
  outcome.refs.push_back(out);
  return outcome;
}

Outcome rebuild(Counter& counter) {
  Outcome outcome;
  if (auto no = counter.may("admin", 0)) {
    outcome.refuse(std::move(*no));
    return outcome;
  }
  const auto rules = [&] { return tallies_by_rules(counter.ledger(), counter.book()); };
  const auto rebuilt = store::rebuild_caches(counter.ledger(), counter.keys(), rules, !counter.trying());
  if (rebuilt.states > 0) outcome.told.push_back(say("{} services were marked with a state that their acts do not give", rebuilt.states));
  if (rebuilt.tallies > 0) outcome.told.push_back(say("{} cached totals were wrong", rebuilt.tallies));
  if (rebuilt.blind > 0) outcome.told.push_back(say("{} lines of the blind index were wrong or missing", rebuilt.blind));
  outcome.updated = static_cast<std::size_t>(rebuilt.states + rebuilt.tallies + rebuilt.blind);
  return outcome;
}

namespace {

[[noreturn]] void unwritable(const std::string& path) {
  throw Fault(say("the file cannot be written ({})", words::system_text(errno)), {path}, tr("check the folder, the rights and the room on the disk"));
}

}  // namespace

void write_durably(const std::string& path, std::string_view text, unsigned mode) {
  // Of this process: two that write the same file must not give each other's half of it the name.
  const std::string partial = path + "." + std::to_string(::getpid()) + ".partial";
  ::unlink(partial.c_str());
  const int file = ::open(partial.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode);
  if (file < 0) unwritable(path);
  bool good = true;
  while (good && !text.empty()) {
    const ssize_t done = ::write(file, text.data(), text.size());
    good = done > 0 || (done < 0 && errno == EINTR);
    if (done > 0) text.remove_prefix(static_cast<std::size_t>(done));
  }
  good = good && ::fsync(file) == 0;
  const int error = errno;
  good = ::close(file) == 0 && good;
  if (!good || ::rename(partial.c_str(), path.c_str()) != 0) {
    if (!good) errno = error;
    const int kept = errno;
    ::unlink(partial.c_str());
    errno = kept;
    unwritable(path);
  }
  store::sync_folder_of(path);
}

}  // namespace desk
