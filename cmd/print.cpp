#include "print.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "desk/evidence.hpp"
#include "exits.hpp"
#include "words/words.hpp"

namespace cmd {

using words::say;
using words::tr;

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return;
  if (errno == EPIPE) std::_Exit(Exit::done);
  throw model::Fault(say("the result cannot be written ({})", words::system_text(errno)), {},
                     tr("what the command did to the ledger is done; repeating it is safe"));
}

void print_line(std::string_view sentence) { print(render::visible(sentence) + "\n"); }

void complain(const model::Place& place, std::string_view sentence, std::string_view advice, std::string_view code) {
  std::string text = render::visible(place.text());
  if (text.empty()) text = "carebank";
  text += ": " + render::visible(sentence);
  if (!code.empty()) text += " [" + render::visible(code) + "]";
  text += "\n";
  if (!advice.empty()) text += "    " + render::visible(advice) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

namespace {

// Columns aligned by display width, under the sentence that they belong to.
void complain_beside(std::vector<std::vector<std::string>> table) {
  for (auto& row : table)
    for (auto& cell : row) cell = render::visible(cell);
  std::vector<int> widths;
  for (const auto& row : table) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], render::display_width(row[i]));
  }
  std::string text;
  for (const auto& row : table) {
    std::string line = "   ";
    for (std::size_t i = 0; i < row.size(); ++i) line += (i == 0 ? " " : "  ") + render::padded(row[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

void complain(const std::vector<model::Refusal>& refusals) {
  constexpr std::size_t shown_max = 50;
  for (std::size_t i = 0; i < refusals.size() && i < shown_max; ++i) {
    const auto& r = refusals[i];
    const bool named = r.subject.empty() || r.reason.find(r.subject) != std::string::npos;
    // The same advice again and again would bury the rest.
    const bool said = i > 0 && refusals[i - 1].advice == r.advice;
    complain(r.place, named ? r.reason : r.subject + ": " + r.reason, said ? "" : r.advice, r.code);
    complain_beside(r.beside);
  }
  if (refusals.size() > shown_max) complain({}, say("and {} more refusals", refusals.size() - shown_max), "");
}

int refuse(const model::Refusal& refusal) {
  complain({refusal});
  return Exit::refused;
}

void tell(const Common& common, std::string_view sentence) {
  if (common.quiet) return;
  const std::string text = render::visible(sentence) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

bool irreplaceable(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  std::array<char, 16> bytes{};
  const ssize_t got = ::read(file, bytes.data(), bytes.size());
  ::close(file);
  const std::string_view start(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  constexpr std::array<std::string_view, 5> kinds = {"SQLite format 3", "cb-keys/v1\n", "cb-own-key/v1\n", "cb-signed/v1\n", "cb-witness/v1\n"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return start.starts_with(kind); });
}

void write_file(const std::string& path, std::string_view bytes, bool names_people) {
  // Not a file of its own (/dev/stdout, a pipe): written as it is.
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0 || !write_all(file, bytes))
      throw model::Fault(say("the file cannot be written ({})", words::system_text(errno)), {path},
                         tr("check the folder, the rights and the room on the disk"));
    ::close(file);
    return;
  }
  if (irreplaceable(path)) throw model::Fault(tr("this file is already there and is not touched"), {path}, tr("choose another name with --out"));
  desk::write_durably(path, bytes, names_people ? 0600 : 0644);
}

bool told_trial(const Common& common) {
  if (common.dry_run) tell(common, tr("dry run: nothing was written"));
  return common.dry_run;
}

render::Format format_of(const Common& common, render::Format otherwise) {
  if (!common.format.empty()) {
    const auto format = render::parse_format(common.format);
    if (!format) throw Usage{tr("--format is text, csv, md, json or html")};
    return *format;
  }
  const auto dot = common.out.rfind('.');
  if (dot != std::string::npos)
    if (const auto format = render::parse_format(common.out.substr(dot + 1))) return *format;
  return otherwise;
}

void show_text(const Common& common, std::string_view text, bool names_people) {
  if (common.out.empty())
    print(text);
  else if (!told_trial(common))
    write_file(common.out, text, names_people);
}

void show(const Common& common, const model::Sheet& sheet, bool excel, bool names_people) {
  const std::string text = render::render(sheet, format_of(common), excel, words::tag());
  show_text(common, text, names_people);
}

void show(const Common& common, const model::Sheet& head, const render::Rows& rows, bool excel, bool names_people) {
  const auto format = format_of(common);
  if (common.out.empty()) return render::render(head, rows, format, excel, words::tag(), print);
  std::string text;
  render::render(head, rows, format, excel, words::tag(), [&](std::string_view piece) { text += piece; });
  show_text(common, text, names_people);
}

}  // namespace cmd
