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

// Families of verbs with a file of their own, each called by its subcommand.
void declare_kinds(Verb& pair, Common& common);
void declare_requests(Verb& pair, Common& common);
void declare_uploads(Verb& log, Common& common);
void declare_accounts(Verb& redeem, Common& common);
void declare_totals(Verb& audit, Common& common);
void declare_own_keys(Verb& audit, Common& common);
void declare_exports(Verb& audit, Common& common);
void declare_restore(Verb& audit, Common& common);
void declare_orders_report(Verb& report, Common& common);
void declare_pairs_report(Verb& report, Common& common);
void declare_services_report(Verb& report, Common& common);
void declare_people_report(Verb& report, Common& common);
void declare_certificates(Verb& report, Common& common);
void declare_forms(Verb& report, Common& common);
void declare_report_records(Verb& report, Common& common);

}  // namespace cmd
