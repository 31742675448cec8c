#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh SOURCE TARGET: the pinned npm packages of SOURCE into TARGET. 77 where that cannot be
# done on this machine; the tests that need them are then skipped and say so.
command -v node >/dev/null && command -v npm >/dev/null || { echo "no node or npm here"; exit 77; }
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || { echo "node $major is too old for the Azure SDKs, which want 20"; exit 77; }
mkdir -p "$2" && cd "$2" || exit 1
if cmp -s "$1/package-lock.json" package-lock.json && [ -e node_modules/.complete ]; then
  exit 0
fi
cp "$1/package.json" "$1/package-lock.json" . || exit 1
if ! npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1; then
  tail -n 5 npm.log
  echo "the npm registry is not at hand"
  exit 77
fi
touch node_modules/.complete
