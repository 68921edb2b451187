import {
  addField,
  boundItems,
  type ForeignEdge,
  type ForeignNetwork,
  type ForeignNode,
  type Progress,
  placeOf,
} from './network.ts';
import { type XmlEvent, xmlEvents } from './xml.ts';

type Attributes = ReadonlyMap<string, string>;

/** What is being read: a node or an edge, its tag's attributes and its fields so far. */
interface Item {
  readonly kind: 'node' | 'edge';
  readonly attributes: Attributes;
  readonly fields: Map<string, string>;
  x?: string | undefined;
  y?: string | undefined;
}

/** Own attributes of a tag that are of use as fields; the others have a place of their own. */
const AS_FIELDS = ['weight', 'kind', 'start', 'end'];

/**
 * Reads GEXF 1.1 to 1.3, as Gephi and others write it: nested nodes are taken out of each other, of values over time the last
 * one stays.
 * @throws InputError when the file is broken or too large
 */
export function readGexf(text: string, where: string, onProgress?: Progress): ForeignNetwork {
  const reader = new GexfReader(where);
  for (const event of xmlEvents(text, where, onProgress)) reader.take(event);
  return reader;
}

class GexfReader implements ForeignNetwork {
  readonly nodes: ForeignNode[] = [];
  readonly edges: ForeignEdge[] = [];
  readonly #where: string;
  readonly #titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  readonly #open: Item[] = [];
  #class: 'node' | 'edge' = 'node';
  #directed = true;

  constructor(where: string) {
    this.#where = where;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.#enter(event.name, event.attributes);
    else if (event.kind === 'close' && (event.name === 'node' || event.name === 'edge')) this.#leave();
  }

  #enter(name: string, attributes: Attributes): void {
    const get = (key: string) => attributes.get(key);
    const item = this.#open.at(-1);
    if (name === 'graph') this.#directed = get('defaultedgetype') !== 'undirected';
    else if (name === 'attributes') this.#class = get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') this.#titles[this.#class].set(get('id') ?? '', get('title') ?? get('id') ?? '');
    else if (name === 'node' || name === 'edge') this.#open.push({ kind: name, attributes, fields: new Map() });
    else if (name === 'attvalue' && item) {
      const id = get('for') ?? get('id') ?? '';
      addField(item.fields, this.#titles[item.kind].get(id) ?? id, get('value') ?? '');
    } else if (name === 'position' && item) {
      item.x = get('x');
      item.y = get('y');
    }
  }

  #leave(): void {
    const { kind, attributes, fields, x, y } = this.#open.pop()!;
    const id = attributes.get('id');
    for (const name of AS_FIELDS) if (!fields.has(name)) addField(fields, name, attributes.get(name) ?? '');
    if (kind === 'node') {
      if (id !== undefined) this.nodes.push({ id, label: attributes.get('label') || id, fields, ...placeOf(x, y) });
    } else {
      const type = attributes.get('type');
      this.edges.push({
        id,
        source: attributes.get('source') ?? '',
        target: attributes.get('target') ?? '',
        label: attributes.get('label') ?? '',
        directed: type === undefined ? this.#directed : type !== 'undirected',
        fields,
      });
    }
    boundItems(this.nodes.length + this.edges.length, this.#where);
  }
}
