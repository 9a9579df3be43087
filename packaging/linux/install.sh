#!/bin/sh
# Installs for the person who runs it, below their own home; no administrator is needed.
# Run it again to upgrade; settings and papers stay. `--prefix FOLDER` installs elsewhere.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME:?"HOME is not set; give a folder with --prefix"}/.local
if [ "${1:-}" = "--prefix" ]; then
    prefix=${2:?"--prefix needs a folder"}
    case $prefix in /*) ;; *) echo "--prefix needs a whole path, from /" >&2; exit 2 ;; esac
elif [ $# -gt 0 ]; then
    echo "usage: [--prefix FOLDER]" >&2
    exit 2
fi
home=$prefix/lib/dprk-viewer
new=$prefix/lib/.dprk-viewer-new-$$
old=$prefix/lib/.dprk-viewer-old-$$
if ! mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"; then
    echo "Nothing was installed: $prefix cannot be written. Choose a folder with --prefix." >&2
    exit 4
fi
trap 'rm -rf "$new"' EXIT
if ! cp -R "$here/dprk-viewer" "$new" || ! "$new/dprk-viewer" check >/dev/null; then
    echo "Nothing was installed: the copy does not run. What was there before is unchanged." >&2
    exit 4
fi
cp "$here/uninstall.sh" "$new/uninstall"
chmod 755 "$new/uninstall"
[ ! -d "$home" ] || mv "$home" "$old"
mv "$new" "$home"
rm -rf "$old"
ln -sfn ../lib/dprk-viewer/dprk-viewer "$prefix/bin/dprk-viewer"
cp -R "$here/share/." "$prefix/share/"
# A desktop may not look into this bin folder: its entry names the program in full.
program=$(printf '%s' "$home/dprk-viewer" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[&|\\]/\\&/g')
entry=$prefix/share/applications/dprk-viewer.desktop
sed "s|^Exec=dprk-viewer|Exec=\"$program\"|" "$here/share/applications/dprk-viewer.desktop" >"$entry"
for update in "update-desktop-database $prefix/share/applications" \
    "update-mime-database $prefix/share/mime"; do
    command -v "${update%% *}" >/dev/null 2>&1 &&
        "${update%% *}" "${update#* }" >/dev/null 2>&1 || true
done
echo "DPRK Viewer is installed in $home. Remove it with: \"$home/uninstall\""
