"""A document as every source is read into: words with the annotation that the source has. `None` = not annotated."""

from dataclasses import dataclass, field

NO_SPACE, SPACE, BREAK = 0, 1, 2


@dataclass
class Mention:
    """A mention of an entity, known by its head word."""

    head: int
    first: int
    last: int
    type: str
    chain: str
    minspan: list[int] = field(default_factory=list)


@dataclass
class Document:
    """One text. Lists are parallel to `words`; an entry of None is a word whose value the source leaves open."""

    name: str
    source: str
    words: list[str] = field(default_factory=list)
    space: list[int] = field(default_factory=list)  # white space before the word
    next_space: int = 2  # while reading: white space before the next word
    starts: list[bool] | None = None  # the word starts a sentence
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None  # index of the head in the document, -1 for a root
    deprel: list[str] | None = None
    mentions: list[Mention] | None = None  # all of the document's, or None
    types: list[str | None] | None = None  # type of the mention that the word heads, or "none"
    names: list[frozenset[str] | None] | None = None  # the name tags allowed for each word
    nodes: list[frozenset[str] | None] | None = None  # the graph's node types allowed for each word, with "none"
    frames: dict[int, dict[int, str]] | None = None  # predicate -> {head word of an argument: role}
    framed: list[bool] | None = None  # the word's sentence has frames annotated
    factuality: dict[int, tuple[float, float]] | None = None  # predicate -> (value, confidence)

    def sentences(self):
        """[(first, end)] where sentence starts are known."""
        starts = [i for i, start in enumerate(self.starts) if start]
        return list(zip(starts, [*starts[1:], len(self.words)]))
