import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Harness, Screen } from './harness.ts';

export function viewScenarios(harness: Harness): void {
  describe('saved views', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open();
    });
    beforeEach(() => screen.reset());
    afterAll(() => screen.page.context().close());
    const save = async (name: string) => {
      await screen.page.keyboard.press('s');
      await screen.page.waitForSelector('.views-menu input:focus');
      await screen.page.keyboard.type(name);
      await screen.page.keyboard.press('Enter');
      await screen.page.keyboard.press('Escape');
      await screen.page.waitForSelector('.views-menu', { state: 'hidden' });
    };
    const open = () => screen.page.getByRole('button', { name: 'Saved views (S)' }).click();

    it('bring back what was shown, by key and by press, and stay in the address', async () => {
      await screen.page.getByRole('button', { name: 'Only Denied or refused' }).click();
      await save('What is denied');
      await screen.page.getByRole('button', { name: 'Clear all' }).click();
      expect(await screen.shown()).toEqual([34, 34]);
      await open();
      await screen.page.locator('.views-menu').getByRole('button', { name: 'What is denied', exact: true }).click();
      expect((await screen.shown())[0]).toBe(3);
      const hash = await screen.hash();
      expect(hash.get('views')).toContain('What is denied');
      expect(hash.get('polarity')).toBe('negative');
      const again = await harness.open({ hash: hash.toString() });
      await again.page.getByRole('button', { name: 'Saved views (S)' }).click();
      expect(await again.text('.views-menu li')).toContain('What is denied');
      await again.page.context().close();
    });

    it('are undone and redone like all else', async () => {
      await save('First');
      await save('Second');
      await open();
      const names = () => screen.page.locator('.views-menu li .grow').allInnerTexts();
      expect(await names()).toEqual(['First', 'Second']);
      await screen.page.getByRole('button', { name: 'Move up: Second' }).click();
      expect(await names()).toEqual(['Second', 'First']);
      await screen.page.getByRole('button', { name: 'Remove: First' }).click();
      expect(await names()).toEqual(['Second']);
      await screen.page.keyboard.press('Escape');
      await screen.page.keyboard.press('Control+z');
      await screen.page.keyboard.press('Control+z');
      await open();
      expect(await names()).toEqual(['First', 'Second']);
      await screen.page.keyboard.press('Escape');
    });
  });
}
