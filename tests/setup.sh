# shellcheck shell=bash
# The set-up that tests/run.sh and samples/quickstart.sh share: installs the missing Debian packages of
# tests/packages.txt, configures and builds. To be sourced; may be repeated: what is done is not done again.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

step() { printf '== %s\n' "$*"; }
give_up() {
  printf '%s\n' "$@" >&2
  exit 3
}

wanted_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$root/tests/packages.txt"; }

missing_packages() {
  local package
  for package in $(wanted_packages); do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
      printf '%s\n' "$package"
    fi
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

install_packages() {
  command -v dpkg-query >/dev/null ||
    give_up "This is no Debian: tests/packages.txt names what is needed." "Install its like by hand, then run cmake --preset release."
  local missing
  mapfile -t missing < <(missing_packages)
  if [ "${#missing[@]}" -eq 0 ]; then
    step "Packages: all of tests/packages.txt are installed."
    return
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    give_up "These packages are missing, and you are neither root nor have sudo:" "  ${missing[*]}" \
      "As root, run: apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  fi
  step "Packages: installing ${missing[*]}"
  as_root apt-get -q update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}"
}

# build PRESET [OPTION...]: configures when that has not been done yet (Ninja does it again by itself when it must), then
# builds what changed; the options go to cmake --build.
build() {
  local preset=$1
  shift
  if [ ! -f "$root/build/$preset/build.ninja" ]; then
    step "Build: configuring build/$preset"
    (cd "$root" && cmake --preset "$preset")
  fi
  step "Build: building what changed in build/$preset (the first time takes some minutes)"
  (cd "$root" && cmake --build --preset "$preset" "$@")
}
