"""What goes into the frozen app, and what stays out; `studyapp.spec` asks here."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec

# For learners, and with every part: nothing else imports `sklearn.dummy` or what draws an SVG.
WHOLE = ("matplotlib", "mpl_toolkits", "numpy", "pandas", "scipy", "sklearn", "tzdata")
# Kept as files and not in the executable's archive: the window never opens them.
AS_FILES = ("PIL", "fontTools", "joblib", "matplotlib", "numpy", "pandas", "scipy", "sklearn")
# Those that read files of their own: letters and symbols of formulas, and time zones.
WITH_FILES = ("latex2mathml", "tzdata", "ziafont", "ziamath")
# Windows to draw, tools that install, what Python 3.13 has no more, and GNU readline: it is GPL.
_LEFT_OUT = """
    antigravity crypt distutils ensurepip idlelib lib2to3 msilib nis ossaudiodev readline spwd this
    tkinter turtle turtledemo venv
"""
_NOT_FOR_LEARNERS = frozenset(_LEFT_OUT.split())
EXCLUDED = (
    *sorted(_NOT_FOR_LEARNERS),
    *("IPython", "_tkinter", "pip", "pkg_resources", "pytest", "setuptools"),
    *(f"PySide6.Qt{name}" for name in ("Concurrent", "DBus", "Designer", "Help", "OpenGL")),
    *(f"PySide6.Qt{name}" for name in ("OpenGLWidgets", "Qml", "Quick", "QuickControls2", "Sql")),
    *(f"PySide6.Qt{name}" for name in ("QuickWidgets", "UiTools", "Xml")),
)

# What PyInstaller would do at each start.
HOOKS_LEFT_OUT = (
    "pyi_rth_inspect",  # finds sources, of which there are none
    "pyi_rth_mplconfig",  # makes a folder for matplotlib: exercises have one of their own
    "pyi_rth_multiprocessing",  # `start.py` does its work, where it is needed
    "pyi_rth_pyside6",  # tells Qt of plugins that it finds, and every program that we open
)

# Parts of Qt that a program of widgets does not load, as their paths within the app have them.
_UNUSED_QT = (
    *("egldeviceintegrations/", "generic/", "networkinformation/", "qmltooling/", "sqldrivers/"),
    *("tls/", "wayland-graphics-integration-client/", "xcbglintegrations/"),
    *("platforms/libqeglfs", "platforms/libqlinuxfb", "platforms/libqvkkhrdisplay"),
    *("platforms/libqvnc", "platforms/libqminimal", "platforms/qdirect2d", "platforms/qminimal"),
    *("platforminputcontexts/libqtvirtual", "platforminputcontexts/qtvirtual"),
    *("platformthemes/libqgtk3", "wayland-shell-integration/libivi"),
    *("wayland-shell-integration/libqt-shell", "wayland-shell-integration/libwl-shell"),
    *("wayland-shell-integration/libfullscreen-shell",),
    *(f"imageformats/{lib}q{kind}" for lib in ("", "lib") for kind in ("icns", "pdf", "tga")),
    *(f"imageformats/{lib}q{kind}" for lib in ("", "lib") for kind in ("tiff", "wbmp", "webp")),
    *("opengl32sw", "d3dcompiler", "translations/"),
)
# Qt's own words, for its dialogs; the app itself speaks English.
_QT_WORDS = ("translations/qtbase_en",)

# Taken from the system under Linux: what each desktop has in a version that fits its other parts.
_SYSTEM = """
    libEGL libGL libGLX libGLdispatch libX11 libX11-xcb libXau libXdmcp libXext libXrender libblkid
    libbrotlicommon libbrotlidec libbsd libcap libcom_err libdbus-1 libexpat libfontconfig
    libfreetype libgcc_s libgcrypt libgio-2.0 libglib-2.0 libgmodule-2.0 libgobject-2.0
    libgpg-error libgssapi_krb5 libgthread-2.0 libk5crypto libkeyutils libkrb5 libkrb5support
    liblz4 libmd libmount libpcre2-8 libpng16 libselinux libstdc++ libsystemd libuuid
    libwayland-client libwayland-cursor libwayland-egl libxcb libz libzstd
"""
_OF_THE_SYSTEM = frozenset(_SYSTEM.split())

# What pip leaves behind; it differs from one build to the next.
_OF_PIP = ("/__pycache__/", ".dist-info/RECORD", ".dist-info/direct_url.json")


def standard_library() -> list[str]:
    """Each module that a learner may import; private ones come along with those that use them."""
    names = sorted(sys.stdlib_module_names - _NOT_FOR_LEARNERS)
    return [name for name in names if not name.startswith("_") and find_spec(name)]


def belongs(path: str, *, platform: str = sys.platform) -> bool:
    """Whether a file that PyInstaller found goes in; `path` is the one within the app."""
    posix = path.replace("\\", "/")
    name = posix.rpartition("/")[2]
    if any(part in posix for part in _OF_PIP):
        return False
    if platform == "linux" and "/" not in posix and name.partition(".so")[0] in _OF_THE_SYSTEM:
        return False
    if "PySide6/" not in posix or any(words in posix for words in _QT_WORDS):
        return True
    return not any(part in posix for part in _UNUSED_QT)


def is_shared(path: str) -> bool:
    """Whether a file is there for others to load: no plugin, no module of Python.

    Of Windows only Qt's own count: of others it is not known what is loaded by name.
    """
    posix = path.replace("\\", "/")
    name = posix.rpartition("/")[2]
    if "/plugins/" in posix:
        return False
    of_python = ".cpython-" in name or ".abi3." in name  # pandas has a module called `lib`
    of_linux = name.startswith("lib") and ".so" in name and not of_python
    return of_linux or (name.startswith("Qt6") and name.endswith(".dll"))


def needed(
    shared: Mapping[str, str], others: Iterable[str], imports_of: Callable[[str], Iterable[str]]
) -> set[str]:
    """The shared libraries, by name, that are loaded by any other file or by one another.

    `shared`: where each comes from. What only a part needed that has been left out is not needed.
    """
    found: set[str] = set()
    waiting = list(others)
    while waiting:
        for name in imports_of(waiting.pop()):
            if name in shared and name not in found:
                found.add(name)
                waiting.append(shared[name])
    return found
