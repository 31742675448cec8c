#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts up to the sources: new sentences come in as unfinished, those that are
# gone are kept as vanished (they are found again if they come back) unless --prune is given.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

lupdate=$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate6 || command -v lupdate) || {
  echo "translations: no lupdate of Qt 6 (Debian: qt6-l10n-tools)" >&2
  exit 1
}
gone=()
case ${1:-} in
  '') ;;
  --prune) gone=(-no-obsolete) ;;
  *)
    echo "translations: unknown option '$1'; --prune is the only one" >&2
    exit 1
    ;;
esac

# lupdate expands no macros, and its aliases cannot bring a context along. So it reads a copy of the
# sources in which every WORDS(...) is written out as what it stands for. It also takes every tr(...) for
# QObject's, and loses what is marked inside; in core/ nothing is a QObject.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
find app core ui -name '*.h' -o -name '*.cpp' | while read -r file; do
  mkdir -p "$copy/${file%/*}"
  sed '/^#define WORDS/d; s/\bWORDS(/QT_TRANSLATE_NOOP("catalogue", /g' "$file" >"$copy/$file"
  case $file in core/*) sed -i 's/\btr(/words(/g' "$copy/$file" ;; esac
done

# Places are left out: a line that moved is no change of a translation.
common=(-silent -locations none -source-language en "${gone[@]}")
folder=$PWD/translations
cd "$copy"
"$lupdate" "${common[@]}" -target-language de app core ui -ts "$folder/assayer_de.ts"
# English is written in the sources; only what is counted needs its two forms.
"$lupdate" "${common[@]}" -target-language en -pluralonly app core ui -ts "$folder/assayer_en.ts"

for file in "$folder"/*.ts; do
  printf '%s: %s sentences, %s to be translated, %s no longer in the sources\n' "${file##*/}" \
    "$(grep -c '<message' "$file" || true)" "$(grep -c 'type="unfinished"' "$file" || true)" \
    "$(grep -c 'type="vanished"' "$file" || true)"
done
