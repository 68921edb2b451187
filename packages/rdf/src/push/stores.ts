import { UsageError } from '@dossier/schema';

/** The triple stores that `push` knows. */
export const STORE_KINDS = ['fuseki', 'oxigraph', 'rdf4j', 'graphdb', 'virtuoso', 'qlever', 'neptune'] as const;
export type StoreKind = (typeof STORE_KINDS)[number];

/** Where a store listens and what it can do. */
export interface Store {
  readonly kind: StoreKind;
  readonly query: string;
  readonly update: string;
  /** Address of one named graph of the Graph Store Protocol. */
  readonly graph: (iri: string) => string;
  /** Address that takes N-Quads of many graphs at once; undefined where there is none. */
  readonly dataset: string | undefined;
  /** Whether PUT replaces a graph. */
  readonly put: boolean;
  /** Media type under which it takes N-Triples. */
  readonly triples: string;
  /** Whether it takes bodies in gzip. */
  readonly gzip: boolean;
  /** How a user and password are sent. */
  readonly auth: 'basic' | 'digest';
  /** Whether queries and updates go as a form's field rather than as a body of their own media type. */
  readonly form: boolean;
}

type Capabilities = Omit<Store, 'kind'>;

const graphParameter =
  (address: string, name = 'graph') =>
  (iri: string) =>
    `${address}?${name}=${encodeURIComponent(iri)}`;
const usual = { put: true, triples: 'application/n-triples', gzip: false, auth: 'basic', form: false } as const;

const rdf4j = (base: string): Capabilities => ({
  ...usual,
  query: base,
  update: `${base}/statements`,
  graph: graphParameter(`${base}/rdf-graphs/service`),
  dataset: `${base}/statements`,
});

/**
 * What is different between stores, found by trying (Fuseki 5.6, Oxigraph 0.5, Virtuoso 7.2) or in their manuals (GraphDB 10,
 * QLever, Neptune).
 */
const STORES: Record<StoreKind, (base: string) => Capabilities> = {
  fuseki: (base) => ({
    ...usual,
    query: `${base}/sparql`,
    update: `${base}/update`,
    graph: graphParameter(`${base}/data`),
    dataset: `${base}/data`,
    gzip: true,
  }),
  oxigraph: (base) => ({
    ...usual,
    query: `${base}/query`,
    update: `${base}/update`,
    graph: graphParameter(`${base}/store`),
    dataset: `${base}/store`,
  }),
  rdf4j,
  // GraphDB's protocol is RDF4J's.
  graphdb: rdf4j,
  // Its N-Triples reader wants to be called by Turtle's name, and what may write asks for a digest.
  virtuoso: (base) => ({
    ...usual,
    query: `${base}/sparql`,
    update: `${base}/sparql-auth`,
    graph: graphParameter(`${base}/sparql-graph-crud-auth`, 'graph-uri'),
    dataset: undefined,
    triples: 'text/turtle',
    auth: 'digest',
    form: true,
  }),
  // One address for everything; PUT is not there in all its versions.
  qlever: (base) => ({
    ...usual,
    query: base,
    update: base,
    graph: graphParameter(base),
    dataset: undefined,
    put: false,
  }),
  neptune: (base) => ({
    ...usual,
    query: `${base}/sparql`,
    update: `${base}/sparql`,
    graph: graphParameter(`${base}/sparql/gsp/`),
    dataset: undefined,
    form: true,
  }),
};

/**
 * A store at an address: of Fuseki the dataset's (`http://localhost:3030/news`), of RDF4J and GraphDB the repository's
 * (`http://localhost:7200/repositories/news`), of the others the server's.
 * @throws UsageError when it is no http(s) address, or holds a password, which would end up in logs.
 */
export function storeAt(address: string, kind: StoreKind = storeKindOf(address)): Store {
  const hint = 'Give an address such as http://localhost:3030/news.';
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new UsageError('bad-store-address', `«${address}» is no http address.`, { hint });
  }
  const { username, password, search } = new URL(address);
  if (username || password) {
    throw new UsageError('password-in-address', 'an address must not hold a user or password.', {
      hint: 'Set DOSSIER_STORE_USER and DOSSIER_STORE_PASSWORD.',
    });
  }
  if (search) throw new UsageError('bad-store-address', `«${address}» has parameters.`, { hint });
  return { kind, ...STORES[kind](address.replace(/\/+$/, '')) };
}

/** The kind of store that an address looks like, by its port and path; Fuseki when it tells nothing. */
export function storeKindOf(address: string): StoreKind {
  if (!URL.canParse(address)) return 'fuseki';
  const { port, pathname, hostname } = new URL(address);
  if (pathname.includes('/rdf4j-server/')) return 'rdf4j';
  if (pathname.includes('/repositories/')) return 'graphdb';
  if (port === '7878') return 'oxigraph';
  if (port === '8890') return 'virtuoso';
  if (port === '8182' || hostname.includes('.neptune.')) return 'neptune';
  return port === '7001' || port === '7019' ? 'qlever' : 'fuseki';
}
