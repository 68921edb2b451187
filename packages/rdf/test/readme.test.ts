import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as node from '../src/index.node.ts';
import * as rdf from '../src/index.ts';
import { sampleGraph } from './sample-graph.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [example = ''] = /(?<=```ts\n)[\s\S]*?(?=```)/.exec(readme) ?? [];

const docs = readFileSync(new URL('../../../docs/rdf.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('has an example that does what it says', async () => {
    const body = example.replace(/^import .*\n/gm, '');
    const names = { ...rdf, ...node, graph: sampleGraph };
    const run = new Function(
      ...Object.keys(names),
      `return (async () => { ${body}; return { turtle, same, lines, table }; })();`,
    );
    const { turtle, same, lines, table } = await run(...Object.values(names));
    expect(turtle).toContain('rel:rejects entity:Q22686');
    expect(same).toStrictEqual(sampleGraph);
    expect(example).toContain(lines.trim());
    expect(table).toMatch(/entity:Q22686\n\(1 row\)/);
  });

  it('names functions that there are', () => {
    const named = [...readme.matchAll(/`(\w+)\(/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in rdf) && !(name in node))).toEqual([]);
    expect(named.length).toBeGreaterThan(12);
  });
});

describe('docs/rdf.md', () => {
  it('shows the answers that its queries give', async () => {
    const store = await node.openQueryStore(rdf.graphToQuads(sampleGraph));
    const queries = new Map((await node.exampleQueries()).map((query) => [query.name, query]));
    const shown = [...docs.matchAll(/^### ([a-z-]+)\n+(.+)\.\n\n```text\n([\s\S]*?)```$/gm)];
    expect(shown.length).toBeGreaterThan(5);
    for (const [, name, title, table] of shown) {
      expect(queries.get(name!)?.title).toBe(title);
      expect(node.formatAnswer(await store.query(queries.get(name!)!.text), 'table')).toBe(table);
    }
    await store.close();
  });
});
