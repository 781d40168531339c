"""The app in a folder, as it stands once all is there: prints its memory and ends."""

import json
import sys
from pathlib import Path

import PySide6.QtWidgets  # noqa: F401 (as the app does, before all else)

from studyapp.app import quick_imports

quick_imports.begin()

from PySide6.QtCore import QTimer  # noqa: E402 (imports are quicker by now)

from studyapp.app.startup import Start, make_application  # noqa: E402
from studyapp.folders import Folders  # noqa: E402
from tests.benchmarks.floor import megabytes  # noqa: E402

REST = 500  # milliseconds for what runs on in the background


def main() -> None:
    app = make_application()
    start = Start(app, Folders(Path(sys.argv[1])), screen="library")
    start.complete.connect(lambda: QTimer.singleShot(REST, app.quit))
    start.window.show()
    app.exec()
    print(json.dumps({"megabytes": megabytes()}), flush=True)
    start.window.close()
    start.close()


if __name__ == "__main__":
    main()
