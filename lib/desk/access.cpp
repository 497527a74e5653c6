#include "desk/access.hpp"

namespace desk {

std::string described(Counter& counter, const store::Member& member) {
  return Sight(counter).of(member) ? counter.describe(member) : member.latest.code;
}

}  // namespace desk
