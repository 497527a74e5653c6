#include "render/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "render/cells.hpp"
#include "render/terminal.hpp"

namespace render {
namespace {

constexpr int quiet = 4;  // modules of light around a code, as the standard asks
// 0.4 mm: a code of version 40 is 74 mm wide, so that two stand beside each other on A4 and three below each other.
constexpr int tenths_a_module = 4;
constexpr int largest_side = 177 + 2 * quiet;

// RFC 4648 with padding, for data URIs.
std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t k) { return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U; };
    const unsigned group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    out += digits[group >> 18];
    out += digits[group >> 12 & 63];
    out += i + 1 < bytes.size() ? digits[group >> 6 & 63] : '=';
    out += i + 2 < bytes.size() ? digits[group & 63] : '=';
  }
  return out;
}

std::string millimetres(int modules) {
  const int tenths = modules * tenths_a_module;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "mm";
}

// Runs of dark modules of one row as parts of a path.
void append_runs(std::string& path, const QrCode& code, int y) {
  for (int x = 0; x < code.width; ++x) {
    if (!code.at(x, y)) continue;
    int end = x;
    while (code.at(end, y)) ++end;
    const std::string wide = std::to_string(end - x);
    path += "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h" + wide + "v1h-" + wide + "z";
    x = end;
  }
}

// Beside each other like words of a line: whatever breaks a page between lines breaks it between figures.
constexpr std::string_view figure_style = R"(figure { display: inline-block; vertical-align: top; margin: 0 4mm 4mm 0; break-inside: avoid; }
figure svg { display: block; }
figcaption { font-size: 9pt; line-height: 1.3; }
)";

std::string figures_html(const std::vector<Figure>& figures) {
  std::string out;
  for (const auto& [caption, code] : figures) {
    const std::string width = millimetres(code ? code->width + 2 * quiet : largest_side);
    out += "<figure style=\"width: " + width + "\">\n<figcaption>" + html_text(caption) + "</figcaption>\n";
    if (code) out += qr_svg(*code) + "\n";
    out += "</figure>\n";
  }
  return out;
}

}  // namespace

std::optional<QrCode> qr_code(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > qr_most) return std::nullopt;
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
      QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.data()), 0, QR_ECLEVEL_L), &QRcode_free);
  if (!made) return std::nullopt;
  QrCode code{made->width, {}};
  const auto modules = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
  code.dark.reserve(modules);
  for (std::size_t i = 0; i < modules; ++i) code.dark.push_back((made->data[i] & 1U) != 0);
  return code;
}

std::string qr_svg(const QrCode& code) {
  std::string path;
  for (int y = 0; y < code.width; ++y) append_runs(path, code, y);
  const std::string side = std::to_string(code.width + 2 * quiet), size = millimetres(code.width + 2 * quiet);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + size + "\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
}

std::string qr_text(const QrCode& code) {
  std::string out;
  for (int y = -quiet; y < code.width + quiet; y += 2) {
    for (int x = -quiet; x < code.width + quiet; ++x) {
      const bool upper = code.at(x, y), lower = code.at(x, y + 1) || y + 1 >= code.width + quiet;
      out += upper ? (lower ? " " : "\u2584") : (lower ? "\u2580" : "\u2588");
    }
    out += "\n";
  }
  return out;
}

std::string with_figures(const model::Sheet& sheet, const std::vector<Figure>& figures, Format format, std::string_view lang) {
  if (format == Format::html) {
    std::string page = html({sheet}, sheet.title, lang);
    page.insert(page.rfind("</body>"), figures_html(figures));
    return page.insert(page.find("</style>"), figure_style);
  }
  std::string out = render(sheet, format, false, lang);
  for (const auto& [caption, code] : figures) {
    out += "\n" + (format == Format::md ? markdown_text(caption) : one_line(caption)) + "\n";
    if (!code) continue;
    out += "\n";
    out += format == Format::md ? "![QR](data:image/svg+xml;base64," + base64(qr_svg(*code)) + ")\n" : qr_text(*code);
  }
  return out;
}

}  // namespace render
