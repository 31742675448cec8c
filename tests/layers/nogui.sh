#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# nogui.sh READELF PROGRAM: the terminal program must start where no graphics stack is installed.
needed=$("$1" -d "$2") || exit 1
case $needed in
  *libc.so*) ;;
  *) echo "cannot read what $2 links"; exit 1 ;;
esac
if echo "$needed" | grep -E 'NEEDED.*libQt[0-9]*(Gui|Widgets|OpenGL|Svg)'; then
  echo "$2 links the libraries above"
  exit 1
fi
