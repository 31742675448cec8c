#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keychain.sh PROBE CASE: the keychain against a real gnome-keyring in a session and a home of its own, and
# against stand-ins for one that refuses or hangs. Cases: absent unlocked locked denied slow slow-entry.
set -u
probe=$1 case=$2
here=$(cd "$(dirname "$0")" && pwd)

if [ "${3:-}" != inside ]; then
  needed=(dbus-run-session)
  case $case in
    unlocked|locked) needed+=(gnome-keyring-daemon secret-tool gdbus) ;;
    denied|slow*) needed+=(/usr/bin/python3 gdbus) ;;
  esac
  for program in "${needed[@]}"; do
    command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
  done
  case $case in
    denied|slow*)
      /usr/bin/python3 -c 'import gi; gi.require_version("Gio", "2.0")' 2>/dev/null \
        || { echo "skipped: python3-gi is not installed"; exit 77; } ;;
  esac
  home=$(mktemp -d) || exit 1
  trap 'rm -rf "$home"' EXIT
  mkdir -m 700 "$home"/{data,config,cache,run}
  export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache \
    XDG_RUNTIME_DIR=$home/run
  unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY
  if [ "$case" = absent ]; then
    said=$("$probe" 30 get a 2>&1)
    [ "$said" = keychain.absent ] || { echo "without a bus: $said"; exit 1; }
    # A bus on which nobody offers secrets.
    printf '%s\n' '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>' \
      '<policy context="default"><allow send_destination="*" eavesdrop="true"/>' \
      '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>' \
      > "$home/bus.conf"
    said=$(dbus-run-session --config-file="$home/bus.conf" -- "$probe" 30 get a 2>/dev/null)
    [ "$said" = keychain.absent ] || { echo "on an empty bus: $said"; exit 1; }
    exit 0
  fi
  dbus-run-session -- bash "$here/keychain.sh" "$probe" "$case" inside
  exit
fi

expect() { # WHAT EXPECTED SAID
  if [ "$2" != "$3" ]; then
    printf '%s\nexpected:\n%s\nsaid:\n%s\n' "$1" "$2" "$3"
    exit 1
  fi
}

stand_in() {
  coproc STANDIN { exec /usr/bin/python3 "$here/fake_keychain.py" "$1"; }
  read -r -t 20 ready <&"${STANDIN[0]}" && [ "$ready" = ready ] || { echo "no stand-in"; exit 1; }
}

start_keyring() {
  eval "$(printf 'a password' | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
}

case $case in
  unlocked)
    start_keyring
    long=$(printf 'x%.0s' {1..20000})
    said=$("$probe" 30 get key put key "PLANTED-ONE" get key put key "zwölf Bytes" get key \
      put long "$long" forget key get key forget key 2>&1)
    expect "a session of a keychain" \
      $'none\ndone\nPLANTED-ONE\ndone\nzwölf Bytes\ndone\ndone\nnone\ndone' "$said"
    said=$("$probe" 30 get long 2>&1)
    expect "what another process kept" "$long" "$said"
    said=$("$probe" app 30 put other "of the window" get other forget other get other 2>&1)
    expect "beside an application object" $'done\nof the window\ndone\nnone' "$said"
    "$probe" 30 put key PLANTED-TWO >/dev/null 2>&1
    secret-tool search --all server assayer 2>&1 | grep -q '^attribute.user = key' \
      || { echo "another client does not see the entry"; exit 1; }
    if grep -rqE 'PLANTED-(ONE|TWO)' "$HOME"; then
      echo "a secret is in a file as it is"
      exit 1
    fi ;;
  locked)
    start_keyring
    expect "before it is locked" done "$("$probe" 30 put key secret 2>&1)"
    gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
      --method org.freedesktop.Secret.Service.Lock \
      "['/org/freedesktop/secrets/collection/login']" >/dev/null || exit 1
    expect "a locked keychain" keychain.locked "$("$probe" 30 get key 2>&1)" ;;
  denied)
    stand_in denied
    expect "a keychain that refuses" keychain.denied "$("$probe" 30 get key 2>&1)" ;;
  slow)
    stand_in slow
    expect "a keychain that hangs" $'keychain.slow\nended well' \
      "$("$probe" 1 get key 2>&1 && echo ended well)" ;;
  slow-entry)
    stand_in slow-entry
    expect "a keychain that hangs over an entry" keychain.slow "$("$probe" 1 get key 2>&1)" ;;
esac
