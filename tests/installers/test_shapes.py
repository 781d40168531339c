import plistlib
import struct
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import icons
import linux_packages
import numpy as np
import pytest
import shapes
from PySide6.QtGui import QGuiApplication, QImage

import studyapp

PNG = b"\x89PNG"
PACKAGING = Path(shapes.__file__).parent
RELEASE = linux_packages.Release(Path(), Path(), studyapp.__version__, 1_790_000_000)


@pytest.mark.parametrize(
    ("platform", "names"),
    [
        ("linux", ["studyapp"]),
        ("darwin", ["studyapp"]),
        ("win32", ["studyapp", "studyapp-console"]),
    ],
)
def test_commands_have_a_console_of_their_own_where_windows_have_none(platform, names):
    programs = shapes.executables(str(PACKAGING), platform)

    assert [name for name, _, _ in programs] == names
    assert [console for _, console, _ in programs] == [False, True][: len(names)]


def test_icons_of_the_executables_exist():
    for _, _, icon in shapes.executables(str(PACKAGING), "win32"):
        assert Path(icon).is_file()


def test_the_property_list_of_macos_names_what_is_built():
    told = plistlib.loads(plistlib.dumps(shapes.info_plist("1.2.3")))

    assert told["CFBundleShortVersionString"] == "1.2.3"
    assert told["CFBundleExecutable"] == shapes.WINDOWED
    assert told["CFBundleIdentifier"] == shapes.BUNDLE_ID
    assert (PACKAGING / "macos" / told["CFBundleIconFile"]).is_file()


def test_the_entitlements_of_macos_can_be_read():
    told = plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())

    assert set(told.values()) == {True}
    assert all(name.startswith("com.apple.security.cs.") for name in told)


def test_the_icon_of_macos_holds_each_picture_whole():
    data = (PACKAGING / "macos/studyapp.icns").read_bytes()
    kinds, at = {}, 8
    while at < len(data):
        kind, length = data[at : at + 4], struct.unpack(">I", data[at + 4 : at + 8])[0]
        kinds[kind] = struct.unpack(">I", data[at + 24 : at + 28])[0]  # width, in the PNG's header
        at += length

    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    assert kinds == icons.ICNS_KINDS


def test_the_icon_of_windows_points_to_each_picture():
    data = (PACKAGING / "windows/studyapp.ico").read_bytes()
    count = struct.unpack("<H", data[4:6])[0]
    entries = [struct.unpack("<4B2H2I", data[6 + 16 * n : 22 + 16 * n]) for n in range(count)]

    assert [width or 256 for width, *_ in entries] == list(icons.ICO_SIZES)
    assert all(data[place : place + 4] == b"\x89PNG" for *_, place in entries)
    assert entries[-1][-2] + entries[-1][-1] == len(data)


def test_the_icon_files_are_those_of_todays_drawing(qapp):
    drawn = {size: icons.drawn(size) for size in {*icons.ICO_SIZES, *icons.ICNS_KINDS.values()}}
    today = {
        "linux/studyapp.png": drawn[256],
        "windows/studyapp.ico": icons.ico(drawn),
        "macos/studyapp.icns": icons.icns(drawn),
    }

    for name, data in today.items():
        pairs = zip(pictures((PACKAGING / name).read_bytes()), pictures(data), strict=True)
        assert all(alike(kept, now) for kept, now in pairs), name


def pictures(data: bytes) -> list[np.ndarray]:
    images = [QImage.fromData(PNG + each) for each in data.split(PNG)[1:]]
    assert images
    return [np.frombuffer(each.constBits(), np.uint8).astype(int) for each in images]


def alike(kept: np.ndarray, now: np.ndarray) -> bool:
    """But for roundings, which differ from one kind of processor to another."""
    return kept.shape == now.shape and bool(np.abs(kept - now).max() <= 1)


def test_the_desktop_file_starts_the_program_and_shows_its_icon():
    file = ConfigParser(interpolation=None)
    file.read(PACKAGING / f"linux/{shapes.APP_ID}.desktop")
    entry = file["Desktop Entry"]

    assert (entry["Exec"], entry["Icon"]) == (shapes.WINDOWED, shapes.APP_ID)
    assert entry["Comment"] == shapes.SUMMARY


def test_the_metadata_names_the_desktop_file_and_this_release():
    file = PACKAGING / f"linux/{shapes.APP_ID}.metainfo.xml"
    root = ET.fromstring(RELEASE.fill_in(file.read_text("utf-8")))

    assert root.findtext("id") == shapes.APP_ID
    assert root.findtext("launchable") == f"{shapes.APP_ID}.desktop"
    assert root.findtext("summary") == shapes.SUMMARY
    release = root.find("releases/release").attrib
    assert release == {"version": studyapp.__version__, "date": RELEASE.date}


def test_the_window_says_which_desktop_file_is_its_own(qapp):
    from studyapp.app.startup import make_application

    make_application()

    assert QGuiApplication.desktopFileName() == shapes.APP_ID


def test_packs_have_a_kind_of_file_of_their_own():
    file = PACKAGING / f"linux/{shapes.APP_ID}.mime.xml"
    glob = ET.parse(file).find(".//{*}glob")

    assert glob.attrib == {"pattern": "*.studypack"}


def test_the_manual_names_each_command(capsys):
    from studyapp.cli import main

    manual = (PACKAGING / "linux/studyapp.1").read_text("utf-8").replace("\\-", "-")
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = capsys.readouterr().out.partition("  COMMAND\n")[2]
    commands = [line.split()[0] for line in listed.splitlines() if line.startswith("    ")]

    assert len([name for name in commands if name[0].isalpha()]) >= 8
    for name in commands:
        assert name in manual, name
