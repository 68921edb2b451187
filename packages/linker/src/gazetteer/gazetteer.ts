import { nameKey } from '../name/name-key.ts';
import { type ByteSource, bytesInMemory, findLine } from './byte-source.ts';
import type { GazetteerEntry, GazetteerRecord, NameHit } from './entry.ts';
import { decodeEntry, decodeHits, decodeInfo, encodeGazetteer, type GazetteerInfo } from './gazetteer-file.ts';

/** Names of things and what is known of them. */
export interface Gazetteer {
  readonly info: GazetteerInfo;
  /** The things that bear a name, given as `nameKey` makes it. */
  lookup(key: string): readonly NameHit[];
  entry(id: string): GazetteerEntry | undefined;
}

/**
 * Opens a gazetteer file's bytes. Nothing but the first line is read before a name is looked up.
 * @throws InputError when it is no gazetteer file.
 */
export function openGazetteer(bytes: Uint8Array | ByteSource, where = 'gazetteer'): Gazetteer {
  const source = bytes instanceof Uint8Array ? bytesInMemory(bytes) : bytes;
  const head = new TextDecoder().decode(source.read(0, Math.min(source.size, 8192)));
  const line = head.split('\n', 1)[0] as string;
  const info = decodeInfo(line, where);
  const from = new TextEncoder().encode(line).length + 1;
  const middle = from + info.entryBytes;
  return {
    info,
    lookup: remembering((key) => {
      const found = key === '' ? undefined : findLine(source, key, { from: middle, to: source.size });
      return found === undefined ? [] : decodeHits(found);
    }),
    entry: remembering((id) => {
      const found = id === '' ? undefined : findLine(source, id, { from, to: middle });
      return found === undefined ? undefined : decodeEntry(found);
    }),
  };
}

const REMEMBERED = 10_000;

/** The same function, which keeps its last answers: an article asks for few names, each of them often. */
function remembering<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T;
    if (known.size >= REMEMBERED) known.clear();
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/**
 * Opens a gazetteer that may be gzipped, as the shipped one is, where Node's zlib is not at hand:
 * `await unpackGazetteer(new Uint8Array(await (await fetch(url)).arrayBuffer()))`.
 * @throws InputError when it is no gazetteer.
 */
export async function unpackGazetteer(bytes: Uint8Array<ArrayBuffer>): Promise<Gazetteer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return openGazetteer(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return openGazetteer(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}

/** A gazetteer in memory, from records: a user's own table, or a few lines in a test. */
export function gazetteerOf(records: Iterable<GazetteerRecord>, name = 'table'): Gazetteer {
  const text = encodeGazetteer(records, { name, licence: 'own', sources: [name] });
  return openGazetteer(new TextEncoder().encode(text));
}

/** Several gazetteers as one: all their names count; an entry is the first one's that has it. */
export function layerGazetteers(layers: readonly Gazetteer[]): Gazetteer {
  const [first] = layers;
  if (first !== undefined && layers.length === 1) return first;
  const sum = (pick: (info: GazetteerInfo) => number) => layers.reduce((total, { info }) => total + pick(info), 0);
  return {
    info: {
      name: layers.map(({ info }) => info.name).join(' + '),
      licence: [...new Set(layers.map(({ info }) => info.licence))].join(', '),
      sources: layers.flatMap(({ info }) => info.sources),
      entries: sum(({ entries }) => entries),
      names: sum(({ names }) => names),
      entryBytes: sum(({ entryBytes }) => entryBytes),
    },
    lookup: (key) => {
      const hits = new Map<string, NameHit>();
      for (const layer of layers) for (const hit of layer.lookup(key)) if (!hits.has(hit.id)) hits.set(hit.id, hit);
      return [...hits.values()];
    },
    entry: (id) => {
      for (const layer of layers) {
        const entry = layer.entry(id);
        if (entry !== undefined) return entry;
      }
      return undefined;
    },
  };
}

/** The things that bear a name, with their entries. */
export function findByName(gazetteer: Gazetteer, name: string): { hit: NameHit; entry: GazetteerEntry }[] {
  return gazetteer.lookup(nameKey(name)).flatMap((hit) => {
    const entry = gazetteer.entry(hit.id);
    return entry === undefined ? [] : [{ hit, entry }];
  });
}
