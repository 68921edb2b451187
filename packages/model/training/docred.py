"""Re-DocRED: Wikipedia paragraphs in which all names are found and joined to things. Its relations are not read here."""

import gzip
import json

from .articles import head_word
from .document import Document, Mention
from .iob import spacing
from .names import OPEN, tag_spans
from .nodes import NAME_NODE

KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": None}
NODE_KIND = {"PER": "Person", "ORG": "Organization", "LOC": "Location"}


def read_docred(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [read_document(f"docred-{number}", record) for number, record in enumerate(json.load(file))]


def read_document(name, record):
    starts = [0]
    for sentence in record["sents"]:
        starts.append(starts[-1] + len(sentence))
    words = [word for sentence in record["sents"] for word in sentence]
    document = Document(name, "docred", words, spacing(words, 2))
    document.types, document.nodes = [None] * len(words), [None] * len(words)
    spans, mentions = [], {}
    for chain, things in enumerate(record["vertexSet"]):
        for thing in things:
            if thing["type"] not in KINDS:
                continue
            kind = KINDS[thing["type"]]
            base = starts[thing["sent_id"]]
            first, last = base + thing["pos"][0], base + thing["pos"][1] - 1
            spans.append((first, last, kind))
            if kind:
                head = head_word(words, first, last, NODE_KIND[thing["type"]])
                document.types[head], document.nodes[head] = kind, frozenset(NAME_NODE[kind])
                mentions.setdefault(head, Mention(head, first, last, kind, str(chain)))
    document.names = [OPEN if tags is None else tags for tags in tag_spans(len(words), spans, OPEN)]
    document.mentions = sorted(mentions.values(), key=lambda mention: mention.head)
    return document
