import type { Server } from 'node:http';
import { extractGraph, tokenise } from '@dossier/extractor';
import { loadEncoder } from '@dossier/extractor/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshSite } from '../../src/build/index.node.ts';
import { firstUse } from './first-use.ts';
import type { Harness, Screen } from './harness.ts';
import { addressOf, serve } from './serve.ts';

const TEXT = `Brandt denies spill
Helvar Shipping did not spill oil in the port, its chief executive Tomas Brandt told reporters on Tuesday. The company will sue the coast guard.`;

export function extractScenarios(harness: Harness): void {
  describe('a pasted text', () => {
    let server: Server;
    let screen: Screen;
    beforeAll(async () => {
      server = await serve(await freshSite());
      screen = await harness.visit(addressOf(server));
    });
    afterAll(async () => {
      await screen.page.context().close();
      server.close();
    });

    it('becomes the very graph that Node makes of it, by a model that runs in the page', async () => {
      await screen.page.getByLabel('Paste an article').fill(TEXT);
      await screen.page.getByRole('button', { name: 'Extract the graph' }).click();
      await screen.settled();
      await screen.page.getByRole('button', { name: 'Export what is shown' }).click();
      const download = screen.page.waitForEvent('download');
      await screen.page.locator('#export-menu').getByText('Dossier graph', { exact: true }).click();
      const stream = await (await download).createReadStream();
      const made = JSON.parse(Buffer.concat(await stream.toArray()).toString());
      const encoder = await loadEncoder();
      const { graph } = extractGraph(await encoder.analyse(tokenise(TEXT)), {
        extractor: { name: 'dossier', version: '0.1.0', model: encoder.model },
      });
      await encoder.close();
      // Processors round the last digits of a probability differently.
      const said = (statements: typeof graph.statements) =>
        statements.map(({ confidence, ...rest }) => ({ ...rest, confidence: confidence.toFixed(2) }));
      expect(said(made.statements)).toEqual(said(graph.statements));
      expect(graph.statements.length).toBeGreaterThan(0);
      expect(made.articles).toEqual(graph.articles);
    });

    it('is how one begins: the sample there becomes a graph, what is denied is found, its sentence read', async () => {
      await screen.page.getByRole('button', { name: 'Open another graph' }).click();
      const { path, sentence } = await firstUse(screen);
      expect(path.map(({ step }) => step)).toEqual(['graph', 'denied claim', 'its sentence']);
      expect(sentence).toContain('did not cause');
    });

    it('reaches nothing but the server that the page came from', () => {
      const outside = screen.requests.filter((url) => !/^(?:http:\/\/127\.0\.0\.1|data:|blob:)/.test(url));
      expect(outside).toEqual([]);
      expect(screen.problems).toEqual([]);
    });
  });
}
