// Bytes -> UTF-8 text, by rule (libraries.md 4): strangers refused, then BOM, strict UTF-8, strict GB18030.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "intake/table.hpp"

namespace intake {

// The text is `copy`, or the bytes themselves from `skip` on where they are UTF-8 already.
struct Decoding {
  std::optional<std::string> copy;
  std::size_t skip = 0;
};

// The workbook that the bytes are, told by them and not by the name; nullopt: they are a text, or a stranger that decode
// names. Faults: what Table::open says about workbooks.
std::optional<Book> read_book(const std::string& bytes, const std::string& name, const Options& options);

// Faults: what Table::open says about bytes.
Decoding decode(const std::string& bytes, const std::string& name, const Options& options);

// The same for a page or document that says in itself which charset it is in (`declared`, "" if it does not): by
// `encoding`, else by its mark, else as declared unless the bytes are plainly UTF-8, else by rule.
Decoding decode_page(std::string_view bytes, const std::string& name, const std::string& encoding,
                     const std::string& declared);

// The physical line, from 1, of a place in a text: LF, CRLF and CR end lines.
unsigned line_at(std::string_view text, std::size_t offset);

}  // namespace intake
