"""Articles with a gold graph: raw text in which the names of the graph's entities are found again."""

import json
import re
from collections import defaultdict

from .document import Document, Mention
from .names import tag_spans
from .nodes import NONE
from .tokens import tokenise

NAME_OF = {"Person": "person", "Organization": "organization", "GPE": "place", "Location": "place", "Event": "event", "Work": "other",
           "Policy": "other", "Thing": "other", "Topic": "other"}  # fmt: skip
TYPE_OF = {"Person": "person", "Organization": "organization", "GPE": "place", "Location": "place"}
TITLES = {
    "president", "vice", "prime", "minister", "secretary", "senator", "sen", "rep", "representative", "mr", "mrs", "ms", "dr", "sir", "lord",
    "lady", "king", "queen", "prince", "princess", "sheikh", "shaikh", "ayatollah", "pope", "cardinal", "bishop", "archbishop", "general",
    "gen", "lieutenant", "colonel", "col", "captain", "capt", "major", "sergeant", "sgt", "admiral", "governor", "gov", "mayor",
    "chancellor", "ambassador", "judge", "justice", "professor", "prof", "chairman", "chief", "foreign", "defense", "defence", "former", "of",
    "state", "deputy", "attorney", "spokesman", "spokeswoman", "congressman", "congresswoman", "commander", "director", ".", "emir",
}  # fmt: skip
DEMONYM = re.compile(r"(?:an|ian|ish|ese|i|ans|ians|is|ench|Dutch|eek|eeks|Swiss|Thai)$")
STOPS_HEAD = {"of", "in", "for", "at", "on", "from", "to", "by", "with", "against", "who", "that", "which", "between", "over", "about", ",",
              "(", "among", "into", "under", "near", "and", "as"}  # fmt: skip
FUNCTION = set(
    """the a an of in for at on from to by with against who that which between over about and or but is are was were be been being has have
    had do does did will would can could may might must should not n't 's . , ; : ! ? ( ) [ ] " ' “ ” ‘ ’ - -- – — as if when while
    because since this these those there then than also very after before during into through said says told""".split()
)


def read_articles(folder, source):
    return [read_article(path, source) for path in sorted(folder.glob("*.json"))]


def read_article(path, source):
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    graph = json.loads(path.read_text(encoding="utf-8"))
    spans, spaces = tokenise(text)
    words = [text[start:end] for start, end in spans]
    document = Document(path.stem, source, words, spaces)
    found = occurrences(graph["entities"], text, spans)
    add_names(document, found)
    add_nodes(document, found)
    return document


def occurrences(entities, text, spans):
    """[(first word, last word, entity)], the longest first; a name with two owners is dropped."""
    starts = {start: i for i, (start, _) in enumerate(spans)}
    ends = {end: i for i, (_, end) in enumerate(spans)}
    owners = defaultdict(list)
    for entity in entities:
        for name in set(entity["names"]):
            owners[name].append(entity)
    found = []
    for name, (entity, *others) in owners.items():
        for match in re.finditer(re.escape(name), text) if not others else ():
            if match.start() in starts and match.end() in ends:
                found.append((starts[match.start()], ends[match.end()], entity))
    return outermost(sorted(found, key=lambda item: (item[0] - item[1], item[0])))


def outermost(found):
    """Without the occurrences inside a longer one of the same entity ("Lee" in "Ann Lee")."""
    kept = []
    for first, last, entity in found:
        if not any(a <= first and last <= b and other is entity for a, b, other in kept):
            kept.append((first, last, entity))
    return kept


def without_title(words, first, last):
    while first < last and words[first].lower() in TITLES:
        first += 1
    return first


def add_names(document, found):
    """Names, types at their heads, and chains of the names of one entity. Adjectives of countries stay open."""
    words = document.words
    spans, document.types, chains = [], [None] * len(words), {}
    for first, last, entity in found:
        if not entity["named"] or not words[first][:1].isupper() and not words[last][:1].isupper():
            continue
        kind = entity["type"]
        first = without_title(words, first, last) if kind == "Person" else first
        while first < last and words[first][:1].islower():
            first += 1
        adjective = kind in ("GPE", "Location", "Group") and first == last and DEMONYM.search(words[first])
        spans.append((first, last, None if adjective else NAME_OF.get(kind)))
        head = head_word(words, first, last, kind)
        if not adjective and kind in TYPE_OF:
            document.types[head] = TYPE_OF[kind]
            chains.setdefault(head, Mention(head, first, last, TYPE_OF[kind], entity["id"]))
    document.names = tag_spans(len(words), spans, frozenset(["O"]))
    document.mentions = sorted(chains.values(), key=lambda mention: mention.head)


def head_word(words, first, last, kind):
    """A guess at the syntactic head: a person's first name, else the last word before a preposition or the like."""
    if kind == "Person" and words[last][:1].isupper():
        return without_title(words, first, last)
    for i in range(first + 1, last + 1):
        if words[i].lower() in STOPS_HEAD:
            return i - 1
    return last


def add_nodes(document, found):
    document.nodes = [NONE if word.lower() in FUNCTION else None for word in document.words]
    taken = set()
    for first, last, entity in found:
        head = head_word(document.words, first, last, entity["type"])
        if head not in taken:
            document.nodes[head] = frozenset([entity["type"]])
            taken.add(head)
