#include "calendar/lunar.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace calendar {
namespace {

// One number a lunar year, made once by tests/unit/calendar/lunar_table.mjs, which says how:
//   bits 0..12   the lengths of the months in their order, the leap month included: 1 = 30 days, 0 = 29
//   bits 13..16  the month that the leap month follows, 0 = none
//   bits 17..22  the first day of the year, counted from 1 January = 0
constexpr std::array<std::uint32_t, lunar_last - lunar_first + 1> table = {
    0x38f52d, 0x5e0536, 0x480aad, 0x34b5aa, 0x5805b2, 0x420da5, 0x2e7d4a, 0x540d4a, 0x3d0a95, 0x600a97,
    0x4c0556, 0x36cab5, 0x5a0ad5, 0x4606d2, 0x308ea5, 0x560ea5, 0x40064a, 0x286c97, 0x4e0a9b, 0x3af55a,
    0x5e056a, 0x480b69, 0x34b752, 0x5a0b52, 0x420b25, 0x2c964b, 0x520a4b, 0x3d14ab, 0x6002ad, 0x4a056d,
    0x36cb69, 0x5c0da9, 0x460d92, 0x309d25, 0x560d25, 0x415a4d, 0x640a56, 0x4e02b6, 0x38c5b5, 0x5e06d5,
    0x480ea9, 0x34be92, 0x5a0e92, 0x440d26, 0x2c6a56, 0x500a57, 0x3d14d6, 0x62035a, 0x4a06d5, 0x36b6c9,
    0x5c0749, 0x460693, 0x2e952b, 0x54052b, 0x3e0a5b, 0x2a555a, 0x4e056a, 0x38fb55, 0x600ba4, 0x4a0b49,
    0x32ba93, 0x580a95, 0x42052d, 0x2c8aad, 0x500ab5, 0x3d35aa, 0x6205d2, 0x4c0da5, 0x36dd4a, 0x5c0d4a,
    0x460c95, 0x30952e, 0x540556, 0x3e0ab5, 0x2a55b2, 0x5006d2, 0x38cea5, 0x5e0725, 0x48064b, 0x32ac97,
    0x560cab, 0x42055a, 0x2c6ad6, 0x520b69, 0x3d7752, 0x620b52, 0x4c0b25, 0x36da4b, 0x5a0a4b, 0x4404ab,
    0x2ea55b, 0x5405ad, 0x3e0b6a, 0x2a5b52, 0x500d92, 0x3afd25, 0x5e0d25, 0x480a55, 0x32b4ad, 0x5804b6,
    0x4005b5, 0x2c6daa, 0x520ec9, 0x3f1e92, 0x620e92, 0x4c0d26, 0x36ca56, 0x5a0a57, 0x4404d6, 0x2e86d5,
    0x540755, 0x400749, 0x286e93, 0x4e0693, 0x38f52b, 0x5e052b, 0x460a5b, 0x32b55a, 0x58056a, 0x420b65,
    0x2c974a, 0x520b4a, 0x3d1a95, 0x620a95, 0x4a052d, 0x34caad, 0x5a0ab5, 0x4605aa, 0x2e8ba5, 0x540da5,
    0x400d4a, 0x2a7c95, 0x4e0c96, 0x38f94e, 0x5e0556, 0x480ab5, 0x32b5b2, 0x5806d2, 0x420ea5, 0x2e8e4a,
    0x50068b, 0x3b0c97, 0x6004ab, 0x4a055b, 0x34cad6, 0x5a0b6a, 0x460752, 0x309725, 0x540b25, 0x3e0a8b,
    0x28549b, 0x4e04ab,
};

std::optional<std::uint32_t> entry_of(int lunar_year) {
  if (lunar_year < lunar_first || lunar_year > lunar_last) return std::nullopt;
  return table[static_cast<std::size_t>(lunar_year - lunar_first)];
}

int leap_of(std::uint32_t entry) { return static_cast<int>(entry >> 13 & 15); }

// Where an ordinary month stands among the months of its year, from 0.
int place_of(std::uint32_t entry, int month) {
  const int leap = leap_of(entry);
  return month - 1 + (leap != 0 && leap < month ? 1 : 0);
}

int length_at(std::uint32_t entry, int place) { return 29 + static_cast<int>(entry >> place & 1); }

}  // namespace

std::optional<model::Day> lunar_day(int lunar_year, int month, int day) {
  if (day < 1 || day > lunar_month_length(lunar_year, month)) return std::nullopt;
  const std::uint32_t entry = *entry_of(lunar_year);
  int days = static_cast<int>(entry >> 17) + day - 1;
  for (int place = 0; place < place_of(entry, month); ++place) days += length_at(entry, place);
  return *model::Day::of(lunar_year, 1, 1) + days;
}

int lunar_month_length(int lunar_year, int month) {
  const auto entry = entry_of(lunar_year);
  if (!entry || month < 1 || month > 12) return 0;
  return length_at(*entry, place_of(*entry, month));
}

int lunar_leap_month(int lunar_year) {
  const auto entry = entry_of(lunar_year);
  return entry ? leap_of(*entry) : 0;
}

}  // namespace calendar
