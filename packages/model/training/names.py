"""What a proper name is: flat spans with five types. Sources that know less allow several tags for a word."""

NAME_TYPES = ["person", "organization", "place", "event", "other"]
TAGS = ["O"] + [f"{prefix}-{kind}" for kind in NAME_TYPES for prefix in "BI"]
OPEN = frozenset(["O", "B-event", "I-event", "B-other", "I-other"])  # "no person, organization or place"

GUM_NAME = {
    "person": "person", "organization": "organization", "place": "place", "event": "event", "object": "other", "abstract": "other",
    "animal": "other", "plant": "other", "substance": "other",
}  # fmt: skip
CUT_AFTER_HEAD = {"appos", "conj", "acl", "acl:relcl", "advcl", "parataxis", "dep", "punct", "cop", "list", "advmod"}
OFFICES = {"president", "minister", "secretary", "chair", "chairman", "director", "mayor", "senator", "governor", "member", "members", "king", "queen"}
LOCATIVE = {"in", "at", "on", "from", "near", "to", "by", "with", "since", "during", "before", "after", "until"}


def tag_spans(length, spans, outside):
    """One allowed set a word. spans: [(first, last, type)], the longest first where they overlap."""
    tags = [outside] * length
    taken = [False] * length
    for first, last, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if any(taken[first : last + 1]):
            continue
        for i in range(first, last + 1):
            taken[i] = True
            tags[i] = frozenset([f"{'B' if i == first else 'I'}-{kind}"]) if kind else None
    return tags


def gum_names(document):
    spans = []
    for mention in document.mentions:
        kind = GUM_NAME.get(mention.type)
        if kind and document.upos[mention.head] == "PROPN" and document.words[mention.head].lower() not in OFFICES:
            spans.append((*gum_name_span(document, mention), kind))
    return tag_spans(len(document.words), spans, frozenset(["O"]))


def gum_name_span(document, mention):
    """The name within GUM's `minspan`, which covers too much: titles, articles, appositions, coordination and places are cut."""
    head = mention.head
    first, last = (mention.minspan[0], mention.minspan[-1]) if mention.minspan else (head, head)
    first, last = min(first, head), max(last, head)
    for i in range(mention.first, head):
        titles = ("nmod:desc", "conj", "cc", "parataxis", "punct", *(["nmod:poss"] if mention.type == "person" else []))
        if document.heads[i] == head and document.deprel[i] in titles:
            first = max(first, right_edge(document, i, head) + 1)
    while first < head and document.upos[first] in ("DET", "PUNCT", "NUM", "ADP"):
        first += 1
    for i in range(head + 1, last + 1):
        if document.words[i] in (",", ";", "("):
            last = min(last, i - 1)
        if document.heads[i] == head and (is_cut(document, i) or (mention.type == "person" and document.deprel[i] == "nmod")):
            last = min(last, left_edge(document, i, head) - 1)
    while last > head and document.upos[last] in ("PUNCT", "ADP", "CCONJ", "PART"):
        last -= 1
    return first, max(last, head)


def is_cut(document, dependent):
    relation = document.deprel[dependent]
    if relation in CUT_AFTER_HEAD and document.words[dependent] not in ("-", "–", ".", "'", "&"):
        return True
    children = [i for i, head in enumerate(document.heads[dependent - 8 : dependent], dependent - 8) if head == dependent]
    return relation.startswith("nmod") and any(document.words[i].lower() in LOCATIVE for i in children if i >= 0)


def right_edge(document, root, limit):
    return max(i for i in range(root, limit) if under(document, i, root))


def left_edge(document, root, limit):
    return min(i for i in range(limit + 1, root + 1) if under(document, i, root))


def under(document, word, root):
    while word >= 0 and word != root:
        word = document.heads[word]
    return word == root
