import type { Article } from '@dossier/schema';
import type { Iris } from '../model/iris.ts';
import type { ArticlePlaces } from '../model/order.ts';
import type { TextOffsets } from '../terms/text-offsets.ts';
import type { NodeIndex } from './node-index.ts';

/** An article that spans point into. */
export interface Source {
  readonly article: Article;
  readonly offsets: TextOffsets;
}

/** What the readers of single things need. */
export interface ReadContext {
  readonly nodes: NodeIndex;
  readonly iris: Iris;
  readonly where: string;
  /** An article's id and offsets by its IRI. */
  readonly articles: ReadonlyMap<string, Source>;
  readonly places: ArticlePlaces;
}

/** `{ name: value }`, or nothing when the value is undefined. */
export function optional<K extends string, V>(name: K, value: V | undefined): { [Name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [Name in K]: V });
}
