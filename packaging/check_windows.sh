#!/bin/bash
# Installs the setup.exe into a fresh wine and tries it there: install, upgrade, uninstall.
#   packaging/check_windows.sh
# It builds what is not in dist/ yet (see build_windows_on_linux.sh for what that needs).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
python=$root/.venv/bin/python
work=$root/build/check-windows
source "$here/checks.sh"

setup=$root/dist/StudyApp-$version-win64-setup.exe
[ -f "$setup" ] || "$here/build_windows_on_linux.sh"
tree=$root/build/windows/frozen/studyapp
rm -rf "$work"
mkdir -p "$work"
trap 'WINEPREFIX=$work/prefix wineserver -k 2>/dev/null || true' EXIT

say "the version before ($older), from the same app"
(cd "$root" && makensis -V1 -NOCD "-DVERSION=$older" "-DTREE=$tree" "-DOUT=$work/older.exe" \
    "-DFAST=1" packaging/windows/setup.nsi)

say "a fresh wine"
"$here/wine/make_prefix.sh" "$work/prefix"
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEQT_QPA_PLATFORM=offscreen
export WINEQT_QPA_FONTDIR='Z:\usr\share\fonts\truetype\dejavu'
home=$WINEPREFIX/drive_c/users/$(id -un)
program=$home/AppData/Local/Programs/StudyApp
progress=$home/AppData/Roaming/StudyApp
menu="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/StudyApp.lnk"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\StudyApp'
windows() { timeout 600 wine "$@" </dev/null 2>&1 | cat; return "${PIPESTATUS[0]}"; }
app() { windows "$program/studyapp-console.exe" "$@"; }
registered() { windows reg query "$key" /v "$1" | tr -d '\r' | sed -n "s/.*REG_[A-Z]* *//p"; }
exits() { # CODE COMMAND...
    local wanted=$1 found=0
    shift
    "$@" || found=$?
    is "$found" "$wanted"
}

say "install"
check "setup /S ends well" exits 0 windows "$work/older.exe" /S
check "both programs are there" test -f "$program/studyapp.exe" -a -f "$program/studyapp-console.exe"
check "the menu has it" test -f "$menu"
check "it can be uninstalled without a word" grep -q "uninstall.exe\" /S" <(registered QuietUninstallString)
check "Windows knows its version" is "$(registered DisplayVersion)" "$older"
check "the console program says its version" is "$(app --version | tr -d '\r')" "studyapp $version"
check "every part works" app self-test

say "somebody's two weeks of progress"
"$python" "$here/used_progress.py" "$work/used"
mkdir -p "$progress"
cp "$work/used/progress.sqlite" "$progress/"
echo "keep me" >"$progress/note.txt"
cp "$solution" "$work/solution.py"
check "an exercise with NumPy passes" app run "$exercise" "Z:${work//\//\\}\\solution.py"
# shellcheck disable=SC2086
check "exercises with each library keep their promises" app check --run --only $one_of_each
before=$(app stats --json)
check "it has studied cards" grep -q '"seen": [1-9]' <(echo "$before")
kept=$(md5sum <"$progress/progress.sqlite")

say "upgrade"
echo stale >"$program/_internal/stale.dll"
check "setup /S ends well over the older version" exits 0 windows "$setup" /S
check "the progress is the same, byte for byte" is "$(md5sum <"$progress/progress.sqlite")" "$kept"
check "nothing of the older version is left" gone "$program/_internal/stale.dll"
check "nothing of unpacking is left" gone "$program/new"
check "Windows knows the new version" is "$(registered DisplayVersion)" "$version"
check "its bank fits its cards: a first start compiles nothing" bank_fits "$program"
check "every part works after it" app self-test
check "the studied cards are found again" is "$(app stats --json)" "$before"

say "what must not go wrong"
check "an older version does not replace a newer one" exits 5 windows "$work/older.exe" /S
check "and nothing was changed by it" is "$(registered DisplayVersion)" "$version"
(cd "$work" && WINEQT_QPA_PLATFORM=offscreen timeout 600 wine "$program/studyapp.exe" </dev/null 2>&1 | cat >/dev/null) &
check "the window runs" wait_for test -s "$progress/progress.sqlite-wal" -o -e "$progress/progress.sqlite-shm"
check "a second start calls it and ends" wait_for exits 0 windows "$program/studyapp.exe"
check "it noted no fault" gone "$progress/studyapp.log"
check "while it runs it is not replaced" exits 4 windows "$setup" /S
check "nor uninstalled" exits 4 windows "$program/uninstall.exe" /S _?="C:\\users\\$(id -un)\\AppData\\Local\\Programs\\StudyApp"
check "the program is still whole" test -f "$program/_internal/python311.dll"
windows taskkill /F /IM studyapp.exe >/dev/null || true
wait_for sh -c "! pgrep -f studyapp.exe >/dev/null" || true
sleep 2

say "a real window"
if [ -n "$(command -v Xvfb)" ]; then
    number=$((90 + RANDOM % 100))
    Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp -ac >/dev/null 2>&1 &
    screen=$!
    wait_for test -S "/tmp/.X11-unix/X$number"
    check "every part works in a window of its own" env DISPLAY=":$number" WINEQT_QPA_PLATFORM=windows \
        timeout 300 bash -c 'wine "$0" self-test --shot "$1" </dev/null 2>&1 | cat; exit ${PIPESTATUS[0]}' \
        "$program/studyapp-console.exe" "Z:${work//\//\\}\\window.png"
    cp "$work/window.png" "$root/build/installed-windows.png" 2>/dev/null || true
    kill "$screen"
fi

say "uninstall"
check "it ends well" exits 0 windows "$program/uninstall.exe" /S
check "the folder is gone" wait_for gone "$program"
check "the menu has it no more" gone "$menu"
check "Windows knows it no more" is "$(registered DisplayVersion)" ""
check "the progress is kept" is "$(cat "$progress/note.txt")" "keep me"
check "it installs again" exits 0 windows "$setup" /S
check "/PURGE ends well" exits 0 windows "$program/uninstall.exe" /S /PURGE
check "/PURGE takes the progress, too" wait_for gone "$progress"

wineserver -k || true
summed_up
