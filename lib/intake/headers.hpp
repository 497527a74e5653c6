// Headers as they are compared, and what they are called in messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/table.hpp"

namespace intake {

// What two spellings of a header are compared after: key_text, lower case, without a leading or trailing * or colon
// and without (必填) or (选填).
std::string header_key(std::string_view text);
// "day (日期)": the id with its first Chinese header.
std::string column_name(const std::vector<Known>& known, std::string_view id);

// Ids that only the readers of this room know.
constexpr std::string_view tick_prefix = "need:";        // a tick column of one need
constexpr std::string_view implied_prefix = "implied:";  // what a form says of everybody on it: sex, tags, helper_kind
constexpr std::string_view span_id = "span";             // 服务时间: start and end in one cell, or anything else
constexpr std::string_view bare_status = "role?";        // 身份: a role, or what somebody is besides
constexpr std::string_view bare_duration = "duration?";  // 时长 without a unit

}  // namespace intake
