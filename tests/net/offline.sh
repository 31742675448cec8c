#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# offline.sh PROGRAM [ARG]...: the program, as it starts, asks the system for no socket of the internet and
# looks up no name. A program that goes on is ended after a moment.
command -v strace >/dev/null || { echo "skipped: strace is not installed"; exit 77; }
home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_CONFIG_HOME="$home" XDG_CACHE_HOME="$home" XDG_DATA_HOME="$home"
# A sanitizer cannot look for leaks in a program that is traced.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
strace -f -qq -o "$home/calls" -e trace=socket,connect,execve true 2>/dev/null \
  || { echo "skipped: strace may not trace here"; exit 77; }
strace -f -qq -o "$home/calls" -e trace=socket,connect,execve timeout 5 "$@" >"$home/out" 2>&1
ended=$?
grep -q execve "$home/calls" || { echo "nothing was traced"; exit 1; }
if [ "$ended" -ne 0 ] && [ "$ended" -ne 124 ]; then
  echo "the program ended with $ended:"
  cat "$home/out"
  exit 1
fi
if grep -E 'AF_INET6?\b' "$home/calls"; then
  echo "these sockets of the internet were opened at the start of: $*"
  exit 1
fi
