#include "intake/zip_parts.hpp"

#include <expat.h>
#include <zip.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "intake/callbacks.hpp"
#include "intake/grid.hpp"
#include "model/refusal.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr std::size_t unpacked_max = std::size_t{4} << 30;
// Sheets of one word repeated pack about 1:100; deflate itself ends at 1:1032.
constexpr std::size_t honest_ratio = 400, small = std::size_t{64} << 20;
constexpr int depth_max = 256;
constexpr std::size_t chunk = 1 << 16;

const char* local(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

}  // namespace

void broken_workbook(const std::string& file, std::string_view what) {
  throw model::Fault(words::say("the workbook is broken or cut off ({})", what), {file, 0, 0, "", ""},
                     words::say("Ask for the file again; or open it in Excel or WPS, and if it opens there, save it as .xlsx anew."));
}

void workbook_bomb(const std::string& file) {
  throw model::Fault(words::say("the workbook unpacks to far more than any table holds, and was not read"), {file, 0, 0, "", ""},
                     words::say("If it is honest, copy the rows into a new workbook, or save them as CSV UTF-8."));
}

void encrypted_workbook(const std::string& file) {
  throw model::Fault(words::say("the workbook is protected by a password"), {file, 0, 0, "", ""},
                     words::say("Open it with the password, take the password off (File, Info or Encrypt), save, and import that file."));
}

void unreadable_kind(const std::string& file, std::string_view kind) {
  throw model::Fault(words::say("this is {}, which cannot be read", kind), {file, 0, 0, "", ""},
                     words::say("Open it in Excel or WPS, choose “Save as”, .xlsx, and import that file."));
}

void GridBudget::take(std::size_t cells, std::size_t bytes) {
  cells_ += cells;
  bytes_ += bytes;
  if (cells_ > cells_max || bytes_ > grid_bytes_max) workbook_bomb(file_);
}

bool is(const char* name, const char* what) { return std::strcmp(name, what) == 0; }

unsigned number_of(const char* text, unsigned otherwise) {
  unsigned value = otherwise;
  if (text != nullptr) std::from_chars(text, text + std::strlen(text), value);
  return value;
}

const char* attribute(const char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (name == *attributes) return attributes[1];
  return nullptr;
}

bool attribute_yes(const char** attributes, std::string_view name) {
  const char* value = attribute(attributes, name);
  return value != nullptr && (std::strcmp(value, "1") == 0 || std::strcmp(value, "true") == 0 || std::strcmp(value, "on") == 0);
}

struct XmlFeed::State {
  XmlHandler& handler;
  std::string file;
  XML_Parser parser;
  int depth = 0;
  bool doctype = false;
  Thrown thrown = {};

  template <class Act>
  void guarded(Act act) {
    thrown.guarded(act, [this] { XML_StopParser(parser, XML_FALSE); });
  }
};

XmlFeed::XmlFeed(XmlHandler& handler, const std::string& file) : state_(new State{handler, file, XML_ParserCreate(nullptr)}) {
  XML_Parser parser = state_->parser;
  model::ensure(parser != nullptr, "memory for a parser");
  XML_SetUserData(parser, state_.get());
  XML_SetElementHandler(
      parser,
      [](void* data, const XML_Char* name, const XML_Char** attributes) {
        auto& state = *static_cast<State*>(data);
        state.guarded([&] {
          if (++state.depth > depth_max) broken_workbook(state.file, words::say("elements nested {} deep", depth_max));
          state.handler.start(local(name), attributes);
        });
      },
      [](void* data, const XML_Char* name) {
        auto& state = *static_cast<State*>(data);
        --state.depth;
        state.guarded([&] { state.handler.end(local(name)); });
      });
  XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* piece, int size) {
    auto& state = *static_cast<State*>(data);
    if (state.handler.wants_text) state.guarded([&] { state.handler.text({piece, static_cast<std::size_t>(size)}); });
  });
  XML_SetStartDoctypeDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    auto& state = *static_cast<State*>(data);
    state.doctype = true;
    XML_StopParser(state.parser, XML_FALSE);
  });
}

XmlFeed::~XmlFeed() { XML_ParserFree(state_->parser); }

char* XmlFeed::room(std::size_t size) {
  void* buffer = XML_GetBuffer(state_->parser, static_cast<int>(size));
  if (buffer == nullptr) broken_workbook(state_->file, words::say("its XML has no end"));
  return static_cast<char*>(buffer);
}

void XmlFeed::filled(std::size_t size, bool last) {
  const auto status = XML_ParseBuffer(state_->parser, static_cast<int>(size), last);
  state_->thrown.rethrow();
  if (state_->doctype) broken_workbook(state_->file, words::say("a DOCTYPE, which no workbook has"));
  if (status != XML_STATUS_OK) broken_workbook(state_->file, XML_ErrorString(XML_GetErrorCode(state_->parser)));
}

struct ZipParts::State {
  std::string file;
  model::Step step;
  std::size_t packed = 0, packed_all = 0;
  zip_t* archive = nullptr;
  std::size_t unpacked = 0;
  ~State() {
    if (archive != nullptr) zip_discard(archive);
  }
};

namespace {

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

}  // namespace

ZipParts::ZipParts(std::string_view bytes, std::string file, model::Step step)
    : state_(new State{std::move(file), std::move(step), 0, bytes.size()}) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  model::ensure(source != nullptr, "memory for a zip");
  state_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (state_->archive == nullptr) {
    const std::string why = zip_error_strerror(&error);
    zip_source_free(source);
    zip_error_fini(&error);
    broken_workbook(state_->file, why);
  }
  zip_error_fini(&error);
  constexpr zip_int64_t parts_max = 20000;
  if (zip_get_num_entries(state_->archive, 0) > parts_max) workbook_bomb(state_->file);
}

ZipParts::~ZipParts() = default;
const std::string& ZipParts::file() const { return state_->file; }

bool ZipParts::has(const std::string& part) const { return zip_name_locate(state_->archive, part.c_str(), ZIP_FL_NOCASE) >= 0; }

std::string ZipParts::ending_with(std::string_view end) const {
  const auto count = zip_get_num_entries(state_->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(state_->archive, static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr && std::string_view(name).ends_with(end)) return name;
  }
  return "";
}

void ZipParts::parse(const std::string& part, XmlHandler& handler) {
  const zip_int64_t index = zip_name_locate(state_->archive, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) broken_workbook(state_->file, words::say("its part {} is missing", part));
  zip_stat_t about;
  zip_stat_init(&about);
  zip_stat_index(state_->archive, static_cast<zip_uint64_t>(index), 0, &about);
  const Entry entry(zip_fopen_index(state_->archive, static_cast<zip_uint64_t>(index), 0));
  if (!entry) {
    const int error = zip_error_code_zip(zip_get_error(state_->archive));
    if (error == ZIP_ER_NOPASSWD || error == ZIP_ER_WRONGPASSWD) encrypted_workbook(state_->file);
    broken_workbook(state_->file, zip_strerror(state_->archive));
  }
  XmlFeed feed(handler, state_->file);
  std::size_t here = 0;
  const std::size_t most = std::max<std::size_t>(small, static_cast<std::size_t>(about.comp_size) * honest_ratio);
  while (true) {
    const zip_int64_t got = zip_fread(entry.get(), feed.room(chunk), chunk);
    if (got < 0) broken_workbook(state_->file, zip_file_strerror(entry.get()));
    const auto size = static_cast<std::size_t>(got);
    here += size;
    state_->unpacked += size;
    if (here > most || state_->unpacked > unpacked_max) workbook_bomb(state_->file);
    feed.filled(size, size == 0);
    if (state_->step && about.size > 0)
      state_->step(model::Stage::read, state_->packed + static_cast<std::size_t>(static_cast<double>(here) / static_cast<double>(about.size) * static_cast<double>(about.comp_size)), state_->packed_all);
    if (size == 0) break;
  }
  state_->packed += static_cast<std::size_t>(about.comp_size);
}

std::string ZipParts::text(const std::string& part, std::size_t most) {
  const zip_int64_t index = zip_name_locate(state_->archive, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return "";
  const Entry entry(zip_fopen_index(state_->archive, static_cast<zip_uint64_t>(index), 0));
  if (!entry) return "";
  std::string out(most, '\0');
  const zip_int64_t got = zip_fread(entry.get(), out.data(), most);
  out.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return out;
}

}  // namespace intake
