"""What is new, shown once after an upgrade."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.fitting import fit


class NewsDialog(QDialog):
    """The changelog's own words for the versions since the last one."""

    def __init__(self, news: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("What is new")
        self.text = QTextBrowser()
        self.text.setObjectName("page")
        self.text.setAccessibleName("What is new")
        self.text.setOpenLinks(False)
        self.text.setMarkdown(news)
        self.text.document().setDocumentMargin(look.px(16))
        _space_out(self.text.document(), look.px(6))
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        fit(self, parent, look.px(620), look.px(480))


def _space_out(document: QTextDocument, gap: int) -> None:
    """Lines and items further apart than Markdown sets them by itself."""
    block = document.begin()
    while block.isValid():
        spaced = QTextBlockFormat()
        spaced.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(gap)
        QTextCursor(block).mergeBlockFormat(spaced)
        block = block.next()
