// What tells the texts that are workbooks all the same: web pages, web archives and the XML of Excel 2003, whatever
// their name says. Only the front is looked at.
#pragma once

#include <string_view>

namespace intake {

// A page saved with all it shows (.mht): read_html says what to do.
bool looks_like_mhtml(std::string_view bytes);
bool looks_like_xml2003(std::string_view bytes);

}  // namespace intake
