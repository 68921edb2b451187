"""A rough tokeniser to UD's habits, for the articles that come as raw text."""

import re

from .document import BREAK, NO_SPACE, SPACE

TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|(?:[A-Za-z]\.){2,}|"
    r"(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Jr|Sr|No|vs|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)|"
    r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?|(?:[^\W\d_]|\d)+(?:['’](?=[^\W\d_]{3,})[^\W\d_]+)?|['’](?:s|re|ve|ll|d|m|S)\b|\.\.\.|--+|\S"
)


def tokenise(text):
    """[(start, end)] and the white space before each word."""
    spans = []
    position = 0
    while match := TOKEN.search(text, position):
        start, end = match.span()
        following = re.match(r"['’]t\b", text[end:])
        if following and text[start:end].lower().endswith("n") and end - start > 1:
            spans += [(start, end - 1), (end - 1, end + 2)]
            end += 2
        else:
            spans.append((start, end))
        position = end
    spaces, before = [], 0
    for start, end in spans:
        gap = text[before:start]
        spaces.append(BREAK if "\n" in gap or before == 0 else SPACE if gap else NO_SPACE)
        before = end
    return spans, spaces
