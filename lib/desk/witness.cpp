// The witness's part: no ledger, a key and a memory of their own.
#include "desk/witness.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "desk/evidence.hpp"
#include "intake/limited.hpp"
#include "model/quantity.hpp"
#include "seal/cosign.hpp"
#include "seal/tree.hpp"
#include "store/disk.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using model::Refusal;
using words::say;
using words::tr;

namespace {

// Held while a state is read, compared and written: two acts on one state would each let the other's head be lost.
class FolderLock {
 public:
  explicit FolderLock(const std::string& path) {
    const std::string folder = store::folder_of(path);
    file_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file_ >= 0 && ::flock(file_, LOCK_EX) == 0) return;
    const std::string why(words::system_text(errno));
    if (file_ >= 0) ::close(file_);
    throw Fault(say("the folder cannot be locked ({})", why), {folder}, tr("choose a folder on this machine's own disk with --state"));
  }
  ~FolderLock() { ::close(file_); }
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int file_ = -1;
};

// The last head cosigned: with the log's own signature, so that a fork can be proved to anybody.
struct State {
  seal::Checkpoint head;
  std::string note;
  std::uint64_t time = 0;
};

constexpr std::string_view state_line = "cb-witness/v1\n";
constexpr std::size_t check_size = 17;

std::string state_text(const seal::VerifierKey& log, const State& state) {
  const std::string text = std::string(state_line) + "log " + log.text() + "\ntime " + std::to_string(state.time) + "\n" + state.note;
  return text + seal::hex(seal::Hasher().sha256(text)).substr(0, check_size - 1) + "\n";
}

std::string word_after(std::string_view text, std::string_view name) {
  const std::size_t at = text.find("\n" + std::string(name) + " ");
  if (at == std::string_view::npos) return "";
  const std::size_t begin = at + name.size() + 2;
  return std::string(text.substr(begin, text.find('\n', begin) - begin));
}

std::optional<State> parse_state(const std::string& text, const seal::VerifierKey& log) {
  State state;
  const std::string time = word_after(text, "time");
  const std::size_t begin = text.find("\ntime " + time + "\n");
  const auto seconds = model::parse_count(time);
  if (begin == std::string::npos || !seconds) return std::nullopt;
  state.time = static_cast<std::uint64_t>(*seconds);
  const std::size_t note = begin + time.size() + 7;
  if (text.size() < note + check_size) return std::nullopt;
  state.note = text.substr(note, text.size() - check_size - note);
  const auto opened = seal::open_note(state.note, log);
  const auto head = seal::parse_checkpoint(opened.body);
  if (opened.state != seal::NoteState::verified || !head || state_text(log, state) != text) return std::nullopt;
  state.head = *head;
  return state;
}

std::optional<State> read_state(const std::string& path, const seal::VerifierKey& log) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 && errno == ENOENT) return std::nullopt;
  const std::string text = intake::read_limited(path, intake::mebibyte);
  const auto state = parse_state(text, log);
  if (state) return state;
  const std::string owner = word_after(text, "log");
  if (text.starts_with(state_line) && !owner.empty() && owner != log.text())
    throw Fault(say("this is the state of {}", owner), {path}, tr("keep one state for each log, and name this log's with --state"));
  throw Fault(tr("the witness's state is damaged"), {path},
              tr("put back a copy; without one, compare the log with every checkpoint that you kept before you begin anew"));
}

Refusal no_checkpoint(std::string reason) {
  return {"not-a-checkpoint", {}, std::move(reason), std::string(tr("ask the keeper for the output of carebank audit request"))};
}

// What the log itself signed: the body, and a note with its line alone.
struct Claim {
  seal::Checkpoint head;
  std::string body, note;
};

std::optional<Refusal> read_claim(std::string_view note, const seal::VerifierKey& log, Claim& claim) {
  const auto opened = seal::open_note(note, log);
  const auto head = seal::parse_checkpoint(opened.body);
  if (!head) return no_checkpoint(std::string(tr("the request holds no checkpoint")));
  if (head->origin != log.name) return no_checkpoint(say("the checkpoint is of {}, not of {}", head->origin, log.name));
  if (opened.state == seal::NoteState::bad_signature) return no_checkpoint(std::string(tr("the signature of the log is bad")));
  if (opened.state != seal::NoteState::verified) return no_checkpoint(std::string(tr("the checkpoint is not signed by the key of --log")));
  claim.head = *head;
  claim.body = opened.body;
  // Other witnesses' lines stay out of the state: only the log's can testify against it.
  claim.note = opened.body + "\n" + opened.line;
  return std::nullopt;
}

Refusal fork(std::string reason, std::string advice) { return {"cosign-fork", {}, std::move(reason), std::move(advice)}; }

Refusal wrong_old(const std::optional<State>& state, std::uint64_t old_size, const std::string& state_path) {
  constexpr const char* code = "cosign-wrong-old";
  if (!state)
    return {code, {}, say("the request goes on from {} entries, and {} remembers nothing of this log", old_size, state_path),
            std::string(tr("put the state back if there was one; if not, ask the keeper for carebank audit request --old 0"))};
  return {code, {}, say("the request goes on from {} entries, and the last checkpoint that you cosigned has {}", old_size, state->head.size),
          say("ask the keeper for carebank audit request --old {}", state->head.size)};
}

std::optional<Refusal> contradiction(const std::optional<State>& state, const Claim& claim, const seal::ConsistencyBody& body, const std::string& state_path) {
  const seal::Checkpoint last = state ? state->head : seal::Checkpoint{claim.head.origin, 0, seal::root_of({})};
  const auto& now = claim.head;
  // tlog-witness: a bad request, whatever else holds.
  if (body.old_size > now.size) return no_checkpoint(say("the request goes on from {} entries, and its checkpoint has {}", body.old_size, now.size));
  if (now.size < last.size)
    return Refusal{"cosign-rollback", {}, say("you cosigned {} entries, and this checkpoint has {}", last.size, now.size),
                   say("ask the keeper what became of the others; {} proves that they were there", state_path)};
  if (state && now.size == last.size) {
    if (now.root == last.root) return std::nullopt;
    return fork(say("these {} entries are not those that you cosigned", now.size),
                say("keep the request and {}: the log signed both, and together they prove two histories", state_path));
  }
  if (body.old_size != last.size) return wrong_old(state, body.old_size, state_path);
  if (!seal::verify_consistency(last.size, last.root, now.size, now.root, body.proof))
    return fork(say("the request does not prove that its {} entries go on from the {} that you cosigned", now.size, last.size),
                say("ask for it again; if that fails too, the log has another history: keep the request and {}", state_path));
  return std::nullopt;
}

}  // namespace

CosigningAct cosign(std::string_view request, const seal::OwnKey& own, const seal::VerifierKey& log, const std::string& state_file,
                    std::uint64_t now, bool dry_run) {
  CosigningAct out;
  const auto refused = [&out](Refusal refusal) {
    out.refusal = std::move(refusal);
    return out;
  };
  const auto body = seal::parse_consistency(request);
  if (!body) return refused(no_checkpoint(std::string(tr("this is no request for a cosignature"))));
  Claim claim;
  if (auto no = read_claim(body->checkpoint, log, claim)) return refused(std::move(*no));
  const std::string state_path = store::followed(state_file);
  const FolderLock lock(state_path);
  const auto remembered = read_state(state_path, log);
  if (auto no = contradiction(remembered, claim, *body, state_path)) return refused(std::move(*no));
  out.size = static_cast<std::int64_t>(claim.head.size);
  out.first = !remembered;
  out.repeat = remembered && claim.head == remembered->head;
  if (dry_run) return out;
  const std::uint64_t time = remembered ? std::max(now, remembered->time) : now;
  // Written before anybody sees the line: after a crash the same request is answered again.
  write_durably(state_path, state_text(log, {claim.head, claim.note, time}), 0600);
  out.line = seal::cosign(own.signer(seal::KeyType::cosigner), claim.body, time);
  out.note = claim.note + out.line;
  return out;
}

}  // namespace desk
