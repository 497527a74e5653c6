// Replays every file of a folder through a fuzz target where libFuzzer is not at hand: `replay FOLDER [MUTANTS]`. Each
// file is also altered in MUTANTS ways, the same ones every time.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// One byte replaced, taken out or put in, or the end cut off.
std::string altered(std::string bytes, std::mt19937& dice) {
  if (bytes.empty()) return bytes;
  const std::size_t at = dice() % bytes.size();
  const char byte = static_cast<char>(dice());
  switch (dice() % 4) {
    case 0:
      bytes[at] = byte;
      break;
    case 1:
      bytes.erase(at, 1);
      break;
    case 2:
      bytes.insert(at, 1, byte);
      break;
    default:
      bytes.resize(at);
  }
  return bytes;
}

void replay(const std::filesystem::path& file, unsigned mutants) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  run(bytes);
  std::mt19937 dice(static_cast<std::uint32_t>(bytes.size()));
  for (unsigned i = 0; i < mutants; ++i) run(altered(bytes, dice));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: %s FOLDER [MUTANTS]\n", arguments[0]);
    return 2;
  }
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    if (entry.is_regular_file()) files.insert(entry.path());
  }
  const auto mutants = count > 2 ? static_cast<unsigned>(std::strtoul(arguments[2], nullptr, 10)) : 0U;
  for (const auto& file : files) {
    // Told before, so that a crash names its input.
    std::printf("%s\n", file.filename().c_str());
    std::fflush(stdout);
    replay(file, mutants);
  }
  // An empty folder is a wrong path, not a success.
  return files.empty() ? 1 : 0;
}
