/** Word pieces as BERT's uncased models cut them (Wu et al. 2016; Devlin et al. 2019), each word on its own. */

const LONGEST_PART = 100;
/** A word of more pieces ("--------…") keeps its first ones and the last. */
const MOST_PIECES = 48;
const CACHE_SIZE = 50_000;

/** ids of the pieces that every window needs. */
export interface SpecialPieces {
  readonly pad: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts words into the numbers of their pieces. */
export interface WordPieces {
  readonly special: SpecialPieces;
  /** The pieces of one word, at least one and at most 48. */
  piecesOf(word: string): readonly number[];
}

/** Reads a vocabulary, one piece a line; the line's number is the piece's. Undefined when a special piece is missing. */
export function createWordPieces(vocabulary: string): WordPieces | undefined {
  const ids = new Map<string, number>();
  for (const [id, piece] of vocabulary.split(/\r?\n/).entries()) if (piece !== '') ids.set(piece, id);
  const [pad, unknown, start, end] = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((piece) => ids.get(piece));
  if (pad === undefined || unknown === undefined || start === undefined || end === undefined) return undefined;
  const cache = new Map<string, readonly number[]>();
  const piecesOf = (word: string) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const pieces = cutWord(word, ids, unknown);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, pieces);
    return pieces;
  };
  return { special: { pad, start, end }, piecesOf };
}

function cutWord(word: string, ids: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const whole = ids.get(plain);
  if (whole !== undefined && /^[a-z]+$/.test(plain)) return [whole];
  const pieces: number[] = [];
  for (const part of plain.match(PART) ?? []) pieces.push(...cutPart(part, ids, unknown));
  if (pieces.length === 0) return [unknown];
  if (pieces.length > MOST_PIECES) pieces.splice(MOST_PIECES - 1, pieces.length - MOST_PIECES);
  return pieces;
}

/** A run without punctuation, or one mark; to BERT the ASCII symbols are punctuation too. */
const PART = /[$+<=>^`|~\p{P}]|[^$+<=>^`|~\p{P}]+/gu;

/** The longest piece that fits, again and again; a part that cannot be cut up so is unknown as a whole. */
function cutPart(part: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  if (part.length > LONGEST_PART) return [unknown];
  const pieces: number[] = [];
  for (let from = 0; from < part.length; ) {
    let to = part.length;
    let id: number | undefined;
    for (; to > from && id === undefined; to -= 1) id = ids.get((from > 0 ? '##' : '') + part.slice(from, to));
    if (id === undefined) return [unknown];
    pieces.push(id);
    from = to + 1;
  }
  return pieces;
}
