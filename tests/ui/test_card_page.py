import re
from dataclasses import replace
from datetime import date

import pytest

from studyapp.bank import (
    Card,
    CardId,
    Exercise,
    FollowUp,
    Heading,
    KeyPoint,
    Kind,
    Level,
    Page,
    Prompted,
    Source,
    Title,
    TopicId,
)
from studyapp.bank.dress import dress
from studyapp.bank.markup import compile_markdown
from studyapp.bank.template import CARDS
from studyapp.ui.theme import load_theme
from studyapp.ui.widgets.card_page import PageState, card_html

CARD = Card(
    id=CardId("bias-variance"),
    topic=TopicId("ml/generalisation"),
    title="What does `fit` <do>?",
    level=Level.MID,
    kind=Kind.CONCEPT,
    roles=(),
    minutes=3,
    key_points=(KeyPoint("error has three parts"),),
    reviewed=date(2026, 11, 20),
    clarify=(Prompted("How much data?", "A thousand rows."),),
    twists=(Prompted("And without labels?", "Then we cluster."),),
    related=(CardId("cross-validation"), CardId("unwritten")),
    sources=(Source("User guide", "https://example.org/a?b=c&d=e"),),
    versions={"scikit-learn": "1.9"},
)
SECTIONS = {
    Heading.SHORT: "The lead, $a$.\n\n```\none\n```",
    Heading.FULL: "The whole, $b$.\n\n```\ntwo\n```",
    Heading.STRONG: "I led it.",
    Heading.WEAK: "We did it.",
    Heading.PITFALLS: "Beware.",
    Heading.TIP: "Say so.",
    Heading.SIMPLY: "Like this.",
    Heading.TASK: "Write it.",
    Heading.NUDGE: "A nudge.",
    Heading.SKELETON: "```\nthree\n```",
    Heading.SOLUTION_NOTES: "It is a sum.",
}


def title_of(card: Card) -> Title:
    roles, about = frozenset(card.roles), (card.level, card.kind)
    return Title(
        card.id, 42, card.topic, card.title, *about, roles, card.minutes, 2, exercise=False
    )


def page(card: Card = CARD) -> Page:
    sections = {heading: compile_markdown(text) for heading, text in SECTIONS.items()}
    follow_ups = (
        FollowUp("First?", compile_markdown("Hidden, $c$.\n\n```\nfour\n```")),
        FollowUp("Second?", compile_markdown("Deeper.")),
    )
    return Page(card, title_of(card), sections, follow_ups)


def text(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def shown(state: PageState | None = None, card: Card = CARD) -> str:
    html, _, _ = card_html(page(card), state or PageState())
    return html


def test_a_title_is_text_but_for_its_code():
    assert "<h1>What does <code>fit</code> &lt;do&gt;?</h1>" in shown()


def test_a_quiet_line_says_what_the_card_is():
    assert "Concept · Mid-level · 3 min · Generalisation · no. 42" in shown(
        PageState(topic="Generalisation")
    )


def test_what_three_sources_ask_is_marked_as_most_asked():
    asked = replace(page(), title=title_of(CARD)._replace(asked=3))

    html, _, _ = card_html(asked, PageState())

    assert "3 min · Most asked (3 sources) · no. 42" in html


def test_a_variant_has_no_number():
    varied = replace(page(), title=title_of(CARD)._replace(variant_of=CardId("other")))

    html, _, _ = card_html(varied, PageState())

    assert "no. 42" not in html


def test_a_case_is_part_of_its_question():
    case = replace(CARD, kind=Kind.SCENARIO, brief="Orders <late>.\n\nFind out why.")

    question = shown(PageState(layers="question"), card=case)

    assert "<p>Orders &lt;late&gt;.</p><p>Find out why.</p>" in question.replace("\n", "")


def test_a_question_shows_nothing_of_its_answer():
    question = shown(PageState(layers="question"))

    assert "no. 42" in question
    assert "The lead" not in question


def test_in_short_shows_the_lead_only():
    short = shown(PageState(layers="short"))

    assert "The lead" in short
    assert "The whole" not in short


def test_the_whole_answer_comes_in_its_order():
    whole = text(shown())

    places = [
        whole.index(each)
        for each in (
            *("The lead", "How much data?", "The whole", "I led it", "We did it", "Beware"),
            *("Say so", "And without labels?", "First?", "error has three parts", "Like this"),
            *("Write it", "Nudge", "User guide", "scikit-learn 1.9 · reviewed 2026-11-20"),
        )
    ]
    assert places == sorted(places)


def test_pitfalls_and_tip_are_callouts():
    whole = shown()

    assert whole.count(CARDS["pitfall"]) == 2
    assert whole.count(CARDS["tip"]) == 2


def test_the_answer_of_a_follow_up_is_hidden_until_asked():
    whole = shown()

    assert '<a href="fold:follow-1"' in whole
    assert "Hidden" not in whole


def test_an_opened_follow_up_shows_its_answer_and_no_other():
    whole = shown(PageState(opened=frozenset({"follow-1"})))

    assert "Hidden" in whole
    assert "Deeper" not in whole


@pytest.mark.parametrize(
    ("fold", "hidden"),
    [("clarify-1", "A thousand rows."), ("twist-1", "Then we cluster."), ("nudge", "A nudge.")],
)
def test_what_is_folded_opens_by_its_name(fold, hidden):
    assert hidden not in shown()
    assert hidden in shown(PageState(opened=frozenset({fold})))


def test_a_coding_card_shows_its_task_with_the_question():
    card = replace(CARD, kind=Kind.CODING)

    assert "Write it." in shown(PageState(layers="question"), card)
    assert shown(card=card).count("Write it.") == 1


EXERCISE = Exercise("python", "write", complexity="O(n)")


@pytest.mark.parametrize("kind", [Kind.CODING, Kind.CONCEPT])
def test_an_exercise_s_solution_is_shown_only_where_it_is_asked_for(kind):
    card = replace(CARD, kind=kind, exercise=EXERCISE)

    assert "Write it." in shown(card=card)
    assert "It is a sum." not in shown(card=card)
    assert "It is a sum." in shown(PageState(opened=frozenset({"solution-notes"})), card)


@pytest.mark.parametrize("layers", ["short", "all"])
def test_an_answer_below_a_task_is_told_apart_by_its_heading(layers):
    card = replace(CARD, kind=Kind.CODING, exercise=EXERCISE)

    assert "<h2>In short</h2>" in shown(PageState(layers=layers), card)


def test_the_answer_to_a_task_to_solve_is_folded_away():
    card = replace(CARD, kind=Kind.CODING, exercise=EXERCISE)

    folded = shown(PageState(to_solve=True), card)
    opened = shown(PageState(frozenset({"the-answer"}), to_solve=True), card)

    assert "How much data?" in folded
    assert "The lead" not in folded
    assert "The whole" not in folded
    assert "The lead" in opened
    assert opened.count("How much data?") == opened.count("Hide the answer") == 1


@pytest.mark.parametrize(
    "card", [replace(CARD, exercise=EXERCISE), replace(CARD, kind=Kind.CODING)]
)
def test_other_answers_are_not_folded_away(card):
    assert "The lead" in shown(PageState(to_solve=True), card)


def test_an_exercise_s_hints_stay_on_its_screen_where_they_are_counted():
    every = PageState(opened=frozenset({"nudge", "approach", "skeleton"}))

    html, code, _ = card_html(page(replace(CARD, exercise=EXERCISE)), every)

    assert "Nudge" not in html
    assert code == ["one", "two"]


def test_code_and_formulas_are_counted_through_the_page():
    html, code, formulas = card_html(page(), PageState(opened=frozenset({"follow-1", "skeleton"})))

    assert code == ["one", "two", "four", "three"]
    assert re.findall(r'href="copy:(\d)"', html) == ["0", "1", "2", "3"]
    assert [formulas[int(number)].tex for number in re.findall(r"math:(\d)", html)] == [*"abc"]


def test_text_that_looks_like_a_link_is_not_counted():
    lookalike = compile_markdown('Write `<a href="copy:0">`.')
    fragments = {Heading.SHORT: compile_markdown("```\none\n```"), Heading.FULL: lookalike}

    html, _, _ = card_html(replace(page(), sections=fragments), PageState())

    assert '&lt;a href="copy:0"&gt;' in html


def test_related_cards_are_links_in_their_order():
    titles = {CardId("tuning"): "How to tune?", CardId("cross-validation"): "Why cross-validate?"}

    links = re.findall(
        r'<a href="card:([^"]+)">([^<]+)</a>', shown(PageState(related_titles=titles))
    )

    assert links == list(titles.items())


def test_a_source_is_a_link():
    assert '<a href="https://example.org/a?b=c&amp;d=e">User guide</a>' in shown()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "fold:x", "copy:0"])
def test_a_source_that_is_no_web_page_is_left_out(url):
    card = replace(CARD, sources=(Source("User guide", url),))

    assert "User guide" not in shown(card=card)


def test_a_page_without_an_answer_yet_is_a_page():
    html, code, formulas = card_html(Page(CARD, title_of(CARD), {}), PageState())

    assert "<h1>" in html
    assert not code
    assert not formulas


def test_a_title_cannot_forge_a_token():
    fonts = {"text_font": "Inter", "code_font": "JetBrains Mono", "font_px": "15"}
    forged = replace(CARD, title="\ue000nonsense\ue001")

    assert "nonsense" in dress(shown(card=forged), {**load_theme("light").colors, **fonts})
