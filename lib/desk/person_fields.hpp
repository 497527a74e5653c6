// Inside the room only: the columns of the people table, and what stands in them for one revision.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/counter.hpp"

namespace desk {

std::string role_of(const store::Person& p);  // volunteer elder both staff
// Column order of the contract's people table: id and title.
const std::vector<std::pair<const char*, const char*>>& person_columns();
// What the survey forms hold beyond the contract's columns (哈妇发〔2019〕4号 附件1): told where somebody has it.
const std::vector<std::pair<const char*, const char*>>& survey_columns();
std::string person_value(const Counter& counter, const store::Person& p, const store::Private& values, std::string_view id);
// The same for eyes: what a pack has ids for in the words of the reader, as files have them for programs.
model::Named person_cell(const Counter& counter, std::string_view id, const std::string& value);

}  // namespace desk
