// Web pages -> grids. libxml2 stays here: it tells elements and texts as it meets them and builds no tree.
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <climits>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

#include "intake/callbacks.hpp"
#include "intake/cell_text.hpp"
#include "intake/decode.hpp"
#include "intake/filling.hpp"
#include "intake/grid.hpp"
#include "intake/pages.hpp"
#include "intake/text.hpp"
#include "intake/zip_parts.hpp"
#include "model/refusal.hpp"
#include "words/words.hpp"

namespace intake {
namespace {

constexpr int depth_max = 1000;
constexpr std::size_t sheets_max = 4096;
constexpr unsigned colspan_max = 1000, rowspan_max = 65534;  // as browsers have it

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
bool is_block(std::string_view name) {
  return is_one_of(name, {"p",    "div",     "li",      "ul",     "ol",     "dl",    "dt", "dd",         "h1",
                          "h2",   "h3",      "h4",      "h5",     "h6",     "pre",   "hr", "blockquote", "center",
                          "form", "section", "article", "header", "footer", "table", "tr"});
}

// The attributes of an element, as libxml2 gives them: name, value, name, value ..., none at all or values left out.
class Attributes {
 public:
  explicit Attributes(const xmlChar** list) : list_(list) {}

  std::optional<std::string_view> find(std::string_view name) const {
    for (const xmlChar** at = list_; at != nullptr && *at != nullptr; at += 2)
      if (name == reinterpret_cast<const char*>(at[0]))
        return at[1] == nullptr ? std::string_view() : reinterpret_cast<const char*>(at[1]);
    return std::nullopt;
  }

  unsigned span(std::string_view name, unsigned most) const {
    unsigned value = 1;
    const std::string_view text = trimmed(find(name).value_or("1"));
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::result_out_of_range)
      return most;
    return std::min(value, most);
  }

  bool not_shown() const {
    std::string style = lowered(std::string(find("style").value_or("")));
    style.erase(std::remove_if(style.begin(), style.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; }),
                style.end());
    return style.find("display:none") != style.npos || find("hidden").has_value();
  }

 private:
  const xmlChar** list_;
};

std::optional<double> plain_number(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Whether `raw` is the number that `shown` shows rounded, and not, say, the serial of a day.
bool shows_number(std::string_view shown, std::string_view raw) {
  const auto seen = plain_number(std::string(shown)), exact = plain_number(std::string(raw));
  return seen && exact && std::abs(*seen - *exact) <= 0.5 + std::abs(*exact) * 1e-5;
}

// What is told of a page, into the sheets of a book.
class Page {
 public:
  Page(Book& book, const std::string& name) : book_(book), name_(name), budget_(name) {}

  void start(std::string_view name, const Attributes& attributes) {
    if (++depth_ > depth_max) broken_workbook(name_, words::say("elements nested {} deep", depth_max));
    if (ignored_at_ > 0) return;
    if (is_one_of(name, {"script", "style", "template", "noscript"})) ignored_at_ = depth_;
    if (name == "table" && ++tables_ == 1) return begin_sheet(attributes);
    if (tables_ == 1 && name == "tr") return begin_row(attributes);
    if (tables_ == 1 && (name == "td" || name == "th")) return begin_cell(attributes);
    if (!in_cell_) return;
    if (name == "br") text_.line();
    if (name == "td" || name == "th") text_.space();
    if (is_block(name)) text_.block();
  }

  void end(std::string_view name) {
    const int depth = depth_--;
    if (ignored_at_ > 0) {
      if (depth != ignored_at_) return;
      ignored_at_ = 0;
    }
    if (name == "table") return end_table();
    if (tables_ == 1 && name == "tr") return end_row();
    if (tables_ == 1 && (name == "td" || name == "th")) return end_cell();
    if (in_cell_ && is_block(name)) text_.block();
  }

  void text(std::string_view piece) {
    if (!in_cell_ || ignored_at_ > 0) return;
    text_.add(piece);
    if (text_.size() > cell_text_max) workbook_bomb(name_);
  }

  void finish() {
    if (tables_ > 0) end_sheet();
  }

 private:
  void begin_sheet(const Attributes& attributes) {
    if (book_.sheets.size() >= sheets_max) workbook_bomb(name_);
    Grid& grid = book_.sheets.emplace_back();
    grid.name = "table " + std::to_string(book_.sheets.size());
    grid.hidden = attributes.not_shown();
    filling_.emplace(grid, budget_, name_);
    row_ = widest_ = 0;
    in_row_ = false;
    taken_until_.clear();
    merges_.clear();
  }

  void end_table() {
    if (tables_ == 0) return;
    if (tables_ > 1 && in_cell_) text_.block();
    if (--tables_ == 0) end_sheet();
  }

  // Spans that reach beyond the table end with it.
  void end_sheet() {
    end_row();
    for (Merge& merge : merges_) {
      merge.last_row = std::min(merge.last_row, row_);
      merge.last_column = std::min(merge.last_column, std::max(widest_, merge.first_column));
      filling_->merge(merge);
    }
    filling_->finish();
    tables_ = 0;
  }

  void begin_row(const Attributes& attributes) {
    end_row();
    if (++row_ > Grid::rows_max) broken_workbook(name_, words::say("row {}", row_));
    next_column_ = 0;
    in_row_ = true;
    if (attributes.not_shown()) filling_->hide(row_);
  }

  void end_row() {
    end_cell();
    in_row_ = false;
  }

  void begin_cell(const Attributes& attributes) {
    end_cell();
    if (!in_row_) begin_row(Attributes(nullptr));
    // As browsers do: what is not shown takes no place.
    if (attributes.not_shown()) {
      ignored_at_ = depth_;
      return;
    }
    while (next_column_ < taken_until_.size() && taken_until_[next_column_] >= row_) ++next_column_;
    column_ = next_column_;
    if (column_ >= Grid::columns_max) broken_workbook(name_, words::say("column {}", column_ + 1));
    widest_ = std::max(widest_, column_);
    take_place(std::max(1U, attributes.span("colspan", colspan_max)), attributes.span("rowspan", rowspan_max));
    raw_ = std::string(attributes.find("x:num").value_or(""));
    error_ = attributes.find("x:err").has_value();
    in_cell_ = true;
    text_.clear();
  }

  // A rowspan of 0 reaches to the end of the table.
  void take_place(unsigned colspan, unsigned rowspan) {
    const unsigned end = std::min(column_ + colspan, Grid::columns_max);
    const unsigned last_row = rowspan == 0 ? Grid::rows_max : row_ + rowspan - 1;
    next_column_ = end;
    if (end == column_ + 1 && last_row == row_) return;
    merges_.push_back({row_, last_row, column_, end - 1});
    if (last_row == row_) return;
    if (taken_until_.size() < end) taken_until_.resize(end);
    for (unsigned column = column_; column < end; ++column)
      taken_until_[column] = std::max(taken_until_[column], last_row);
  }

  void end_cell() {
    if (!in_cell_) return;
    in_cell_ = false;
    const std::string_view text = trimmed(text_.text());
    if (error_) {
      filling_->add(row_, column_, CellKind::error, text);
    } else if (shows_number(text, raw_)) {
      filling_->add(row_, column_, CellKind::number, raw_);
    } else {
      filling_->add(row_, column_, CellKind::text, text);
    }
  }

  Book& book_;
  const std::string& name_;
  GridBudget budget_;
  std::optional<Filling> filling_;
  CellText text_;
  std::string raw_;  // the number that Excel shows rounded in the cell
  std::vector<Merge> merges_;
  std::vector<unsigned> taken_until_;  // for each column, the last row that a cell from above reaches
  unsigned row_ = 0, column_ = 0, next_column_ = 0, widest_ = 0;
  int depth_ = 0, tables_ = 0, ignored_at_ = 0;
  bool in_row_ = false, in_cell_ = false, error_ = false;
};

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// libxml2 compares every attribute of an element with those before it: that of a tag with a hundred thousand of them
// has no end. Told before it begins, roughly: by words and quotation marks within a tag.
bool has_endless_tag(std::string_view page) {
  constexpr std::size_t words_max = 20'000;
  for (auto at = page.find('<'); at != page.npos && at + 1 < page.size(); at = page.find('<', at)) {
    if (std::isalpha(static_cast<unsigned char>(page[++at])) == 0) continue;
    std::size_t words = 0;
    for (char before = 'x'; at < page.size() && page[at] != '>'; before = page[at++]) {
      const bool quote = page[at] == '"' || page[at] == '\'', word = is_white(before) && !is_white(page[at]);
      if ((quote || word) && ++words > words_max) return true;
    }
  }
  return false;
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

struct Listener {
  Page& page;
  htmlParserCtxt* parser = nullptr;
  Thrown thrown = {};

  template <class Act>
  void guarded(Act act) {
    thrown.guarded(act, [this] { xmlStopParser(parser); });
  }
};

std::string_view view(const xmlChar* name) { return reinterpret_cast<const char*>(name); }

htmlSAXHandler handler() {
  htmlSAXHandler sax = {};
  sax.startElement = [](void* data, const xmlChar* name, const xmlChar** attributes) {
    auto& listener = *static_cast<Listener*>(data);
    listener.guarded([&] { listener.page.start(view(name), Attributes(attributes)); });
  };
  sax.endElement = [](void* data, const xmlChar* name) {
    auto& listener = *static_cast<Listener*>(data);
    listener.guarded([&] { listener.page.end(view(name)); });
  };
  sax.characters = sax.ignorableWhitespace = sax.cdataBlock = [](void* data, const xmlChar* text, int size) {
    auto& listener = *static_cast<Listener*>(data);
    listener.guarded([&] { listener.page.text(view(text).substr(0, static_cast<std::size_t>(size))); });
  };
  return sax;
}

void tell(Page& page, std::string_view utf8, const std::string& name) {
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  model::ensure(parser != nullptr, "memory for a parser");
  Listener listener{page, parser.get()};
  *parser->sax = handler();
  parser->userData = &listener;
  if (utf8.size() > std::size_t{INT_MAX} || has_endless_tag(utf8)) workbook_bomb(name);
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
  htmlDocPtr tree =
      htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options);
  if (tree != nullptr) xmlFreeDoc(tree);
  listener.thrown.rethrow();
  page.finish();
}

// The charset that a page names in a <meta>, in whichever of the two ways; that of an XML page likewise.
std::string declared_charset(std::string_view bytes) {
  const std::string front = lowered(std::string(bytes.substr(0, 4096)));
  for (const std::string_view mark : {"charset", "encoding"}) {
    auto at = front.find(mark);
    if (at == front.npos) continue;
    at = front.find_first_not_of(" =\"'", at + mark.size());
    if (at == front.npos) continue;
    return front.substr(at, front.find_first_of(" \"';/>?", at) - at);
  }
  return "";
}

[[noreturn]] void refuse_without_table(std::string_view page, const std::string& name) {
  // Excel writes the sheets of such a workbook to a folder beside it.
  if (page.find("WorksheetSource") != page.npos)
    unreadable_kind(name, words::say("the frame of a workbook saved as a web page, without its sheets"));
  throw model::Fault(
      words::say("this is a web page without a table"), {name, 0, 0, "", ""},
      words::say("It may be a page of an error or a login that was saved instead of the list: export it again."));
}

}  // namespace

bool looks_like_mhtml(std::string_view bytes) {
  const std::string front = lowered(std::string(bytes.substr(0, 2048)));
  const auto mark = front.find("mime-version:");
  return mark != front.npos && (mark == 0 || front[mark - 1] == '\n') && front.find("<html") > mark;
}

Book read_html(std::string_view bytes, const std::string& name, const std::string& encoding) {
  if (looks_like_mhtml(bytes)) unreadable_kind(name, words::say("a workbook saved as a web archive (.mht)"));
  const Decoding decoding = decode_page(bytes, name, encoding, declared_charset(bytes));
  const std::string_view page = (decoding.copy ? std::string_view(*decoding.copy) : bytes).substr(decoding.skip);
  Book book;
  Page reader(book, name);
  tell(reader, page, name);
  if (book.sheets.empty()) refuse_without_table(page, name);
  return book;
}

}  // namespace intake
