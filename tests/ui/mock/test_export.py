from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QTextTable

from studyapp.ui.mock.export import ExportError, Paper, pdf_of, printed, save
from studyapp.ui.mock.paging import Strip, pages, strips
from studyapp.ui.mock.report_presenter import where_to_save

HEAD = "| Question | Score |\n|---|---:|\n"
HEAD_HEIGHT = 15  # at least
TEXT = """\
# Mock interview

| Question | Score |
|---|---:|
| What is a view? | 3.0 |
| A much longer question, which needs more room | 2.0 |
"""


@pytest.fixture
def table(qapp):
    """The only one of the text; it lives as long as its document."""
    document = printed(TEXT)
    (found,) = [it for it in document.rootFrame().childFrames() if isinstance(it, QTextTable)]
    yield found
    document.clear()


def test_a_pdf_carries_its_title(qapp):
    made = pdf_of(TEXT, "Mock interview: Rapid concepts")

    assert made.startswith(b"%PDF")
    assert b"/Title" in made


def test_a_long_report_has_several_pages(qapp):
    short, long = pdf_of(TEXT, ""), pdf_of(TEXT + "\n\nA paragraph." * 200, "")

    assert b"/Count 1" in short
    assert b"/Count 1\n" not in long


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, b"595.0"), (Paper.Letter, b"612.0")])
def test_it_fits_the_paper(qapp, paper, size):
    assert b"/MediaBox [0 0 " + size in pdf_of(TEXT, "", paper)


def test_on_paper_it_is_dark_on_light_whatever_the_theme(qapp):
    document = printed(TEXT)

    shown = document.begin().begin().fragment().charFormat().foreground().color()

    assert shown.lightness() < 60


def test_heads_of_tables_stand_over_their_columns_and_come_again_on_every_page(table):
    head, below = (
        table.cellAt(row, 1).firstCursorPosition().blockFormat().alignment() for row in (0, 1)
    )

    assert head == below
    assert table.format().toTableFormat().headerRowCount() == 1


def test_longer_texts_have_wider_columns(table):
    question, score = table.format().toTableFormat().columnWidthConstraints()

    assert question.rawValue() > score.rawValue()


def test_what_was_there_is_replaced(tmp_path):
    file = tmp_path / "report.md"
    file.write_text("old")

    save(file, b"new")

    assert [each.read_text() for each in tmp_path.iterdir()] == ["new"]


def test_a_missing_folder_is_told_in_a_sentence(tmp_path):
    file = tmp_path / "away" / "report.md"

    with pytest.raises(ExportError, match=r"could not be saved as .* Choose another folder"):
        save(file, b"new")


def test_where_it_cannot_be_written_what_was_there_stays(tmp_path):
    folder = tmp_path / "report.md"
    folder.mkdir()

    with pytest.raises(ExportError):
        save(folder, b"new")

    assert list(tmp_path.iterdir()) == [folder]


def test_a_long_line_of_code_is_not_cut(qapp):
    document = printed(f"```python\n{'x + ' * 200}x\n```\n")
    document.setTextWidth(500)

    assert document.size().width() <= 500


# pages


def heading_bottom(document):
    """Of the one above the table."""
    (table,) = [it for it in document.rootFrame().childFrames() if isinstance(it, QTextTable)]
    above = document.findBlock(table.firstPosition() - 2)
    return document.documentLayout().blockBoundingRect(above).bottom()


@pytest.fixture
def long(qapp):
    """A heading and a table of forty rows of several lines, laid out."""
    rows = "".join(f"| {'What is a view? ' * 20} | {number} |\n" for number in range(40))
    document = printed(f"# Mock interview\n\n{'Said. ' * 300}\n\n## Questions\n\n{HEAD}{rows}")
    document.setTextWidth(500)
    yield document
    document.clear()


def test_everything_comes_once_and_in_order(long):
    found = strips(long)

    made = [each for page in pages(found, 400) for each in page]

    assert made == found
    assert all(above.bottom == below.top for above, below in pairwise(found))


def test_no_page_is_too_long_with_the_head_that_comes_again(long):
    for page in pages(strips(long), 400):
        head = page[0].head.height if page[0].head else 0

        assert head + page[-1].bottom - page[0].top <= 400


def test_a_row_is_never_parted(long):
    rows = [each for each in strips(long) if each.head]

    assert len(rows) == 39
    assert all(each.height > 2 * HEAD_HEIGHT for each in rows)


def test_the_head_that_comes_again_brings_nothing_of_the_heading_above_it(long):
    head = strips(long)[-1].head

    assert head.top >= heading_bottom(long)


@pytest.mark.parametrize("height", range(200, 500, 20))
def test_no_heading_stands_alone_at_the_foot(long, height):
    *full, _last = pages(strips(long), height)

    assert not any(page[-1].holds_next for page in full)


def test_what_is_longer_than_a_page_has_one_of_its_own():
    tall, small = Strip(0, 900, holds_next=True), Strip(900, 910)

    assert pages([tall, small], 400) == [[tall], [small]]


def test_where_there_is_no_folder_for_documents_one_saves_at_home(monkeypatch, tmp_path):
    found = [str(tmp_path / "Documents")]
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: found[0])
    without = where_to_save()

    found[0] = str(tmp_path)

    assert without == Path.home()
    assert where_to_save() == tmp_path
