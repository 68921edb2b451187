import { addField, type ForeignNetwork, type Progress } from './network.ts';
import { NetworkDraft } from './network-draft.ts';
import { type XmlEvent, xmlEvents } from './xml.ts';

/** Own attributes of a tag that are of use as fields; the others have a place of their own. */
const AS_FIELDS = ['weight', 'kind', 'start', 'end'];

/**
 * Reads GEXF 1.1 to 1.3, as Gephi and others write it: nested nodes are taken out of each other, of values over time the last
 * one stays.
 * @throws InputError when the file is broken or too large
 */
export function readGexf(text: string, where: string, onProgress?: Progress): ForeignNetwork {
  const draft = new NetworkDraft(where);
  const reader = new GexfReader(draft);
  for (const event of xmlEvents(text, where, onProgress)) reader.take(event);
  return draft;
}

class GexfReader {
  readonly #draft: NetworkDraft;
  readonly #titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  #class: 'node' | 'edge' = 'node';

  constructor(draft: NetworkDraft) {
    this.#draft = draft;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.#enter(event.name, event.attributes);
    else if (event.kind === 'close' && (event.name === 'node' || event.name === 'edge')) this.#leave();
  }

  #enter(name: string, attributes: ReadonlyMap<string, string>): void {
    const get = (key: string) => attributes.get(key);
    const { item } = this.#draft;
    if (name === 'graph') this.#draft.directed = get('defaultedgetype') !== 'undirected';
    else if (name === 'attributes') this.#class = get('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') this.#titles[this.#class].set(get('id') ?? '', get('title') ?? get('id') ?? '');
    else if (name === 'node' || name === 'edge') this.#draft.open(name, attributes);
    else if (name === 'attvalue' && item) {
      const id = get('for') ?? get('id') ?? '';
      addField(item.fields, this.#titles[item.kind].get(id) ?? id, get('value') ?? '');
    } else if (name === 'position' && item) for (const axis of ['x', 'y']) addField(item.fields, axis, get(axis) ?? '');
  }

  #leave(): void {
    const { attributes, fields } = this.#draft.item!;
    for (const name of AS_FIELDS) if (!fields.has(name)) addField(fields, name, attributes.get(name) ?? '');
    const type = attributes.get('type');
    this.#draft.close({
      label: attributes.get('label'),
      directed: type === undefined ? undefined : type !== 'undirected',
    });
  }
}
