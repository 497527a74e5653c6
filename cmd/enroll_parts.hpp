// The verbs of carebank enroll that have a file of their own.
#pragma once

#include "intake/rows.hpp"
#include "line.hpp"
#include "session.hpp"

namespace cmd {

// Opens the file that enroll import was given: a table of credentials under its own headers, any other under those of
// people and organisations.
intake::Table open_enrolment(const ImportArgs& args, const intake::Lexicon& lexicon);
// The table of credentials, imported. Returns the exit status.
int import_credentials(const Common& common, desk::Counter& counter, const intake::Table& table, const ImportArgs& args);
void declare_credentials(Verb& enroll, Common& common);
void declare_staff_keys(Verb& enroll, Common& common);

}  // namespace cmd
