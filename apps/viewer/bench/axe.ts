import { parseGraph } from '@dossier/schema';
import { exampleGraphs } from '../src/build/examples.node.ts';
import { faults } from '../test/browser/access.ts';
import type { Harness } from '../test/browser/harness.ts';
import type { Row } from './row.ts';

const SCREENS = [
  '',
  'tab=statements',
  'tab=text',
  'polarity=negative',
  'contested=contested',
  'communities=1',
  'clock=published',
];
const WIDTHS = [360, 768, 1440];

/** What axe finds on eight screens by day and by night at three widths. */
export async function benchAxe(harness: Harness): Promise<Row[]> {
  const graph = parseGraph(exampleGraphs().get('varnholm')!);
  let found = 0;
  let screens = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const look = { viewport: { width, height: 800 }, colorScheme };
      const start = await harness.open({ ...look, graph: null });
      found += (await faults(start)).length;
      await start.page.context().close();
      const screen = await harness.open({ ...look, graph });
      for (const hash of SCREENS) {
        await screen.reset(hash);
        found += (await faults(screen)).length;
      }
      await screen.page.context().close();
      screens += SCREENS.length + 1;
    }
  }
  return [
    { goal: 'G14', what: 'faults that axe finds', size: `${screens} screens`, seen: found, unit: '', allowed: 0 },
  ];
}
