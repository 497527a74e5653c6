#include "pairing/flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include "model/refusal.hpp"

namespace pairing {

namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

// The graph with what each arc may carry and costs.
struct Model {
  Graph graph;
  Graph::ArcMap<std::int64_t> upper{graph}, cost{graph};
  std::vector<Graph::Node> volunteers, elders;
  std::vector<Graph::Arc> arcs;

  Graph::Arc add(Graph::Node from, Graph::Node to, std::int64_t carries, std::int64_t costs) {
    const Graph::Arc arc = graph.addArc(from, to);
    upper[arc] = carries;
    cost[arc] = costs;
    return arc;
  }
};

void build(const Network& network, Model& model) {
  model.graph.reserveNode(static_cast<int>(network.capacity.size() + network.wanted.size() + 1));
  model.graph.reserveArc(static_cast<int>(network.arcs.size() + network.capacity.size() + 2 * network.wanted.size()));
  const Graph::Node hub = model.graph.addNode();
  for (const int capacity : network.capacity) {
    model.volunteers.push_back(model.graph.addNode());
    model.add(hub, model.volunteers.back(), capacity, 0);
  }
  for (std::size_t e = 0; e < network.wanted.size(); ++e) {
    model.elders.push_back(model.graph.addNode());
    const std::int64_t first = network.has_nobody[e] ? 1 : 0;
    if (first > 0) model.add(model.elders.back(), hub, first, -2 * network.place);
    if (network.wanted[e] > first) model.add(model.elders.back(), hub, network.wanted[e] - first, -network.place);
  }
  for (const Arc& arc : network.arcs)
    model.arcs.push_back(model.add(model.volunteers[arc.volunteer], model.elders[arc.elder], 1, arc.cost));
}

}  // namespace

Flow least_cost(const Network& network) {
  Model built;
  build(network, built);
  Simplex simplex(built.graph);
  simplex.upperMap(built.upper).costMap(built.cost);
  model::ensure(simplex.run() == Simplex::OPTIMAL, "pairing: a circulation has no optimum");
  Flow flow;
  for (const Graph::Arc& arc : built.arcs) flow.used.push_back(simplex.flow(arc) > 0);
  for (const Graph::Node& node : built.volunteers) flow.volunteer.push_back(simplex.potential(node));
  for (const Graph::Node& node : built.elders) flow.elder.push_back(simplex.potential(node));
  return flow;
}

}  // namespace pairing
