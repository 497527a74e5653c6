// Everything that leaves the program: results on stdout, messages on stderr, files by temporary name and rename.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "line.hpp"
#include "model/refusal.hpp"
#include "model/sheet.hpp"
#include "render/rows.hpp"
#include "render/terminal.hpp"

namespace cmd {

// To stdout, whole. A broken pipe is success and ends the program; any other failure is a Fault.
void print(std::string_view text);
// A sentence to stdout, on a line of its own; what a terminal would obey is written out, as it is below.
void print_line(std::string_view sentence);
// "FILE:LINE:COLUMN: sentence" or "carebank: sentence" on stderr, the advice on a line of its own.
void complain(const model::Place& place, std::string_view sentence, std::string_view advice, std::string_view code = {});
// Refusals: the first fifty, then how many more.
void complain(const std::vector<model::Refusal>& refusals);
// One refusal, told; returns the status of it.
int refuse(const model::Refusal& refusal);
// A note on stderr, unless --quiet.
void tell(const Common& common, std::string_view sentence);
// Of a dry run tells that nothing was written; whether it is one.
bool told_trial(const Common& common);

// Whether a ledger or a backup lies at PATH, a key, or what a signer or a witness remembers: no result takes its place.
bool irreplaceable(const std::string& path);
// Writes PATH by temporary name, fsync and rename; `names_people`: mode 0600, else 0644 less the umask. Fault with the path.
void write_file(const std::string& path, std::string_view bytes, bool names_people);

// --format, else by the ending of --out, else `otherwise`. Wrong usage throws Usage.
render::Format format_of(const Common& common, render::Format otherwise = render::Format::text);
// The sheet in the format asked for, to --out or stdout.
void show(const Common& common, const model::Sheet& sheet, bool excel, bool names_people);
// The same of rows that are made as they are asked for.
void show(const Common& common, const model::Sheet& head, const render::Rows& rows, bool excel, bool names_people);
// Text to --out or stdout.
void show_text(const Common& common, std::string_view text, bool names_people);

}  // namespace cmd
