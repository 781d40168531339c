"""Choices in SQLite."""

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.bank import Level, Role
from studyapp.store import tables
from studyapp.store.database import Database
from studyapp.study import Clock, Goal, Settings
from studyapp.study.ids import id_after


class SqlSettings(Settings):
    """Keeps what the learner chose; earlier goals stay in the file."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def goal(self) -> Goal:
        """The current one; the default where nothing was chosen."""
        with self._database.reading() as connection:
            _, current = _newest_goal(connection)
        return current

    def set_goal(self, goal: Goal) -> None:
        """Keep it."""
        at = self._clock()
        with self._database.writing() as connection:
            last, current = _newest_goal(connection)
            if goal == current:
                return
            row = {
                "id": id_after(last, at),
                "at": at,
                "role": goal.role,
                "level": goal.level,
                "interview": goal.interview,
                "minutes_a_day": goal.minutes_a_day,
                "asked": goal.asked,
            }
            connection.execute(insert(tables.goal), row)

    def get(self, name: str, default: str = "") -> str:
        """A plain choice, such as the theme."""
        wanted = select(tables.setting.c.value).where(tables.setting.c.name == name)
        with self._database.reading() as connection:
            found = connection.execute(wanted).scalar()
        return default if found is None else str(found)

    def set(self, name: str, value: str) -> None:
        """Keep it."""
        row = {"name": name, "value": value}
        put = upsert(tables.setting).on_conflict_do_update(index_elements=["name"], set_=row)
        with self._database.writing() as connection:
            connection.execute(put, row)


def _newest_goal(connection: Connection) -> tuple[str | None, Goal]:
    row = connection.execute(select(tables.goal).order_by(tables.goal.c.id.desc()).limit(1)).first()
    if row is None:
        return None, Goal()
    role = None if row.role is None else Role(row.role)
    level = None if row.level is None else Level(row.level)
    return row.id, Goal(role, level, row.interview, row.minutes_a_day, row.asked)
