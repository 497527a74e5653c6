// QR codes (ISO/IEC 18004) for paper: a receipt that a phone reads. Pure; libqrencode stays in qr.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.hpp"

namespace render {

constexpr std::size_t qr_most = 2953;  // bytes that the largest code, version 40, holds at level L

struct QrCode {
  int width = 0;  // modules a side, without the quiet zone
  std::vector<bool> dark;
  bool at(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < width && dark[static_cast<std::size_t>(y * width + x)]; }
};
// These bytes, as bytes, at level L; nullopt where they are more than one code holds, or none.
std::optional<QrCode> qr_code(std::string_view bytes);

// With the quiet zone of four modules; 0.4 mm a module on paper, which phones read and office printers print.
std::string qr_svg(const QrCode& code);
// Half blocks, two modules a line, light on dark as terminals are, with the quiet zone.
std::string qr_text(const QrCode& code);

struct Figure {
  std::string caption;
  std::optional<QrCode> code;  // nullopt: the caption says why there is none
};
// A table and figures below it: text, Markdown (the code as a data URI), or a page of HTML that prints well:
// on A4 six of the largest codes a page, more of smaller ones.
std::string with_figures(const model::Sheet& sheet, const std::vector<Figure>& figures, Format format, std::string_view lang);

}  // namespace render
