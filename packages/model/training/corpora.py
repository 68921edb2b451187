"""Every source, read and joined into documents. What a source does not annotate stays None."""

import csv
import gzip
import json

from .articles import read_articles
from .conllu import head_of, read_conllu
from .docred import read_docred
from .iob import KINDS, read_names, read_sentences, spans_of
from .names import OPEN, gum_names, tag_spans
from .nodes import gum_nodes, named_nodes

HELD_OUT = {"GUM_news_korea", "GUM_news_asylum", "GUM_news_ie9", "GUM_news_taxes", "GUM_news_homeopathic"}  # their articles have a gold graph


def read_gum(data, part):
    documents = []
    for path in sorted((data / "gum" / part).glob("*.conllu")):
        if part == "train" and path.stem in HELD_OUT:
            continue
        (document,), _ = read_conllu(path, "gum")
        document.types = ["none"] * len(document.words)
        for mention in document.mentions:
            document.types[mention.head] = mention.type
        document.names = gum_names(document)
        document.nodes = gum_nodes(document)
        documents.append(document)
    return documents


def read_ewt(data, part):
    documents, places = read_conllu(data / "ewt" / f"en_ewt-ud-{part}.conllu", "ewt")
    for document in documents:
        size = len(document.words)
        document.mentions = None
        document.names, document.nodes, document.types = [None] * size, [None] * size, [None] * size
        document.framed, document.frames, document.factuality = [False] * size, {}, {}
    add_uner(data / "uner-ewt" / f"en_ewt-ud-{part}.iob2", places)
    add_frames(data / "ewt-propbank" / f"{part}.jsonl.gz", places)
    add_factuality(data / "uds-factuality" / f"{part}.tsv", places)
    return documents


def add_uner(path, places):
    for comments, rows in read_sentences(path):
        document, base = places.get(comments.get("sent_id"), (None, 0))
        words = [word for word, _ in rows]
        if document is None or document.words[base : base + len(words)] != words:
            continue
        spans = [(first, last, KINDS[label]) for first, last, label in spans_of([tag for _, tag in rows])]
        document.names[base : base + len(words)] = tag_spans(len(words), spans, OPEN)
        moved = [(base + first, base + last, kind) for first, last, kind in spans]
        document.nodes[base : base + len(words)] = named_nodes(document, moved, head_of)[base : base + len(words)]
        for first, last, kind in moved:
            document.types[head_of(document, first, last)] = kind


def add_frames(path, places):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            document, base = places[record["sent_id"]]
            end = next((i for i in range(base + 1, len(document.words)) if document.starts[i]), len(document.words))
            document.framed[base:end] = [True] * (end - base)
            for frame in record["frames"]:
                predicate = base + frame["p"] - 1
                if not frame["args"] and document.upos[predicate] == "AUX":
                    continue  # an auxiliary evokes nothing
                roles = document.frames.setdefault(predicate, {})
                for role, first, last in frame["args"]:
                    roles.setdefault(head_of(document, base + first - 1, base + last - 1), role)


def add_factuality(path, places):
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["sent_id"] in places:
                document, base = places[row["sent_id"]]
                document.factuality[base + int(row["token"]) - 1] = (float(row["factuality"]), float(row["confidence"]))


def read_training(data, gold):
    return [
        *read_gum(data, "train"),
        *read_ewt(data, "train"),
        *read_names(data / "wikigold" / "wikigold.conll.txt", "wikigold"),
        *read_names(data / "wnut17" / "wnut17train.conll", "wnut17", sentences_a_document=10),
        *read_docred(data / "re-docred" / "train400.json.gz"),
        *read_articles(gold / "train", "articles"),
        *read_articles(gold / "synthetic", "synthetic"),
    ]


def read_development(data):
    return {"gum": read_gum(data, "dev"), "ewt": read_ewt(data, "dev")}
