import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const holt = harbourExample().entities.find(({ label }) => label === 'Maren Holt')!.id;
const SCREENS = ['', 'tab=statements', 'tab=text', `node=${encodeURIComponent(holt)}`, 'polarity=negative'];

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

export async function faults(screen: Screen): Promise<string[]> {
  const found = (await screen.page.evaluate(`(async () => {
    if (!window.axe) { ${AXE} }
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations;
  })()`)) as Finding[];
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

export function accessScenarios(harness: Harness): void {
  describe.each([
    { width: 1440, colorScheme: 'light' as const },
    { width: 1440, colorScheme: 'dark' as const },
    { width: 768, colorScheme: 'light' as const },
    { width: 360, colorScheme: 'dark' as const },
  ])('access at $width pixels, $colorScheme', ({ width, colorScheme }) => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ viewport: { width, height: 800 }, colorScheme });
    });
    afterAll(() => screen.page.context().close());

    it.each(SCREENS)('has no fault that axe finds: %s', async (hash) => {
      await screen.reset(hash);
      expect(await faults(screen)).toEqual([]);
    });
  });

  describe('access', () => {
    it.each(['light', 'dark'] as const)('finds no fault on the page where one starts, %s', async (colorScheme) => {
      const screen = await harness.open({ graph: null, colorScheme });
      expect(await screen.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
        colorScheme,
      );
      expect(await faults(screen)).toEqual([]);
      await screen.page.context().close();
    });

    it('moves nothing for those who want no motion', async () => {
      const screen = await harness.open();
      const moving = await screen.page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) =>
            getComputedStyle(element)
              .transitionDuration.split(', ')
              .some((time) => Number.parseFloat(time) > 0),
          ).length,
      );
      expect(moving).toBe(0);
      await screen.page.context().close();
    });

    it('names its parts', async () => {
      const screen = await harness.open();
      for (const [role, name] of [
        ['complementary', 'Filters'],
        ['complementary', 'Evidence'],
        ['application', /^Graph of \d+ things/],
        ['search', ''],
        ['toolbar', 'Canvas'],
      ] as const)
        expect(await screen.page.getByRole(role, name ? { name } : {}).count(), String(name)).toBe(1);
      await screen.page.context().close();
    });
  });
}
