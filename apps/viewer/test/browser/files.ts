import { readFileSync } from 'node:fs';
import { exportGraph } from '@dossier/graph';
import { formatGraphAs } from '@dossier/rdf';
import { formatGraph, parseGraph, verifyGraph } from '@dossier/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';
import { manyStatements } from './many.ts';

const graph = harbourExample();
const total = graph.statements.length;
const json = { name: 'story.graph.json', mimeType: 'application/json', buffer: Buffer.from(formatGraph(graph)) };

export function fileScenarios(harness: Harness): void {
  describe('files', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ graph: null });
    });
    beforeEach(() => screen.page.reload());
    afterAll(() => screen.page.context().close());
    const pick = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
      screen.page.locator('input[type=file]').setInputFiles(files);
    const save = async (label: string) => {
      await screen.page.getByRole('button', { name: 'Export what is shown' }).click();
      const download = screen.page.waitForEvent('download');
      await screen.page.locator('#export-menu').getByText(label, { exact: true }).click();
      return readFileSync(await (await download).path());
    };

    it('are asked for on an empty page, which has an example at hand', async () => {
      expect(await screen.text('h1')).toBe('Dossier');
      await screen.page.locator('.example', { hasText: 'Varnholm by hand' }).click();
      await screen.settled();
      expect(await screen.shown()).toEqual([total, total]);
    });

    it('are asked for beside examples that dossier read itself, which contradict each other', async () => {
      await screen.page.locator('.example', { hasText: 'The spill at Varnholm' }).click();
      await screen.settled();
      expect(await screen.text('.evidence')).toContain('Contested');
      expect((await screen.shown())[1]).toBeGreaterThan(40);
    });

    it('of another program open, and the panel says that they prove nothing', async () => {
      const gexf = `<gexf><graph defaultedgetype="undirected"><nodes><node id="a" label="Ann"/><node id="b" label="Bob"/>
        </nodes><edges><edge source="a" target="b" label="knows"/></edges></graph></gexf>`;
      await pick({ name: 'net.gexf', mimeType: 'application/xml', buffer: Buffer.from(gexf) });
      await screen.settled();
      expect(await screen.text('.notice')).toContain('no source');
      expect(await screen.text('.legend')).not.toContain('Happened');
      await screen.page.getByRole('button', { name: /^Ann/ }).click();
      const card = await screen.text('.card');
      expect(card).toContain('No source given');
      expect(card).not.toMatch(/Happened|article says|sure/);
      await screen.page.getByRole('button', { name: 'Export what is shown' }).click();
      await screen.page.locator('#export-menu').getByText('Dossier graph', { exact: true }).click();
      await screen.page.waitForFunction(() => document.querySelector('.toast')?.textContent?.includes('has a source'));
    });

    it('of tables open together', async () => {
      const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await pick(
        csv('my.nodes.csv', 'id,label,type\n1,Ann,person\n2,Oslo,city\n3,Bob,person\n'),
        csv('my.edges.csv', 'source,target,label\n1,2,lives in\n3,2,lives in\n'),
      );
      await screen.settled();
      expect(await screen.shown()).toEqual([2, 2]);
      expect(await screen.text('.node-list')).toContain('Oslo');
    });

    it('that are large are read beside the page, and say how far that is', async () => {
      const many = manyStatements(2000, 4000);
      const [gexf] = exportGraph(many, 'gexf');
      await screen.page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        const note = () => seen.push(document.querySelector('.drop-progress')?.textContent ?? '');
        new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
      });
      await pick({ name: 'many.gexf', mimeType: 'application/xml', buffer: Buffer.from([...gexf!.chunks()].join('')) });
      await screen.settled();
      expect((await screen.shown())[1]).toBe(4000);
      expect(await screen.page.evaluate(() => (window as unknown as { seen: string[] }).seen.join())).toContain(
        'Reading many.gexf',
      );
      await screen.page.getByRole('button', { name: 'Open another graph' }).click();
      await pick({
        name: 'bad.gexf',
        mimeType: 'application/xml',
        buffer: Buffer.from(`<gexf>${' '.repeat(500_000)}<a`),
      });
      await screen.page.waitForFunction(() => document.querySelector('[role=alert]')?.textContent?.includes('line 1'));
    });

    it('of our own open', async () => {
      await pick(json);
      await screen.settled();
      expect(await screen.text('h1')).toBe('story');
      expect(await screen.shown()).toEqual([total, total]);
    });

    it.each(['turtle', 'trig', 'nquads', 'jsonld'] as const)('of RDF open: %s', async (format) => {
      const ending = { turtle: 'ttl', trig: 'trig', nquads: 'nq', jsonld: 'jsonld' }[format];
      await pick({
        name: `story.${ending}`,
        mimeType: 'text/plain',
        buffer: Buffer.from(formatGraphAs(graph, format)),
      });
      await screen.settled();
      expect(await screen.shown()).toEqual([total, total]);
    });

    it('become one graph when there are several', async () => {
      await pick(json, { ...json, name: 'again.graph.json' });
      await screen.settled();
      expect(await screen.shown()).toEqual([total, total]);
      expect(await screen.text('h1')).toBe('story and 1 more');
    });

    it('that are no graph are refused with a reason', async () => {
      await pick({ ...json, name: 'a.json', buffer: Buffer.from('{"format":"x"}') });
      expect(await screen.text('[role=alert]')).toContain('a.json');
      await pick({ ...json, name: 'photo.png', buffer: Buffer.from([137, 80, 78, 71]) });
      await screen.page.waitForFunction(() =>
        document.querySelector('[role=alert]')?.textContent?.includes('photo.png'),
      );
    });

    it('cannot run what they hold', async () => {
      const evil = '<img src=x onerror="window.hurt=1"></script><script>window.hurt=1</script>';
      const entities = graph.entities.map((entity) => ({ ...entity, label: `${evil} ${entity.label}` }));
      const page = await harness.open({ graph: { ...graph, entities }, name: evil });
      await page.page.locator('.node-list button').first().click();
      await page.page.getByRole('tab', { name: 'Statements', exact: true }).click();
      expect(await page.page.evaluate(() => 'hurt' in window)).toBe(false);
      expect(await page.text('h1')).toBe(evil);
      await page.page.context().close();
    });

    it('take what is shown with them, and it is whole', async () => {
      await pick(json);
      await screen.settled();
      await screen.page.evaluate(() => {
        location.hash = 'polarity=negative';
      });
      await screen.page.waitForSelector('.chip');
      const saved = parseGraph((await save('Dossier graph')).toString());
      expect(saved.statements.length).toBe(3);
      expect(verifyGraph(saved)).toEqual([]);
      expect((await save('Turtle')).toString()).toContain('@prefix');
      expect((await save('Cited text')).toString()).toContain('did not cause');
    });

    it('can be pictures that say what they show', async () => {
      await pick(json);
      await screen.settled();
      const svg = (await save('Drawing')).toString();
      expect(svg).toContain(`${total} of ${total} statements`);
      expect(svg).toContain('Helvar Shipping');
      expect(svg).toContain('stroke-dasharray');
      const parsed = await screen.page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
        svg,
      );
      expect(parsed).toBe('svg');
      const png = await save('Picture');
      expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(png.readUInt32BE(16)).toBeGreaterThan(1200);
    });

    it('are read in the page: nothing is asked of any server', async () => {
      await pick(json);
      await screen.settled();
      expect(screen.requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
      const refused = await screen.page.evaluate(() =>
        fetch('http://127.0.0.1:9/').then(
          () => false,
          () => true,
        ),
      );
      expect(refused).toBe(true);
      expect(screen.problems.join()).toContain('Content Security Policy');
    });
  });
}
