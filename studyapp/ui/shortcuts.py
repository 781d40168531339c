"""Every command with its keys, in one table: menus, the palette and the help read it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """Something the learner can do; the first of `keys` is the one shown."""

    text: str
    keys: tuple[str, ...] = ()
    screen: str = ""  # empty: everywhere


_SUBMIT = ("Ctrl+Shift+Enter", "Ctrl+Shift+Return", "Shift+F5")
_GO_ON = ("Ctrl+Enter", "Ctrl+Return")

COMMANDS = {
    "today": Command("Go to Today", ("Ctrl+1",)),
    "library": Command("Go to the Library", ("Ctrl+2",)),
    "recall": Command("Go to Recall", ("Ctrl+3",)),
    "exercises": Command("Go to the Exercises", ("Ctrl+4",)),
    "mock": Command("Go to the Mock interview", ("Ctrl+5",)),
    "progress": Command("Go to Progress", ("Ctrl+6",)),
    "palette": Command("Find a command, topic or question", ("Ctrl+K",)),
    "keys": Command("Show the keys of this screen", ("?", "F1")),
    "undo": Command("Undo the last answer", ("Ctrl+Z",)),
    "redo": Command("Redo the answer", ("Ctrl+Shift+Z", "Ctrl+Y")),
    "larger": Command("Larger text", ("Ctrl++", "Ctrl+=")),
    "smaller": Command("Smaller text", ("Ctrl+-",)),
    "normal size": Command("Normal text size", ("Ctrl+0",)),
    "theme": Command("Switch between light and dark", ("Ctrl+Shift+D",)),
    "follow system": Command("Follow the system's light or dark"),
    "goal": Command("Change role, level, interview date and minutes", ("Ctrl+,",)),
    "drill": Command("Start a one-minute drill"),
    "back up": Command("Save a backup of your progress"),
    "about": Command("About StudyApp: versions, licences, updates"),
    "news": Command("What is new in this version"),
    "quit": Command("Quit", ("Ctrl+Q",)),
    "start": Command("Start today's session", ("Return", "Enter"), "today"),
    "search": Command("Search the questions", ("Ctrl+L", "/"), "library"),
    "find": Command("Find in this page", ("Ctrl+F",), "library"),
    "back": Command("Back", ("Alt+Left",), "library"),
    "forward": Command("Forward", ("Alt+Right",), "library"),
    "next question": Command("Next question", ("J", "Ctrl+Down"), "library"),
    "previous question": Command("Previous question", ("K", "Ctrl+Up"), "library"),
    "bookmark": Command("Bookmark this question", ("B",), "library"),
    "bookmark topic": Command("Bookmark this topic", ("Shift+B",), "library"),
    "note": Command("Write a note", ("N",), "library"),
    "own answer": Command("Write your own answer", ("O",), "library"),
    "suspend": Command("Set this question aside, or bring it back", ("Shift+S",), "library"),
    "solve": Command("Solve the exercise of this question", ("E",), "library"),
    "study topic": Command("Recall this topic now", ("R",), "library"),
    "tree": Command("Go to the topic tree", ("T",), "library"),
    "answer": Command("Go to the answer", ("A",), "library"),
    "unfold": Command("Show or hide every follow-up answer", ("F",), "library"),
    "reveal unsure": Command("Reveal: not sure", ("Space",), "recall"),
    "reveal sure": Command("Reveal: sure", ("Return", "Enter"), "recall"),
    "grade 1": Command("Missed it", ("1",), "recall"),
    "grade 2": Command("Shaky but right", ("2",), "recall"),
    "grade 3": Command("Solid", ("3",), "recall"),
    "grade 4": Command("Effortless", ("4",), "recall"),
    "type": Command("Type your answer", ("T",), "recall"),
    "more": Command("Show the whole answer", ("M",), "recall"),
    "key points": Command("Go to the key points", ("K",), "recall"),
    "recall bookmark": Command("Bookmark this question", ("B",), "recall"),
    "recall note": Command("Write a note", ("N",), "recall"),
    "recall suspend": Command("Set this question aside", ("Shift+S",), "recall"),
    "open in library": Command("Open in the Library", ("L",), "recall"),
    **{f"tick {n}": Command(f"Tick key point {n}", (f"Alt+{n}",), "recall") for n in range(1, 8)},
    "tick suggested": Command("Tick the suggested key points", ("Alt+0",), "recall"),
    "end": Command("End the session", ("Escape",), "recall"),
    "write it": Command("Write it: open the exercise of this question", ("E",), "recall"),
    "run": Command("Run the visible cases", ("Ctrl+Enter", "Ctrl+Return", "F5"), "exercises"),
    "submit": Command("Submit: all cases", _SUBMIT, "exercises"),
    "stop": Command("Stop what runs", ("Ctrl+.", "Escape"), "exercises"),
    "next failure": Command("Next failing case", ("F8",), "exercises"),
    "cycle": Command("Task, code, results: go to the next", ("F6",), "exercises"),
    "cycle back": Command("Task, code, results: go back", ("Shift+F6",), "exercises"),
    "task": Command("Read the task", ("T",), "exercises"),
    "hint": Command("Open the next hint", ("H", "F7"), "exercises"),
    "solution": Command("Go to the solution", ("S",), "exercises"),
    "reset": Command("Reset the code to the start", ("Ctrl+Shift+R",), "exercises"),
    "to exercises": Command("Back to the list", ("Alt+Left",), "exercises"),
    "previous exercise": Command("Previous exercise", ("Ctrl+PgUp",), "exercises"),
    "next exercise": Command("Next exercise", ("Ctrl+PgDown",), "exercises"),
    "exercise in library": Command("Open in the Library", ("L",), "exercises"),
    "exercise grade 1": Command("Missed it", ("1",), "exercises"),
    "exercise grade 2": Command("Shaky but right", ("2",), "exercises"),
    "exercise grade 3": Command("Solid", ("3",), "exercises"),
    "exercise grade 4": Command("Effortless", ("4",), "exercises"),
    **{f"score {n}": Command(f"Review: score {n}", (f"{n}",), "mock") for n in range(1, 5)},
    "take suggestion": Command("Review: take what is suggested", ("Y",), "mock"),
    "next reviewed": Command("Review: next question", ("J",), "mock"),
    "previous reviewed": Command("Review: previous question", ("K",), "mock"),
    "whole model": Command("Review: the whole model answer, or in short", ("M",), "mock"),
    **{
        f"confirm point {n}": Command(f"Review: tick key point {n}", (f"Alt+{n}",), "mock")
        for n in range(1, 8)
    },
    "confirm no point": Command("Review: I said none of the key points", ("N",), "mock"),
    "confirm suggested points": Command("Review: tick what is suggested", ("Alt+0",), "mock"),
    "go on in mock": Command("Begin; hand in, and go on; in code: run it", _GO_ON, "mock"),
    "hand in mock": Command("Hand in, and go on; in code, too", _SUBMIT, "mock"),
    "next part": Command("Next part of the answer", ("F6",), "mock"),
    "previous part": Command("Previous part of the answer", ("Shift+F6",), "mock"),
    "next in mock": Command("Next question of the round", ("Ctrl+PgDown",), "mock"),
    "previous in mock": Command("Previous question of the round", ("Ctrl+PgUp",), "mock"),
    "ask back": Command("Ask the interviewer something", ("Ctrl+Shift+A",), "mock"),
    "skip in mock": Command("Skip this question", ("Ctrl+Shift+S",), "mock"),
    "take back in mock": Command("Go on with an answer handed in", ("Ctrl+Shift+B",), "mock"),
    "mark in mock": Command("Mark this question, to come back to", ("Ctrl+Shift+M",), "mock"),
    "said aloud": Command("I said it aloud", ("Ctrl+Shift+L",), "mock"),
    "run in mock": Command("Run the visible cases", ("F5",), "mock"),
    "stop in mock": Command("Stop what runs", ("Ctrl+.",), "mock"),
    "say the time": Command("Say how much time is left", ("Ctrl+Shift+T",), "mock"),
    "pause mock": Command("Pause: the clock stands still", ("Ctrl+Shift+P",), "mock"),
    "mock full screen": Command("Fill the screen, or no longer", ("F11",), "mock"),
    "back in mock": Command("Stay; from an answer back to the report", ("Escape",), "mock"),
    "leave mock": Command("Leave the interview", ("Ctrl+Shift+X",), "mock"),
}


def bind(owner: QWidget, name: str, do: Callable[[], object]) -> QAction:
    """Give a widget one of the commands; its keys work while the focus is in the widget."""
    command = COMMANDS[name]
    action = QAction(command.text, owner)
    action.setObjectName(name)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
    action.setShortcutContext(context if command.screen else Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda _checked=False: do())
    owner.addAction(action)
    return action


def key_text(name: str) -> str:
    """The first key of a command as this platform writes it, empty where it has none."""
    keys = COMMANDS[name].keys
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
