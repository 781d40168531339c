"""A bare PySide6 window of the widgets that the app opens with: the floor of start-up.

Prints when it was painted, in milliseconds after STUDYAPP_T0, and its memory.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)


class Watch(QObject):
    """Tells the time of the first paint and ends."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        painted = (time.time() - float(os.environ["STUDYAPP_T0"])) * 1000
        print(json.dumps({"first_paint": painted, "megabytes": megabytes()}), flush=True)
        QApplication.quit()


def megabytes() -> float | None:
    """Our share of the memory (PSS), where the system tells it."""
    told = Path("/proc/self/smaps_rollup")
    lines = told.read_text().splitlines() if told.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), None)


def window() -> QMainWindow:
    frame = QMainWindow()
    bar = QToolBar()
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in ("Today", "Library", "Recall", "Progress"):
        bar.addAction(name).setCheckable(True)
    frame.addToolBar(bar)
    side, middle = QWidget(), QWidget()
    column = QVBoxLayout(side)
    column.addWidget(QLineEdit(placeholderText="Search"))
    chips = QHBoxLayout()
    for name in ("Due", "Weak", "New", "Bookmarked", "Junior", "Mid", "Senior"):
        chips.addWidget(QPushButton(name))
    column.addLayout(chips)
    tabs = QTabBar()
    for name in ("Topics", "Paths", "Most asked", "List"):
        tabs.addTab(name)
    column.addWidget(tabs)
    column.addWidget(QTreeView())
    column.addWidget(QLabel("30 questions"))
    right = QVBoxLayout(middle)
    right.addWidget(QLabel("Machine learning"))
    right.addWidget(QTextBrowser())
    splitter = QSplitter()
    splitter.addWidget(side)
    splitter.addWidget(middle)
    stack = QStackedWidget()
    stack.addWidget(splitter)
    frame.setCentralWidget(stack)
    frame.resize(1180, 760)
    return frame


if __name__ == "__main__":
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    frame = window()
    watch = Watch()
    frame.centralWidget().installEventFilter(watch)
    frame.show()
    app.exec()
