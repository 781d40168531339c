#!/bin/sh
# Installs StudyApp from the folder that this file lies in, for you alone or, with PREFIX, for all.
#   ./install.sh                            into ~/.local
#   sudo PREFIX=/usr/local ./install.sh     for everybody
#   ./install.sh --remove                   your progress is kept
set -eu
umask 022

here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-$HOME/.local}
lib=$prefix/lib/studyapp
version=$(cat "$here/VERSION")
id=app.studyapp.StudyApp
GLIBC=2.35

say() { printf '%s\n' "$1"; }
fail() { printf 'studyapp: %s\n' "$1" >&2; exit 1; }

remove_files() {
    rm -rf "$lib" "$prefix/share/doc/studyapp"
    rm -f "$prefix/bin/studyapp" "$prefix/share/man/man1/studyapp.1.gz" \
        "$prefix/share/applications/$id.desktop" "$prefix/share/metainfo/$id.metainfo.xml" \
        "$prefix/share/mime/packages/$id.xml" \
        "$prefix/share/icons/hicolor/256x256/apps/$id.png" \
        "$prefix/share/icons/hicolor/scalable/apps/$id.svg"
}

refresh() {
    if command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
    fi
    if command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true
    fi
}

is_running() {
    for each in /proc/[0-9]*/exe; do
        [ "$(readlink "$each" 2>/dev/null)" = "$lib/studyapp" ] && return 0
    done
    return 1
}

is_newer() {  # whether $1 is a later version than $2
    [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | tail -n 1)" = "$1" ]
}

case ${1:-} in
    '' | --remove | --older) ;;
    *) fail "unknown word: $1 (install.sh takes --remove, or --older to go back to an older version)" ;;
esac
if is_running; then
    fail "StudyApp is running; close it first, then start this again."
fi
if [ "${1:-}" = --remove ]; then
    remove_files
    refresh
    say "StudyApp is removed. Your progress in ${XDG_DATA_HOME:-$HOME/.local/share}/StudyApp is kept."
    exit 0
fi
if [ -f "$lib/VERSION" ] && is_newer "$(cat "$lib/VERSION")" "$version" && [ "${1:-}" != --older ]; then
    fail "version $(cat "$lib/VERSION") is installed, and this is the older $version. To go back, add --older."
fi
[ "$(uname -m)" = x86_64 ] || fail "this is for x86-64 processors, and yours is $(uname -m)."
found=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2)
if [ -z "$found" ] || is_newer "$GLIBC" "$found"; then
    fail "glibc $GLIBC or newer is needed, and this system has ${found:-none}; with Python 3.11 or newer the wheel may serve you."
fi
mkdir -p "$prefix/lib" "$prefix/bin" 2>/dev/null || fail "cannot write to $prefix; choose another folder: PREFIX=folder ./install.sh"
[ -w "$prefix/lib" ] && [ -w "$prefix/bin" ] || fail "cannot write to $prefix; choose another folder: PREFIX=folder ./install.sh"

# All of it is copied beside first, so that a full disk leaves the old version as it was.
new=$prefix/lib/studyapp.new
trap 'rm -rf "$new"' EXIT
rm -rf "$new"
if ! cp -R "$here/studyapp" "$new" || ! cp "$here/VERSION" "$new/VERSION"; then
    fail "copying to $prefix failed, so nothing was changed; is the disk full?"
fi
remove_files
mv "$new" "$lib"
cp -R "$here/share" "$prefix/"
ln -s ../lib/studyapp/studyapp "$prefix/bin/studyapp"
sed -i "s|^Exec=studyapp|Exec=$prefix/bin/studyapp|" "$prefix/share/applications/$id.desktop"
refresh
say "StudyApp $version is installed: $prefix/bin/studyapp"
case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) say "$prefix/bin is not on your PATH; the menu of your desktop finds StudyApp all the same." ;;
esac
