import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedItems, writeDump } from '../bench/generated-dump.ts';
import { truthyItems } from '../src/dump/truthy-items.ts';
import { buildFromDump, type DumpOptions, openGazetteerFile } from '../src/index.node.ts';
import { createLinker, linkGraph } from '../src/index.ts';
import { markedGraph } from './marked-text.ts';
import { BZIP2, ZSTD } from './packed-dumps.ts';

const folder = mkdtempSync(join(tmpdir(), 'dump-'));
const json = join(folder, 'dump.json');
const triples = join(folder, 'dump.nt');
const COUNT = 3000;

const build = async (name: string, options: Partial<DumpOptions> = {}) => {
  const out = join(folder, name);
  const built = await buildFromDump({ dump: json, out, ...options });
  const text = readFileSync(out, 'utf8');
  return { ...built, out, body: text.slice(text.indexOf('\n')) };
};

beforeAll(async () => {
  await writeDump(json, COUNT, 'json');
  await writeDump(triples, COUNT, 'nt');
});

describe('a gazetteer from a dump', () => {
  it('holds the things of known types of which enough wikis tell', async () => {
    const { entries, out } = await build('plain.gazetteer');
    const wanted = [...generatedItems(COUNT)].filter(
      ({ cls, sitelinks }) => sitelinks >= 5 && ['Q5', 'Q515', 'Q4830453', 'Q7278'].includes(cls),
    );
    expect(entries).toBe(wanted.length);
    const gazetteer = openGazetteerFile(out);
    const city = wanted.find(({ cls, aliases }) => cls === 'Q515' && aliases.length > 0);
    expect(gazetteer.entry(city?.id ?? '')).toMatchObject({
      label: city?.label,
      types: ['GPE'],
      countries: [city?.country],
    });
    expect(gazetteer.lookup(city?.label.toLowerCase() ?? '')).toEqual([{ id: city?.id, kind: 'name' }]);
    expect(gazetteer.lookup('cit').every(({ kind }) => kind === 'acronym')).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.work'))).toEqual([]);
  });

  it('is the same from JSON and from triples, packed or not', async () => {
    const { body } = await build('a.gazetteer');
    expect((await build('b.gazetteer', { dump: triples })).body).toBe(body);
    const packed = join(folder, 'dump.json.gz');
    writeFileSync(packed, gzipSync(readFileSync(json)));
    expect((await build('c.gazetteer', { dump: packed })).body).toBe(body);
  });

  it.each([
    ['bzip2', BZIP2],
    ['zstd', ZSTD],
  ])('reads %s to the end of the last stream', async (name, base64) => {
    const dump = join(folder, `packed.${name}`);
    writeFileSync(dump, Buffer.from(base64, 'base64'));
    const { out } = await build(`${name}.gazetteer`, { dump });
    const { entities } = linkGraph(
      markedGraph('{P:Ann Packed} left {G:Packed City}.'),
      createLinker(openGazetteerFile(out)),
    );
    expect(entities.map(({ wikidata }) => wikidata)).toEqual(['Q1001', 'Q1002']);
  });

  it.each(['json', 'nt'])('goes on where it was stopped and comes to the same (%s)', async (format) => {
    const dump = format === 'json' ? json : triples;
    const whole = await build('whole.gazetteer', { dump });
    const options = { dump, out: join(folder, `stopped-${format}.gazetteer`), checkpointEvery: 500 };
    for (const step of ['classes', 'items'] as const) {
      const stop = new AbortController();
      const onProgress: DumpOptions['onProgress'] = (progress) => {
        if (progress.step === step && progress.share > 0.4) stop.abort(new Error('stopped'));
      };
      await expect(buildFromDump({ ...options, onProgress, signal: stop.signal })).rejects.toThrow('stopped');
    }
    const state = JSON.parse(readFileSync(`${options.out}.work/state.json`, 'utf8'));
    expect(state).toMatchObject({ step: 'items' });
    expect(state.lines).toBeGreaterThan(500);
    const { body } = await build(`stopped-${format}.gazetteer`, options);
    expect(body).toBe(whole.body);
  });

  it('takes only what is asked for', async () => {
    const few = await build('few.gazetteer', { types: ['GPE'], minSitelinks: 30 });
    const wanted = [...generatedItems(COUNT)].filter(({ cls, sitelinks }) => cls === 'Q515' && sitelinks >= 30);
    expect(few.entries).toBe(wanted.length);
  });

  it('says what is wrong with a file', async () => {
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, gzipSync(readFileSync(json)).subarray(0, 5000));
    await expect(build('x.gazetteer', { dump: broken })).rejects.toThrow(
      /broken\.gz: this cannot be read .*Give a Wikidata dump/,
    );
  });
});

describe('truthy triples', () => {
  it('are read with their escapes, and other lines passed over', () => {
    const reader = truthyItems(['en']);
    const entity = '<http://www.wikidata.org/entity/Q7>';
    const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
    for (const line of [
      '# comment',
      '',
      `${entity} ${label} "S\\u00E3o \\"T\\""@en .`,
      `${entity} ${label} "x"@fr .`,
    ]) {
      expect(reader.read(line)).toBeUndefined();
    }
    const sitelink = '<https://en.wikipedia.org/wiki/X> <http://schema.org/about>';
    reader.read(`${sitelink} ${entity} .`);
    expect(reader.end()).toMatchObject({ id: 'Q7', label: 'São "T"', sitelinks: 1 });
  });
});
