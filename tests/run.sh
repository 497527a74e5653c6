#!/usr/bin/env bash
# Sets up, builds and runs all tests. tests/run.sh [--sanitize] [--long]
#   --sanitize  then builds and runs everything again under AddressSanitizer and UndefinedBehaviorSanitizer
#   --long      also the tests with the label `long`, and CAREBANK_LONG=1 for those that can do more
set -euo pipefail
# shellcheck source=tests/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

unset "${!CAREBANK_@}" # the tests choose their own ledgers, keys and days
export UBSAN_OPTIONS=print_stacktrace=1
presets=(release)
selection=(-LE '^long$')
for option in "$@"; do
  case $option in
    --sanitize) presets+=(sanitize) ;;
    --long)
      selection=()
      export CAREBANK_LONG=1
      ;;
    -h | --help)
      sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *)
      echo "tests/run.sh: unknown option $option (known: --sanitize, --long)" >&2
      exit 2
      ;;
  esac
done

install_packages
status=0
for preset in "${presets[@]}"; do
  build "$preset"
  step "Tests: ctest --preset $preset"
  (cd "$root" && ctest --preset "$preset" "${selection[@]}") || status=1
done
exit "$status"
