// The verbs of carebank report, a file a family.
#pragma once

#include "line.hpp"

namespace cmd {

void declare_services_report(Verb& report, Common& common);
void declare_people_report(Verb& report, Common& common);
void declare_certificates(Verb& report, Common& common);

}  // namespace cmd
