#!/bin/bash
# Installs the wheel with pip and with pipx, by each Python from 3.11 to 3.13, and tries it.
#   packaging/check_wheel.sh [PYTHON...]        those on the PATH, unless others are named
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
python=$root/.venv/bin/python
work=$root/build/check-wheel
pythons=("$@")
source "$here/checks.sh"

quiet_pip() { "$1" -m pip install --disable-pip-version-check --quiet --only-binary=:all: "${@:2}"; }
tried() { # NAME: what is on the PATH, in a folder that knows nothing of the checkout
    check "$1: studyapp is on the PATH" is "$(studyapp --version)" "studyapp $version"
    check "$1: every part works, unseen" env QT_QPA_PLATFORM=offscreen studyapp self-test
}

wheel=$root/dist/studyapp-$version-py3-none-any.whl
[ -f "$wheel" ] || { say "build" && "$python" "$here/build.py" wheel; }
if [ ${#pythons[@]} = 0 ]; then
    for number in 11 12 13; do
        "python3.$number" -c "" 2>/dev/null && pythons+=("python3.$number") || echo "no python3.$number here"
    done
fi
rm -rf "$work"
mkdir -p "$work"
cd "$work"
export XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache PYTHONNOUSERSITE=1
"$python" -m venv "$work/pipx"
quiet_pip "$work/pipx/bin/python" pipx

for each in "${pythons[@]}"; do
    name=$("$each" -c 'import platform; print("Python", platform.python_version())')
    say "$name"
    "$each" -m venv "$work/fresh"
    check "$name: pip installs the wheel" quiet_pip "$work/fresh/bin/python" "$wheel"
    PATH=$work/fresh/bin:$PATH tried "$name, pip"
    check "$name: without NumPy an exercise that needs it says so" \
        grep -q "needs numpy, not installed here" <(PATH=$work/fresh/bin:$PATH studyapp run "$exercise" "$solution" 2>&1)
    check "$name: pip adds the scientific libraries" quiet_pip "$work/fresh/bin/python" "$wheel[science]"
    check "$name: an exercise with NumPy passes" env PATH="$work/fresh/bin:$PATH" studyapp run "$exercise" "$solution"
    rm -rf "$work/fresh"

    export PIPX_HOME=$work/pipx-home PIPX_BIN_DIR=$work/bin
    check "$name: pipx installs it with them" "$work/pipx/bin/pipx" install --python "$each" "$wheel[science]"
    PATH=$work/bin:$PATH tried "$name, pipx"
    check "$name: an exercise with NumPy passes in it" env PATH="$work/bin:$PATH" studyapp run "$exercise" "$solution"
    check "$name: pipx removes it" "$work/pipx/bin/pipx" uninstall studyapp
    check "$name: nothing is left on the PATH" test ! -e "$work/bin/studyapp"
done

cd "$root"
summed_up
