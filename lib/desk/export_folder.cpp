#include "desk/export_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "desk/export_files.hpp"
#include "model/quantity.hpp"
#include "model/refusal.hpp"
#include "seal/bundle.hpp"
#include "seal/cosign.hpp"
#include "seal/percent.hpp"
#include "words/words.hpp"

namespace desk {

using model::Fault;
using words::say;
using words::tr;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_note = std::size_t{1} << 20, largest_key = 4096, largest_pack = std::size_t{16} << 20,
                      largest_list = std::size_t{64} << 20, most_files = 100'000, most_damages = 200, most_strangers = 20;

// A whole number as we write it.
std::optional<std::int64_t> number_of(std::string_view text) {
  const auto n = model::parse_count(text);
  return n && std::to_string(*n) == text ? n : std::nullopt;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

ExportFolder::ExportFolder(std::string path) : path_(std::move(path)) {
  std::string text = demand("key", largest_key);
  if (text.ends_with('\n')) text.pop_back();
  const auto key = seal::parse_verifier_key(text);
  if (!key) throw Fault(tr("this is no verifier key"), {path_ + "/key"}, tr("give a folder that carebank audit export wrote, with --export"));
  key_ = *key;
  read_witnesses();
  read_heads();
}

void ExportFolder::damage(std::int64_t entry, const char* table, std::string sentence) {
  put({{entry, table, std::move(sentence)}});
}

void ExportFolder::put(const std::vector<store::Damage>& damages) {
  for (const auto& damage : damages)
    if (damages_.size() < most_damages) damages_.push_back(damage);
}

std::optional<std::string> ExportFolder::read(const std::string& name, std::size_t most) {
  std::vector<store::Damage> wrong;
  auto bytes = read_file(path_, name, most, wrong);
  put(wrong);
  if (bytes) read_.insert(name);
  return bytes;
}

std::string ExportFolder::demand(const std::string& name, std::size_t most) {
  auto bytes = read(name, most);
  if (!bytes) throw Fault(say("there is no {} here: this is no export", name), {path_}, tr("give a folder that carebank audit export wrote, with --export"));
  return std::move(*bytes);
}

std::vector<std::string> ExportFolder::names_in(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(path_ + "/" + folder, error), end; !error && it != end; it.increment(error)) {
    if (names.size() == most_files) throw Fault(say("more than {} files", most_files), {path_ + "/" + folder});
    names.push_back(it->path().filename().string());
  }
  if (error && error != std::errc::no_such_file_or_directory) unreadable(path_ + "/" + folder, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

void ExportFolder::read_witnesses() {
  const std::string text = demand("cosigners", largest_note);
  for (const auto line : lines_of(text)) {
    if (const auto key = seal::parse_verifier_key(line, seal::KeyType::cosigner))
      witnesses_.push_back(*key);
    else
      damage(-1, "checkpoint", say("a line of cosigners is no verifier key: {}", line));
  }
}

std::optional<ExportFolder::Head> ExportFolder::head_of(const std::string& file, const std::string& note) {
  const auto opened = seal::open_note(note, key_);
  const auto head = opened.state == seal::NoteState::verified ? seal::parse_checkpoint(opened.body) : std::nullopt;
  if (!head || head->origin != key_.name || head->body() != opened.body) {
    damage(-1, "checkpoint", say("{} is not a checkpoint that this log's key signed", file));
    return std::nullopt;
  }
  Head out{static_cast<std::int64_t>(head->size), head->root, opened.body + "\n" + opened.line, {}};
  for (const auto line : lines_of(std::string_view(note).substr(opened.body.size() + 1)))
    for (const auto& witness : witnesses_)
      if (seal::is_line_of(line, witness)) out.witnessed.emplace_back(witness.text(), std::string(line) + "\n");
  return out;
}

void ExportFolder::read_heads() {
  const std::string latest = demand("checkpoint", largest_note);
  const auto newest = head_of("checkpoint", latest);
  if (!newest) return;
  size_ = newest->size;
  bool found = false;
  for (const auto& name : names_in("checkpoints")) {
    const auto note = read("checkpoints/" + name, largest_note);
    auto head = note ? head_of("checkpoints/" + name, *note) : std::nullopt;
    if (!head) continue;
    if (name != std::to_string(head->size) + ".checkpoint" || head->size > size_)
      damage(-1, "checkpoint", say("checkpoints/{} is of {} entries, and the export has {}", name, head->size, size_));
    found = found || (head->size == size_ && *note == latest);
    heads_.push_back(std::move(*head));
  }
  if (!found) damage(-1, "checkpoint", say("checkpoints/{}.checkpoint is not there as checkpoint has it", size_));
  std::sort(heads_.begin(), heads_.end(), [](const Head& a, const Head& b) { return a.size < b.size; });
}

void ExportFolder::compare(std::int64_t size, const seal::Hash& root) {
  for (const Head& head : heads_)
    if (head.size == size && head.root != root) damage(-1, "checkpoint", say("the first {} entries are not those that were signed", size));
}

void ExportFolder::each_leaf(const Visit& visit) {
  std::set<std::int64_t> sizes;
  for (const Head& head : heads_) sizes.insert(head.size);
  BundleReader bundles(path_, size_, std::move(sizes));
  bool asking = true;
  std::int64_t at = 0;
  while (const auto* bundle = bundles.next()) {
    const auto width = std::min<std::int64_t>(size_ - at, seal::bundle_width);
    read_.insert(seal::bundle_path(static_cast<std::uint64_t>(at) / seal::bundle_width, static_cast<std::uint64_t>(width)));
    put(bundle->damages);
    for (std::size_t i = 0; i < bundle->leaves.size(); ++i) {
      if (auto wrong = asking ? visit(at, bundle->leaves[i], bundle->hashes[i]) : std::nullopt) {
        damage(at, "entry", std::move(*wrong));
        asking = false;
      }
      if (const auto root = bundle->roots.find(++at); root != bundle->roots.end()) compare(at, root->second);
    }
  }
}

std::vector<std::pair<std::string, std::string>> ExportFolder::pack(std::int64_t entry) {
  const std::string folder = "packs/" + std::to_string(entry);
  std::map<std::int64_t, std::pair<std::string, std::string>> files;
  std::size_t room = largest_pack;  // for all of them together
  for (const auto& name : names_in(folder)) {
    const std::size_t dash = std::min(name.find('-'), name.size());
    const auto n = number_of(name.substr(0, dash));
    const auto original = dash < name.size() ? seal::percent_decoded(name.substr(dash + 1)) : std::nullopt;
    auto text = n && original ? read(folder + "/" + name, room) : std::nullopt;
    if (text) room -= text->size();
    if (text && !files.try_emplace(*n, *original, std::move(*text)).second) damage(entry, "pack_text", say("{} has two files of number {}", folder, *n));
  }
  std::vector<std::pair<std::string, std::string>> texts;
  for (auto& [n, file] : files) texts.push_back(std::move(file));
  return texts;
}

std::vector<std::string> ExportFolder::strangers() const {
  std::set<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator it(path_, error), end; !error && it != end && found.size() < most_strangers; it.increment(error)) {
    const std::string name = it->path().lexically_relative(path_).generic_string();
    if ((it->is_symlink(error) || !it->is_directory(error)) && name != "README.md" && !read_.contains(name)) found.insert(name);
  }
  return {found.begin(), found.end()};
}

std::vector<std::pair<std::int64_t, std::int64_t>> ExportFolder::erased() {
  std::vector<std::pair<std::int64_t, std::int64_t>> all;
  const std::string text = demand("erased", largest_list);
  for (const auto line : lines_of(text)) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const auto erasure = number_of(line.substr(0, space)), owner = space < line.size() ? number_of(line.substr(space + 1)) : std::nullopt;
    if (erasure && owner)
      all.emplace_back(*erasure, *owner);
    else
      damage(-1, "erased", say("a line of erased is not \"ERASURE OWNER\": {}", line));
  }
  return all;
}

}  // namespace desk
