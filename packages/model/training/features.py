"""Documents as arrays: what a window of a batch is cut from."""

from dataclasses import dataclass

import numpy as np

from .inventory import UNKNOWN
from .lemma import script_of
from .shape import case_class

PRONOUN, NAME, OTHER = range(3)
ELSEWHERE = {"wikigold", "wnut17", "docred"}  # what they call a name, or an organization, is not what UNER and GUM do


@dataclass
class Features:
    """One document. Word layers are arrays [words]; UNKNOWN, or 0 in the bit sets, where the source is silent."""

    source: str
    pieces: np.ndarray  # ids of all pieces
    first: np.ndarray  # word -> its first piece
    last: np.ndarray
    space: np.ndarray
    case: np.ndarray
    sentence: np.ndarray  # number of the sentence, UNKNOWN if not annotated
    starts: np.ndarray
    layers: dict  # upos, xpos, feats, lemma, deprel, type -> labels
    heads: np.ndarray
    name: np.ndarray  # bit sets of allowed labels
    name_elsewhere: np.ndarray  # the same, of sources with other conventions
    node: np.ndarray
    mentions: list  # [(head, chain number, kind, head word, name words)]
    predicate: np.ndarray
    frames: dict
    factuality: np.ndarray  # [words, 2]: value, weight


def numbers(labels, inventory, size):
    index = {label: i for i, label in enumerate(inventory)}
    return np.array([index.get(label, UNKNOWN) for label in labels] if labels is not None else [UNKNOWN] * size, np.int64)


def bits(sets, inventory, size):
    index = {label: 1 << i for i, label in enumerate(inventory)}
    if sets is None:
        return np.zeros(size, np.int64)
    return np.array([sum(index[label] for label in labels) if labels is not None else 0 for labels in sets], np.int64)


def features_of(document, inventory, pieces):
    size = len(document.words)
    ids = [pieces.word(word) for word in document.words]
    ends = np.cumsum([len(word) for word in ids])
    starts = document.starts
    lemmas = None if document.lemmas is None else [script_of(*pair) for pair in zip(document.words, document.lemmas)]
    layers = {
        "upos": document.upos, "xpos": document.xpos, "feats": document.feats, "lemma": lemmas, "deprel": document.deprel,
        "type": document.types,
    }  # fmt: skip
    factuality = np.zeros((size, 2), np.float32)
    for word, (value, confidence) in (document.factuality or {}).items():
        factuality[word] = value, confidence
    return Features(
        source="gum-news" if document.name.startswith("GUM_news") else document.source,
        pieces=np.array([i for word in ids for i in word], np.int64),
        first=np.array([end - len(word) for end, word in zip(ends, ids)], np.int64),
        last=np.array(ends - 1, np.int64),
        space=np.array(document.space, np.int64),
        case=np.array([case_class(word) for word in document.words], np.int64),
        sentence=np.full(size, UNKNOWN) if starts is None else np.cumsum(starts) - 1,
        starts=np.full(size, UNKNOWN) if starts is None else np.array(starts, np.int64),
        layers={layer: numbers(labels, inventory[layer], size) for layer, labels in layers.items()},
        heads=np.full(size, UNKNOWN) if document.heads is None else np.array(document.heads, np.int64),
        name=bits(None if document.source in ELSEWHERE else document.names, inventory["name"], size),
        name_elsewhere=bits(document.names if document.source in ELSEWHERE else None, inventory["name"], size),
        node=bits(document.nodes, inventory["node"], size),
        mentions=mention_features(document),
        predicate=predicates(document),
        frames=numbered_frames(document, inventory["roles"]),
        factuality=factuality,
    )


def predicates(document):
    if document.framed is None:
        return np.full(len(document.words), UNKNOWN)
    return np.array([int(i in document.frames) if known else UNKNOWN for i, known in enumerate(document.framed)], np.int64)


def numbered_frames(document, inventory):
    index = {role: i for i, role in enumerate(inventory)}
    frames = document.frames or {}
    return {word: {argument: index[role] for argument, role in roles.items() if role in index} for word, roles in frames.items()}


def mention_features(document):
    chains = {}
    spans = name_spans(document)
    return [
        (mention.head, chains.setdefault(mention.chain, len(chains)), kind_of(document, mention.head), document.words[mention.head].lower(),
         spans.get(mention.head))
        for mention in document.mentions or ()
    ]  # fmt: skip


def kind_of(document, word):
    if document.upos is None:
        return NAME
    return {"PRON": PRONOUN, "PROPN": NAME}.get(document.upos[word], OTHER)


def name_spans(document):
    """word -> the lower-cased words of the name span it lies in, where that is known for sure."""
    tags = [next(iter(allowed)) if allowed is not None and len(allowed) == 1 else "O" for allowed in document.names or ()]
    spans, start = {}, None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I"):
            words = tuple(word.lower() for word in document.words[start:i])
            spans.update({j: words for j in range(start, i)})
            start = None
        if tag.startswith("B"):
            start = i
    return spans
