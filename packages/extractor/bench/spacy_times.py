"""Reads {"model", "texts"} from the first line of standard input; then, for each further line, reads all texts once and prints the seconds."""

import json
import sys
import time

import spacy

given = json.loads(sys.stdin.readline())
wanted = {"tok2vec", "tagger", "parser", "ner"}
nlp = spacy.load(given["model"])
for name in nlp.pipe_names:
    if name not in wanted:
        nlp.remove_pipe(name)
print(json.dumps({"version": f"spaCy {spacy.__version__}, {nlp.meta['name']} {nlp.meta['version']}: {', '.join(nlp.pipe_names)}"}), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    for _ in nlp.pipe(given["texts"]):
        pass
    print(json.dumps({"seconds": time.perf_counter() - start}), flush=True)
