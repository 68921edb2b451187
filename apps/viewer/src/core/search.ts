import type { Dossier } from './dossier.ts';

/** A hit: an entity by one of its names, or a statement by the words of its quote. */
export type Hit =
  | {
      readonly kind: 'node';
      readonly node: number;
      readonly name: string;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'quote';
      readonly claim: number;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    };

export interface SearchIndex {
  /** Hits for what was typed, entities first; all words have to occur. */
  search(query: string, limit?: number): Hit[];
}

/** Lower case without accents, of the same length as the text wherever possible, so that offsets stay. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length === text.length ? plain : lower.length === text.length ? lower : text;
}

/** Many texts in one string: `indexOf` of the engine scans faster than any index of ours is built. */
class Haystack {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, i) => {
      this.#starts[i + 1] = this.#starts[i]! + text.length + 1;
    });
    this.#text = texts.map((text) => fold(text).replaceAll('\n', ' ')).join('\n');
  }

  /** Texts that hold all words, with the place of the first word; `limit` of them, in order. */
  find(words: readonly string[], limit: number): { text: number; start: number }[] {
    const [rarest, ...rest] = [...words].sort((a, b) => b.length - a.length);
    const found: { text: number; start: number }[] = [];
    let at = this.#text.indexOf(rarest!);
    while (at >= 0 && found.length < limit) {
      const text = this.#textAt(at);
      const start = this.#starts[text]!;
      const end = this.#starts[text + 1]! - 1;
      const body = this.#text.slice(start, end);
      if (rest.every((word) => body.includes(word))) found.push({ text, start: body.indexOf(words[0]!) });
      at = this.#text.indexOf(rarest!, end);
    }
    return found;
  }

  #textAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Makes names and quotes ready for searching. */
export function searchIndex(dossier: Dossier): SearchIndex {
  const names = dossier.nodes.flatMap((node, i) =>
    [...new Set([node.label, ...(node.entity?.aliases ?? [])])].map((name) => ({ node: i, name })),
  );
  const nameHay = new Haystack(names.map(({ name }) => name));
  const quotes = dossier.claims.flatMap(({ statement, index }) =>
    statement.evidence.map(({ quote }) => ({ claim: index, quote })),
  );
  const quoteHay = new Haystack(quotes.map(({ quote }) => quote));
  let table: WordTable | undefined;
  const nearTable = () => {
    table ??= wordTable(names);
    return table;
  };
  const degree = (node: number) => dossier.nodes[node]!.claims.length;

  const found = (words: readonly string[]) =>
    nameHay.find(words, 2000).map(({ text, start }) => {
      const { node, name } = names[text]!;
      return { node, name, start, score: nameScore(fold(name), words, start) + Math.log2(1 + degree(node)) / 4 };
    });

  return {
    search(query, limit = 12) {
      const words = fold(query).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const exact = bestNames(found(words), words, limit);
      const entities = exact.length > 0 ? exact : nearNames(nearTable(), words.join(' '), limit);
      const seen = new Set<number>();
      const sentences = quoteHay.find(words, limit * 4).flatMap(({ text, start }): Hit[] => {
        const { claim, quote } = quotes[text]!;
        if (seen.has(claim) || seen.size >= limit) return [];
        seen.add(claim);
        return [{ kind: 'quote', claim, quote, start, end: start + words[0]!.length }];
      });
      return [...entities, ...sentences];
    },
  };
}

interface ScoredName {
  readonly node: number;
  readonly name: string;
  readonly start: number;
  readonly score: number;
}

/** The best name of each node, best nodes first. */
function bestNames(found: readonly ScoredName[], words: readonly string[], limit: number): Hit[] {
  const best = new Map<number, ScoredName>();
  for (const name of found) if (name.score > (best.get(name.node)?.score ?? 0)) best.set(name.node, name);
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.node - b.node)
    .slice(0, limit)
    .map(({ node, name, start }) => ({ kind: 'node', node, name, start, end: start + words[0]!.length }));
}

/** Whole name 4, start of the name 3, start of a word 2, elsewhere 1. */
function nameScore(name: string, words: readonly string[], start: number): number {
  if (name === words.join(' ')) return 4;
  if (start === 0) return 3;
  return /[\p{L}\p{N}]/u.test(name[start - 1] ?? ' ') ? 1 : 2;
}

/** Words of names, and whole names, each with where it stands. */
type WordTable = ReadonlyMap<
  string,
  readonly { readonly node: number; readonly name: string; readonly start: number }[]
>;

function wordTable(names: readonly { node: number; name: string }[]): WordTable {
  const table = new Map<string, { node: number; name: string; start: number }[]>();
  for (const { node, name } of names) {
    const folded = fold(name);
    const words = [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: match[0], start: match.index }));
    for (const { word, start } of [...words, { word: folded, start: 0 }]) {
      const place = { node, name, start };
      const known = table.get(word);
      if (known) known.push(place);
      else table.set(word, [place]);
    }
  }
  return table;
}

/** Names of which a word differs from what was typed by one letter added, left out, changed or swapped. */
function nearNames(table: WordTable, typed: string, limit: number): Hit[] {
  const hits = new Map<number, Hit>();
  if (typed.length < 4) return [];
  for (const [word, places] of table) {
    if (!oneEditApart(word, typed)) continue;
    for (const { node, name, start } of places) {
      if (!hits.has(node)) hits.set(node, { kind: 'node', node, name, start, end: start + word.length });
      if (hits.size >= limit) return [...hits.values()];
    }
  }
  return [...hits.values()];
}

/** Whether two words differ by at most one insertion, deletion, change or swap of neighbours (Damerau 1964). */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  // One edit leaves one of the first two letters where it was, or moves it by one.
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
