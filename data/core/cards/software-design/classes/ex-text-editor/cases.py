import tracemalloc

from solution import BasicEditor, MovingEditor, SmartEditor


def state(editor):
    """The text, with a bar where the cursor stands."""
    return f"{editor.text[: editor.cursor]}|{editor.text[editor.cursor :]}"


def test_basic_editing():
    """Insert and delete at the end, where the cursor of a new editor stands."""
    editor = BasicEditor("hello")
    editor.insert(" you")
    check(state(editor), "hello you|")
    check(editor.delete(3), "you")
    check(editor.delete(), " ")
    check(state(editor), "hello|")


def test_moving():
    """Edits happen where the cursor was moved to."""
    editor = MovingEditor("hllo")
    editor.left(3)
    editor.insert("e")
    check(state(editor), "he|llo")
    editor.right()
    check(state(editor), "hel|lo")
    editor.move_to(0)
    editor.insert("oh, ")
    check(state(editor), "oh, |hello")


def test_undo_and_redo():
    """Two edits are taken back and made again, one by one."""
    editor = SmartEditor()
    editor.insert("one")
    editor.insert(" two")
    check((editor.undo(), state(editor)), (True, "one|"))
    check((editor.undo(), state(editor)), (True, "|"))
    check((editor.redo(), state(editor)), (True, "one|"))
    check((editor.redo(), state(editor)), (True, "one two|"))


def test_undo_of_a_deletion():
    """What was deleted comes back."""
    editor = SmartEditor("one two")
    check(editor.delete(4), " two")
    editor.undo()
    check(state(editor), "one two|")
    editor.redo()
    check(state(editor), "one|")


def test_layers():
    """Each editor is a kind of the one before it."""
    check(issubclass(SmartEditor, MovingEditor), True)
    check(issubclass(MovingEditor, BasicEditor), True)
    check(hasattr(BasicEditor(), "left"), False)
    check(hasattr(MovingEditor(), "undo"), False)


def test_hidden_nothing_to_undo():
    """Nothing to take back or to make again: False; the first text stays."""
    editor = SmartEditor("abc")
    check((editor.undo(), editor.redo(), state(editor)), (False, False, "abc|"))
    editor.insert("d")
    check((editor.redo(), editor.undo(), editor.undo()), (False, True, False))
    check(state(editor), "abc|")


def test_hidden_undo_after_moving():
    """The cursor has moved away: undo and redo return to the place of the edit."""
    editor = SmartEditor("abcdef")
    editor.left(3)
    editor.insert("XY")
    editor.move_to(0)
    editor.undo()
    check(state(editor), "abc|def")
    editor.move_to(6)
    editor.redo()
    check(state(editor), "abcXY|def")


def test_hidden_undo_deletion_after_moving():
    """A deletion in the middle: text and cursor as just before it."""
    editor = SmartEditor("abcdef")
    editor.left(2)
    editor.delete(3)
    check(state(editor), "a|ef")
    editor.right(2)
    editor.undo()
    check(state(editor), "abcd|ef")
    editor.move_to(0)
    editor.redo()
    check(state(editor), "a|ef")


def test_hidden_new_edit_drops_redo():
    """After a new edit the edits taken back are gone."""
    editor = SmartEditor()
    editor.insert("a")
    editor.insert("b")
    editor.undo()
    editor.insert("c")
    check((editor.redo(), state(editor)), (False, "ac|"))
    check((editor.undo(), state(editor)), (True, "a|"))
    check((editor.undo(), state(editor)), (True, "|"))


def test_hidden_new_deletion_drops_redo():
    """A deletion is a new edit, too."""
    editor = SmartEditor("ab")
    editor.insert("c")
    editor.undo()
    editor.delete()
    check((editor.redo(), state(editor)), (False, "a|"))


def test_hidden_moves_are_no_steps():
    """Moving is no step of its own and keeps what can be made again."""
    editor = SmartEditor()
    editor.insert("abc")
    editor.left(2)
    editor.right()
    check((editor.undo(), state(editor)), (True, "|"))
    editor.left()
    editor.move_to(0)
    check((editor.redo(), state(editor)), (True, "abc|"))


def test_hidden_empty_edits():
    """Edits that change nothing are no steps and keep what can be made again."""
    editor = SmartEditor()
    editor.insert("abc")
    editor.insert("")
    check(editor.delete(0), "")
    editor.move_to(0)
    check(editor.delete(5), "")
    check((editor.undo(), state(editor)), (True, "|"))
    editor.insert("")
    check(editor.delete(), "")
    check((editor.redo(), state(editor)), (True, "abc|"))
    check(editor.redo(), False)


def test_hidden_back_and_forth():
    """Back and forth many times, in a mixture of edits."""
    editor = SmartEditor("xyz")
    editor.left()
    states = [state(editor)]
    for step in ("12", -3, "a", "bcd", -1, "é🙂", -2):
        editor.insert(step) if isinstance(step, str) else editor.delete(-step)
        states.append(state(editor))
    for _ in range(3):
        for wanted in states[-2::-1]:
            check((editor.undo(), state(editor)), (True, wanted))
        check(editor.undo(), False)
        for wanted in states[1:]:
            check((editor.redo(), state(editor)), (True, wanted))
        check(editor.redo(), False)


def test_hidden_delete_nothing():
    """Zero characters: nothing is deleted."""
    for make in (BasicEditor, MovingEditor, SmartEditor):
        editor = make("abc")
        check((editor.delete(0), state(editor)), ("", "abc|"))


def test_hidden_delete_too_much():
    """More than stands before the cursor: what is there; text behind it stays."""
    for make in (MovingEditor, SmartEditor):
        editor = make("abcdef")
        editor.move_to(2)
        check((editor.delete(100), state(editor)), ("ab", "|cdef"))
        check((editor.delete(), state(editor)), ("", "|cdef"))
    editor.undo()
    check(state(editor), "ab|cdef")


def test_hidden_moves_stop_at_the_ends():
    """left and right go no further than the ends."""
    editor = MovingEditor("abc")
    editor.left(10)
    check(state(editor), "|abc")
    editor.right(0)
    check(state(editor), "|abc")
    editor.right(2)
    editor.right(0)
    check(state(editor), "ab|c")
    editor.right(10)
    check(state(editor), "abc|")
    editor.left(0)
    check(state(editor), "abc|")


def test_hidden_no_such_position():
    """move_to outside the text: IndexError, and the cursor stays."""
    editor = MovingEditor("abc")
    editor.left()
    check_raises(IndexError, editor.move_to, -1)
    check_raises(IndexError, editor.move_to, 4)
    check(state(editor), "ab|c")
    editor.move_to(3)
    check(state(editor), "abc|")


def test_hidden_negative_counts():
    """Negative counts: ValueError, and nothing changes."""
    editor = SmartEditor("abc")
    editor.left()
    for method in (editor.left, editor.right, editor.delete):
        check_raises(ValueError, method, -1)
    check_raises(ValueError, BasicEditor("abc").delete, -2)
    check((state(editor), editor.undo()), ("ab|c", False))


def test_hidden_read_only():
    """Text and cursor cannot be assigned, which would go past the history."""
    for make in (BasicEditor, MovingEditor, SmartEditor):
        editor = make("abc")
        check_raises(AttributeError, setattr, editor, "text", "x")
        check_raises(AttributeError, setattr, editor, "cursor", 0)
        check(state(editor), "abc|")


def test_hidden_two_editors():
    """Two editors share neither text nor history."""
    one, two = SmartEditor(), SmartEditor()
    one.insert("a")
    check((two.undo(), two.text), (False, ""))
    check((one.undo(), one.text), (True, ""))


def test_hidden_typing_in_a_long_text():
    """200,000 edits in the middle of six million characters, in time."""
    editor = MovingEditor("ab" * 3_000_000)
    editor.left(3_000_000)
    for _ in range(100_000):
        editor.insert("xy")
        editor.delete()
    check(editor.cursor, 3_100_000)
    text = editor.text
    check((len(text), text.count("x"), text.count("y")), (6_100_000, 100_000, 0))


def test_hidden_smart_typing_in_a_long_text():
    """Keeping a history costs nothing in proportion to the text."""
    editor = SmartEditor("ab" * 500_000)
    editor.left(1000)
    for _ in range(10_000):
        editor.insert("xy")
        editor.delete()
    check(editor.cursor, 1_009_000)
    check((editor.undo(), editor.undo(), editor.cursor), (True, True, 1_008_999))
    check(editor.text.count("x"), 9999)


def test_hidden_small_history():
    """The history grows with the edits, not with the text."""
    editor = SmartEditor("ab" * 100_000)
    editor.left(1000)
    tracemalloc.start()
    try:
        for _ in range(300):
            editor.insert("x")
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    check(used < 5_000_000, True)
    for _ in range(300):
        editor.undo()
    check(editor.text == "ab" * 100_000, True)
