#!/bin/sh
# StudyApp @VERSION@ for Linux (x86-64): unpacks itself and installs for you alone, or for all with
# PREFIX=/usr/local. Its words are those of install.sh: --remove, --older.
set -eu
unpacked=$(mktemp -d "${TMPDIR:-/tmp}/studyapp.XXXXXX")
trap 'rm -rf "$unpacked"' EXIT
command -v xz >/dev/null 2>&1 || { echo "studyapp: the program xz is needed to unpack this" >&2; exit 1; }
if ! tail -n +@LINES@ "$0" | tar -xJf - -C "$unpacked" --strip-components=1; then
    echo "studyapp: unpacking failed, so nothing was changed; is $unpacked on a full disk?" >&2
    exit 1
fi
"$unpacked/install.sh" "$@"
exit
