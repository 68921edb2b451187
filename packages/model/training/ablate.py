"""What each source and each head brings: short runs, each without one of them.

`python -m training.ablate --data DIR --gold DIR --work DIR --steps 400 --without wikigold docred articles roles coreference`
trains once with everything and once without each thing named, and writes the differences to ablation.md in the work folder.
"""

import copy
import json
import shutil

from .prepare import prepare
from .run import parse
from .train import train

MEASURES = {
    "gum": ["upos", "las", "names", "mentions_typed", "coreference", "sentences", "lemmas"],
    "ewt": ["las", "names", "roles", "factuality"],
}


def main():
    options = parse()
    prepare(options.data, options.gold, options.work)
    scores = {missing: short_run(options, missing) for missing in [None, *options.without]}
    text = table(scores)
    (options.work / "ablation.md").write_text(text, encoding="utf-8")
    print(text)


def short_run(options, missing):
    """The development scores of a run without a source or a loss, {data set: {measure: score}}."""
    own = copy.copy(options)
    own.without = [missing] if missing else []
    own.work = options.work / f"without-{missing or 'nothing'}"
    own.work.mkdir(exist_ok=True)
    shutil.copy(options.work / "prepared.pkl", own.work / "prepared.pkl")
    train(own)
    return json.loads((own.work / "curve.jsonl").read_text(encoding="utf-8").splitlines()[-1])["development"]


def table(scores):
    """Markdown: the full run's scores, then what changes without each thing."""
    columns = [(part, measure) for part, measures in MEASURES.items() for measure in measures]
    lines = [["without", *(f"{part} {measure.replace('_', ' ')}" for part, measure in columns)], ["---", *(["---:"] * len(columns))]]
    full = scores[None]
    lines.append(["nothing", *(f"{full[part][measure]:.1f}" for part, measure in columns)])
    for missing, found in scores.items():
        if missing:
            lines.append([missing, *(f"{found[part][measure] - full[part][measure]:+.1f}" for part, measure in columns)])
    return "".join("| " + " | ".join(cells) + " |\n" for cells in lines)


if __name__ == "__main__":
    main()
