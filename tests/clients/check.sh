# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced: check NAME EXPECTED FOUND says whether one text is in the other; $failed is what to exit with.
failed=0
check() {
  case $3 in
    *"$2"*) echo "ok   $1" ;;
    *) echo "FAIL $1: wanted '$2', got '$3'"; failed=1 ;;
  esac
}

# until_has TEXT COMMAND...: what the command prints, asked again for up to half a minute.
until_has() {
  wanted=$1
  shift
  tries=0
  while found=$("$@" 2>&1); do
    case $found in *"$wanted"*) break ;; esac
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || break
    sleep 0.2
  done
  echo "$found"
}
