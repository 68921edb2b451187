"""Forms whose lemma the treebanks agree on, where it is not simply the form: for the run time to ask before the model's edit script."""

from collections import Counter, defaultdict

AGREEMENT = 0.9


def lexicon(documents):
    """{(form, upos): lemma} of forms whose lemma is not the form in lower case (of PROPN and X: not the form)."""
    seen = defaultdict(Counter)
    for document in documents:
        for form, upos, lemma in zip(document.words, document.upos or (), document.lemmas or ()):
            seen[form, upos][lemma] += 1
    entries = {}
    for (form, upos), lemmas in seen.items():
        lemma, count = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
        usual = form if upos in ("PROPN", "X") else form.lower()
        if count > AGREEMENT * lemmas.total() and lemma not in (usual, "_"):
            entries[form, upos] = lemma
    return entries


def write_lexicon(entries, path):
    lines = [f"{form}\t{upos}\t{lemma}\n" for (form, upos), lemma in sorted(entries.items())]
    path.write_text("".join(lines), encoding="utf-8")
