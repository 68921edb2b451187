/** The scorer's network: its weights as arrays, and the arithmetic. `training/train_scorer.py` writes them. */

/** Rows of signed bytes, each with its own scale. */
interface ByteRows {
  readonly width: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** A dense layer: `rows` times `width` numbers, row by row. */
interface Matrix {
  readonly width: number;
  readonly values: Float32Array;
}

export interface Network {
  /** Width of the hidden layer, of a word's view, and of a vector of the encoder. */
  readonly hidden: number;
  readonly view: number;
  /** Row of each known feature, by its hash. */
  readonly features: HashIndex;
  readonly embeddings: ByteRows;
  readonly bias: Float32Array;
  /** From the encoder's vector, and from what the lemma means, to a word's view. */
  readonly projection: ByteRows;
  readonly meaning: Matrix;
  /** For each of a candidate's words, in the order of `Features.words`: from its view to the hidden layer. */
  readonly roles: readonly Matrix[];
  /** For subject, object and predicate: from the view to what is multiplied with that of the others. */
  readonly factors: readonly Matrix[];
  /** From the products to the hidden layer. */
  readonly products: Matrix;
  readonly heads: Matrix;
  readonly headBias: Float32Array;
}

/** What lemmas mean by themselves: a row for each known one, by its hash. */
export interface Meanings {
  readonly lemmas: HashIndex;
  readonly rows: ByteRows;
}

export interface MeaningsText {
  readonly width: number;
  readonly lemmas: string;
  readonly bytes: string;
  readonly scales: string;
}

export function readMeanings({ width, lemmas, bytes, scales }: MeaningsText): Meanings {
  return { lemmas: indexOf(lemmas), rows: byteRows(bytes, scales, width) };
}

/** The same as text: arrays in base64. */
export interface NetworkText {
  readonly hidden: number;
  readonly view: number;
  readonly width: number;
  readonly factor: number;
  readonly features: string;
  readonly embeddings: string;
  readonly scales: string;
  readonly bias: string;
  readonly projection: string;
  readonly projectionScales: string;
  readonly meaning: string;
  readonly roles: readonly string[];
  readonly factors: readonly string[];
  readonly products: string;
  readonly heads: string;
  readonly headBias: string;
}

export function readNetwork(text: NetworkText): Network {
  const { hidden, view, width, factor } = text;
  const matrix = (values: string, columns: number): Matrix => ({ width: columns, values: floats(values) });
  return {
    hidden,
    view,
    features: indexOf(text.features),
    embeddings: byteRows(text.embeddings, text.scales, hidden),
    bias: floats(text.bias),
    projection: byteRows(text.projection, text.projectionScales, width),
    meaning: matrix(text.meaning, floats(text.meaning).length / view),
    roles: text.roles.map((role) => matrix(role, view)),
    factors: text.factors.map((each) => matrix(each, view)),
    products: matrix(text.products, 3 * factor),
    heads: matrix(text.heads, hidden),
    headBias: floats(text.headBias),
  };
}

function byteRows(bytes: string, scales: string, width: number): ByteRows {
  return { width, bytes: new Int8Array(decode(bytes)), scales: floats(scales) };
}

/** Row numbers by hash, in open addressing: quicker than a map, as the keys are hashes already. */
interface HashIndex {
  readonly keys: Int32Array;
  /** One more than the row; 0 where the place is free. */
  readonly rows: Int32Array;
}

function indexOf(base64: string): HashIndex {
  const hashes = new Int32Array(decode(base64));
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2));
  const index = { keys: new Int32Array(size), rows: new Int32Array(size) };
  for (const [row, hash] of hashes.entries()) {
    let place = hash & (size - 1);
    while (index.rows[place] !== 0) place = (place + 1) & (size - 1);
    index.keys[place] = hash;
    index.rows[place] = row + 1;
  }
  return index;
}

/** The row of a hash, or -1. */
export function rowOf({ keys, rows }: HashIndex, hash: number): number {
  const last = keys.length - 1;
  let place = hash & last;
  while (rows[place] !== 0) {
    if (keys[place] === hash) return rows[place]! - 1;
    place = (place + 1) & last;
  }
  return -1;
}

function floats(base64: string): Float32Array {
  return new Float32Array(decode(base64));
}

function decode(base64: string): ArrayBuffer {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes.buffer;
}

/** Adds a row of bytes, scaled, to a sum. */
export function addRow(sum: Float32Array, { width, bytes, scales }: ByteRows, row: number): void {
  const scale = scales[row]!;
  const start = row * width;
  for (let unit = 0; unit < width; unit += 1) sum[unit]! += bytes[start + unit]! * scale;
}

/** Rows of bytes times a part of a vector of bytes, in whole numbers: quicker, and exact. The width is a multiple of 4. */
export function multiplyBytes({ width, bytes, scales }: ByteRows, vectors: Int8Array, from: number): Float32Array {
  const product = new Float32Array(scales.length);
  let at = 0;
  for (let row = 0; row < scales.length; row += 1) {
    let even = 0;
    let odd = 0;
    for (let index = from; index < from + width; index += 4, at += 4) {
      even = (even + Math.imul(bytes[at]!, vectors[index]!) + Math.imul(bytes[at + 2]!, vectors[index + 2]!)) | 0;
      odd = (odd + Math.imul(bytes[at + 1]!, vectors[index + 1]!) + Math.imul(bytes[at + 3]!, vectors[index + 3]!)) | 0;
    }
    product[row] = (even + odd) * scales[row]!;
  }
  return product;
}

/** A matrix times a vector, in four sums that do not wait for each other. The width is a multiple of 4. */
export function multiply({ width, values }: Matrix, vector: Float32Array): Float32Array {
  const product = new Float32Array(values.length / width);
  let at = 0;
  for (let row = 0; row < product.length; row += 1) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let index = 0; index < width; index += 4, at += 4) {
      a += values[at]! * vector[index]!;
      b += values[at + 1]! * vector[index + 1]!;
      c += values[at + 2]! * vector[index + 2]!;
      d += values[at + 3]! * vector[index + 3]!;
    }
    product[row] = a + b + (c + d);
  }
  return product;
}
