import { boundItems, type ForeignEdge, type ForeignNetwork, type ForeignNode, placeOf } from './network.ts';

/** A node or an edge that is being read: its tag's attributes and its fields so far. */
interface Item {
  readonly kind: 'node' | 'edge';
  readonly attributes: ReadonlyMap<string, string>;
  readonly fields: Map<string, string>;
}

/** What a format says of an item in its own way. */
interface Said {
  readonly label: string | undefined;
  /** Absent where the graph's own direction holds. */
  readonly directed: boolean | undefined;
}

/** A network as it is read from XML: nodes and edges open, within each other too, and are taken up when they close. */
export class NetworkDraft implements ForeignNetwork {
  readonly nodes: ForeignNode[] = [];
  readonly edges: ForeignEdge[] = [];
  /** Whether edges point somewhere that do not say so themselves. */
  directed = true;
  readonly #where: string;
  readonly #open: Item[] = [];

  constructor(where: string) {
    this.#where = where;
  }

  /** The innermost item that is open. */
  get item(): Item | undefined {
    return this.#open.at(-1);
  }

  open(kind: Item['kind'], attributes: Item['attributes']): void {
    this.#open.push({ kind, attributes, fields: new Map() });
  }

  /**
   * Takes up the innermost item.
   * @throws InputError when there are too many
   */
  close({ label, directed = this.directed }: Said): void {
    const { kind, attributes, fields } = this.#open.pop()!;
    const id = attributes.get('id');
    if (kind === 'edge') {
      const [source, target] = [attributes.get('source') ?? '', attributes.get('target') ?? ''];
      this.edges.push({ id, source, target, label: label ?? '', directed, fields });
    } else if (id !== undefined) {
      this.nodes.push({ id, label: label || id, fields, ...placeOf(fields.get('x'), fields.get('y')) });
    }
    boundItems(this.nodes.length + this.edges.length, this.#where);
  }
}
