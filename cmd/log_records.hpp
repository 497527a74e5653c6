// The verbs of `carebank log` about what happens beside services.
#pragma once

#include "intake/table.hpp"
#include "line.hpp"
#include "session.hpp"

namespace cmd {

// A table of records (it has the column 记录类型), opened as one of services before.
int import_records(const Common& common, desk::Counter& counter, const ImportArgs& args, const intake::Table& table);
void declare_log_records(Verb& log, Common& common);

}  // namespace cmd
