"""The learner's progress in one SQLite file.

Importing this loads no SQLAlchemy: the window opens with `glance`, and `SqlDesk` loads the rest on
its first use.
"""

from studyapp.store.backup import Backup, back_up, backup_folder, backup_to, backups, restore
from studyapp.store.desk import SqlDesk
from studyapp.store.glance import Glance, glance
from studyapp.store.lock import FolderLock
from studyapp.store.repair import check, salvage

__all__ = [
    "Backup",
    "FolderLock",
    "Glance",
    "SqlDesk",
    "back_up",
    "backup_folder",
    "backup_to",
    "backups",
    "check",
    "glance",
    "restore",
    "salvage",
]
