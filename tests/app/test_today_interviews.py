"""From an interview that was left to the line on Today, and back."""

from studyapp.study.mock.record import to_json
from tests.study.mock.made import Clock, interview


def leave_one_under_way(house):
    held = interview(clock=Clock(house.now))
    shelf = house.studies.desk.mocks
    mock = shelf.begin(house.now)
    shelf.add_all(mock, [to_json(entry) for entry in held.entries], house.now)


def today_page(house):
    return next(each for each in house.studies._screens if hasattr(each, "goal_wanted")).page


def test_an_interview_under_way_is_told_on_today_and_leads_to_the_interviews(house):
    house.open_without_questions("today")
    leave_one_under_way(house)
    house.pass_time(hours=1)

    house.window.show_screen("library")
    house.window.show_screen("today")
    house.until(lambda: bool(today_page(house).interviews.buttons))

    today_page(house).interviews.buttons[0].click()
    assert house.window.current == "mock"


def test_after_a_restart_it_is_told_as_soon_as_the_file_is_open(house):
    house.open_without_questions("today")
    leave_one_under_way(house)
    house.close()

    house.open("today")
    house.until(lambda: bool(today_page(house).interviews.words))

    assert "Under way" in today_page(house).interviews.words[0].text()


def test_progress_leads_to_the_interviews(house):
    house.open_without_questions("progress")
    progress = next(each for each in house.studies._screens if hasattr(each, "mock_wanted"))
    section = progress.view.mock_section
    house.until(section.isVisible)

    section.button.click()

    assert house.window.current == "mock"
