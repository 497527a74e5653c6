// The subcommands: each declares its verbs on the line and returns.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_init(Line& line, Common& common);
void declare_enroll(Line& line, Common& common);
void declare_pair(Line& line, Common& common);
void declare_log(Line& line, Common& common);
void declare_redeem(Line& line, Common& common);
void declare_audit(Line& line, Common& common);
void declare_report(Line& line, Common& common);

}  // namespace cmd
