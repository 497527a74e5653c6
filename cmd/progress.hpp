// Long work on a terminal: how far it is, how fast, how long still; and Ctrl-C, which stops it between two steps.
#pragma once

#include <csignal>

#include <chrono>
#include <string>

#include "line.hpp"
#include "model/step.hpp"

namespace cmd {

// While one lives, SIGINT and SIGTERM do not end the program: the next step throws a Fault that says that nothing was
// written. (A second signal ends it at once; the ledger undoes what was begun when it is next opened.) A line on stderr is
// kept up to date where that is a terminal, and is gone in the end; on a pipe, with --quiet or --no-progress there is
// none.
class Progress {
 public:
  explicit Progress(const Common& common);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  model::Step step();
  void clear();  // before something else is printed

 private:
  void show(model::Stage stage, std::size_t done, std::size_t total);

  using Clock = std::chrono::steady_clock;
  bool shown_ = false;
  bool drawn_ = false;
  model::Stage stage_ = model::Stage::read;
  std::size_t done_ = 0;
  Clock::time_point began_, drawn_at_;
  struct sigaction before_[2] = {};
};

}  // namespace cmd
