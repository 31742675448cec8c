#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD_FOLDER [FILTER]: every figure beside its limit, as a ratio; fails when one is missed.
#
# A limit is a ratio of two figures of the same run (limits.tsv), because absolute times of two
# machines, or of two hours on one machine, do not compare. Of each figure the best of many repetitions
# counts, taken in random order: what others do on the machine only ever adds to a time. Figures are
# CPU time; by the clock where several threads or processes are measured. The window's answers, and how long it is
# held while lines come, are held against a time, a frame of 16 ms, because that is what people see.
set -eu
cd "$(dirname "$0")"
build=../../$1
filter=${2:-}
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT

if [ -x "$build/tests/bench/assayer_bench" ]; then
  "$build/tests/bench/assayer_bench" --benchmark_format=csv --benchmark_repetitions=25 \
    --benchmark_min_time=0.02 --benchmark_enable_random_interleaving=true \
    --benchmark_filter="${filter:-.}" 2>/dev/null >"$figures"
else
  echo "no benchmarks were built"
fi
if [ -x "$build/app/assay" ] && [ -x "$build/tests/bench/assayer_process_bench" ]; then
  case process in
    *$filter* | $filter) "$build/tests/bench/assayer_process_bench" "$build/app/assay" \
      "$build/tests/bench/assayer_reference_process" >>"$figures" ;;
  esac
fi
if [ -x "$build/tests/bench/assayer_frame_bench" ]; then
  case frame in
    *$filter* | $filter)
      "$build/tests/bench/assayer_frame_bench" 2>/dev/null >>"$figures" ||
        echo "the window's answers were not measured"
      ;;
  esac
fi
if [ -x "$build/tests/bench/assayer_log_bench" ]; then
  case logs in
    *$filter* | $filter) "$build/tests/bench/assayer_log_bench" "$build" >>"$figures" 2>/dev/null ;;
  esac
fi
if [ -x "$build/tests/bench/assayer_live_bench" ]; then
  case live-load in
    *$filter* | $filter)
      "$build/tests/bench/assayer_live_bench" "$build" >>"$figures" || echo "LINES WERE LOST"
      ;;
  esac
fi
if [ -x "$build/tests/bench/assayer_live_window_bench" ]; then
  case live-window in
    *$filter* | $filter)
      "$build/tests/bench/assayer_live_window_bench" "$build" >>"$figures" || echo "LINES WERE LOST"
      ;;
  esac
fi
if [ -x "$build/app/assayer" ] && [ -x "$build/tests/bench/assayer_window_bench" ]; then
  case window in
    *$filter* | $filter)
      # A display of its own, and no session of the user's to restore or to hand files to.
      state=$(mktemp -d)
      env XDG_STATE_HOME="$state" XDG_CONFIG_HOME="$state" XDG_RUNTIME_DIR="$state" \
        xvfb-run -a -s '-screen 0 1600x1000x24 -nolisten tcp' \
        "$build/tests/bench/assayer_window_bench" "$build/app/assayer" \
        "$build/tests/bench/assayer_reference_window" >>"$figures" || echo "the window was not measured"
      rm -rf "$state"
      ;;
  esac
fi

awk -F '\t' -v figures="$figures" '
  function pretty(ns, unit) {
    if (unit == "KiB") return sprintf("%.1f MiB", ns / 1024)
    if (ns >= 1e6) return sprintf("%.2f ms", ns / 1e6)
    if (ns >= 1e3) return sprintf("%.2f us", ns / 1e3)
    return sprintf("%.1f ns", ns)
  }
  BEGIN {
    scale["ns"] = 1; scale["us"] = 1e3; scale["ms"] = 1e6; scale["s"] = 1e9; scale["KiB"] = 1
    while ((getline line < figures) > 0) {
      # name,iterations,real_time,cpu_time,time_unit,...
      if (split(line, column, ",") < 5 || !(column[5] in scale)) continue
      name = column[1]; gsub(/"/, "", name)
      if (name ~ /_(mean|median|stddev|cv)$/) continue
      clock = name ~ /\/manual_time$/
      sub(/\/(iterations:|repeats:|manual_time).*$/, "", name)
      time = (clock ? column[3] : column[4]) * scale[column[5]]
      if (!(name in best)) { order[++count] = name; best[name] = time; unit[name] = column[5] }
      if (time < best[name]) best[name] = time
    }
    printf "%-26s %11s  %s\n", "best of each", "time", ""
    for (i = 1; i <= count; i++) printf "%-26s %11s\n", order[i], pretty(best[order[i]], unit[order[i]])
    printf "\n%-24s %8s %8s  %-6s %s\n", "limit", "measured", "limit", "", "the measured figure is"
  }
  /^#/ || NF < 5 { next }
  !($1 in best) || !($4 in best) { next }
  {
    ratio = $2 == "<=" ? best[$1] / best[$4] : best[$4] / best[$1]
    met = $2 == "<=" ? ratio <= $3 : ratio >= $3
    missed += !met; judged++
    name = $1; sub(/^limit\//, "", name)
    printf "%-24s %7.2fx %2s %4.2fx  %-6s %s\n", name, ratio, $2, $3, met ? "pass" : "FAIL", $5
  }
  END {
    printf "\n%d of %d limits met\n", judged - missed, judged
    exit missed > 0 || judged == 0
  }' limits.tsv
