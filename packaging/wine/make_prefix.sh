#!/bin/bash
# Makes a wine that is near enough to Windows 10 for Qt and NumPy:  make_prefix.sh FOLDER
# What wine 8 lacks is put into this folder, never into the app.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export WINEPREFIX=$1 WINEARCH=win64 WINEDEBUG=-all
system=$WINEPREFIX/drive_c/windows/system32
gcc=x86_64-w64-mingw32-gcc

[ -e "$WINEPREFIX/studyapp-ready" ] && exit 0
rm -rf "$WINEPREFIX"
mkdir -p "$(dirname "$WINEPREFIX")"
timeout 300 xvfb-run -a wine wineboot -i >/dev/null 2>&1 || true
wineserver -w
timeout 120 xvfb-run -a wine winecfg -v win10 >/dev/null 2>&1
wineserver -w

$gcc -O1 -shared -o "$system/icuuc.dll" "$here/icuuc_stub.c"
$gcc -O1 -shared -o "$system/mscms.dll" "$here/mscms_stub.c"
$gcc -O1 -shared -o "$system/bcryptprimitives.dll" "$here/bcryptprimitives_stub.c" -ladvapi32

# wine's own runtime library under another name, without the mark that makes it "builtin"
cp "$system/ucrtbase.dll" "$system/ucrtwine.dll"
printf 'Not builtin now.' | dd of="$system/ucrtwine.dll" bs=1 seek=64 conv=notrunc status=none
def=$WINEPREFIX/ucrtbase.def
{
    echo "LIBRARY ucrtbase.dll"
    echo "EXPORTS"
    own=$(sed -n 's/^COMPLEX.*\|^REAL.*/&/p' "$here/ucrt_complex.c" | grep -o '([a-z]*)' | tr -d '()')
    own=$(for name in $own cpow; do echo "$name ${name}f ${name}l"; done)
    for name in $own; do echo "  $name = my_$name"; done
    x86_64-w64-mingw32-objdump -p "$system/ucrtwine.dll" |
        sed -n '/Ordinal\/Name Pointer/,$ s/^[[:space:]]*\[ *[0-9]*\] \([^ ]*\)$/\1/p' |
        { grep -vxF "$(printf '%s\n' $own)" || true; } |
        sed 's/.*/  & = ucrtwine.&/'
} >"$def"
$gcc -O1 -shared -static -static-libgcc -o "$system/ucrtbase.dll" "$here/ucrt_complex.c" "$def"
wine reg add 'HKCU\Software\Wine\DllOverrides' /v ucrtbase /d native /f </dev/null 2>&1 | cat >/dev/null
wine reg add 'HKCU\Software\Wine\DllOverrides' /v mscms /d native /f </dev/null 2>&1 | cat >/dev/null
wineserver -w
touch "$WINEPREFIX/studyapp-ready"
