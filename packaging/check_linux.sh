#!/bin/bash
# Installs what `build.py` made into bare systems and tries it there; needs root, for chroots.
#   packaging/check_linux.sh [SUITE...]        bookworm and trixie, unless others are named
# Needs: debootstrap, xvfb, xauth, rpm, dpkg. Bare systems are kept in build/chroots.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
dist=$root/dist
python=$root/.venv/bin/python
work=$root/build/check
chroots=$root/build/chroots
suites=("$@")
[ $# -gt 0 ] || suites=(bookworm trixie)
source "$here/checks.sh"

says() { # WORDS COMMAND...: it fails, and says so in these words
    local words=$1
    shift
    ! "$@" >"$work/answer" 2>&1 && { grep -qF -- "$words" "$work/answer" || { cat "$work/answer"; false; }; }
}

for tool in debootstrap:debootstrap Xvfb:xvfb rpm:rpm dpkg-deb:dpkg; do
    command -v "${tool%%:*}" >/dev/null || { echo "needed: apt-get install ${tool##*:}" >&2; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo "this makes chroots and needs root" >&2; exit 1; }
mkdir -p "$chroots"
umount -q "$work"/*/proc "$work"/*/tmp/.X11-unix || true # where a run was broken off
if grep -qF " $work/" /proc/mounts; then
    echo "something is mounted below $work, and this would delete it: unmount it first" >&2
    exit 1
fi
rm -rf "$work"
mkdir -p "$work"

deb=$dist/studyapp_${version}_amd64.deb
[ -f "$deb" ] || { say "build" && "$python" "$here/build.py"; }
tree=$root/build/frozen/studyapp

say "what the frozen app asks of a system"
PYTHONPATH=$here check "the oldest C libraries, no library in vain, all others in Depends" "$python" - "$tree" <<'PYTHON'
import sys
from pathlib import Path

import elf
from linux_packages import DEBIAN, GLIBC, GLIBCXX, WITH_OTHERS

files = elf.read_tree(Path(sys.argv[1]))
found = elf.floor(files, "GLIBC"), elf.floor(files, "GLIBCXX")
assert found == (GLIBC, GLIBCXX), found
assert not elf.in_vain(files), elf.in_vain(files)
nowhere = [path for path in Path(sys.argv[1]).rglob("*") if path.is_symlink() and not path.exists()]
assert not nowhere, nowhere
outside = elf.taken_from_the_system(files) - set(WITH_OTHERS)
assert outside == set(DEBIAN), outside ^ set(DEBIAN)
PYTHON

say "the version before ($older), from the same app"
mkdir -p "$work/older"
PYTHONPATH=$here "$python" - "$tree" "$older" "$work/older" <<'PYTHON' >/dev/null
import sys
import tempfile
from pathlib import Path

import linux_packages as linux
from frozen import App

tree, version, dist = sys.argv[1:]
release = linux.Release(Path(tree), App(Path(tree), version).licences, version, 1_790_000_000)
with tempfile.TemporaryDirectory() as folder:
    linux.lay_out(release, Path(folder) / "root")
    linux.build_deb(release, Path(folder) / "root", Path(dist))
PYTHON
old_deb=$work/older/studyapp_${older}_amd64.deb

say "somebody's two weeks of progress"
"$python" "$here/used_progress.py" "$work/progress"

in_chroot() { chroot "$system" /usr/bin/env -i HOME=/home/learner PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
as_learner() { in_chroot setpriv --reuid 1000 --regid 1000 --clear-groups "$@"; }
install() { in_chroot env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --allow-downgrades "$@"; }
reviews() { as_learner studyapp stats --json; }

for suite in "${suites[@]}"; do
    say "$suite"
    base=$chroots/$suite.tar
    if [ ! -f "$base" ]; then
        rm -rf "$chroots/$suite"
        debootstrap --variant=minbase "$suite" "$chroots/$suite" >"$work/debootstrap.log"
        tar -C "$chroots/$suite" -cf "$base" .
        rm -rf "$chroots/$suite"
    fi
    system=$work/$suite
    mkdir "$system"
    tar -C "$system" -xf "$base"
    [ -f /etc/apt/apt.conf ] && cp /etc/apt/apt.conf "$system/etc/apt/"
    cp -r /etc/apt/apt.conf.d/. "$system/etc/apt/apt.conf.d/" 2>/dev/null || true
    cp /etc/resolv.conf "$system/etc/" 2>/dev/null || true
    mkdir -p "$system/home/learner" "$system/tmp/.X11-unix"
    mount -t proc proc "$system/proc"
    mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
    trap 'umount -q "$work"/*/proc "$work"/*/tmp/.X11-unix 2>/dev/null || true' EXIT
    cp "$deb" "$system/new.deb"
    cp "$old_deb" "$system/old.deb"
    cp "$solution" "$system/home/learner/solution.py"
    mkdir -p "$system/home/learner/.local/share/StudyApp"
    cp "$work/progress/progress.sqlite" "$system/home/learner/.local/share/StudyApp/"
    chown -R 1000:1000 "$system/home/learner"

    check "there is no Python" test ! -e "$system/usr/bin/python3"
    in_chroot apt-get update -qq >/dev/null 2>&1 || true
    check "the older version installs with what it depends on" install /old.deb
    check "no Python came along" test ! -e "$system/usr/bin/python3"
    check "a used progress file is read" reviews
    before=$(reviews)
    check "an upgrade installs" install /new.deb
    check "its bank fits its cards: a first start compiles nothing" bank_fits "$system/usr/lib/studyapp"
    check "it says its version" grep -qx "studyapp $version" <(as_learner studyapp --version)
    check "the progress is the same" is "$(reviews)" "$before"
    check "every part works, unseen" as_learner env QT_QPA_PLATFORM=offscreen studyapp self-test
    check "an exercise with NumPy passes" as_learner studyapp run "$exercise" /home/learner/solution.py
    # shellcheck disable=SC2086
    check "all exercises with a library keep their promises" as_learner studyapp check --run --only $exercises
    check "without a display a sentence says so" says "there is no display" as_learner studyapp

    number=$((90 + RANDOM % 100))
    Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp -ac >/dev/null 2>&1 &
    screen=$!
    wait_for test -S "/tmp/.X11-unix/X$number"
    check "every part works in a window" as_learner env DISPLAY=":$number" QT_QPA_PLATFORM=xcb \
        studyapp self-test --shot /home/learner/window.png
    cp "$system/home/learner/window.png" "$root/build/installed-$suite.png" 2>/dev/null || true
    window() { as_learner timeout 120 env DISPLAY=":$number" QT_QPA_PLATFORM=xcb studyapp --data-dir /home/learner/trial; }
    window >/dev/null 2>&1 &
    wait_for test -e "$system/home/learner/trial/progress.sqlite-wal" || true
    check "a second start calls the window and ends" wait_for window
    check "the window noted no fault" gone "$system/home/learner/trial/studyapp.log"
    pkill -f "data-dir /home/learner/trial" || true
    kill "$screen"

    check "the menu entry, the icon and the manual are there" test -f \
        "$system/usr/share/applications/app.studyapp.StudyApp.desktop" -a -f \
        "$system/usr/share/icons/hicolor/scalable/apps/app.studyapp.StudyApp.svg" -a -f \
        "$system/usr/share/man/man1/studyapp.1.gz"
    in_chroot dpkg --remove --force-depends libegl1 >/dev/null 2>&1 || true
    check "a missing library is named with what to do" says "lacks the library libEGL.so.1" \
        as_learner env QT_QPA_PLATFORM=offscreen studyapp self-test
    in_chroot env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libegl1 >/dev/null 2>&1 || true

    chmod 555 "$system/home/learner/.local/share/StudyApp"
    check "progress that cannot be written is read all the same" reviews
    chmod 755 "$system/home/learner/.local/share/StudyApp"
    check "it is removed" in_chroot apt-get remove -y -qq studyapp
    check "nothing of the program is left" test ! -e "$system/usr/lib/studyapp" -a ! -e "$system/usr/bin/studyapp"
    check "the progress is kept" test -s "$system/home/learner/.local/share/StudyApp/progress.sqlite"

    archive=studyapp-$version-linux-x86_64
    tar -C "$system/home/learner" -xJf "$dist/$archive.tar.xz"
    chown -R 1000:1000 "$system/home/learner/$archive"
    check "the archive installs for a user alone" as_learner "/home/learner/$archive/install.sh"
    check "it works there" as_learner env QT_QPA_PLATFORM=offscreen /home/learner/.local/bin/studyapp self-test
    check "it is removed, too" as_learner "/home/learner/$archive/install.sh" --remove
    check "the progress is kept by that" test -s "$system/home/learner/.local/share/StudyApp/progress.sqlite"

    mkdir "$system/full"
    mount -t tmpfs -o size=20m tmpfs "$system/full"
    chmod 777 "$system/full"
    check "a full disk is told, and nothing is half there" says "is the disk full?" \
        as_learner env PREFIX=/full "/home/learner/$archive/install.sh"
    check "nothing is left of it" test ! -e "$system/full/lib/studyapp" -a ! -e "$system/full/bin/studyapp"
    umount "$system/full"
    umount "$system/proc" "$system/tmp/.X11-unix"
    rm -rf "$system"
done

say "the .rpm in an empty root"
rpm_root=$work/rpm
mkdir "$rpm_root"
in_rpm() { rpm --root "$rpm_root" --dbpath /var/lib/rpm "$@"; }
package=$dist/studyapp-$version-1.x86_64.rpm
check "it installs" in_rpm -ih --nodeps --noscripts "$package"
check "each file is as it was packed" in_rpm -V --nodeps studyapp
check "it starts" "$rpm_root/usr/lib/studyapp/studyapp" --version
check "every part works" env QT_QPA_PLATFORM=offscreen "$rpm_root/usr/lib/studyapp/studyapp" self-test
check "it is removed" in_rpm -e studyapp
check "nothing is left" test ! -e "$rpm_root/usr/lib/studyapp"

summed_up
