import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Harness, Screen } from './harness.ts';

export function keyboardScenarios(harness: Harness): void {
  describe('the keyboard', () => {
    let screen: Screen;
    beforeAll(async () => {
      screen = await harness.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    beforeEach(async () => {
      await screen.reset();
      await screen.page.locator('.canvas').focus();
    });
    afterAll(() => screen.page.context().close());
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await screen.page.keyboard.press(key);
        await screen.frames();
      }
    };
    const chosen = async () => (await screen.hash()).get('node');
    const spoken = () => screen.page.locator('[aria-live="polite"]').innerText();

    it('starts at the most important thing and says what it is', async () => {
      await press('ArrowRight');
      expect(await chosen()).toContain('helvar-shipping');
      expect(await spoken()).toMatch(/^Helvar Shipping, Organisation, \d+ statements, 1 denied\. Linked to /);
    });

    it('goes along the lines with the arrows, each way to something else', async () => {
      await press('ArrowRight');
      const seen = new Set([await chosen()]);
      for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
        await press(key);
        seen.add(await chosen());
      }
      expect(seen.size).toBeGreaterThan(1);
    });

    it('steps through all things by importance', async () => {
      await press('n');
      const first = await chosen();
      await press('n');
      expect(await chosen()).not.toBe(first);
      await press('Shift+N');
      expect(await chosen()).toBe(first);
    });

    it('narrows to what is near, and back', async () => {
      await press('ArrowRight', '1');
      expect((await screen.hash()).get('near')).toMatch(/^1:/);
      await press('0');
      expect((await screen.hash()).get('near')).toBeNull();
    });

    it('hides, and undoes', async () => {
      await press('ArrowRight', 'h');
      expect((await screen.hash()).get('hidden')).toContain('helvar');
      await press('Control+z');
      expect((await screen.hash()).get('hidden')).toBeNull();
    });

    it('leads from search to a copied citation without a pointer', async () => {
      await press('/');
      await screen.page.keyboard.type('brandt');
      await screen.page.waitForSelector('.search-hit');
      await press('Enter');
      await screen.page.locator('.canvas').focus();
      await press('ArrowRight');
      if ((await chosen())?.includes('brandt')) await press('ArrowLeft');
      await press('l');
      expect((await screen.hash()).get('pair')).toContain('tomas-brandt');
      await press('Enter');
      expect(await screen.page.evaluate(() => document.activeElement!.id)).toBe('evidence');
      for (let i = 0; i < 12; i++) {
        await press('Tab');
        if (await screen.page.evaluate(() => document.activeElement!.textContent === ' Cite')) break;
      }
      await press('Enter');
      expect(await screen.page.evaluate(() => navigator.clipboard.readText())).toContain('Brandt');
    });

    it('has every command by name', async () => {
      await press('Control+k');
      await screen.page.keyboard.type('only denied');
      await press('Enter');
      expect(await screen.text('.chips')).toContain('only Denied or refused');
    });

    it('tells its keys', async () => {
      await press('?');
      expect(await screen.page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
      await press('Escape');
      expect(await screen.page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
    });

    it('comes back to the canvas from saved views, commands and help', async () => {
      for (const key of ['s', 'Control+k', '?']) {
        await press(key);
        expect(await screen.page.locator('.canvas:focus').count()).toBe(0);
        await press('Escape');
        expect(await screen.page.locator('.canvas:focus').count()).toBe(1);
      }
    });

    it('shows where it is', async () => {
      await press('Tab');
      const outline = await screen.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline).toBe('solid');
    });
  });
}
