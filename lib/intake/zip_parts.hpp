// The parts of a zipped workbook, streamed as XML. libzip and expat stay behind this.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/step.hpp"

namespace intake {

// Where an element or its text is told. Names come without their namespace prefix; attributes are name, value, name,
// value ..., nullptr, with their prefix.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(const char* name, const char** attributes) = 0;
  virtual void end(const char* name) = 0;
  virtual void text(std::string_view piece) = 0;
  bool wants_text = false;  // text is told only while this is so
};

bool is(const char* name, const char* what);
// The digits that a text begins with; `otherwise` for nullptr and where there are none.
unsigned number_of(const char* text, unsigned otherwise = 0);
// The value of an attribute: `name` with its prefix, or nullptr where it is not there.
const char* attribute(const char** attributes, std::string_view name);
// Whether an attribute says yes: 1, true or on.
bool attribute_yes(const char** attributes, std::string_view name);

// Feeds a whole document. Fault naming `file` for what is no well-formed XML, a DOCTYPE (no workbook has one), more depth
// than 256.
class XmlFeed {
 public:
  XmlFeed(XmlHandler& handler, const std::string& file);
  ~XmlFeed();
  // Room for the next bytes; then how many of them were filled and whether they are the last.
  char* room(std::size_t size);
  void filled(std::size_t size, bool last);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class ZipParts {
 public:
  // Fault: no zip that can be read whole (broken, cut off).
  // `step` is told how many packed bytes of all are unpacked.
  ZipParts(std::string_view bytes, std::string file, model::Step step = {});
  ~ZipParts();
  const std::string& file() const;
  bool has(const std::string& part) const;
  // A part whose name ends so; "" if there is none.
  std::string ending_with(std::string_view end) const;
  // Fault beside those of XmlFeed: missing part, encrypted part, wrong checksum, and a bomb: more than 4 GiB over all
  // parts, or one much larger than its packed bytes can honestly be.
  void parse(const std::string& part, XmlHandler& handler);
  std::string text(const std::string& part, std::size_t most);  // its first bytes; "" if it is missing

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Faults that several readers of workbooks say.
[[noreturn]] void broken_workbook(const std::string& file, std::string_view what);
[[noreturn]] void workbook_bomb(const std::string& file);
[[noreturn]] void encrypted_workbook(const std::string& file);
[[noreturn]] void unreadable_kind(const std::string& file, std::string_view kind);  // a table, but of a kind not read

// Counts what a workbook makes of itself; Fault beyond the limits of grid.hpp.
class GridBudget {
 public:
  explicit GridBudget(const std::string& file) : file_(file) {}
  void take(std::size_t cells, std::size_t bytes);

 private:
  const std::string& file_;
  std::size_t cells_ = 0, bytes_ = 0;
};

}  // namespace intake
