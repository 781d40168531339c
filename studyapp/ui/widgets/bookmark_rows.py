"""Bookmarks as rows, for the screens that list them."""

from studyapp.bank import Title
from studyapp.study.overview import Overview
from studyapp.ui.widgets.rows_model import Cell, Row


def bookmark_rows(overview: Overview) -> list[Row]:
    """Those whose card or topic still is in the bank, newest first."""
    topics: dict[str, str] = {topic.id: topic.title for topic in overview.topics}
    titles: dict[str, Title] = {title.id: title for title in overview.titles}
    rows = []
    for mark in overview.bookmarks:
        if mark.is_topic and mark.target in topics:
            words = f"Topic · {mark.reason.label}"
            rows.append(Row((Cell(topics[mark.target]), Cell(words)), topic=mark.target))
        elif not mark.is_topic and mark.target in titles:
            title = titles[mark.target]
            rows.append(Row((Cell(title.title), Cell(mark.reason.label)), card=title.id))
    return rows
