// The one place that knows LEMON: a circulation of least cost from a hub over volunteers and elders back to the hub.
//
// An elder's first place is worth `2 * place` where the elder has nobody yet, every other place `place`. The most
// elders and the most pairs are reached together: take a flow that serves the most elders and lengthen it by augmenting
// paths to a greatest flow; a path never takes a unit away from an elder who has one. So both goals may share one
// weight, and whatever is smaller than `place` in sum (ranks, fits) only chooses among flows that reach both.
#pragma once

#include <cstdint>
#include <vector>

namespace pairing {

struct Arc {
  std::size_t volunteer = 0, elder = 0;
  std::int64_t cost = 0;
};
struct Network {
  std::vector<int> capacity;     // by volunteer
  std::vector<int> wanted;       // by elder
  std::vector<bool> has_nobody;  // by elder
  std::int64_t place = 0;        // what one pair is worth
  std::vector<Arc> arcs;
};
struct Flow {
  std::vector<bool> used;                      // by arc
  std::vector<std::int64_t> volunteer, elder;  // potentials: cost + volunteer - elder >= 0 for every arc worth nothing
};

Flow least_cost(const Network& network);

}  // namespace pairing
