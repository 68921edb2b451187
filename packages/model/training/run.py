"""One command from the data to the exported model: `python -m training.run --data DIR --gold DIR`."""

import argparse
from pathlib import Path

from .export import export
from .train import train


def parse(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with gum, ewt, uner-ewt, ewt-propbank, uds-factuality, wikigold, wnut17")
    parser.add_argument("--gold", type=Path, required=True, help="folder with train and synthetic: articles with their graphs")
    parser.add_argument("--work", type=Path, default=Path("out"), help="prepared data, checkpoint, curve; a run is resumed from here")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent, help="where the model is written")
    parser.add_argument("--steps", type=int, default=2800)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1, help="of each process")
    parser.add_argument("--port", type=int, default=29511, help="on which the processes of this machine talk")
    parser.add_argument("--evaluate", action="store_true", help="score both precisions after the export")
    parser.add_argument("--without", nargs="*", default=[], help="sources (gum, wikigold...) and losses (roles, coreference...) that are left out")
    parser.add_argument("--only", choices=["train", "export"], help="half of the way")
    return parser.parse_args(arguments)


def main():
    options = parse()
    if options.only != "export":
        train(options)
    if options.only != "train":
        export(options)


if __name__ == "__main__":
    main()
