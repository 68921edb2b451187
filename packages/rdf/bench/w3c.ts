// The W3C's own tests of RDF syntaxes, through our import path (parseRdf) and our writers: npx tsx packages/rdf/bench/w3c.ts PATH,
// where PATH is a checkout of https://github.com/w3c/rdf-tests. Prints passes of each suite.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeQuads } from '../src/format/formats.ts';
import { sortedLines, sortLines } from '../src/format/nquads.ts';
import { type N3Format, parseN3 } from '../src/read/parse-n3.ts';
import type { Quad } from '../src/terms/terms.ts';

const [root = ''] = process.argv.slice(2);
const SITE = 'https://w3c.github.io/rdf-tests/';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const SUITES: Record<string, N3Format> = {
  'rdf/rdf11/rdf-n-triples': 'ntriples',
  'rdf/rdf11/rdf-n-quads': 'nquads',
  'rdf/rdf11/rdf-turtle': 'turtle',
  'rdf/rdf11/rdf-trig': 'trig',
  'rdf/rdf12/rdf-n-triples/syntax': 'ntriples',
  'rdf/rdf12/rdf-n-triples/c14n': 'ntriples',
  'rdf/rdf12/rdf-n-quads/syntax': 'nquads',
  'rdf/rdf12/rdf-n-quads/c14n': 'nquads',
  'rdf/rdf12/rdf-turtle/syntax': 'turtle',
  'rdf/rdf12/rdf-turtle/eval': 'turtle',
  'rdf/rdf12/rdf-trig/syntax': 'trig',
  'rdf/rdf12/rdf-trig/eval': 'trig',
};

interface Test {
  readonly type: string;
  readonly action: string;
  readonly result: string | undefined;
}

const local = (address: string) => join(root, address.slice(SITE.length));
const textOf = (address: string) => readFileSync(local(address), 'utf8');
const read = (address: string, format: N3Format) => [...parseN3([textOf(address)], format, { baseIri: address })];

function testsOf(suite: string): Test[] {
  const address = `${SITE}${suite}/manifest.ttl`;
  const quads = read(address, 'turtle');
  const value = (subject: string, predicate: string) =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object.value;
  return quads
    .filter(({ predicate }) => predicate.value === `${MF}action`)
    .map(({ subject, object }) => ({
      type: value(subject.value, `${RDF}type`) ?? '',
      action: object.value,
      result: value(subject.value, `${MF}result`),
    }));
}

/** Whether two sets of quads are the same but for the labels of blank nodes; by trying, since the tests have few. */
function same(a: readonly Quad[], b: readonly Quad[]): boolean {
  const wanted = sortedLines(b);
  const [from, to] = [labelsOf(sortedLines(a)), labelsOf(wanted)];
  if (from.length !== to.length) return false;
  const lines = sortedLines(a);
  const fits = (map: ReadonlyMap<string, string>) =>
    sortLines(lines.map((line) => line.replace(LABEL, (label) => map.get(label) ?? label))).join() === wanted.join();
  const attempt = (map: Map<string, string>, left: readonly string[]): boolean => {
    const next = from[map.size];
    if (next === undefined) return fits(map);
    return left.some((label) =>
      attempt(
        new Map(map).set(next, label),
        left.filter((other) => other !== label),
      ),
    );
  };
  return attempt(new Map(), to);
}

const LABEL = /(?<=^|[ (])_:[^ ]+/g;
const labelsOf = (lines: readonly string[]) => [...new Set(lines.flatMap((line) => line.match(LABEL) ?? []))];

async function passes({ type, action, result }: Test, format: N3Format): Promise<boolean> {
  if (/Negative/.test(type)) {
    try {
      read(action, format);
      return false;
    } catch {
      return true;
    }
  }
  const quads = read(action, format);
  if (/C14N/.test(type)) return [...writeQuads(quads, format)].join('') === textOf(result!);
  const line = format === 'turtle' || format === 'ntriples' ? 'ntriples' : 'nquads';
  // What is read must come back from our own writer too.
  const again = [...parseN3(writeQuads(quads, format), format)];
  return (result === undefined || same(quads, read(result, line))) && same(quads, again);
}

let failed = 0;
for (const [suite, format] of Object.entries(SUITES)) {
  const failures: string[] = [];
  const tests = testsOf(suite);
  for (const test of tests) {
    const passed = await passes(test, format).catch(() => false);
    if (!passed) failures.push(test.action.slice(SITE.length));
  }
  failed += failures.length;
  console.log(`${suite}: ${tests.length - failures.length}/${tests.length}`);
  for (const failure of failures.slice(0, 10)) console.log(`  fails: ${failure}`);
}
console.log(failed === 0 ? 'all pass' : `${failed} fail`);
