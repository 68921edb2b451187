import { addField, type ForeignNetwork, fieldOf, type Progress } from './network.ts';
import { NetworkDraft } from './network-draft.ts';
import { type XmlEvent, xmlEvents } from './xml.ts';

interface Key {
  readonly name: string;
  readonly of: string;
  standard: string;
}

const LONGEST_VALUE = 100_000;

/**
 * Reads GraphML, as networkx, igraph, yEd and others write it: nested graphs are taken out of each other, an edge of many ends is
 * left out. yEd's labels and places are understood.
 * @throws InputError when the file is broken or too large
 */
export function readGraphMl(text: string, where: string, onProgress?: Progress): ForeignNetwork {
  const draft = new NetworkDraft(where);
  const reader = new GraphMlReader(draft);
  for (const event of xmlEvents(text, where, onProgress)) reader.take(event);
  return draft;
}

class GraphMlReader {
  readonly #draft: NetworkDraft;
  readonly #keys = new Map<string, Key>();
  /** The field that text now goes to. */
  #field: string | undefined;
  #key: Key | undefined;
  #text = '';

  constructor(draft: NetworkDraft) {
    this.#draft = draft;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.#enter(event.name, event.attributes);
    else if (event.kind === 'text') {
      if (this.#field !== undefined && this.#text.length < LONGEST_VALUE) this.#text += event.text;
    } else this.#close(event.name);
  }

  #enter(name: string, attributes: ReadonlyMap<string, string>): void {
    const get = (key: string) => attributes.get(key);
    if (name === 'graph') this.#draft.directed = get('edgedefault') !== 'undirected';
    else if (name === 'key') {
      this.#key = { name: get('attr.name') ?? get('id') ?? '', of: get('for') ?? 'all', standard: '' };
      this.#keys.set(get('id') ?? '', this.#key);
    } else if (name === 'node' || name === 'edge') this.#draft.open(name, attributes);
    else if (name === 'data') this.#listen(this.#keys.get(get('key') ?? '')?.name ?? get('key') ?? '');
    else if (name === 'default') this.#listen('default');
    else if (name === 'NodeLabel' || name === 'EdgeLabel') this.#listen('label');
    else if (name === 'Geometry') {
      const fields = this.#draft.item?.fields;
      if (fields) for (const axis of ['x', 'y']) addField(fields, axis, get(axis) ?? '');
    }
  }

  #listen(field: string): void {
    this.#field = field;
    this.#text = '';
  }

  #close(name: string): void {
    const value = this.#text.trim();
    if (name === 'default' && this.#key) this.#key.standard = value;
    else if (name === 'key') this.#key = undefined;
    else if (name === 'data' || name === 'NodeLabel' || name === 'EdgeLabel') {
      const { item } = this.#draft;
      if (item && this.#field !== undefined) addField(item.fields, this.#field, value);
    } else if (name === 'node' || name === 'edge') this.#leave();
    else return;
    this.#field = undefined;
  }

  #leave(): void {
    const { kind, attributes, fields } = this.#draft.item!;
    for (const { name, of, standard } of this.#keys.values())
      if ((of === kind || of === 'all') && !fields.has(name.toLowerCase())) addField(fields, name, standard);
    const directed = attributes.get('directed');
    this.#draft.close({
      label: fieldOf(fields, 'label', 'name', 'title'),
      directed: directed === undefined ? undefined : directed !== 'false',
    });
  }
}
