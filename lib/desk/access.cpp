#include "desk/access.hpp"

namespace desk {

std::string described(Counter& counter, const store::Member& member) {
  return counter.may(any_duty, member.latest.community) ? member.latest.code : counter.describe(member);
}

}  // namespace desk
