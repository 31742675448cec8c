#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh FILE.deb: the package holds what tests/packaging/installed.txt names, belongs to root, and says
# what it needs; lintian finds no error in it, where there is lintian.
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() {
  echo "package: $*"
  failed=1
}

dpkg-deb -c "$1" >"$work/contents" || exit 1
# Below /usr, Debian has libraries in a folder of the machine's own kind.
awk '!/\/$/ { print $6 }' "$work/contents" | sed -E 's,^\./usr/,,; s,^lib/[^/]+-linux-gnu[^/]*/,lib/,' |
  LC_ALL=C sort >"$work/found"
# Manual pages and the changelog are compressed in a package alone.
sed -E 's,^(share/man/.*|share/doc/.*/changelog)$,\1.gz,' "$here/installed.txt" | LC_ALL=C sort |
  diff - "$work/found" || wrong "< is missing, > is not in tests/packaging/installed.txt"
awk '$2 != "root/root" || ($1 !~ /^drwxr-xr-x/ && $1 !~ /^-rw-r--r--/ && $6 !~ /\/bin\//)' "$work/contents" |
  grep . && wrong "these belong to somebody else or may be written by others"

depends=$(dpkg-deb -f "$1" Depends)
# By name: plugins, which no program lists, and the rest as dpkg-shlibdeps found it.
for each in libqt6svg6 libsecret-1-0 fonts-dejavu-core libqt6widgets6 libssl3 libc6; do
  case ", $depends" in
    *", $each"*) ;;
    *) wrong "it does not depend on $each: $depends" ;;
  esac
done
case $depends in
  *-dev*) wrong "it depends on something to build with: $depends" ;;
esac
if command -v lintian >/dev/null; then
  lintian --allow-root --tag-display-limit 0 --fail-on error "$1" || wrong "lintian finds errors"
fi
exit $failed
