"""Pictures in a text, drawn as sharp as the screen is; nothing but a pack is ever asked for one."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPyTextObject, QTextDocument, QTextFormat

Images = Callable[[str], bytes | None]
"""Gives the bytes of a picture by its file name."""

_IMAGE = QTextFormat.ObjectTypes.ImageObject.value
_REACHES_OUT = re.compile(rb"href\s*=\s*[\"']?\s*(?!#|data:)[^\"'\s>]|<!ENTITY", re.IGNORECASE)
_MISSING = QSizeF(160, 32)


class Picture:
    """One picture: its size at 100 %, and how it is drawn into a box."""

    def __init__(self, size: QSizeF, draw: Callable[[QPainter, QRectF], None]) -> None:
        self.size, self.draw = size, draw


class PictureObject(QPyTextObject):
    """Stands in for Qt's own drawing of `<img>`, which would open any file that is named."""

    def __init__(self, images: Images, document: QTextDocument, *, dark: bool) -> None:
        super().__init__(document)
        self._images, self._dark = images, dark
        self._pictures: dict[str, Picture] = {}
        document.documentLayout().registerHandler(_IMAGE, self)

    def intrinsicSize(self, doc: QTextDocument, _at: int, shown: QTextFormat) -> QSizeF:
        """That of the picture, but no wider than the text."""
        size = self._picture(shown).size
        sides = doc.rootFrame().frameFormat()
        room = doc.textWidth() - sides.leftMargin() - sides.rightMargin()
        if 0 < room < size.width():
            return size * (room / size.width())
        return size

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        shown: QTextFormat,
    ) -> None:
        """Into its box."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._picture(shown).draw(painter, QRectF(box))
        painter.restore()

    def _picture(self, shown: QTextFormat) -> Picture:
        name = shown.toImageFormat().name()
        if name not in self._pictures:
            self._pictures[name] = self._read(name)
        return self._pictures[name]

    def _read(self, name: str) -> Picture:
        scheme, _, file = name.partition(":")
        if scheme != "pack":
            return Picture(QSizeF(0, 0), _draw_nothing)
        data = self._bytes(file)
        read = None if data is None else _svg(data) if file.endswith(".svg") else _raster(data)
        return read or Picture(_MISSING, partial(_draw_missing, file))

    def _bytes(self, file: str) -> bytes | None:
        stem, _, suffix = file.rpartition(".")
        at_night = self._images(f"{stem}.dark.{suffix}") if self._dark else None
        return at_night or self._images(file)


def _raster(data: bytes) -> Picture | None:
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        return None
    return Picture(QSizeF(image.size()), lambda painter, box: painter.drawImage(box, image))


def _svg(data: bytes) -> Picture | None:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (few cards have a drawing)

    if _REACHES_OUT.search(data):  # Qt would open the files that it names
        return None
    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid():
        return None
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return Picture(QSizeF(renderer.defaultSize()), renderer.render)


def _draw_nothing(_painter: QPainter, _box: QRectF) -> None:
    pass


def _draw_missing(file: str, painter: QPainter, box: QRectF) -> None:
    grey = QColor(128, 128, 128)
    painter.setPen(grey)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, file)
