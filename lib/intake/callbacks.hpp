// Exceptions on their way around a C library that calls us back.
#pragma once

#include <exception>

namespace intake {

// What the first failing callback threw; those after it do nothing.
class Thrown {
 public:
  // Runs `act`; where it throws, keeps that and calls `stop`, which tells the library to end.
  template <class Act, class Stop>
  void guarded(Act act, Stop stop) {
    if (thrown_) return;
    try {
      act();
    } catch (...) {
      thrown_ = std::current_exception();
      stop();
    }
  }
  // Once the library has returned.
  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  std::exception_ptr thrown_;
};

}  // namespace intake
