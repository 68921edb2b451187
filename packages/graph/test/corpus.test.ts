import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatGraph, type Graph, StoreError } from '@dossier/schema';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addRecord,
  buildCorpus,
  type Corpus,
  extractedBy,
  findArticles,
  listCorpus,
  openCorpus,
  outdatedRecords,
  readLayout,
  removeArticles,
  renewRecords,
  writeLayout,
} from '../src/index.node.ts';
import { CORRECTIONS_FORMAT, contradictions, indexGraph, layoutOf, mergeGraphs, toNetwork } from '../src/index.ts';
import { anyArticleGraph } from './any-graph.ts';
import { articleGraph } from './build-graph.ts';

/** In memory where the system has such a place: a thousand corpora take a minute on a disk that really syncs. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folders: string[] = [];
function newCorpus(...graphs: Graph[]): Corpus {
  const folder = mkdtempSync(join(PLACE, 'dossier-corpus-'));
  folders.push(folder);
  const corpus = openCorpus(folder, { create: true });
  for (const graph of graphs) addRecord(corpus, graph, { added: '2025-03-01T00:00:00Z' });
  return corpus;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const bytes = (corpus: Corpus) => formatGraph(buildCorpus(corpus).graph);

const meeting = articleGraph({
  text: 'Ada met Bo.',
  url: 'https://a.example/1',
  published: '2025-01-01',
  claims: [{ says: ['Ada', 'meets', 'Bo'] }],
});
const denial = articleGraph({
  text: 'Ada has not met Bo, Eve said.',
  published: '2025-01-02',
  claims: [{ says: ['Ada', 'meets', 'Bo'], polarity: 'negative', sources: ['Eve'] }],
});
const restated = articleGraph({
  text: 'Again: Ada met Bo.',
  claims: [{ says: ['Ada', 'meets', 'Bo'], confidence: 0.95 }],
});

describe('a corpus folder', () => {
  it('builds what merging its graphs gives, in whatever order they came', () => {
    const expected = formatGraph(mergeGraphs([meeting, denial, restated]));
    expect(bytes(newCorpus(meeting, denial, restated))).toBe(expected);
    expect(bytes(newCorpus(restated, meeting, denial, meeting))).toBe(expected);
  });

  it('tells what adding did', () => {
    const corpus = newCorpus();
    expect(addRecord(corpus, meeting, { added: '2025-03-01' })).toBe('added');
    expect(addRecord(corpus, meeting, { added: '2025-03-02' })).toBe('unchanged');
    const retitled = { ...meeting, articles: [{ ...meeting.articles[0]!, title: 'A meeting' }] };
    expect(addRecord(corpus, retitled, { added: '2025-03-03' })).toBe('replaced');
    expect(addRecord(corpus, meeting, { added: '2025-03-04' })).toBe('replaced');
    expect(listCorpus(corpus).entries.map(({ added, revision }) => [added, revision])).toEqual([['2025-03-04', 3]]);
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs([meeting])));
  });

  it('keeps what a removed article shared with others, and nothing that it alone said', () => {
    const corpus = newCorpus(meeting, restated, denial);
    // The first to support a statement is removed, as is one that only others rest beside.
    expect(removeArticles(corpus, [meeting.articles[0]!.id, 'article/none'])).toEqual([meeting.articles[0]!.id]);
    const { graph } = buildCorpus(corpus);
    const positive = graph.statements.find(({ polarity }) => polarity === 'positive')!;
    expect(positive.evidence.map(({ article }) => article)).toEqual([restated.articles[0]!.id]);
    removeArticles(corpus, [restated.articles[0]!.id]);
    expect(buildCorpus(corpus).graph.statements.map(({ polarity }) => polarity)).toEqual(['negative']);
    removeArticles(corpus, [denial.articles[0]!.id]);
    expect(buildCorpus(corpus).graph).toEqual(mergeGraphs([]));
  });

  it('forgets a denial with the article that made it: nothing that it called in question stays so', () => {
    const corpus = newCorpus(meeting, denial);
    const open = () => contradictions(indexGraph(buildCorpus(corpus).graph)).length;
    expect(open()).toBe(1);
    removeArticles(corpus, [denial.articles[0]!.id]);
    expect(open()).toBe(0);
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs([meeting])));
  });

  it('drops an edge between entities that stay when only the removed article asserted it', () => {
    const attack = articleGraph({ text: 'Ada attacked Bo.', claims: [{ says: ['Ada', 'attacks', 'Bo'] }] });
    const corpus = newCorpus(meeting, attack);
    removeArticles(corpus, [attack.articles[0]!.id]);
    const { entities, statements } = buildCorpus(corpus).graph;
    expect(entities.map(({ label }) => label)).toEqual(['Ada', 'Bo']);
    expect(statements.map(({ relation }) => relation)).toEqual(['meets']);
  });

  it('keeps a layout, and does without one', () => {
    const corpus = newCorpus(meeting);
    expect(readLayout(corpus)).toBeUndefined();
    const layout = layoutOf(toNetwork(buildCorpus(corpus).graph), { iterations: 5 });
    writeLayout(corpus, layout);
    expect(readLayout(corpus)).toEqual(layout);
    expect(buildCorpus(corpus).faults).toEqual([]);
  });

  it('gives, after adding and removing articles, the bytes of never having had them', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyArticleGraph, { selector: (graph) => graph.articles[0]!.id, maxLength: 3 }),
        fc.uniqueArray(anyArticleGraph, { selector: (graph) => graph.articles[0]!.id, maxLength: 2 }),
        (kept, others) => {
          const ids = new Set(kept.map((graph) => graph.articles[0]!.id));
          const removed = others.filter((graph) => !ids.has(graph.articles[0]!.id));
          const corpus = newCorpus(...removed, ...kept);
          removeArticles(
            corpus,
            removed.map((graph) => graph.articles[0]!.id),
          );
          expect(bytes(corpus)).toBe(formatGraph(mergeGraphs(kept)));
          rmSync(corpus.folder, { recursive: true });
          folders.pop();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds articles by address, and lists without reading graphs', () => {
    const corpus = newCorpus(meeting, denial);
    const listing = listCorpus(corpus);
    expect(findArticles(listing, 'https://a.example/1')).toEqual([meeting.articles[0]!.id]);
    expect(listing.entries.map(({ statements }) => statements)).toEqual([1, 1]);
    expect(listing.entries[0]!.article).not.toHaveProperty('text');
  });

  it('takes the ids that users give their articles, whatever they look like', () => {
    const ids = [
      'bbc-2025-17',
      'https://news.example/a?b=c',
      '../../etc/passwd',
      'article/UPPER',
      'Ñandú 😀',
      'a'.repeat(300),
    ];
    const graphs = ids.map((id, i): Graph => {
      const [own, text] = [JSON.stringify(meeting.articles[0]!.id), `Ada met Bo${'!'.repeat(i)}`];
      const renamed: Graph = JSON.parse(JSON.stringify(meeting).replaceAll(own, JSON.stringify(id)));
      return { ...renamed, articles: [{ ...renamed.articles[0]!, title: text }] };
    });
    const corpus = newCorpus(...graphs);
    expect(
      listCorpus(corpus)
        .entries.map(({ article }) => article.id)
        .sort(),
    ).toEqual(ids.toSorted());
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs(graphs)));
    expect(addRecord(corpus, graphs[0]!, { added: '2025-03-02' })).toBe('unchanged');
    expect(removeArticles(corpus, ids)).toEqual(ids);
    expect(buildCorpus(corpus).graph.articles).toEqual([]);
  });

  it('refuses a graph whose quotes are not in its text', () => {
    const [statement] = meeting.statements;
    const wrong = {
      ...meeting,
      statements: [{ ...statement!, evidence: [{ ...statement!.evidence[0]!, quote: 'Ada met Eve.' }] }],
    };
    expect(() => addRecord(newCorpus(), wrong, { added: '2025-03-01' })).toThrow(/quotes «Ada met Eve.»/);
    const shapeless = { ...meeting, statements: [{ ...statement!, confidence: 7 }] };
    expect(() => addRecord(newCorpus(), shapeless, { added: '2025-03-01' })).toThrow(/statements\.0\.confidence/);
  });

  it('replays corrections.json', () => {
    const corpus = newCorpus(meeting);
    const [ada] = buildCorpus(corpus).graph.entities;
    const relabel = [
      { entity: ada!.id, label: 'Ada Lovelace' },
      { entity: 'person/none', label: 'X' },
    ];
    writeFileSync(join(corpus.folder, 'corrections.json'), JSON.stringify({ format: CORRECTIONS_FORMAT, relabel }));
    const { graph, unused } = buildCorpus(corpus);
    expect(graph.entities[0]!.label).toBe('Ada Lovelace');
    expect(unused).toEqual(['relabel person/none']);
  });

  it('can be built as of the day of adding', () => {
    const corpus = newCorpus(meeting);
    addRecord(corpus, denial, { added: '2025-04-01T08:00:00Z' });
    expect(formatGraph(buildCorpus(corpus, { where: extractedBy('2025-03') }).graph)).toBe(
      formatGraph(mergeGraphs([meeting])),
    );
    expect(() => extractedBy('soon')).toThrow(/no date/);
  });
});

describe('damage', () => {
  const fileOf = (corpus: Corpus, graph: Graph) =>
    listCorpus(corpus).entries.find(({ article }) => article.id === graph.articles[0]!.id)!.file;
  const faultsOf = (corpus: Corpus) => buildCorpus(corpus).faults.map(({ code, where }) => [code, where]);

  it.each([0, 10, 100, 700])('finds a record cut off after %i bytes, names it and goes on with the rest', (length) => {
    const corpus = newCorpus(meeting, denial);
    const file = fileOf(corpus, meeting);
    truncateSync(file, length);
    expect(buildCorpus(corpus).faults[0]).toBeInstanceOf(StoreError);
    expect(faultsOf(corpus).map(([, where]) => where)).toEqual([file]);
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs([denial])));
    expect(addRecord(corpus, meeting, { added: '2025-03-05' })).not.toBe('unchanged');
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs([meeting, denial])));
  });

  it('finds a record that was changed or added to', () => {
    const corpus = newCorpus(meeting, denial);
    const file = fileOf(corpus, meeting);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Ada', 'Eva'));
    appendFileSync(fileOf(corpus, denial), '{}');
    expect(faultsOf(corpus).map(([code]) => code)).toEqual(['damaged-record', 'damaged-record']);
  });

  it('finds files and records that are not its own', () => {
    const corpus = newCorpus(meeting, denial);
    const [one, other] = [fileOf(corpus, meeting), fileOf(corpus, denial)];
    writeFileSync(one.replace('.json', '.bak'), '');
    writeFileSync(join(corpus.folder, 'records', 'notes.txt'), '');
    writeFileSync(one.replace(/\.[0-9a-f]{32}/, `.${'0'.repeat(32)}`), readFileSync(other));
    expect(buildCorpus(corpus).faults.map(({ code }) => code)).toEqual(Array(3).fill('foreign-record'));
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs([meeting, denial])));
  });

  it('does not take another folder for a corpus', () => {
    const folder = mkdtempSync(join(PLACE, 'dossier-corpus-'));
    folders.push(folder);
    expect(() => openCorpus(folder)).toThrow(/no corpus/);
    mkdirSync(join(folder, 'photos'));
    expect(() => openCorpus(folder, { create: true })).toThrow(/other things/);
    expect(readdirSync(folder)).toEqual(['photos']);
  });
});

describe('a new model', () => {
  it('is told which records are of an older one, and renews them one by one', async () => {
    const corpus = newCorpus(meeting, denial);
    const extractor = { name: 'hand', version: '1', model: 'newer' };
    const extract = (graph: Graph): Graph => ({ ...graph, articles: [{ ...graph.articles[0]!, extractor }] });
    const graphs = new Map([meeting, denial].map((graph) => [graph.articles[0]!.id, extract(graph)]));
    const outdated = () => outdatedRecords(listCorpus(corpus), extractor);
    expect(outdated()).toHaveLength(2);
    for await (const renewed of renewRecords(corpus, outdated(), {
      extract: ({ id }) => graphs.get(id)!,
      added: '2025-05-01',
    })) {
      expect(renewed).toMatchObject({ added: 'replaced' });
      break;
    }
    expect(outdated()).toHaveLength(1);
    for await (const _ of renewRecords(corpus, outdated(), {
      extract: ({ id }) => graphs.get(id)!,
      added: '2025-05-01',
    }));
    expect(outdated()).toEqual([]);
    expect(bytes(corpus)).toBe(formatGraph(mergeGraphs(graphs.values())));
  });
});
