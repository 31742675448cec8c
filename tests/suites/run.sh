#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh ASSAY SHARED: 77 (skipped) where the suites or Python are absent.
shared=${ASSAYER_SHARED:-$2}
here=$(dirname "$0")
if [ ! -e "$shared/suites/harness/run_all.py" ]; then
  echo "SKIPPED: no independent suites in $shared"
  exit 77
fi
if ! command -v python3 >/dev/null; then
  echo "SKIPPED: the suites' harness needs python3"
  exit 77
fi
exec python3 "$here/compare.py" "$1" "$shared/suites/harness" "$here/differences.txt"
