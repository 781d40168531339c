"""From the frozen app to what Linux users install: .deb, .rpm, .tar.xz and a .run of its own.

The same tree and SOURCE_DATE_EPOCH give the same bytes.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import times
from dev_setup import ROOT, CannotGoOnError, perform
from shapes import APP_ID, PUBLISHER, SUMMARY

LINUX = Path(__file__).resolve().parent / "linux"
MAINTAINER = f"{PUBLISHER} <studyapp@localhost>"
DESCRIPTION = """\
A bank of questions for interviews in Python, data and machine learning, with full answers,
scheduled recall, coding exercises and timed mock interviews. It needs no network and keeps
progress in a local database."""

# What the app takes from the system, reviewed by hand: shared library, package of Debian.
DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libc.so.6": "libc6 (>= 2.35)",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6 (>= 11)",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Those that come along with one of the above.
WITH_OTHERS = {
    "ld-linux-x86-64.so.2": "libc.so.6",
    "libbrotlicommon.so.1": "libbrotlidec.so.1",
    "libdl.so.2": "libc.so.6",
    "libgthread-2.0.so.0": "libglib-2.0.so.0",
    "libm.so.6": "libc.so.6",
    "libpthread.so.0": "libc.so.6",
    "libresolv.so.2": "libc.so.6",
    "librt.so.1": "libc.so.6",
}
PACKERS = {"dpkg-deb": "dpkg", "rpmbuild": "rpm", "xz": "xz-utils"}
"""What packs, and its package of Debian."""

GLIBC, GLIBCXX = (2, 35), (3, 4, 29)  # the oldest that the app starts with
RPM_FLOORS = {"libc.so.6": "GLIBC_2.35", "libstdc++.so.6": "GLIBCXX_3.4.29"}


@dataclass(frozen=True)
class Release:
    """What is packed: the frozen tree, the texts of the licences, a version and its time."""

    tree: Path
    licences: Path
    version: str
    seconds: int  # since 1970

    @property
    def date(self) -> str:
        """As the texts for people have it."""
        return datetime.fromtimestamp(self.seconds, UTC).strftime("%Y-%m-%d")

    def fill_in(self, text: str) -> str:
        """A text of `linux/` with this release's version and date."""
        return text.replace("@VERSION@", self.version).replace("@DATE@", self.date)


def build(release: Release, dist: Path) -> list[Path]:
    """All four into a folder; what is there under their names is replaced."""
    os.umask(0o022)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        lay_out(release, root)
        archive = build_archive(release, root, dist)
        return [
            build_deb(release, root, dist),
            build_rpm(release, root, dist),
            archive,
            build_run(release, archive, dist),
        ]


def lay_out(release: Release, root: Path) -> None:
    """The files as they lie in the system."""
    lib, share = root / "usr/lib/studyapp", root / "usr/share"
    shutil.copytree(release.tree, lib, symlinks=True)
    write(lib / "VERSION", release.version + "\n")
    for path in lib.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == lib / "studyapp"
            path.chmod(0o755 if runs else 0o644)
    lib.chmod(0o755)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/studyapp").symlink_to("../lib/studyapp/studyapp")
    texts = {
        f"applications/{APP_ID}.desktop": f"{APP_ID}.desktop",
        f"metainfo/{APP_ID}.metainfo.xml": f"{APP_ID}.metainfo.xml",
        f"mime/packages/{APP_ID}.xml": f"{APP_ID}.mime.xml",
    }
    for place, name in texts.items():
        write(share / place, release.fill_in((LINUX / name).read_text("utf-8")))
    icons = share / "icons/hicolor"
    copy(LINUX / "studyapp.png", icons / f"256x256/apps/{APP_ID}.png")
    copy(ROOT / "resources/icons/app.svg", icons / f"scalable/apps/{APP_ID}.svg")
    manual = release.fill_in((LINUX / "studyapp.1").read_text("utf-8"))
    write_gzip(share / "man/man1/studyapp.1.gz", manual)
    doc = share / "doc/studyapp"
    shutil.copytree(release.licences, doc / "licences")
    copy(ROOT / "LICENSE", doc / "copyright")
    write_gzip(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))


def build_archive(release: Release, root: Path, dist: Path) -> Path:
    """A folder with an install script, for those without one of the packages."""
    name = f"studyapp-{release.version}-linux-x86_64"
    folder = root.parent / name
    shutil.copytree(root / "usr/lib/studyapp", folder / "studyapp", symlinks=True)
    shutil.copytree(root / "usr/share", folder / "share")
    copy(LINUX / "install.sh", folder / "install.sh", mode=0o755)
    write(folder / "VERSION", release.version + "\n")
    archive = dist / f"{name}.tar.xz"
    age = [f"--mtime=@{release.seconds}", "--pax-option=delete=atime,delete=ctime"]
    nobody = ["--owner=0", "--group=0", "--numeric-owner", "--sort=name", "--format=pax"]
    words = ["tar", *nobody, *age, "-C", str(folder.parent), "-cf", "-", name]
    with archive.open("wb") as out, subprocess.Popen(words, stdout=subprocess.PIPE) as tar:
        perform(["xz", "-6", "-T2"], stdin=tar.stdout, stdout=out)
    if tar.returncode:
        raise CannotGoOnError("tar failed, and its words stand above")
    shutil.rmtree(folder)
    return archive


def build_run(release: Release, archive: Path, dist: Path) -> Path:
    """The archive behind a script that unpacks it."""
    script = release.fill_in((LINUX / "run.sh").read_text("utf-8"))
    script = script.replace("@LINES@", str(script.count("\n") + 1))
    run = dist / f"studyapp-{release.version}-linux-x86_64.run"
    run.write_bytes(script.encode("utf-8") + archive.read_bytes())
    run.chmod(0o755)
    return run


def build_deb(release: Release, root: Path, dist: Path) -> Path:
    """For Debian, Ubuntu and their children."""
    control = root / "DEBIAN"
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file())
    kibibytes = sum(path.stat().st_size for path in files if not path.is_symlink()) // 1024
    write(
        control / "control",
        f"Package: studyapp\nVersion: {release.version}\nArchitecture: amd64\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kibibytes}\n"
        f"Depends: {', '.join(sorted(set(DEBIAN.values())))}\n"
        "Recommends: xdg-desktop-portal\n"
        f"Section: education\nPriority: optional\nDescription: {SUMMARY}\n"
        + textwrap.indent(textwrap.fill(DESCRIPTION, 78), " ")
        + "\n",
    )
    sums = (f"{md5(path)}  {path.relative_to(root)}\n" for path in files if not path.is_symlink())
    write(control / "md5sums", "".join(sums))
    times.set_all(root, release.seconds)
    deb = dist / f"studyapp_{release.version}_amd64.deb"
    perform(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "-b", str(root), str(deb)],
        env=epoch(release),
    )
    shutil.rmtree(control)
    return deb


def build_rpm(release: Release, root: Path, dist: Path) -> Path:
    """For Fedora, openSUSE and theirs."""
    requires = [f"{name}({RPM_FLOORS.get(name, '')})(64bit)" for name in sorted(DEBIAN)]
    named = (path for path in (root / "usr").rglob("*") if path.is_file() or path.is_symlink())
    ours = ("/usr/lib/studyapp", "/usr/share/doc/studyapp")
    files = [f"/{path.relative_to(root)}" for path in named]
    files = [*ours, *sorted(each for each in files if not each.startswith(ours))]
    rpm_spec = (LINUX / "rpm.spec").read_text("utf-8")
    values = {
        "@REQUIRES@": ", ".join(requires),
        "@SUMMARY@": SUMMARY,
        "@DESCRIPTION@": textwrap.fill(DESCRIPTION, 78),
        "@ROOT@": str(root),
        "@FILES@": "\n".join(files),
    }
    for word, value in values.items():
        rpm_spec = rpm_spec.replace(word, value)
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "studyapp.spec"
        write(spec, release.fill_in(rpm_spec))
        words = ["rpmbuild", "-bb", "--quiet", "--target", "x86_64", str(spec)]
        perform([*words, "--define", f"_topdir {folder}"], env=epoch(release))
        (made,) = Path(folder).glob("RPMS/x86_64/*.rpm")
        shutil.copyfile(made, dist / made.name)
        return dist / made.name


def epoch(release: Release) -> Mapping[str, str]:
    """What tells dpkg-deb and rpmbuild of the time."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(release.seconds)}


def write(path: Path, text: str) -> None:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_gzip(path: Path, text: str) -> None:
    """Without a time in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def copy(source: Path, target: Path, mode: int = 0o644) -> None:
    """A file with its folders."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def md5(path: Path) -> str:
    """As dpkg wants it."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
