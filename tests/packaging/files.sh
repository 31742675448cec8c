#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# files.sh FOLDER: desktop file, AppStream metainfo and MIME type are valid and agree with each other.
set -u
cd "$1" || exit 1
id=io.github.assayer.Assayer
failed=0
skipped=
wrong() {
  echo "$*"
  failed=1
}

grep -q "<launchable type=\"desktop-id\">$id.desktop</launchable>" $id.metainfo.xml ||
  wrong "the metainfo launches another desktop file than $id.desktop"
type=$(sed -n 's/^MimeType=\([^;]*\);.*/\1/p' $id.desktop)
grep -q "mime-type type=\"$type\"" $id.mime.xml || wrong "the desktop file opens $type, which $id.mime.xml does not define"
grep -q "<mediatype>$type</mediatype>" $id.metainfo.xml || wrong "the metainfo does not name $type"
grep -q "^Icon=$id\$" $id.desktop && [ -e $id.svg ] || wrong "the desktop file's icon is not $id.svg"

if command -v desktop-file-validate >/dev/null; then
  desktop-file-validate --no-hints $id.desktop || wrong "desktop-file-validate refuses $id.desktop"
else
  skipped="$skipped desktop-file-validate"
fi
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net $id.metainfo.xml || wrong "appstreamcli refuses $id.metainfo.xml"
else
  skipped="$skipped appstreamcli"
fi
[ $failed -eq 0 ] || exit 1
[ -z "$skipped" ] || { echo "not there, so not asked:$skipped"; exit 77; }
