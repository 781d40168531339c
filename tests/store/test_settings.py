from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from studyapp.bank import Level, Role
from studyapp.store import tables
from studyapp.store.settings import SqlSettings
from studyapp.study import Goal

GOAL = Goal(Role.MLOPS, Level.SENIOR, date(2030, 3, 14), minutes_a_day=45, asked=True)


@pytest.fixture
def settings(database, noon):
    return SqlSettings(database, lambda: noon)


def _goals_kept(database):
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(tables.goal)).scalar_one()


def test_at_first_the_goal_is_open(settings):
    assert settings.goal() == Goal()


def test_the_newest_goal_counts(settings):
    settings.set_goal(GOAL)
    settings.set_goal(Goal(asked=True))

    assert settings.goal() == Goal(asked=True)


def test_a_goal_comes_back_as_it_was_given(settings):
    settings.set_goal(GOAL)

    assert settings.goal() == GOAL


def test_earlier_goals_stay_in_the_file(settings, database):
    settings.set_goal(GOAL)
    settings.set_goal(Goal(asked=True))

    assert _goals_kept(database) == 2


def test_an_unchanged_goal_is_not_kept_twice(settings, database):
    settings.set_goal(GOAL)
    settings.set_goal(GOAL)

    assert _goals_kept(database) == 1


def test_a_goal_counts_even_where_the_clock_was_set_back(settings, database, noon):
    settings.set_goal(GOAL)

    SqlSettings(database, lambda: noon - timedelta(days=9)).set_goal(Goal(asked=True))

    assert settings.goal() == Goal(asked=True)


def test_an_unset_choice_is_its_default(settings):
    assert settings.get("theme", "system") == "system"


def test_the_newest_choice_counts(settings):
    settings.set("theme", "dark")
    settings.set("theme", "light")

    assert settings.get("theme", "system") == "light"


def test_an_empty_choice_is_a_choice(settings):
    settings.set("theme", "")

    assert settings.get("theme", "system") == ""
