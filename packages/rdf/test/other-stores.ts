import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, java, launch, MISSING, queryBy, type RunningStore, TOOLS, textOf } from './tools.ts';

const war = join(TOOLS, 'rdf4j-http-server-3.7.7.war');
const runner = join(TOOLS, 'jetty-runner-9.4.57.v20241219.jar');
const virtuoso = join(TOOLS, 'virtuoso/usr/bin/virtuoso-t');

/** Why a store cannot be started; undefined where it can. */
export const MISSING_STORES = {
  rdf4j:
    java && existsSync(war) && existsSync(runner)
      ? undefined
      : `no RDF4J server or no Java${MISSING.fuseki?.slice(MISSING.fuseki.indexOf(':')) ?? ''}`,
  virtuoso: existsSync(virtuoso) ? undefined : 'no Virtuoso: packages/rdf/test/install-tools.sh installs it',
} as const;

const REPOSITORY = `@prefix rep: <http://www.openrdf.org/config/repository#> .
@prefix sr: <http://www.openrdf.org/config/repository/sail#> .
@prefix sail: <http://www.openrdf.org/config/sail#> .
[] a rep:Repository ; rep:repositoryID "news" ;
  rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .`;

/** Starts Eclipse RDF4J's server, whose protocol GraphDB speaks as well, with an empty repository in memory. */
export async function startRdf4j(): Promise<RunningStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-rdf4j-'));
  const port = await freePort();
  const server = `http://127.0.0.1:${port}/rdf4j-server`;
  const args = ['-Xmx1g', `-Dorg.eclipse.rdf4j.appdata.basedir=${folder}`, '-jar', runner];
  const stop = await launch({
    command: 'java',
    args: [...args, '--host', '127.0.0.1', '--port', `${port}`, '--path', '/rdf4j-server', war],
    folder,
    ready: `${server}/protocol`,
  });
  const address = `${server}/repositories/news`;
  await textOf(address, { method: 'PUT', body: REPOSITORY, headers: { 'content-type': 'text/turtle' } });
  const dump = () => textOf(`${address}/statements`, { headers: { accept: 'application/n-quads' } });
  return { address, dump, stop, query: queryBy(address) };
}

const settings = (port: number) => `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:${port + 1}
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:${port}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
`;

/** Who may write into a new Virtuoso. */
export const VIRTUOSO_USER = { user: 'dba', password: 'dba' } as const;

/** Starts Virtuoso 7 with an empty database. It has no dump of all graphs. */
export async function startVirtuoso(): Promise<Omit<RunningStore, 'dump'>> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-virtuoso-'));
  const port = await freePort();
  writeFileSync(join(folder, 'virtuoso.ini'), settings(port));
  const libraries = ['lib', 'usr/lib'].map((name) => join(TOOLS, 'virtuoso', name, 'x86_64-linux-gnu')).join(':');
  const address = `http://127.0.0.1:${port}`;
  const stop = await launch({
    command: virtuoso,
    args: ['-f'],
    folder,
    ready: `${address}/sparql`,
    environment: { LD_LIBRARY_PATH: libraries },
  });
  const query = (text: string) =>
    textOf(`${address}/sparql?query=${encodeURIComponent(text)}`, { headers: { accept: 'text/csv' } });
  return { address, stop, query };
}
