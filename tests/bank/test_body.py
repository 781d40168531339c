from studyapp.bank import Heading
from studyapp.bank.body import Body


def body(text):
    return Body("pack/x.md", text, 10)


def problems(text):
    return [str(problem) for problem in body(text).sections()[1]]


def test_sections_hold_what_stands_below_their_headings():
    sections, _ = body("\n## In short\n\nBrief.\n\n## In full\nLong.\n\nVery long.\n").sections()

    assert [(it.heading, it.body) for it in sections] == [
        (Heading.SHORT, "Brief."),
        (Heading.FULL, "Long.\n\nVery long."),
    ]


def test_a_section_knows_the_line_of_its_heading():
    sections, _ = body("\n## In short\n\nBrief.\n\n## In full\nLong.\n").sections()

    assert [section.line for section in sections] == [11, 15]


def test_a_heading_within_a_code_block_is_code():
    sections, problems = body("## In short\na\n## In full\n```\n## Tip\n```\n").sections()

    assert [section.heading for section in sections] == [Heading.SHORT, Heading.FULL]
    assert problems == []


def test_a_longer_fence_holds_a_shorter_one():
    fences = body("````markdown\n```python\nx\n```\n````\n").fences

    assert [fence.code for fence in fences] == ["```python\nx\n```"]


def test_an_indented_fence_gives_its_code_without_the_indentation():
    [fence] = body('!!! note "N"\n\n    ```python\n    if x:\n        y\n    ```\n').fences

    assert fence.code == "if x:\n    y"


def test_a_fence_that_is_never_closed_runs_to_the_end():
    [fence] = body("```python\nx\n## In full\n").fences

    assert not fence.closed
    assert "## In full" in fence.code


def test_sections_in_the_wrong_order_are_told_and_put_right():
    sections, problems = body("## In short\na\n## Tip\nb\n## In full\nc\n").sections()

    assert [it.heading for it in sections] == [Heading.SHORT, Heading.FULL, Heading.TIP]
    assert list(map(str, problems)) == [
        "pack/x.md:14:1: In full: must stand before '## Tip'",
    ]


def test_an_unknown_heading_is_told_with_the_nearest_known_one():
    assert problems("## In short\na\n## In full\nb\n## Pitfall\nc\n") == [
        "pack/x.md:14:1: Pitfall: unknown heading '## Pitfall'; did you mean 'Pitfalls'?"
    ]


def test_a_heading_given_twice_is_told():
    assert problems("## In short\na\n## In full\nb\n## In full\nc\n") == [
        "pack/x.md:14:1: In full: heading given twice"
    ]


def test_the_two_first_sections_must_be_there():
    assert problems("") == [
        "pack/x.md:10:1: body: '## In short' is missing",
        "pack/x.md:10:1: body: '## In full' is missing",
    ]


def test_text_before_the_first_heading_is_told():
    assert problems("\nHello\n## In short\na\n## In full\nb\n") == [
        "pack/x.md:11:1: body: text before the first heading is not shown"
    ]
