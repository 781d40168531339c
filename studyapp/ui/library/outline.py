"""What the library's tree shows, as plain nodes: topics, study paths, flat lists."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studyapp.bank import CardId, Stage, Title, Topic, TopicId


@dataclass(slots=True, eq=False)
class Node:
    """A row: a heading (perhaps of a topic) or a card."""

    text: str
    topic: TopicId | None = None
    title: Title | None = None
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()  # where the snippet matches
    title_marks: tuple[tuple[int, int], ...] = ()
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = None
    row: int = 0

    def add(self, child: "Node") -> "Node":
        """Append a row below this one."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)
        return child

    def cards(self) -> Iterable[CardId]:
        """Every card below, in order."""
        if self.title:
            yield self.title.id
        for child in self.children:
            yield from child.cards()


def by_topic(topics: Sequence[Topic], titles: Iterable[Title]) -> Node:
    """The topic tree with its cards; leaves without cards are left out."""
    cards: dict[TopicId, list[Title]] = defaultdict(list)
    for title in titles:
        cards[title.topic].append(title)
    root = Node("")
    branches: dict[TopicId, Node] = {}
    for topic in topics:
        node = branches[topic.id] = Node(topic.title, topic=topic.id)
        for title in cards.get(topic.id, ()):
            node.add(Node(title.title, title=title))
        if topic.parent is None:
            root.add(node)
        elif node.children:
            branches[topic.parent].add(node)
    return _without_empty(root)


def by_stage(stages: Sequence[Stage], topics: Sequence[Topic], titles: Iterable[Title]) -> Node:
    """A study path: its stages, in each the leaves in study order, in each the cards."""
    known = {title.id: title for title in titles}
    names = {topic.id: topic.title for topic in topics}
    root = Node("")
    for stage in stages:
        head = root.add(Node(f"{stage.level.label} stage"))
        leaves: dict[TopicId, Node] = {}
        for card in stage.cards:
            title = known[card]
            if title.topic not in leaves:
                leaves[title.topic] = head.add(Node(names[title.topic], topic=title.topic))
            leaves[title.topic].add(Node(title.title, title=title))
    return _without_empty(root)


def flat(titles: Iterable[Title]) -> Node:
    """One row a card."""
    root = Node("")
    for title in titles:
        root.add(Node(title.title, title=title))
    return root


def _without_empty(root: Node) -> Node:
    kept = [node for node in root.children if node.children]
    root.children = []
    for node in kept:
        root.add(node)
    return root
