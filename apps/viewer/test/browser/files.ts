import { readFileSync } from 'node:fs';
import { formatGraphAs } from '@dossier/rdf';
import { formatGraph, parseGraph, verifyGraph } from '@dossier/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';

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
      await screen.page.locator('.example', { hasText: 'Varnholm' }).click();
      await screen.settled();
      expect(await screen.shown()).toEqual([total, total]);
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
