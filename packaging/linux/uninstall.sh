#!/bin/sh
# Removes what install.sh put below the same folder. Settings and papers stay.
set -eu
home=$(cd "$(dirname "$0")" && pwd)
prefix=${home%/lib/dprk-viewer}
if [ "$prefix" = "$home" ] || [ ! -x "$home/dprk-viewer" ]; then
    echo "Nothing was removed: $home is not where the program was installed." >&2
    exit 4
fi
share=$prefix/share
rm -f "$prefix/bin/dprk-viewer" "$share/applications/dprk-viewer.desktop" \
    "$share/mime/packages/dprk-viewer.xml" "$share/man/man1/dprk-viewer.1.gz" \
    "$share/metainfo/org.dprk_viewer.dprk_viewer.metainfo.xml" \
    "$share"/icons/hicolor/*/apps/dprk-viewer.png "$share/icons/hicolor/scalable/apps/dprk-viewer.svg"
if command -v update-mime-database >/dev/null 2>&1; then
    update-mime-database "$share/mime" >/dev/null 2>&1 || true
fi
rm -rf "$home"
echo "DPRK Viewer is removed. Your settings and papers are where they were."
