"""The packages for Linux, built for real from a small program."""

import shutil
import subprocess
import sys
import tarfile

import linux_packages
import pytest
from linux_packages import DEBIAN, WITH_OTHERS, Release
from shapes import APP_ID

TOOLS = ("dpkg-deb", "rpmbuild", "rpm", "xz", "tar")
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="packages of Linux"),
    pytest.mark.skipif(
        not all(map(shutil.which, TOOLS)), reason=f"needs all of {', '.join(TOOLS)}"
    ),
]


def a_release(folder):
    tree, licences = folder / "tree", folder / "licences"
    (tree / "_internal").mkdir(parents=True)
    licences.mkdir()
    (tree / "studyapp").write_text("#!/bin/sh\necho studyapp 1.2.3\n")
    (tree / "studyapp").chmod(0o755)
    (tree / "_internal" / "library.so").write_bytes(b"library")
    (tree / "_internal" / "library.so").chmod(0o775)
    (tree / "_internal" / "link.so").symlink_to("library.so")
    (licences / "README.txt").write_text("all licences")
    return Release(tree, licences, "1.2.3", 1_790_000_000)


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    linux_packages.build(a_release(tmp_path_factory.mktemp("release")), folder)
    return folder


def told(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def deb_files(dist):
    lines = told("dpkg-deb", "--contents", dist / "studyapp_1.2.3_amd64.deb").splitlines()
    return {line.split()[5].removeprefix("."): line.split()[0] for line in lines}


def test_the_deb_says_what_it_is(dist):
    fields = told("dpkg-deb", "--field", dist / "studyapp_1.2.3_amd64.deb")

    assert "Package: studyapp\nVersion: 1.2.3\nArchitecture: amd64\n" in fields
    assert "libc6 (>= 2.35)" in fields
    assert "python" not in fields.partition("Depends:")[2].partition("\n")[0].lower()


@pytest.mark.parametrize(
    "path",
    [
        "/usr/bin/studyapp",
        f"/usr/share/applications/{APP_ID}.desktop",
        f"/usr/share/metainfo/{APP_ID}.metainfo.xml",
        f"/usr/share/mime/packages/{APP_ID}.xml",
        f"/usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"/usr/share/icons/hicolor/256x256/apps/{APP_ID}.png",
        "/usr/share/man/man1/studyapp.1.gz",
        "/usr/share/doc/studyapp/copyright",
        "/usr/share/doc/studyapp/licences/README.txt",
    ],
)
def test_each_package_brings_what_a_desktop_wants(dist, path):
    in_rpm = told("rpm", "-qpl", dist / "studyapp-1.2.3-1.x86_64.rpm").splitlines()

    assert path in deb_files(dist)
    assert path in in_rpm


def test_only_the_program_can_be_run(dist):
    files = deb_files(dist)

    assert files["/usr/lib/studyapp/studyapp"] == "-rwxr-xr-x"
    assert files["/usr/lib/studyapp/_internal/library.so"] == "-rw-r--r--"


def test_the_rpm_asks_for_libraries_and_for_no_package_by_name(dist):
    asked = told("rpm", "-qp", "--requires", dist / "studyapp-1.2.3-1.x86_64.rpm").splitlines()

    assert "libEGL.so.1()(64bit)" in asked
    assert "libc.so.6(GLIBC_2.35)(64bit)" in asked
    assert all("(" in each for each in asked)


def test_the_archive_holds_one_folder_with_its_script(dist):
    with tarfile.open(dist / "studyapp-1.2.3-linux-x86_64.tar.xz") as archive:
        members = {member.name: member for member in archive}

    assert {name.split("/")[0] for name in members} == {"studyapp-1.2.3-linux-x86_64"}
    assert members["studyapp-1.2.3-linux-x86_64/install.sh"].mode == 0o755
    assert members["studyapp-1.2.3-linux-x86_64/studyapp/_internal/link.so"].issym()


def test_the_run_file_unpacks_itself_and_installs(dist, tmp_path):
    home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin:/usr/sbin", "TMPDIR": str(tmp_path)}
    run = dist / "studyapp-1.2.3-linux-x86_64.run"

    subprocess.run([run], env=home, check=True, capture_output=True)

    assert told(tmp_path / ".local/bin/studyapp") == "studyapp 1.2.3\n"
    assert {path.name for path in tmp_path.iterdir()} == {".local"}


def test_a_run_file_that_was_cut_off_changes_nothing(dist, tmp_path):
    whole = (dist / "studyapp-1.2.3-linux-x86_64.run").read_bytes()
    cut = tmp_path / "cut.run"
    cut.write_bytes(whole[:-400])
    cut.chmod(0o755)

    home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run([cut], env=home, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "studyapp: unpacking failed, so nothing was changed" in done.stderr
    assert not (tmp_path / ".local").exists()


def test_the_same_tree_gives_the_same_bytes(dist, tmp_path):
    (tmp_path / "dist").mkdir()

    again = linux_packages.build(a_release(tmp_path), tmp_path / "dist")

    assert len(again) == 4
    for each in again:
        assert each.read_bytes() == (dist / each.name).read_bytes(), each.name


def test_what_comes_along_comes_with_a_library_that_is_asked_for():
    assert set(WITH_OTHERS.values()) <= set(DEBIAN)


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="not installed")
def test_the_desktop_file_is_valid():
    told("desktop-file-validate", linux_packages.LINUX / f"{APP_ID}.desktop")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="not installed")
def test_the_metadata_is_valid(tmp_path):
    source = linux_packages.LINUX / f"{APP_ID}.metainfo.xml"
    file = tmp_path / source.name
    file.write_text(a_release(tmp_path).fill_in(source.read_text("utf-8")))

    told("appstreamcli", "validate", "--no-net", file)


@pytest.mark.skipif(not shutil.which("man"), reason="not installed")
def test_the_manual_can_be_set(tmp_path):
    page = tmp_path / "studyapp.1"
    page.write_text(a_release(tmp_path).fill_in((linux_packages.LINUX / page.name).read_text()))

    done = subprocess.run(
        ["man", "--warnings", "-l", page], capture_output=True, text=True, check=True
    )

    assert done.stderr == ""
