"""The library's commands, joined to what does them."""

from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.library.view import LibraryView
from studyapp.ui.shortcuts import bind


def bind_keys(view: LibraryView, library: LibraryPresenter) -> None:
    """As the table of keys says."""
    deeds = {
        "search": view.box.begin,
        "find": view.reader.open_find_bar,
        "back": library.reading.go_back,
        "forward": library.reading.go_forward,
        "next question": lambda: view.side.step(1),
        "previous question": lambda: view.side.step(-1),
        "bookmark": library.toggle_bookmark,
        "bookmark topic": library.toggle_topic_bookmark,
        "note": lambda: library.write(own_answer=False),
        "own answer": lambda: library.write(own_answer=True),
        "solve": library.solve,
        "suspend": library.toggle_suspended,
        "study topic": library.study_topic,
        "tree": view.tree.setFocus,
        "answer": view.pane.setFocus,
        "unfold": library.reading.toggle_follow_ups,
    }
    for name, deed in deeds.items():
        bind(view, name, deed)
