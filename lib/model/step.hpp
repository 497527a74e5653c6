// How far long work is.
#pragma once

#include <cstddef>
#include <functional>

namespace model {

enum class Stage { read, check, write };
// Told now and then with what is done and of how much (0: nobody knows). Whoever is told may throw to stop the work.
using Step = std::function<void(Stage stage, std::size_t done, std::size_t total)>;

}  // namespace model
