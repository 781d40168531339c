"""One window at a time: a second start brings the first to the front and ends."""

from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QObject, Signal

from studyapp.folder_lock import FolderLock


class Instance(QObject):
    """The folder's lock decides who is first; a local socket carries the call, no network."""

    called = Signal()  # a second start asks for the window

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = (
            f"studyapp-{crc32(str(lock.resolve()).encode()):08x}"  # short enough everywhere
        )
        self._lock = FolderLock(lock)

    def is_first(self) -> bool:
        """Whether the window is ours to open. Raises OSError where nothing can be written."""
        return self._lock.take()

    def call_first(self) -> bool:
        """Ask the first instance to come to the front; False where nobody answers."""
        try:
            from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 (a second start needs it)
        except ImportError:  # as in `listen`
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(2000):
            return False
        socket.write(b"show")
        socket.waitForBytesWritten(1000)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Hear later starts from now on; where the system lacks Kerberos, Qt cannot."""
        try:
            from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 (after the first paint)
        except ImportError:
            return
        QLocalServer.removeServer(self._name)  # left over from a killed process
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let another start be the first."""
        self._lock.release()

    def _hear(self) -> None:
        self._server.nextPendingConnection().deleteLater()
        self.called.emit()
