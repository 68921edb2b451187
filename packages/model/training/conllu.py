"""Reads CoNLL-U files into documents: words, spacing, syntax, and GUM's mentions."""

import re

from .document import BREAK, NO_SPACE, SPACE, Document, Mention

GUM_FIELDS = "GRP-etype-infstat-salience-centering-minspan-link-identity".split("-")
BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
FEATURES = {
    "Number", "Tense", "VerbForm", "Mood", "Voice", "Person", "Degree", "PronType", "Poss", "Definite", "Gender", "Case", "NumType",
    "Polarity", "Reflex",
}  # fmt: skip


def misc_of(column):
    return dict(part.split("=", 1) for part in column.split("|") if "=" in part)


def useful_features(column):
    return "|".join(part for part in column.split("|") if part.split("=")[0] in FEATURES) or "_"


def read_conllu(path, source):
    """(documents, {sent_id: (document, index of the sentence's first word)}); the latter joins other layers to the words."""
    documents, places = [], {}
    with open(path, encoding="utf-8") as file:
        blocks = file.read().split("\n\n")
    for block in blocks:
        lines = block.split("\n")
        comments = {}
        for line in lines:
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
        if not any(line[:1].isdigit() for line in lines):
            continue
        if "newdoc id" in comments or not documents:
            documents.append(new_document(comments.get("newdoc id", path.stem), source))
        document = documents[-1]
        places[comments["sent_id"]] = (document, len(document.words))
        breaks = not document.words or any(key.split(" ")[0] == "newpar" for key in comments)
        add_sentence(document, [line.split("\t") for line in lines if line[:1].isdigit()], breaks)
    return documents, places


def new_document(name, source):
    return Document(name, source, starts=[], upos=[], xpos=[], feats=[], lemmas=[], heads=[], deprel=[], mentions=[])


def add_sentence(document, rows, breaks):
    base = len(document.words)
    space = BREAK if breaks else document.next_space
    inside = (0, "")  # the last word of the open multiword token, and that token's MISC
    entities = []
    for row in rows:
        number, form, lemma, upos, xpos, feats, head, deprel, _, misc = row
        if "-" in number:
            inside = (int(number.split("-")[1]), misc)
            continue
        if "." in number:
            continue
        document.words.append(form)
        document.space.append(space)
        document.starts.append(len(document.words) - 1 == base)
        document.upos.append(upos)
        document.xpos.append(xpos if xpos != "_" else None)
        document.feats.append(useful_features(feats))
        document.lemmas.append(lemma)
        document.heads.append(base + int(head) - 1 if int(head) > 0 else -1)
        document.deprel.append(deprel)
        entities.append(misc_of(misc).get("Entity", ""))
        within = int(number) < inside[0]
        closes = int(number) == inside[0]
        space = NO_SPACE if within or "SpaceAfter=No" in (inside[1] if closes else misc) else SPACE
    document.next_space = space
    document.mentions.extend(mentions_of(document, base, entities))


def mentions_of(document, base, entities):
    """The mentions of one sentence, at most one for each head word (the shortest), with `minspan` as word indices."""
    open_mentions, found = [], {}

    def close(chain, at):
        index = max(i for i, fields in enumerate(open_mentions) if fields["GRP"] == chain)
        fields = open_mentions.pop(index)
        head = head_of(document, fields["first"], at)
        minspan = sorted(fields["first"] + int(n) - 1 for n in fields.get("minspan", "").split(",") if n.isdigit())
        mention = Mention(head, fields["first"], at, fields["etype"], fields["GRP"], minspan)
        if head not in found or at - fields["first"] < found[head].last - found[head].first:
            found[head] = mention

    for offset, value in enumerate(entities):
        at = base + offset
        for opening, closes_too, closing in BRACKET.findall(value):
            if closing:
                close(closing, at)
                continue
            fields = dict(zip(GUM_FIELDS, opening.split("-")), first=at)
            open_mentions.append(fields)
            if closes_too:
                close(fields["GRP"], at)
    return sorted(found.values(), key=lambda mention: mention.head)


def head_of(document, first, last):
    """The first word whose head lies outside, punctuation only if there is no other."""
    outside = [i for i in range(first, last + 1) if not first <= document.heads[i] <= last]
    return next((i for i in outside if document.upos[i] != "PUNCT"), outside[0] if outside else first)
