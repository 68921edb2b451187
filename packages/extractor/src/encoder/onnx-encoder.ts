import type { Encoder, Labels, MentionPairs, Scores, Window } from './encoder.ts';
import type { ModelDescription } from './read-labels.ts';
import type { WordPieces } from './word-pieces.ts';

/** What is used of ONNX Runtime, the same for Node and for the browser. */
export interface OnnxTensor {
  readonly data: unknown;
}
interface OnnxSession {
  run(feeds: Record<string, OnnxTensor>, fetches?: readonly string[]): Promise<Record<string, OnnxTensor>>;
  release(): Promise<void>;
}
export type CreateTensor = (
  type: 'float32' | 'int32',
  data: Float32Array | Int32Array,
  dimensions: number[],
) => OnnxTensor;

/** The graphs of the model's files. */
export interface OnnxSessions {
  readonly encoder: OnnxSession;
  readonly labels: OnnxSession;
  readonly roles: OnnxSession;
  readonly coreference: OnnxSession;
}

/** What the model's files hold, and what runs it. */
export interface EncoderParts {
  readonly description: ModelDescription;
  readonly wordPieces: WordPieces;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly sessions: OnnxSessions;
  readonly tensor: CreateTensor;
}

const OUTPUTS = [
  ...['sentence', 'upos', 'xpos', 'feats', 'lemma', 'arc', 'label_dep', 'label_head', 'name', 'type', 'node'],
  ...['coreference', 'predicate', 'factuality', 'vector'],
];
const ROLE_OUTPUTS = ['role_predicate', 'role_argument'];
const NOTHING = new Float32Array();

/** An encoder that runs until it is closed. */
export interface OpenEncoder extends Encoder {
  close(): Promise<void>;
}

/** The encoder whose graphs ONNX Runtime runs. */
export class OnnxEncoder implements OpenEncoder {
  readonly model: string;
  readonly labels: Labels;
  readonly windowSize: number;
  readonly wordPieces: WordPieces;
  readonly lemmas: ReadonlyMap<string, string>;
  readonly #sessions: OnnxSessions;
  readonly #tensor: CreateTensor;

  constructor({ description, wordPieces, lemmas, sessions, tensor }: EncoderParts) {
    this.model = `${description.name} ${description.version}`;
    this.labels = description.labels;
    this.windowSize = description.window;
    this.wordPieces = wordPieces;
    this.lemmas = lemmas;
    this.#sessions = sessions;
    this.#tensor = tensor;
  }

  async encode({ ids, shape, first, last }: Window, roles: boolean): Promise<Scores> {
    const feeds = {
      ids: this.#integers(ids),
      shape: this.#integers(shape),
      first: this.#integers(first),
      last: this.#integers(last),
    };
    // Outputs that nobody reads would be copied for nothing.
    const out = await this.#sessions.encoder.run(feeds, roles ? [...OUTPUTS, ...ROLE_OUTPUTS] : OUTPUTS);
    const of = (name: string) => (out[name]?.data ?? NOTHING) as Float32Array;
    return {
      sentence: of('sentence'),
      upos: of('upos'),
      xpos: of('xpos'),
      feats: of('feats'),
      lemma: of('lemma'),
      arc: of('arc'),
      labelDep: of('label_dep'),
      labelHead: of('label_head'),
      name: of('name'),
      type: of('type'),
      node: of('node'),
      coreference: of('coreference'),
      predicate: of('predicate'),
      rolePredicate: of('role_predicate'),
      roleArgument: of('role_argument'),
      factuality: of('factuality'),
      vector: out.vector!.data as Int8Array,
    };
  }

  async labelArcs(dep: Float32Array, head: Float32Array, rows: number): Promise<Float32Array> {
    return score(this.#sessions.labels, { dep: this.#floats(dep, rows), head: this.#floats(head, rows) });
  }

  async labelRoles(predicate: Float32Array, argument: Float32Array, rows: number): Promise<Float32Array> {
    return score(this.#sessions.roles, {
      predicate: this.#floats(predicate, rows),
      argument: this.#floats(argument, rows),
    });
  }

  async compareMentions(pairs: MentionPairs): Promise<Float32Array> {
    return score(this.#sessions.coreference, {
      vectors: this.#floats(pairs.vectors, pairs.mentions),
      anaphor: this.#integers(pairs.anaphor),
      antecedent: this.#integers(pairs.antecedent),
      mention_distance: this.#integers(pairs.mentionDistance),
      sentence_distance: this.#integers(pairs.sentenceDistance),
      match: this.#integers(pairs.match),
    });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#sessions).map((session: OnnxSession) => session.release()));
  }

  #floats(values: Float32Array, rows: number): OnnxTensor {
    return this.#tensor('float32', values, [rows, values.length / rows]);
  }

  #integers(values: Int32Array): OnnxTensor {
    return this.#tensor('int32', values, [values.length]);
  }
}

async function score(session: OnnxSession, feeds: Record<string, OnnxTensor>): Promise<Float32Array> {
  return (await session.run(feeds)).score!.data as Float32Array;
}

/** Reads one word, to see whether the graphs score the labels that the description lists; says what does not fit. */
export async function findMismatch(encoder: Encoder): Promise<string | undefined> {
  const { labels } = encoder;
  const { start, end, pad } = encoder.wordPieces.special;
  const one = Int32Array.of(1);
  const window = { ids: Int32Array.of(start, pad, end), shape: new Int32Array(3), first: one, last: one };
  const scores = await encoder.encode(window, true);
  for (const layer of ['upos', 'xpos', 'feats', 'lemma', 'name', 'type', 'node'] as const) {
    if (scores[layer].length !== labels[layer].length)
      return `${scores[layer].length} scores, ${labels[layer].length} ${layer} labels`;
  }
  const arcs = await encoder.labelArcs(scores.labelDep, scores.labelDep, 1);
  if (arcs.length !== labels.deprel.length) return `${arcs.length} scores, ${labels.deprel.length} deprel labels`;
  const roles = await encoder.labelRoles(scores.rolePredicate, scores.roleArgument, 1);
  return roles.length === labels.roles.length
    ? undefined
    : `${roles.length} scores, ${labels.roles.length} role labels`;
}
