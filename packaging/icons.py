"""Draws the icon files of the three systems from `resources/icons/app.svg`; they are committed.

    python packaging/icons.py

The same drawing gives the same pictures again, but for roundings of the processor.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parent / "resources" / "icons" / "app.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {  # of Apple's format: its four letters, and the pixels of the PNG that follows
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}


def drawn(pixels: int) -> bytes:
    """The icon as PNG."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def ico(pngs: dict[int, bytes]) -> bytes:
    """For Windows: a table of places, then the pictures."""
    head, body = struct.pack("<HHH", 0, 1, len(ICO_SIZES)), b""
    first = len(head) + 16 * len(ICO_SIZES)
    for size in ICO_SIZES:
        place = first + len(body)
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(pngs[size]), place)
        body += pngs[size]
    return head + body


def icns(pngs: dict[int, bytes]) -> bytes:
    """For macOS: four letters and a length before each picture."""
    parts = ((kind, pngs[size]) for kind, size in ICNS_KINDS.items())
    body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    pngs = {size: drawn(size) for size in {*ICO_SIZES, *ICNS_KINDS.values()}}
    (HERE / "linux" / "studyapp.png").write_bytes(pngs[256])
    (HERE / "windows" / "studyapp.ico").write_bytes(ico(pngs))
    (HERE / "macos" / "studyapp.icns").write_bytes(icns(pngs))
    del app


if __name__ == "__main__":
    main()
