import { mergeGraphs } from '@dossier/graph';
import { formatGraphAs } from '@dossier/rdf';
import { formatGraph } from '@dossier/schema';
import { describe, expect, it } from 'vitest';
import { readSavedView } from '../src/app/saved-view.ts';
import { INITIAL_VIEW, selectNode, setFacet } from '../src/core/view-state.ts';
import { harbourExample } from '../src/examples/harbour.ts';
import { readFiles } from '../src/import/read-files.ts';

const graph = harbourExample();
const file = (name: string, text: string) => ({ name, text: async () => text });
const statements = async (...files: ReturnType<typeof file>[]) =>
  (await readFiles(files)).graph.statements.map(({ id }) => id).sort();
const all = graph.statements.map(({ id }) => id).sort();

describe('opening files', () => {
  it('reads our graph files, whatever they are called', async () => {
    expect(await readFiles([file('story.graph.json', formatGraph(graph))])).toEqual({ graph, name: 'story' });
    expect(await statements(file('story.txt', formatGraph(graph)))).toEqual(all);
  });

  it.each([
    ['turtle', 'ttl'],
    ['trig', 'trig'],
    ['nquads', 'nq'],
    ['ntriples', 'nt'],
    ['jsonld', 'jsonld'],
  ] as const)('reads %s, by its ending or by what it holds', async (format, ending) => {
    const text = formatGraphAs(graph, format);
    expect(await statements(file(`story.${ending}`, text))).toEqual(all);
    expect(await statements(file('story.rdf-of-some-kind', text))).toEqual(all);
  });

  it('makes one graph of several files', async () => {
    const opened = await readFiles([file('a.json', formatGraph(graph)), file('b.ttl', formatGraphAs(graph, 'turtle'))]);
    expect(opened.graph).toEqual(mergeGraphs([graph, graph]));
    expect(opened.name).toBe('a and 1 more');
  });

  it('says which file is at fault, and what to do', async () => {
    await expect(readFiles([file('a.json', '{"format": "other"}')])).rejects.toThrow(/a\.json.*dossier extract/s);
    await expect(readFiles([file('cat.png', '\u0089PNG')])).rejects.toThrow(/cat\.png.*\.ttl/s);
    await expect(readFiles([])).rejects.toThrow(/no file/);
  });
});

describe('a saved view', () => {
  it('is read back', () => {
    const view = setFacet('polarity', { mode: 'only', values: ['negative'] })(selectNode('a')(INITIAL_VIEW));
    expect(readSavedView(JSON.stringify(view))).toEqual(view);
  });

  it('is told from graphs and from rubbish', () => {
    for (const text of [formatGraph(graph), '', '[]', 'null', '{"facets": 3, "selection": 4}'])
      expect(readSavedView(text)).toBeUndefined();
  });
});
