"""Builds what people install and tries it; `python3 dev.py build` calls this.

    python packaging/build.py              this system's installers, into dist/
    python packaging/build.py wheel        the wheel alone
    python packaging/build.py frozen       the frozen app alone, into build/frozen/

The same commit gives the same bytes.
"""

import argparse
import hashlib
import os
import shutil
import sys
from pathlib import Path

import frozen
import sbom
import times
import wheels
from dev_setup import QT, ROOT, WAYLAND, X11, CannotGoOnError, need_libraries, need_programs

DIST = ROOT / "dist"
SUMS = "SHA256SUMS"


def main() -> int:
    """Build what is asked for; the result is the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=("wheel", "frozen", "all"), default="all")
    asked = parser.parse_args()
    os.environ[times.VARIABLE] = str(times.of_release())
    try:
        need_what_is_not_pythons(asked.what)
        made = [wheels.build(tried=asked.what == "wheel")]
        if asked.what != "wheel":
            app = frozen.build(made[0])
        if asked.what == "all":
            made += installers(app)
            bill = DIST / sbom.name_of(app.version, sbom.this_system())
            made.append(Path(shutil.copy(frozen.BILL, bill)))
            made.append(sum_up(made))
    except CannotGoOnError as error:
        print(error, file=sys.stderr)
        return error.code
    for each in made:
        print(f"{each.stat().st_size / 1e6:8.1f} MB  {each.relative_to(ROOT)}")
    return 0


def need_what_is_not_pythons(what: str) -> None:
    """Known before the work begins, which takes minutes."""
    if sys.platform != "linux" or what == "wheel":
        return
    import linux_packages  # noqa: PLC0415 (each needs its own system)

    need_programs("Freezing needs", {"objcopy": "binutils", "ldd": "libc-bin"})
    if what == "all":
        need_programs("Packing needs", linux_packages.PACKERS)
        need_libraries({**QT, **X11, **WAYLAND})  # one that is not here could not be packed


def installers(app: frozen.App) -> list[Path]:
    """What this system's users install."""
    if sys.platform == "linux":
        import linux_packages  # noqa: PLC0415 (each needs its own system)

        release = linux_packages.Release(app.tree, app.licences, app.version, times.of_release())
        return linux_packages.build(release, DIST)
    if sys.platform == "win32":
        import windows_setup  # noqa: PLC0415

        return [windows_setup.build(app, DIST)]
    import mac_image  # noqa: PLC0415

    return [mac_image.build(app, DIST)]


def sum_up(files: list[Path]) -> Path:
    """The check sums of all, as `sha256sum --check` reads them."""
    lines = (f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files)
    sums = DIST / SUMS
    sums.write_text("".join(sorted(lines)), encoding="ascii", newline="\n")
    return sums


if __name__ == "__main__":
    sys.exit(main())
