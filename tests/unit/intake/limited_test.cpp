// What is read to the end, and what has no end.
#include "intake/limited.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "model/refusal.hpp"
#include "words/words.hpp"

namespace {

struct Written {
  explicit Written(const std::string& bytes)
      : path((std::filesystem::temp_directory_path() / ("carebank-limited-" + std::to_string(::getpid()))).string()) {
    words::choose(words::Language::en);
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ~Written() { std::filesystem::remove(path); }
  std::string path;
};

std::string refused(const std::string& path, std::size_t most) {
  try {
    intake::read_limited(path, most);
  } catch (const model::Fault& fault) {
    return fault.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a file is read whole up to its limit, and not beyond it") {
  const std::string bytes = std::string(1000, 'a') + '\0' + "z";
  const Written file(bytes);
  CHECK(intake::read_limited(file.path, bytes.size()) == bytes);
  CHECK(intake::read_limited(file.path, intake::mebibyte) == bytes);
  CHECK_FALSE(refused(file.path, bytes.size() - 1).empty());
}

TEST_CASE("a limit is told in what it is counted in") {
  const Written file("");
  std::filesystem::resize_file(file.path, 5 * intake::mebibyte);
  CHECK(refused(file.path, 4 * intake::mebibyte) == "the file is larger than 4 MiB");
}

TEST_CASE("a folder, a device without end and what is not there are told") {
  const Written file("");
  CHECK(refused("/", intake::mebibyte) == "the file cannot be read: Is a directory");
  CHECK(refused("/dev/zero", intake::mebibyte) == "this is a device, not a file");
  CHECK(refused(file.path + ".none", intake::mebibyte) == "the file cannot be read: No such file or directory");
  CHECK(intake::read_limited(file.path, intake::mebibyte).empty());
}
