"""The learner's progress in one SQLite file.

Importing this loads no SQLAlchemy: the window opens with `glance`, and `SqlDesk` loads the rest on
its first use. What keeps the file safe is in `store.backup` and `store.repair`, loaded when needed.
"""

from studyapp.store.desk import SqlDesk
from studyapp.store.glance import Glance, glance

__all__ = ["Glance", "SqlDesk", "glance"]
