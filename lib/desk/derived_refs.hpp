// Inside the room only: the ref of a row that gives none, from its content and how often that occurred in the file.
#pragma once

#include <map>
#include <string>

#include "seal/hash.hpp"

namespace desk {

class DerivedRefs {
 public:
  std::string of(std::string content) {
    const int occurrence = ++occurrences_[content];
    content += "#" + std::to_string(occurrence);
    return "auto-" + sum(content).substr(0, 20);
  }
  std::string sum(const std::string& text) { return seal::hex(hasher_.sha256(text)); }

 private:
  std::map<std::string, int> occurrences_;
  seal::Hasher hasher_;
};

}  // namespace desk
