import { contentHash, UsageError } from '@dossier/schema';
import { checkText } from '../terms/literals.ts';
import { iri, type NamedNode } from '../terms/terms.ts';

/** Things of a graph that have an id of their own. */
type IdKind = 'article' | 'entity' | 'statement';
/** Things that are known by their content alone. */
type ContentKind = 'attribution' | 'evidence' | 'mention' | 'merge' | 'participation' | 'run' | 'software';

/** IRIs under one base, and the way back. */
export interface Iris {
  readonly base: string;
  readonly of: (kind: IdKind, id: string) => NamedNode;
  /** The id for which `of` gives this IRI; undefined when it gives it for none. */
  readonly idOf: (kind: IdKind, node: string) => string | undefined;
  /** The named graph of an article. */
  readonly graphOf: (articleId: string) => NamedNode;
  /** The named graphs that belong to the whole. */
  readonly shared: (name: 'entities' | 'meta' | 'dataset') => NamedNode;
  /** A node named by the hash of its content: no blank nodes, and the same content is the same node in every file. */
  readonly ofContent: (kind: ContentKind, content: unknown) => NamedNode;
  readonly dataset: NamedNode;
}

const BASE = /^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/;

/**
 * @throws UsageError when the base is no http(s) address that ends with a slash.
 */
export function makeIris(base: string): Iris {
  if (!BASE.test(base)) {
    throw new UsageError('bad-base', `«${base}» cannot be the base of IRIs.`, {
      hint: 'Give an http or https address that ends with a slash, such as https://example.org/news/.',
    });
  }
  // The same few attributions and the evidence just named come again and again; hashing is most of the work of naming.
  const named = new Map<string, NamedNode>();
  return {
    base,
    of: (kind, id) => iri(base + localName(kind, id)),
    idOf: (kind, node) => (node.startsWith(base) ? idOfLocalName(kind, node.slice(base.length)) : undefined),
    graphOf: (id) => iri(`${base}graph/${localName('article', id).slice('article/'.length)}`),
    shared: (name) => iri(`${base}graph/${name}`),
    ofContent(kind, content) {
      const key = kind + JSON.stringify(content);
      const held = named.get(key);
      if (held) return held;
      if (named.size > 2000) named.clear();
      const node = iri(`${base}${kind}/${contentHash(content)}`);
      named.set(key, node);
      return node;
    },
    dataset: iri(`${base}dataset`),
  };
}

/**
 * `wd:Q5` is `entity/Q5`; `person/x-1` is `entity/person/x-1`; `statement/h` stays; an id of another form is marked by `~`. What
 * is not a letter, digit, hyphen, underscore or slash is percent-encoded, so the way back is exact.
 */
function localName(kind: IdKind, id: string): string {
  checkText(id, kind);
  if (kind === 'entity') {
    if (/^wd:Q\d+$/.test(id)) return `entity/${id.slice(3)}`;
    return `entity/${/^(?:Q\d+$|~)/.test(id) ? '~' : ''}${encode(id)}`;
  }
  return id.startsWith(`${kind}/`) ? `${kind}/${encode(id.slice(kind.length + 1))}` : `${kind}/~${encode(id)}`;
}

function idOfLocalName(kind: IdKind, name: string): string | undefined {
  if (!name.startsWith(`${kind}/`)) return undefined;
  const rest = name.slice(kind.length + 1);
  try {
    if (rest.startsWith('~')) return decodeURIComponent(rest.slice(1));
    if (kind === 'entity') return /^Q\d+$/.test(rest) ? `wd:${rest}` : decodeURIComponent(rest);
    return `${kind}/${decodeURIComponent(rest)}`;
  } catch {
    return undefined;
  }
}

const SAFE = /^[A-Za-z0-9_/-]*$/;

function encode(text: string): string {
  if (SAFE.test(text)) return text;
  return encodeURIComponent(text)
    .replace(/%2F/g, '/')
    .replace(/[.!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
