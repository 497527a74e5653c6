# Run by carebank_embed: writes OUT from FILES (joined by |).
string(REPLACE "|" ";" files "${FILES}")
set(arrays "")
set(names "")
set(cases "")
set(index 0)
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${ROOT} ${file})
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char file_${index}[] = {${bytes}0};\n")
  string(APPEND names "    \"${name}\",\n")
  string(APPEND cases
    "  if (name == \"${name}\") return {reinterpret_cast<const char*>(file_${index}), sizeof file_${index} - 1};\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "// Written by lib/embed_files.cmake.
#include <span>
#include <string_view>

namespace {
${arrays}
constexpr std::string_view all_names[] = {
${names}};
}  // namespace

namespace ${NAMESPACE} {
std::string_view ${FUNCTION}(std::string_view name);
std::span<const std::string_view> ${FUNCTION}_names();

std::string_view ${FUNCTION}(std::string_view name) {
${cases}  return {};
}
std::span<const std::string_view> ${FUNCTION}_names() { return all_names; }
}  // namespace ${NAMESPACE}
")
