import { freshSite } from '../src/build/index.node.ts';
import { CARTEL_DIRECTIVE } from '../src/examples/sources.node.ts';
import { firstUse } from '../test/browser/first-use.ts';
import type { Harness } from '../test/browser/harness.ts';
import { addressOf, serve } from '../test/browser/serve.ts';
import type { Row } from './row.ts';

/** A pasted text of 800 words, and the path of somebody who comes for the first time; the model's first loading is part of the path. */
export async function benchExtraction(harness: Harness): Promise<Row[]> {
  const server = await serve(await freshSite());
  const screen = await harness.visit(addressOf(server));
  const { path } = await firstUse(screen);
  const { page } = screen;
  await page.getByRole('button', { name: 'Open another graph' }).click();
  const words = CARTEL_DIRECTIVE.text.split(/(?<=\s)/).slice(0, 800);
  await page.getByLabel('Paste an article').fill(words.join(''));
  const start = performance.now();
  await page.getByRole('button', { name: 'Extract the graph' }).click();
  await screen.settled();
  const seconds = (performance.now() - start) / 1000;
  await page.context().close();
  server.close();
  return [
    {
      goal: 'G9',
      what: 'pasted article to graph, model loaded',
      size: `${words.length} words`,
      seen: seconds,
      unit: 's',
      allowed: 2,
    },
    ...path.map(({ step, at }): Row => {
      const last = step === 'its sentence' ? { allowed: 30 } : {};
      return {
        goal: 'first use',
        what: `from the start page to: ${step}`,
        size: 'sample',
        seen: at,
        unit: 's',
        ...last,
      };
    }),
  ];
}
