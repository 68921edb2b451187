import { InputError } from '@dossier/schema';

/** Fields of a node or an edge, by name in lower case; whatever they were, here they are text. */
export type Fields = ReadonlyMap<string, string>;

/** A node as another program wrote it. */
export interface ForeignNode {
  readonly id: string;
  readonly label: string;
  readonly fields: Fields;
  /** Where that program drew it. */
  readonly place?: readonly [number, number];
}

/** An edge as another program wrote it. */
export interface ForeignEdge {
  readonly id: string | undefined;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly directed: boolean;
  readonly fields: Fields;
}

/** A network as another program wrote it; an edge may name nodes that are not listed. */
export interface ForeignNetwork {
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
}

/** Tells how far reading is, from 0 to 1. */
export type Progress = (share: number) => void;

/** More than this no page can draw or search; a file that claims more is a mistake or an attack. */
const MOST_ITEMS = 2_000_000;
const MOST_FIELDS = 200;

/**
 * Fails once a file grows beyond what the page can hold.
 * @throws InputError
 */
export function boundItems(count: number, where: string): void {
  if (count <= MOST_ITEMS) return;
  const hint = 'Filter it before you open it here.';
  throw new InputError('too-large', `it has more than ${MOST_ITEMS.toLocaleString('en')} nodes and edges.`, {
    where,
    hint,
  });
}

/** Puts a field where there is room; empty values say nothing. */
export function addField(fields: Map<string, string>, name: string, value: string): void {
  if (value !== '' && fields.size < MOST_FIELDS) fields.set(name.toLowerCase(), value);
}

/** The first of several fields that is there. */
export function fieldOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A place from two fields, when both are finite numbers. */
export function placeOf(x: string | undefined, y: string | undefined): Pick<ForeignNode, 'place'> {
  if (x === undefined || y === undefined || x.trim() === '' || y.trim() === '') return {};
  const place = [Number(x), Number(y)] as const;
  return place.every(Number.isFinite) ? { place } : {};
}
