import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { harbourExample } from '../../src/examples/harbour.ts';
import type { Harness, Screen } from './harness.ts';
import { manyStatements } from './many.ts';

export function tableScenarios(harness: Harness): void {
  describe('the table', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ hash: 'tab=statements' });
    });
    beforeEach(() => screen.reset('tab=statements'));
    afterAll(() => screen.page.context().close());

    it('has a row for each statement', async () => {
      expect(await screen.page.locator('tbody tr').count()).toBe(harbourExample().statements.length);
    });

    it('sorts by a column, up and down, and says so', async () => {
      const head = screen.page.getByRole('button', { name: /^Sure/ });
      await head.click();
      const first = await screen.page.locator('tbody tr .number').first().innerText();
      expect(await screen.page.locator('th[aria-sort="ascending"]').innerText()).toContain('Sure');
      await head.click();
      expect(await screen.page.locator('tbody tr .number').first().innerText()).not.toBe(first);
    });

    it('opens the evidence of a row', async () => {
      await screen.page.locator('tbody tr', { hasText: 'may sue' }).click();
      expect(await screen.text('.card.is-chosen blockquote')).toContain('may sue');
    });

    it('has the filters of the canvas', async () => {
      await screen.page
        .locator('[data-facet="polarity"] .facet-row', { hasText: 'Denied' })
        .getByRole('button', { name: /Only/ })
        .click();
      expect(await screen.page.locator('tbody tr').count()).toBe(3);
      expect(await screen.shown()).toEqual([3, harbourExample().statements.length]);
    });

    it('is the first thing that the keyboard reaches', async () => {
      const fresh = await harness.open();
      await fresh.page.keyboard.press('Tab');
      expect(await fresh.page.evaluate(() => document.activeElement!.textContent)).toBe(
        'Skip to the table of statements',
      );
      await fresh.page.keyboard.press('Enter');
      expect(await fresh.page.locator('tbody tr').first().isVisible()).toBe(true);
      await fresh.page.context().close();
    });

    it('turns pages where there are many, and the canvas starts with the best sourced', async () => {
      const many = await harness.open({ graph: manyStatements(900, 1500), name: 'many' });
      const [shown, total] = await many.shown();
      expect(total).toBe(1500);
      expect(shown).toBeLessThan(total);
      await many.page
        .getByRole('button', { name: /Show more/ })
        .first()
        .click();
      await many.settled();
      expect((await many.shown())[0]).toBeGreaterThan(shown);
      await many.page.getByRole('tab', { name: 'Statements' }).click();
      expect(await many.page.locator('tbody tr').count()).toBe(100);
      await many.page.getByRole('button', { name: 'On', exact: true }).click();
      expect(await many.text('.pager')).toContain('101–200 of 1,500');
      await many.page.context().close();
    });
  });
}
