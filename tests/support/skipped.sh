#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lists the test cases that the programs of this run skipped; 77 (ctest: skipped) if there are any.
cd "$1" || exit 1
total=0
for list in *.txt; do
  [ -s "$list" ] || continue
  echo "${list%.txt}:"
  sed 's/^/  /' "$list"
  total=$((total + $(wc -l < "$list")))
done
[ "$total" -eq 0 ] && { echo "no case was skipped"; exit 0; }
echo "$total cases skipped"
exit 77
