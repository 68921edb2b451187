"""Lemmas as classes: an edit script makes the lemma from the form.

`=be` replaces the whole form. Any other script is a letter for the casing (L lower case, K kept, T first character upper
case and the rest lower), the number of characters to strip from the end, `+`, and what to add: `L3+y` makes "city" of
"Cities", `K0+` keeps "Mecca".
"""

CASINGS = {"L": str.lower, "K": str, "T": lambda form: form[:1].upper() + form[1:].lower()}


def script_of(form, lemma):
    """The shortest script; of equals the first casing in the order L, K, T."""
    candidates = []
    for order, (letter, cased) in enumerate(CASINGS.items()):
        base = cased(form)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common > 0 or not base:
            strip, add = len(base) - common, lemma[common:]
            candidates.append((strip + len(add), order, f"{letter}{strip}+{add}"))
    best = min(candidates, default=None)
    return best[2] if best else f"={lemma}"


def apply_script(script, form):
    if script.startswith("="):
        return script[1:]
    strip, add = script[1:].split("+", 1)
    base = CASINGS[script[0]](form)
    return base[: max(0, len(base) - int(strip))] + add
