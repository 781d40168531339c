"""What the systems want to know of a program: its names, executables, version and icons."""

import sys
from pathlib import Path
from typing import Any

APP_ID = "app.studyapp.StudyApp"  # of the desktop file and of its AppStream metadata
BUNDLE_ID = APP_ID
PUBLISHER = "The StudyApp developers"
SUMMARY = "Study for a technical interview, offline"
OLDEST_MAC = "13.0"  # what Qt 6.11 asks for; with 6.12 it is 14.0
WINDOWED, CONSOLE = "studyapp", "studyapp-console"


def executables(folder: str, platform: str = sys.platform) -> list[tuple[str, bool, str | None]]:
    """Each one's name, whether it has a console, and its icon.

    Windows knows either windows or a console, so that the commands have a program of their own.
    """
    if platform == "win32":
        icon = str(Path(folder) / "windows" / "studyapp.ico")
        return [(WINDOWED, False, icon), (CONSOLE, True, icon)]
    return [(WINDOWED, False, None)]


def info_plist(version: str) -> dict[str, Any]:
    """What macOS reads of the bundle."""
    return {
        "CFBundleDisplayName": "StudyApp",
        "CFBundleExecutable": WINDOWED,
        "CFBundleIconFile": "studyapp.icns",
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleInfoDictionaryVersion": "6.0",
        "CFBundleName": "StudyApp",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": OLDEST_MAC,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def version_resource(version: str, name: str) -> Any:  # noqa: ANN401 (PyInstaller is not typed)
    """What Windows shows under "Details" of an executable."""
    from PyInstaller.utils.win32 import versioninfo as info  # noqa: PLC0415 (Windows only)

    numbers = (*(int(part) for part in version.split(".")), 0)
    said = {
        "CompanyName": PUBLISHER,
        "FileDescription": "StudyApp",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "MIT licence; see the folder of licences",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "StudyApp",
        "ProductVersion": version,
    }
    table = info.StringTable("040904B0", [info.StringStruct(*each) for each in said.items()])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([table]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
