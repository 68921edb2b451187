import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where install-tools.sh puts the programs of others. */
export const TOOLS =
  process.env.DOSSIER_TOOLS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dossier');

if (process.env.CI && !existsSync(TOOLS)) {
  spawnSync(join(import.meta.dirname, 'install-tools.sh'), [TOOLS], { stdio: 'ignore', timeout: 240_000 });
}

const hint = 'packages/rdf/test/install-tools.sh installs it';
const runs = (command: string) => spawnSync(command, ['--version']).error === undefined;
/** Whether there is a Java. */
export const java = runs('java');
const fusekiJar = join(TOOLS, 'jena-fuseki-server-5.6.0.jar');
const python = join(TOOLS, 'py/bin/python');
const oxigraph = join(TOOLS, 'py/bin/oxigraph');

/** Why a program cannot be used; undefined where it can. */
export const MISSING = {
  fuseki: java && existsSync(fusekiJar) ? undefined : `no Fuseki or no Java: ${hint}`,
  oxigraph: existsSync(oxigraph) ? undefined : `no Oxigraph server: ${hint}`,
  riot: java && existsSync(join(TOOLS, 'jena')) ? undefined : `no RIOT or no Java: ${hint}`,
  rdflib: existsSync(python) ? undefined : `no rdflib: ${hint}`,
  pyoxigraph: existsSync(python) ? undefined : `no pyoxigraph: ${hint}`,
  rapper: runs('rapper') ? undefined : 'no rapper: apt-get install raptor2-utils',
  serdi: runs('serdi') ? undefined : 'no serdi: apt-get install serdi',
} as const;

const RDFLIB = `import sys, rdflib
rdflib.NORMALIZE_LITERALS = False
d = rdflib.Dataset(); d.parse(sys.argv[2], format={'ntriples': 'nt', 'jsonld': 'json-ld'}.get(sys.argv[1], sys.argv[1]))
sys.stdout.buffer.write(d.serialize(format='nquads', encoding='utf-8'))`;
const PYOXIGRAPH = `import sys, pyoxigraph as p
f = {'turtle': p.RdfFormat.TURTLE, 'trig': p.RdfFormat.TRIG, 'ntriples': p.RdfFormat.N_TRIPLES, 'nquads': p.RdfFormat.N_QUADS, 'jsonld': p.RdfFormat.JSON_LD}
sys.stdout.buffer.write(p.serialize(p.parse(path=sys.argv[2], format=f[sys.argv[1]]), format=p.RdfFormat.N_QUADS))`;

export type Reader = 'rapper' | 'serdi' | 'riot' | 'rdflib' | 'pyoxigraph';

/** The command by which a reader of RDF prints a file as N-Quads or N-Triples. */
function readerCommand(reader: Reader, format: string, file: string): [string, string[]] {
  if (reader === 'rapper') return ['rapper', ['-q', '-i', format, '-o', 'nquads', file]];
  if (reader === 'serdi') return ['serdi', ['-i', format, '-o', 'nquads', file]];
  if (reader === 'riot') {
    return ['java', ['-cp', `${TOOLS}/jena/*`, 'riotcmd.riot', `--syntax=${format}`, '--output=nquads', file]];
  }
  return [python, ['-c', reader === 'rdflib' ? RDFLIB : PYOXIGRAPH, format, file]];
}

/** A file read by another program, as N-Quads. */
export function readBy(reader: Reader, format: string, file: string): string {
  const [command, args] = readerCommand(reader, format, file);
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A triple store of somebody else's that runs. */
export interface RunningStore {
  /** The address that push takes. */
  readonly address: string;
  /** Everything in it, as N-Quads. */
  readonly dump: () => Promise<string>;
  readonly query: (query: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A port that nobody listens on now. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly ready: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How long a server may take to start, on a machine that does other things too. */
export const START = 150_000;

/** Starts a server in a folder of its own and waits until it answers; what it gives stops it and removes the folder. */
export async function launch({ command, args, folder, ready, environment }: Launch): Promise<() => Promise<void>> {
  const env = { ...process.env, FUSEKI_BASE: folder, ...environment };
  const server = spawn(command, args, { cwd: folder, env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + START;
  while (Date.now() < until) {
    const up = await fetch(ready).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return stop;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`${command} did not start within ${START / 1000} s`);
}

export const textOf = async (url: string, init: RequestInit) => {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.text();
};
export const queryBy = (url: string) => (query: string) =>
  textOf(url, {
    method: 'POST',
    body: query,
    headers: { 'content-type': 'application/sparql-query', accept: 'text/csv' },
  });

/** Starts Apache Jena Fuseki with an empty dataset, in memory or (TDB2) on disk. */
export async function startFuseki(kind: 'mem' | 'tdb2'): Promise<RunningStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-fuseki-'));
  const port = await freePort();
  const where = kind === 'mem' ? ['--mem'] : ['--tdb2', `--loc=${mkdtempSync(join(folder, 'tdb2-'))}`];
  const args = ['-Xmx1500m', '-jar', fusekiJar, ...where, '--update', '--localhost', '--port', `${port}`, '/ds'];
  const stop = await launch({ command: 'java', args, folder, ready: `http://127.0.0.1:${port}/$/ping` });
  const address = `http://127.0.0.1:${port}/ds`;
  const dump = () => textOf(`${address}/data`, { headers: { accept: 'application/n-quads' } });
  return { address, dump, stop, query: queryBy(`${address}/sparql`) };
}

/** Starts Oxigraph's server with an empty store in memory. */
export async function startOxigraph(): Promise<RunningStore> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-oxigraph-'));
  const port = await freePort();
  const args = ['serve', '--bind', `127.0.0.1:${port}`];
  const address = `http://127.0.0.1:${port}`;
  const stop = await launch({ command: oxigraph, args, folder, ready: `${address}/store?default` });
  const dump = () => textOf(`${address}/store`, { headers: { accept: 'application/n-quads' } });
  return { address, dump, stop, query: queryBy(`${address}/query`) };
}
