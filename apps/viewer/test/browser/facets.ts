import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Harness, Screen } from './harness.ts';

export function facetScenarios(harness: Harness): void {
  describe('filters and search', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open();
    });
    beforeEach(() => screen.reset());
    afterAll(() => screen.page.context().close());
    const facet = (name: string) => screen.page.locator(`[data-facet="${name}"]`);
    const row = (name: string, label: string) => facet(name).locator('.facet-row', { hasText: label });
    const count = async (name: string, label: string) => Number(await row(name, label).locator('.count').innerText());

    it('take out what is unchecked, and say how many remain', async () => {
      const [, total] = await screen.shown();
      const planned = await count('modality', 'Planned or announced');
      await row('modality', 'Planned or announced').locator('input').uncheck();
      expect(await screen.shown()).toEqual([total - planned, total]);
    });

    it('keep one value with “only”', async () => {
      const possible = await count('modality', 'Possible or alleged');
      await row('modality', 'Possible or alleged').hover();
      await row('modality', 'Possible or alleged').getByRole('button', { name: /Only/ }).click();
      expect((await screen.shown())[0]).toBe(possible);
    });

    it('count under the other filters', async () => {
      const before = await count('speaker', 'Maren Holt');
      await row('polarity', 'Denied or refused').getByRole('button', { name: /Only/ }).click();
      expect(await count('speaker', 'Maren Holt')).toBeLessThan(before);
      expect(await count('speaker', 'Tomas Brandt')).toBe(1);
    });

    it('stand above the canvas as chips that lift them', async () => {
      const [, total] = await screen.shown();
      await row('outlet', 'Harbour Wire').getByRole('button', { name: /Only/ }).click();
      expect(await screen.text('.chips')).toContain('Outlet: only Harbour Wire');
      await screen.page.locator('.chip button').first().click();
      expect(await screen.shown()).toEqual([total, total]);
    });

    it('clear all at once', async () => {
      await row('outlet', 'Harbour Wire').locator('input').uncheck();
      await row('contested', 'Not contradicted').locator('input').uncheck();
      await screen.page.getByRole('button', { name: 'Clear all' }).click();
      expect((await screen.shown())[0]).toBe((await screen.shown())[1]);
    });

    it('tell why not all is shown, each cause with its way back', async () => {
      await row('polarity', 'Affirmed').locator('input').uncheck();
      await screen.page.locator('.honesty summary').click();
      expect(await screen.text('.honesty-body')).toMatch(
        /Affirmed or denied: without Affirmed hides \d+, \d+ of them alone/,
      );
      await screen.page.locator('.honesty-body').getByRole('button', { name: 'Lift' }).click();
      expect((await screen.shown())[0]).toBe((await screen.shown())[1]);
      await screen.page.locator('.honesty summary').click();
    });

    it('unfold long lists', async () => {
      const rows = await facet('relation').locator('.facet-row').count();
      await facet('relation').getByRole('button', { name: /more/ }).click();
      expect(await facet('relation').locator('.facet-row').count()).toBeGreaterThan(rows);
      await facet('relation').getByRole('button', { name: 'Fewer' }).click();
    });

    it('work from the legend too', async () => {
      const [, total] = await screen.shown();
      await screen.page
        .locator('.legend')
        .getByRole('button', { name: /Denied/ })
        .click();
      expect((await screen.shown())[0]).toBe(total - 3);
      await screen.page
        .locator('.legend')
        .getByRole('button', { name: /Denied/ })
        .click();
      expect((await screen.shown())[0]).toBe(total);
    });

    it('find a person by a few letters', async () => {
      await screen.page.keyboard.press('/');
      await screen.page.keyboard.type('brand');
      await screen.page.waitForSelector('.search-hit');
      await screen.page.keyboard.press('Enter');
      expect(await screen.text('.evidence h2')).toContain('Tomas Brandt');
    });

    it('find a name in spite of a wrong letter', async () => {
      await screen.page.keyboard.press('/');
      await screen.page.keyboard.type('lindquist');
      await screen.page.waitForSelector('.search-hit');
      expect(await screen.text('.search-hit')).toContain('Lindqvist');
      await screen.page.keyboard.press('Escape');
    });

    it('find a statement by the words of its sentence', async () => {
      await screen.page.keyboard.press('/');
      await screen.page.keyboard.type('single-hull');
      await screen.page.locator('.search-hit', { hasText: 'would ban' }).click();
      expect(await screen.text('.card.is-chosen blockquote')).toContain('would ban single-hull tankers');
    });

    it('say when nothing is found', async () => {
      await screen.page.keyboard.press('/');
      await screen.page.keyboard.type('zzzz');
      expect(await screen.text('.search-results')).toContain('Nothing found');
      await screen.page.keyboard.press('Escape');
      expect(await screen.page.locator('.search-results').isVisible()).toBe(false);
    });
  });
}
