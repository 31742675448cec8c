# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced: starts a lab for the length of the script. Needs $assay; sets $lab, the announcement's
# file, and member(), which reads it. $options are further words for it.

work=$(mktemp -d)
lab=$work/lab.json
"$assay" lab serve --json --state "$work/state" ${options:-} >"$lab" &
server=$!
finish() {
  kill "$server" 2>/dev/null
  wait "$server"
  rm -rf "$work"
}
trap finish EXIT
tries=0
while [ ! -s "$lab" ]; do
  kill -0 "$server" 2>/dev/null || { echo "the lab did not start"; exit 1; }
  tries=$((tries + 1))
  [ "$tries" -lt 600 ] || { echo "the lab took too long to start"; exit 1; }
  sleep 0.1
done

# A text of the announcement's top level, which stands before those of the machines.
member() {
  grep -o "[{,]\"$1\":\"[^\"]*\"" "$lab" | head -n 1 | cut -d '"' -f 4
}
