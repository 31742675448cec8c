#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ends.sh ASSAY: how a lab ends, and what it says when it cannot begin.
assay=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$(dirname "$0")/check.sh"

for signal in TERM INT; do
  : >"$work/lab.json"
  "$assay" lab serve --json >"$work/lab.json" 2>"$work/errors" &
  server=$!
  tries=0
  while [ ! -s "$work/lab.json" ] && [ "$tries" -lt 600 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
  anchors=$(sed -n 's/.*"anchors":"\([^"]*\)".*/\1/p' "$work/lab.json")
  port=$(sed -n 's/.*"imds":"http:\/\/127.0.0.1:\([0-9]*\)","entra".*/\1/p' "$work/lab.json")
  check "one line" 1 "$(wc -l <"$work/lab.json")"
  check "its roots are there" "BEGIN CERTIFICATE" "$(cat "$anchors")"
  taken=$("$assay" lab serve --json --port "$port" 2>/dev/null)
  check "a taken port ends another with 2" 2 "$?"
  check "and says so" '"lab.cannot-listen"' "$taken"
  kill -s "$signal" "$server"
  wait "$server"
  check "$signal ends it with 0" 0 "$?"
  [ ! -e "$(dirname "$anchors")" ]
  check "its files are gone" 0 "$?"
done

unknown=$("$assay" lab serve --json --machine nothing 2>/dev/null)
check "an unknown machine ends it with 2" 2 "$?"
check "and names those there are" "api-vmss_1" "$unknown"
check "a batch starts none" "usage.not-in-batch" \
  "$(echo '{"id":"1","argv":["lab","serve"]}' | "$assay" batch 2>&1)"
exit $failed
