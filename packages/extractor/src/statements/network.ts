/** The scorer's network: its weights as arrays, and the arithmetic. `training/train_scorer.py` writes them. */

/** Rows of signed bytes, each with its own scale. */
interface ByteRows {
  readonly width: number;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** A dense layer, its rows four by four: the first column of four rows, then their second column. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  /** In double precision, in which engines calculate. */
  readonly values: Float64Array;
}

/** A dense layer of bytes, two rows in one of the matrix: see `packRows`. */
interface PackedRows {
  readonly pairs: Matrix;
  readonly scales: Float32Array;
}

export interface Network {
  /** Width of the hidden layer, of a word's view, and of a vector of the encoder. */
  readonly hidden: number;
  readonly view: number;
  /** Row of each known feature, by its hash. */
  readonly features: HashIndex;
  readonly embeddings: ByteRows;
  readonly bias: Float64Array;
  /** From the encoder's vector, and from what the lemma means, to a word's view. */
  readonly projection: PackedRows;
  readonly meaning: Matrix;
  /** For each of a candidate's words, in the order of `Features.words`: from its view to the hidden layer. */
  readonly roles: readonly Matrix[];
  /** For subject, object and predicate: from the view to what is multiplied with that of the others. */
  readonly factors: readonly Matrix[];
  /** From the products to the hidden layer. */
  readonly products: Matrix;
  readonly heads: Matrix;
  readonly headBias: Float64Array;
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
  const matrix = (values: string, columns: number): Matrix => matrixOf(floats(values), columns);
  return {
    hidden,
    view,
    features: indexOf(text.features),
    embeddings: byteRows(text.embeddings, text.scales, hidden),
    bias: doubles(text.bias),
    projection: packRows(byteRows(text.projection, text.projectionScales, width)),
    meaning: matrix(text.meaning, floats(text.meaning).length / view),
    roles: text.roles.map((role) => matrix(role, view)),
    factors: text.factors.map((each) => matrix(each, view)),
    products: matrix(text.products, 3 * factor),
    heads: matrix(text.heads, hidden),
    headBias: doubles(text.headBias),
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

/** The rows of those hashes that are known. */
export function rowsOf({ keys, rows }: HashIndex, hashes: readonly number[]): number[] {
  const last = keys.length - 1;
  const found: number[] = [];
  for (const hash of hashes) {
    let place = hash & last;
    while (rows[place] !== 0 && keys[place] !== hash) place = (place + 1) & last;
    if (rows[place] !== 0) found.push(rows[place]! - 1);
  }
  return found;
}

function doubles(base64: string): Float64Array {
  return Float64Array.from(floats(base64));
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

/** Adds rows of bytes, scaled, to a sum: four units at a time, as sums that stay in registers cost least. The width is a multiple of 4. */
export function addRows(sum: Float64Array, { width, bytes, scales }: ByteRows, rows: readonly number[]): void {
  for (let unit = 0; unit < width; unit += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (const row of rows) {
      const scale = scales[row]!;
      const at = row * width + unit;
      a += bytes[at]! * scale;
      b += bytes[at + 1]! * scale;
      c += bytes[at + 2]! * scale;
      d += bytes[at + 3]! * scale;
    }
    sum[unit]! += a;
    sum[unit + 1]! += b;
    sum[unit + 2]! += c;
    sum[unit + 3]! += d;
  }
}

/** From rows one after the other; the last four are filled up with zeros. */
function matrixOf(values: ArrayLike<number>, width: number): Matrix {
  const rows = values.length / width;
  const blocks = new Float64Array(Math.ceil(rows / 4) * 4 * width);
  for (let row = 0; row < rows; row += 1) {
    const block = (row - (row % 4)) * width + (row % 4);
    for (let column = 0; column < width; column += 1) blocks[block + 4 * column] = values[row * width + column]!;
  }
  return { rows, width, values: blocks };
}

/** A matrix times a vector. */
export function multiply({ rows, width, values }: Matrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(values.length / width);
  let at = 0;
  for (let row = 0; row < product.length; row += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < width; column += 1, at += 4) {
      const factor = vector[column]!;
      a += values[at]! * factor;
      b += values[at + 1]! * factor;
      c += values[at + 2]! * factor;
      d += values[at + 3]! * factor;
    }
    product[row] = a;
    product[row + 1] = b;
    product[row + 2] = c;
    product[row + 3] = d;
  }
  return product.subarray(0, rows);
}

/** What the second row of a pair is multiplied with; a sum of up to 500 products of bytes stays below half of it. */
const SECOND_ROW = 2 ** 24;

/** Joins rows in pairs, `first + second * SECOND_ROW`, so that one multiplication serves both: whole numbers, hence exact. */
function packRows({ width, bytes, scales }: ByteRows): PackedRows {
  const pairs = Float64Array.from({ length: bytes.length / 2 }, (_, at) => {
    const first = at + Math.floor(at / width) * width;
    return bytes[first]! + bytes[first + width]! * SECOND_ROW;
  });
  return { pairs: matrixOf(pairs, width), scales };
}

/** Packed rows times a vector of bytes. */
export function multiplyPacked({ pairs, scales }: PackedRows, vector: Float64Array): Float64Array {
  const sums = multiply(pairs, vector);
  const product = new Float64Array(scales.length);
  for (let pair = 0; pair < sums.length; pair += 1) {
    const sum = sums[pair]!;
    const second = Math.round(sum / SECOND_ROW);
    product[2 * pair] = (sum - second * SECOND_ROW) * scales[2 * pair]!;
    product[2 * pair + 1] = second * scales[2 * pair + 1]!;
  }
  return product;
}
