// Printed forms -> Markdown, HTML, .xlsx: one page a form, with the merged cells, borders and widths of the paper; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/form.hpp"

namespace render {

// Tables under headings, a rule between two forms; a merged cell is its first, the others are empty.
std::string form_markdown(const std::vector<model::FormPage>& pages);
// A page that prints one form a sheet of A4, and that `enroll import` reads back.
std::string form_html(const std::vector<model::FormPage>& pages, std::string_view lang);
// A workbook with one form a sheet, set up for A4 upright. Every cell is text: nothing in it is computed. The same pages
// give the same bytes. Fault where it cannot be made (no memory, no room for temporary files).
std::string form_xlsx(const std::vector<model::FormPage>& pages);

// Millimetres that a row needs: as its description says, more where a cell has more lines than it holds.
std::vector<unsigned> form_heights(const model::FormPage& page);

}  // namespace render
