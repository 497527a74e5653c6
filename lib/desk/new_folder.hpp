// A folder that appears whole or not at all: written under a temporary name beside its place, then renamed.
#pragma once

#include <string>
#include <string_view>

namespace desk {

class NewFolder {
 public:
  // Fault where something but an empty folder is at `out`, or its temporary neighbour cannot be made.
  explicit NewFolder(std::string out);
  ~NewFolder();  // gone again unless it was kept
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  // A file within; `name` may have folders in it.
  void write(const std::string& name, std::string_view bytes);
  // Everything on the disk, then under its own name.
  void keep();

 private:
  std::string out_, path_;
  bool kept_ = false;
};

}  // namespace desk
