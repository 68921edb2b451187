"""Name layers in IOB files: UNER over EWT, Wikigold, WNUT 2017."""

from .document import BREAK, NO_SPACE, SPACE, Document
from .names import OPEN, tag_spans

KINDS = {
    "PER": "person", "ORG": "organization", "LOC": "place", "MISC": None, "person": "person", "corporation": "organization",
    "group": "organization", "location": "place", "product": "other", "creative-work": "other",
}  # fmt: skip
NO_SPACE_BEFORE = {".", ",", ";", ":", "!", "?", ")", "]", "'s", "n't", "''", "%", "'", "’s", "'re", "'ve", "'m", "'ll", "'d"}
NO_SPACE_AFTER = {"(", "[", "$", "``", "#"}


def read_sentences(path):
    """[(comment values, [(word, tag)])]; a document's start is the key `-DOCSTART-`."""
    sentences, comments, rows = [], {}, []
    with open(path, encoding="utf-8") as file:
        for line in [*file.read().split("\n"), ""]:
            columns = line.split()
            if line.startswith("# ") and "=" in line:
                key, _, value = line[2:].partition("=")
                comments[key.strip()] = value.strip()
            elif line.startswith("-DOCSTART-"):
                comments["-DOCSTART-"] = ""
            elif len(columns) >= 2:
                rows.append((columns[1], columns[2]) if columns[0].isdigit() and len(columns) > 2 else (columns[0], columns[1]))
            elif rows:
                sentences.append((comments, rows))
                comments, rows = {}, []
    return sentences


def spans_of(tags):
    """[(first, last, label)], IOB1 and IOB2."""
    spans, open_label = [], None
    for i, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if prefix == "I" and label == open_label:
            spans[-1] = (spans[-1][0], i, label)
        elif prefix != "O":
            spans.append((i, i, label))
        open_label = None if prefix == "O" else label
    return spans


def read_names(path, source, sentences_a_document=0):
    """Documents that know names only. Without -DOCSTART- lines, `sentences_a_document` messages make one."""
    documents = []
    for number, (comments, rows) in enumerate(read_sentences(path)):
        if "-DOCSTART-" in comments or not documents or (sentences_a_document and number % sentences_a_document == 0):
            documents.append(Document(f"{source}-{len(documents)}", source, names=[]))
        document = documents[-1]
        words = [word for word, _ in rows]
        spans = [(first, last, KINDS[label]) for first, last, label in spans_of([tag for _, tag in rows])]
        first_space = BREAK if sentences_a_document or not document.words else SPACE
        document.words.extend(words)
        document.space.extend(spacing(words, first_space))
        document.names.extend(OPEN if tags is None else tags for tags in tag_spans(len(words), spans, OPEN))
    return documents


def spacing(words, first):
    """A guess: these files record none."""
    spaces = [first]
    for previous, word in zip(words, words[1:]):
        spaces.append(NO_SPACE if word in NO_SPACE_BEFORE or previous in NO_SPACE_AFTER else SPACE)
    return spaces
