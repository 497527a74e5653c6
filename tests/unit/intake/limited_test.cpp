// What is read to the end, and what has no end.
#include "intake/limited.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>

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

std::string refused(const std::string& path, std::size_t most, std::chrono::milliseconds patience = std::chrono::seconds(10)) {
  try {
    intake::read_limited(path, most, patience);
  } catch (const model::Fault& fault) {
    return fault.what();
  }
  return "";
}

// A pipe with a name.
struct Named : Written {
  Named() : Written("") {
    std::filesystem::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  }
};

// Without a name, as a shell makes one for <(...); its path is of the end that is read.
struct Unnamed {
  Unnamed() { REQUIRE(::pipe(ends.data()) == 0); }
  ~Unnamed() { ::close(ends[0]), ::close(ends[1]); }
  Unnamed(const Unnamed&) = delete;
  Unnamed& operator=(const Unnamed&) = delete;
  std::string path() const { return "/dev/fd/" + std::to_string(ends[0]); }
  std::array<int, 2> ends{};
};

constexpr std::chrono::milliseconds soon{100};

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

TEST_CASE("a pipe with a name that nobody writes to does not hold up for ever") {
  const Named pipe;
  CHECK(refused(pipe.path, intake::mebibyte, soon) == "nobody writes to this pipe");
}

TEST_CASE("a writer who comes late and pauses is waited for") {
  const Named pipe;
  std::thread writer([&] {
    std::this_thread::sleep_for(soon);
    const int file = ::open(pipe.path.c_str(), O_WRONLY | O_CLOEXEC);
    for (const char* part : {"one ", "two ", "three"}) {
      std::this_thread::sleep_for(soon);
      (void)!::write(file, part, std::char_traits<char>::length(part));
    }
    ::close(file);
  });
  CHECK(intake::read_limited(pipe.path, intake::mebibyte) == "one two three");
  writer.join();
}

TEST_CASE("a writer who comes and goes without a byte leaves nothing") {
  const Named pipe;
  std::thread writer([&] {
    std::this_thread::sleep_for(soon);
    ::close(::open(pipe.path.c_str(), O_WRONLY | O_CLOEXEC));
  });
  CHECK(intake::read_limited(pipe.path, intake::mebibyte).empty());
  writer.join();
}

TEST_CASE("a shell's own pipe is read, whether its writer still writes, is done, or wrote nothing") {
  {
    Unnamed pipe;
    std::thread writer([&] {
      std::this_thread::sleep_for(3 * soon);
      (void)!::write(pipe.ends[1], "late", 4);
      ::close(pipe.ends[1]);
    });
    CHECK(intake::read_limited(pipe.path(), intake::mebibyte, soon) == "late");
    writer.join();
    pipe.ends[1] = -1;
  }
  for (const std::string bytes : {"done", ""}) {
    Unnamed pipe;
    REQUIRE(::write(pipe.ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    ::close(std::exchange(pipe.ends[1], -1));
    CHECK(intake::read_limited(pipe.path(), intake::mebibyte, soon) == bytes);
  }
}
