// The language of messages: gettext catalogues that travel inside the binary, so that a machine without any Chinese
// locale speaks Chinese too. Message ids are English sentences; po/zh_CN.po has the Chinese ones.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace words {

enum class Language { zh, en };

// Chosen once by cmd before any thread starts; Chinese until then.
void choose(Language language);
Language chosen();
const char* tag();  // of the language chosen, as documents have it: zh-CN, en

// The sentence for `id` in the language chosen; `id` itself where the catalogue has none. The result lives for ever.
std::string_view tr(std::string_view id);

// A sentence with {} places filled in. Chinese may reorder with {0} {1}.
template <class... Args>
std::string say(std::string_view id, Args&&... args) {
  return fmt::format(fmt::runtime(tr(id)), std::forward<Args>(args)...);
}

// What the operating system says of an error (errno), in the language chosen where it is a common one.
std::string_view system_text(int error);

// Marks a message for extraction where it is translated later.
constexpr const char* mark(const char* id) { return id; }

}  // namespace words
