// carebank audit verify: has anything been changed since it was sealed.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "audit_open.hpp"
#include "audit_verified.hpp"
#include "commands.hpp"
#include "desk/evidence.hpp"
#include "exits.hpp"
#include "print.hpp"
#include "seal/leaf.hpp"
#include "session.hpp"
#include "store/damaged.hpp"
#include "witness_files.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

namespace {

std::string known_json(const std::optional<desk::Verification::Known>& known) {
  if (!known) return "null";
  return fmt::format("{{\"size\":{},\"file\":{},\"at\":{}}}", known->size, render::json_string(known->file), render::json_string(known->at));
}

std::string quorum_json(const desk::Verification& v) {
  if (!v.quorum) return "null";
  std::string by;
  for (const auto& c : v.quorum->by)
    by += (by.empty() ? "" : ",") + fmt::format("{{\"name\":{},\"time\":{}}}", render::json_string(c.name), c.time);
  return fmt::format("{{\"size\":{},\"file\":{},\"by\":[{}]}}", v.quorum->size, render::json_string(v.quorum->file), by);
}

std::string utc_seconds(std::uint64_t time) {
  constexpr std::uint64_t most = std::uint64_t{1} << 50;  // a witness may claim any time: milliseconds are still a number
  std::string text = seal::utc_text(static_cast<std::int64_t>(std::min(time, most)) * 1000);
  return text.replace(text.find('.'), 4, "");
}

std::string quorum_text(const desk::Verification::Quorum& quorum, bool exported) {
  std::string by;
  for (const auto& c : quorum.by) by += fmt::format("{}{} ({})", by.empty() ? "" : ", ", c.name, utc_seconds(c.time));
  const std::string own(exported ? tr("kept in the export") : tr("kept in the ledger"));
  const std::string& where = quorum.file.empty() ? own : quorum.file;
  return by.empty() ? say("the policy is met by the checkpoint of {} entries ({})", quorum.size, where)
                    : say("the policy is met by the checkpoint of {} entries ({}), cosigned by {}", quorum.size, where, by);
}

// What would have given an outside checkpoint to compare.
std::string outside_advice(const desk::Verification& v, const desk::Outside& outside) {
  if (!outside.trusted && v.by_policy)
    return std::string(tr("the policy asks for no witness: give a folder of checkpoints that others kept with --trusted"));
  if (!outside.trusted) return std::string(tr("give a folder of checkpoints that others kept with --trusted"));
  if (!v.newer.empty()) return say("{} has only checkpoints that are newer than this export: ask for a newer export, or for an older checkpoint", *outside.trusted);
  return say("{} has no checkpoint of this log: put those that others kept there, as *.checkpoint", *outside.trusted);
}

void complain_unanchored(const desk::Verification& v, const desk::Outside& outside) {
  if (v.by_policy && outside.policy->quorum)
    complain({}, tr("UNANCHORED: no checkpoint has the quorum of the policy"), tr("ask its witnesses to cosign the latest one: carebank audit request, cosign, attach"));
  else
    complain({}, tr("UNANCHORED: consistent with itself, but no checkpoint held by somebody else was compared"), outside_advice(v, outside));
}

void complain_damaged(const desk::Verification& v) {
  complain({}, say("tampering or damage: {} places", v.damages.size() + v.more),
           v.exported ? tr("keep this export as it is, as evidence, and ask the keeper for another") : tr("keep this file as it is, and compare it with the last backup"));
}

}  // namespace

std::string verification_json(const desk::Verification& v) {
  std::string damages, compared;
  for (const auto& d : v.damages)
    damages += (damages.empty() ? "" : ",") + fmt::format("{{\"entry\":{},\"table\":{},\"damage\":{}}}", d.entry, render::json_string(d.table), render::json_string(d.sentence));
  for (const auto& c : v.compared)
    compared += (compared.empty() ? "" : ",") + fmt::format("{{\"file\":{},\"size\":{}}}", render::json_string(c.file), c.size);
  return fmt::format("{{\"status\":{},\"size\":{},\"root\":{},\"damages\":[{}],\"more\":{},\"compared\":[{}],\"tail\":{},\"quorum\":{},\"last_good\":{},\"first_bad\":{}}}\n",
                     v.status(), v.size, render::json_string(seal::base64(seal::bytes_of(v.root))), damages, v.more, compared, v.tail(), quorum_json(v),
                     known_json(v.last_good), known_json(v.first_bad));
}

void say_verified(const Common& common, const desk::Verification& v, const desk::Outside& outside) {
  if (!v.damages.empty()) {
    show(common, desk::damage_sheet(v), false, false);
    complain_damaged(v);
    return;
  }
  std::string text = say("{} entries, every one as it was sealed; root {}", v.size, seal::base64(seal::bytes_of(v.root))) + "\n";
  for (const auto& c : v.compared) text += render::visible(say("continues {} ({} entries)", c.file, c.size)) + "\n";
  if (v.quorum) text += render::visible(quorum_text(*v.quorum, v.exported)) + "\n";
  if (v.anchored() && v.tail() > 0) text += say("the last {} entries came later: they rest on the keeper's word until the next checkpoint", v.tail()) + "\n";
  show_text(common, text, false);
  if (!v.anchored()) complain_unanchored(v, outside);
}

namespace {

struct VerifyArgs {
  std::string trusted, policy;
  ExportArgs exported;
  std::shared_ptr<Opened> opened;
};

// What lies in the export came from its keeper: whoever compares it with itself would take that for a proof.
void demand_own(const std::string& path, const std::string& folder, const char* option) {
  namespace fs = std::filesystem;
  std::error_code error, other;
  const auto own = fs::canonical(path, error), theirs = fs::canonical(folder, other);
  if (error || other || std::mismatch(theirs.begin(), theirs.end(), own.begin(), own.end()).first != theirs.end()) return;
  throw Usage{say("{} lies in the export itself: {}", option, path), tr("give what you kept yourself, or got from others than the keeper")};
}

// An option that would do nothing may be what somebody relies on.
void demand_fitting(const VerifyArgs& args) {
  const auto& opened = *args.opened;
  const bool of_log = !args.trusted.empty() || !args.policy.empty() || !args.exported.folder.empty();
  if (opened.wanted() && (of_log || !args.exported.periods.empty()))
    throw Usage{tr("--opened stands alone: it goes with --log only"), tr("check the log in a run of its own, without --opened")};
  if (!opened.wanted() && !opened.log.empty()) throw Usage{tr("--log goes with --opened only"), tr("give --opened FILE, or leave --log out")};
  if (args.exported.folder.empty() && !args.exported.periods.empty())
    throw Usage{tr("--period goes with --export only"), tr("give --export DIR; for figures of the ledger: carebank report indicators")};
  if (args.exported.folder.empty()) return;
  demand_own(args.trusted, args.exported.folder, "--trusted");
  demand_own(args.policy, args.exported.folder, "--policy");
}

// None where the ledger is too damaged to say whose key it wants: verify tells that.
std::optional<seal::KeyRing> keys_if_readable(const Common& common) {
  try {
    return optional_keys(common);
  } catch (const store::Damaged&) {
    return std::nullopt;
  }
}

int verify(const Common& common, const VerifyArgs& args) {
  demand_fitting(args);
  if (args.opened->wanted()) return verify_opened(common, *args.opened);
  const auto policy = args.policy.empty() ? std::nullopt : std::optional(read_policy(args.policy));
  const auto trusted = args.trusted.empty() ? std::nullopt : std::optional(args.trusted);
  const desk::Outside outside{trusted, policy ? &*policy : nullptr};
  if (!args.exported.folder.empty()) return verify_export(common, args.exported, outside);
  const auto keys = keys_if_readable(common);
  const auto v = desk::verify(common.ledger, outside, keys ? &*keys : nullptr);
  tell_verified(common, v);
  if (format_of(common) == render::Format::json)
    show_text(common, verification_json(v), false);
  else
    say_verified(common, v, outside);
  return v.status();
}

}  // namespace

void tell_verified(const Common& common, const desk::Verification& v) {
  for (const auto& note : v.notes) tell(common, note);
  for (const auto& c : v.newer) tell(common, say("{} covers {} entries: the export is older ({}) and was not compared with it", c.file, c.size, v.size));
  for (const auto& file : v.ignored) tell(common, say("{} is another log's and was not compared", file));
}

void declare_verify(Verb& audit, Common& common) {
  auto args = std::make_shared<VerifyArgs>();
  auto& verb = audit.verb("verify", words::mark("has anything been changed since it was sealed"));
  args->opened = declare_opened(verb);
  verb.option("--trusted", args->trusted, words::mark("a folder of checkpoints that others kept"))
      .option("--policy", args->policy, words::mark("a file of the witnesses whom you trust, and how many must have cosigned"))
      .option("--export", args->exported.folder, words::mark("check this export instead, without ledger and key"))
      .options("--period", args->exported.periods, words::mark("of an export: count these periods again, not the sealed ones"))
      .runs([args, &common] { return verify(common, *args); });
}

}  // namespace cmd
