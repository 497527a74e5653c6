#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "model/refusal.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

namespace cmd {

using words::say;
using words::tr;

namespace {

volatile std::sig_atomic_t interrupted = 0;
constexpr int signals[2] = {SIGINT, SIGTERM};

void remember(int) { interrupted = 1; }

// Thousands apart: 12,345.
std::string grouped(std::size_t n) {
  std::string digits = std::to_string(n);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

// What is counted: of a part that is unpacked its bytes, of tables and ledgers rows.
std::string counted(model::Stage stage, std::size_t n) {
  return stage == model::Stage::read ? fmt::format("{:.1f}", static_cast<double>(n) / (1 << 20)) : grouped(n);
}
std::string_view unit(model::Stage stage) { return stage == model::Stage::read ? "MiB" : tr("rows"); }

std::string_view title(model::Stage stage) {
  switch (stage) {
    case model::Stage::read:
      return tr("Reading");
    case model::Stage::check:
      return tr("Checking");
    case model::Stage::write:
      return tr("Writing");
  }
  return "";
}

std::string time_left(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 90) return say(", {} s left", std::max(whole, 1L));
  return say(", {} min left", (whole + 30) / 60);
}

}  // namespace

Progress::Progress(const Common& common)
    : shown_(!common.quiet && !common.no_progress && ::isatty(STDERR_FILENO) == 1), began_(Clock::now()), drawn_at_(began_) {
  interrupted = 0;
  struct sigaction action = {};
  action.sa_handler = remember;
  // The second one is not held back.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (int i = 0; i < 2; ++i) ::sigaction(signals[i], &action, &before_[i]);
}

Progress::~Progress() {
  clear();
  for (int i = 0; i < 2; ++i) ::sigaction(signals[i], &before_[i], nullptr);
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

model::Step Progress::step() {
  return [this](model::Stage stage, std::size_t done, std::size_t total) {
    if (interrupted != 0) {
      clear();
      throw model::Fault(tr("interrupted: nothing was written"), {}, tr("the same command does it all again"));
    }
    if (shown_) show(stage, done, total);
  };
}

void Progress::show(model::Stage stage, std::size_t done, std::size_t total) {
  constexpr auto pause = std::chrono::milliseconds(100), patience = std::chrono::milliseconds(300);
  const auto now = Clock::now();
  if (stage != stage_ || done < done_) {
    stage_ = stage;
    began_ = now;
  }
  done_ = done;
  if (now - drawn_at_ < pause || (!drawn_ && now - began_ < patience)) return;
  drawn_at_ = now;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const std::string of_all = total > done ? "/" + counted(stage, total) : "";
  std::string line = fmt::format("{} {}{} {}", title(stage), counted(stage, done), of_all, unit(stage));
  if (rate >= 1) line += say(", {} a second", counted(stage, static_cast<std::size_t>(rate)));
  if (total > done && rate > 0) line += time_left(static_cast<double>(total - done) / rate);
  std::fprintf(stderr, "\r%s\033[K", line.c_str());
  std::fflush(stderr);
  drawn_ = true;
}

}  // namespace cmd
