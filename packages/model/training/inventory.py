"""The label inventories, counted on the training documents, and the numbers they turn words into."""

from collections import Counter

from .lemma import script_of
from .names import TAGS
from .nodes import NODES

TYPES = ["none", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"]
LEAST = {"upos": 1, "xpos": 1, "feats": 5, "lemma": 4, "deprel": 3, "roles": 100}
UNKNOWN = -100  # the losses ignore it


def count_inventory(documents):
    """{layer: [labels], most frequent first}."""
    counts = {layer: Counter() for layer in LEAST}
    for document in documents:
        if document.upos is None:
            continue
        counts["upos"].update(document.upos)
        counts["xpos"].update(label for label in document.xpos if label)
        counts["feats"].update(document.feats)
        counts["lemma"].update(script_of(form, lemma) for form, lemma in zip(document.words, document.lemmas))
        counts["deprel"].update(document.deprel)
        for roles in (document.frames or {}).values():
            counts["roles"].update(role for role in roles.values() if role != "C-V")
    inventory = {
        layer: [label for label, count in sorted(counter.items(), key=lambda item: (-item[1], item[0])) if count >= LEAST[layer]]
        for layer, counter in counts.items()
    }
    return {**inventory, "roles": ["none", *inventory["roles"]], "name": TAGS, "type": TYPES, "node": NODES}
