#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# installed.sh CMAKE BUILD_FOLDER: what installing leaves, and that the programs work from there.
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
wrong() {
  echo "$*"
  failed=1
}

"$1" --install "$2" --prefix "$folder/usr" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cd "$folder/usr" || exit 1
expected="$here/installed.txt"
# Without Qt's compiler of translations the programs speak English.
languages=yes
[ -e "$2/translations/assayer_de.qm" ] || languages=
grep -v "${languages:+^$}${languages:-translations/}" "$expected" >"$folder/expected"
find . -type f | sed 's,^\./,,; s,^lib/[^/]*-linux-[^/]*/,lib/,' | LC_ALL=C sort >"$folder/found"
LC_ALL=C sort "$folder/expected" | diff - "$folder/found" ||
  wrong "< was not installed, > is not in tests/packaging/installed.txt"

desktop=share/applications/io.github.assayer.Assayer.desktop
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' $desktop)
[ -x "bin/$program" ] || wrong "the desktop file starts $program, which is not installed"
bin/assay --version >/dev/null || wrong "assay does not tell its version"
QT_QPA_PLATFORM=offscreen bin/assayer --version >/dev/null || wrong "assayer does not tell its version"
bin/assay case run share/doc/assayer/examples/accepted.attestcase >/dev/null ||
  wrong "the example that is accepted is not"
if [ -n "$languages" ]; then
  LC_ALL=de_DE.UTF-8 bin/assay help | grep -q Aufruf || wrong "assay does not find its German"
fi
for page in share/man/man1/*.1; do
  name=$(basename "$page" .1)
  grep -q "^\\.TH $(echo "$name" | tr a-z A-Z) 1 .*$(bin/assay --version | grep -o '[0-9.]*' | head -n 1)" "$page" ||
    wrong "$page is of another program or version"
done
exit $failed
