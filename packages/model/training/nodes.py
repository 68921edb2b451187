"""Which of the graph's node types a mention's head may have, as far as each source tells."""

NODES = ["none", "Person", "Organization", "Group", "GPE", "Location", "Policy", "Event", "Work", "Thing", "Topic"]
NONE = frozenset(["none"])
FUNCTION_WORDS = {"PUNCT", "ADP", "AUX", "DET", "CCONJ", "SCONJ", "PART", "ADV", "INTJ"}

GUM_NODE = {
    "person": {"Person", "Group"},
    "organization": {"Organization", "Group"},
    "place": {"GPE", "Location"},
    "event": {"Event"},
    "object": {"Thing", "Work", "Location"},
    "substance": {"Thing"},
    "plant": {"Thing"},
    "animal": {"Thing", "Group"},
    "abstract": {"Topic", "Policy", "Work", "Event"},
    "time": {"none"},
}
NAME_NODE = {"person": {"Person"}, "organization": {"Organization"}, "place": {"GPE", "Location"}}


def gum_nodes(document):
    nodes = [NONE] * len(document.words)
    for mention in document.mentions:
        allowed = set(GUM_NODE[mention.type])
        if mention.type == "person":
            allowed = {"Group"} if "Number=Plur" in document.feats[mention.head] else {"Person"}
            if document.upos[mention.head] not in ("NOUN", "PROPN", "PRON"):
                allowed = {"Person", "Group"}
        if document.upos[mention.head] == "PRON" and mention.type != "person":
            allowed |= {"none"}
        nodes[mention.head] = frozenset(allowed)
    return nodes


def named_nodes(document, spans, head_of):
    """Only the names are known (UNER): nominals beside them stay open."""
    nodes = [NONE if upos in FUNCTION_WORDS else None for upos in document.upos]
    for first, last, kind in spans:
        for i in range(first, last + 1):
            nodes[i] = NONE
        nodes[head_of(document, first, last)] = frozenset(NAME_NODE[kind])
    return nodes
