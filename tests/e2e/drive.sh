#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# drive.sh SCRIPT ASSAYER ASSAY SAMPLES: a display, a session bus and an accessibility bus of its own, and
# the script in them.
set -u
script=$1
shift
for tool in xvfb-run dbus-run-session xdotool python3; do
  command -v "$tool" >/dev/null || { echo "$tool is not there, so the window was not driven"; exit 77; }
done
launcher=/usr/libexec/at-spi-bus-launcher
[ -x "$launcher" ] || { echo "$launcher is not there, so the window was not driven"; exit 77; }
python=/usr/bin/python3
"$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null || {
  echo "Python cannot load Atspi (gir1.2-atspi-2.0), so the window was not driven"
  exit 77
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1
export XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
export XDG_RUNTIME_DIR="$folder/run" LC_ALL=C.UTF-8 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
mkdir -p "$XDG_STATE_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY QT_QPA_PLATFORM
xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' dbus-run-session -- sh -c '
  "$0" --launch-immediately & bus=$!
  "$1" "$2" "$3" "$4" "$5" "$6"
  ended=$?
  kill $bus
  exit $ended' "$launcher" "$python" "$script" "$1" "$2" "$3" "$folder"
