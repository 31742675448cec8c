#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD_FOLDER [FILTER]: every figure beside its limit, as a ratio.
#
# limits.tsv names the limit of a benchmark as a sum of benchmarks measured in the same run, because
# absolute times of two machines, or of two hours on one machine, do not compare.
set -eu
cd "$(dirname "$0")"
build=../../$1
filter=${2:-.}
tab=$(printf '\t')

if [ -x "$build/tests/bench/assayer_bench" ]; then
  figures=$(mktemp)
  trap 'rm -f "$figures"' EXIT
  "$build/tests/bench/assayer_bench" --benchmark_format=csv \
    --benchmark_filter="^limit/|$filter" >"$figures"
  awk -F "$tab" -v figures="$figures" '
    function pretty(ns) {
      if (ns >= 1e6) return sprintf("%.2f ms", ns / 1e6)
      if (ns >= 1e3) return sprintf("%.2f us", ns / 1e3)
      return sprintf("%.1f ns", ns)
    }
    # The sum "3*limit/a + limit/b + 120" in nanoseconds; -1 where a part was not measured.
    function sum(text,    parts, n, i, factor, name, total) {
      n = split(text, parts, /[ ]*\+[ ]*/)
      total = 0
      for (i = 1; i <= n; i++) {
        name = parts[i]; factor = 1
        if (match(name, /^[0-9.]+\*/)) {
          factor = substr(name, 1, RLENGTH - 1) + 0
          name = substr(name, RLENGTH + 1)
        }
        if (name ~ /^[0-9.]+$/) total += factor * name
        else if (name in cpu) total += factor * cpu[name]
        else return -1
      }
      return total
    }
    BEGIN {
      scale["ns"] = 1; scale["us"] = 1e3; scale["ms"] = 1e6; scale["s"] = 1e9
      while ((getline line < figures) > 0) {
        # name,iterations,real_time,cpu_time,time_unit,...
        if (split(line, column, ",") < 5 || !(column[5] in scale)) continue
        name = column[1]; gsub(/"/, "", name)
        cpu[name] = column[4] * scale[column[5]]
        order[++count] = name
      }
      printf "%-44s %12s %12s %8s  %s\n", "benchmark (CPU time)", "measured", "limit", "ratio", "the limit is"
    }
    /^#/ || NF < 2 { next }
    { limit[$1] = $2; why[$1] = $3 }
    END {
      for (i = 1; i <= count; i++) {
        name = order[i]
        floor = (name in limit) ? sum(limit[name]) : -1
        if (floor > 0)
          printf "%-44s %12s %12s %7.2fx  %s\n", name, pretty(cpu[name]), pretty(floor), cpu[name] / floor, why[name]
        else
          printf "%-44s %12s %12s %8s\n", name, pretty(cpu[name]), "-", "-"
      }
    }' limits.tsv
else
  echo "no benchmarks were built"
fi

if [ -f process.sh ]; then
  sh process.sh "$1"
fi
